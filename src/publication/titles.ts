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

/** Label and title of a section; one without a heading is named by its kind, else by its first words. */
export function nameOf({words, book}: Context, section: Section): SectionName {
  const heading = section.children.find((child): child is Heading => child.type === 'heading' && child.depth === 1)
  if (!heading) {
    const word = kinds[section.type]
    return {title: word ? words[word] : (firstWords(section) ?? book.metadata.title)}
  }
  const label = heading.children.find((child) => child.type === 'label')
  const rest = heading.children.filter((child) => child.type !== 'label' && child.type !== 'subtitle')
  const title = clean(textOf(rest))
  const author = heading.children.find((child) => child.type === 'subtitle' && child.isByline === true)
  const byline = author && {byline: clean(textOf(author))}
  if (!label) return {title, ...byline}
  return title === '' ? {title: clean(textOf(label)), ...byline} : {label: clean(textOf(label)), title, ...byline}
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
  const text = section.children.filter((child) => child.type === 'paragraph').map((paragraph) => clean(textOf(paragraph))).find((words) => words !== '')
  return text === undefined ? undefined : shorten(text, longestName)
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim()
