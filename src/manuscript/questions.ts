/**
 * What the author is asked where the book does not say it, and where the answer goes: into `book.yaml`, or, for a single
 * file, which has none, behind the command.
 */

import type {Report} from '../report/index.ts'

/** Options of the command line that say it of a single file. */
const options = {title: '--title "..."', author: '--author "..."', publisher: undefined, language: '--lang de'} as const

export interface Questions {
  /** Asks about what was taken, and gives it back. */
  assume(key: keyof typeof options, value: string): string
  /** Asks for the author; `named` stands in a note, and may be one. */
  missAuthor(named: string | undefined): void
  /** Says which time stands for the one of modification. */
  tellFixedTime(time: string): void
}

/** Questions about the book whose first file is `path`. */
export function createQuestions(path: string, isSingleFile: boolean, report: Report): Questions {
  const place = {path}
  const author = isSingleFile ? `Write \`${options.author}\` behind the command, or \`author:\` in the book.yaml of a project` : 'Add `author:` to book.yaml'
  return {
    assume(key, value) {
      report.question(`book:${key}-assumed`, place, `Assumed the ${key} “${value}”`, {hint: isSingleFile ? hintForFile(key) : `Set \`${key}:\` in book.yaml if it is another`})
      return value
    },
    missAuthor(named) {
      if (named === undefined) report.question('book:author-missing', place, 'No author is given', {hint: author})
      else report.question('book:author-suggested', place, `No author is given; it may be ${named}`, {hint: `${author}; a name inside a note is never taken unasked`})
    },
    tellFixedTime(time) {
      report.info('book:modified-fixed', place, `The time of modification is ${time}: the book gives no \`modified\` and no \`date\``, {hint: `Write \`date:\` in ${isSingleFile ? 'the book.yaml of a project' : 'book.yaml'}, so that a new edition is told from an old one`})
    }
  }
}

function hintForFile(key: keyof typeof options): string {
  const option = options[key]
  return `If it is another, write ${option === undefined ? '' : `\`${option}\` behind the command, or `}\`${key}:\` in the book.yaml of a project`
}
