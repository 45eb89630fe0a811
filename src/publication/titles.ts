/** What a section is called in the contents, in a reader's title bar and by a screen reader. */

import {shorten, textOf, type Heading, type Section, type SectionKind} from '../book/index.ts'
import type {Words} from '../language/index.ts'
import type {Context} from './context.ts'

interface SectionName {
  readonly label?: string
  readonly title: string
  /** Who wrote it, where the stories of a book have many authors, as typed: `by Ishbel Marr`. */
  readonly byline?: string
}

/** Label and title of a section; one whose heading has no words, or that has none, is named by its kind, else by its first words. */
export function nameOf(context: Context, section: Section): SectionName {
  const heading = section.children.find((child): child is Heading => child.type === 'heading' && child.depth === 1)
  const parts = heading?.children ?? []
  const label = wordsOf(parts.filter(({type}) => type === 'label'))
  const title = wordsOf(parts.filter(({type}) => type !== 'label' && type !== 'subtitle'))
  const author = parts.find((child) => child.type === 'subtitle' && child.isByline === true)
  const byline = author && {byline: wordsOf([author])}
  if (label === '') return {title: title === '' ? nameOfKind(context, section) : title, ...byline}
  return title === '' ? {title: label, ...byline} : {label, title, ...byline}
}

function nameOfKind({words, book}: Context, section: Section): string {
  const word = kinds[section.type]
  return word ? words[word] : (firstWords(section) ?? book.metadata.title)
}

/** Label and title on one line: `Log I: The Long Way Down`, `21. The Reef`. */
export const lineOf = ({label, title}: SectionName): string =>
  label === undefined ? title : /\p{P}$/u.test(label) ? `${label} ${title}` : `${label}: ${title}`

const kinds: Partial<Record<SectionKind, keyof Words>> = {
  titlePage: 'titlePage',
  copyrightPage: 'copyright',
  dedication: 'dedication',
  bookEpigraph: 'epigraph',
  contents: 'contents',
  endnotes: 'notes',
  part: 'part'
}

const longestName = 48

function firstWords(section: Section): string | undefined {
  const text = section.children.filter((child) => child.type === 'paragraph').map((paragraph) => wordsOf(paragraph)).find((words) => words !== '')
  return text === undefined ? undefined : shorten(text, longestName)
}

const wordsOf = (nodes: Parameters<typeof textOf>[0]): string => textOf(nodes).replace(/\s+/g, ' ').trim()
