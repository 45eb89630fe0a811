/**
 * Chapters whose numbers do not follow one another: one whose file is missing, one that lies there twice. Asked about
 * only where the others count one by one, since an author may number as he likes.
 */

import {sectionsOf, textOf, type Book, type Heading, type Section} from '../book/index.ts'
import type {Report} from '../report/index.ts'
import {readHeadingLine} from './structure/words/heading-line.ts'

interface Numbered {
  readonly section: Section
  readonly heading: Heading
  /** As typed. */
  readonly label: string
  readonly word: string
  readonly number: number
}

/** Steps of one that speak for a count. */
const fewestSteps = 4
/** More places out of count than this have a reason. */
const mostGaps = 3

/** Asks about a number left out, and about one that comes twice. */
export function askAboutNumbers(book: Book, report: Report): void {
  const chapters = sectionsOf(book).flatMap((section) => (section.type === 'chapter' ? numberedOf(section) : []))
  for (const word of new Set(chapters.map((chapter) => chapter.word))) askAboutRow(chapters.filter((chapter) => chapter.word === word), report)
}

function numberedOf(section: Section): Numbered[] {
  const [heading] = section.children
  const label = heading?.type === 'heading' ? heading.children.find((child) => child.type === 'label') : undefined
  const text = label ? textOf(label) : ''
  const line = text === '' ? undefined : readHeadingLine(text)
  return line && line.number < 1000 ? [{section, heading: heading as Heading, label: text, word: line.label, number: line.number}] : []
}

function askAboutRow(row: readonly Numbered[], report: Report): void {
  const pairs = row.slice(1).map((chapter, index) => ({chapter, before: row[index]!, step: chapter.number - row[index]!.number}))
  const wrong = pairs.filter(({step}) => step === 0 || step > 1)
  if (pairs.filter(({step}) => step === 1).length < fewestSteps || wrong.length > mostGaps) return
  for (const {chapter: {section, heading, label}, before, step} of wrong) {
    const place = {path: section.path, at: heading.position}
    if (step === 0) report.question('book:chapter-twice', place, `Found “${label}” again, after “${before.label}” in ${before.section.path}`, {found: label, hint: 'Take the file out if it is a copy; numbers are printed as they are typed'})
    else report.question('book:chapter-missing', place, `Found “${label}” right after “${before.label}”`, {found: label, hint: 'Look whether a file is missing, or `manuscript:` in book.yaml leaves it out; numbers are printed as they are typed'})
  }
}
