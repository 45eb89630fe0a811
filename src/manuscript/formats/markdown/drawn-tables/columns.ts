/**
 * Columns of a line of typewriter text: what tables drawn with dashes and bars are aligned by. A letter of East Asian width takes
 * two (Unicode Standard Annex 11), a mark set on a letter none, a tabulator goes on to the next fourth.
 */

import {lineOf, type Line} from '../../lines.ts'

const wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
const narrow = /^[\x20-\x7e]*$/

/** For each column of a line its offset in the line, and one behind the last. */
function columnsOf(text: string): readonly number[] | undefined {
  if (narrow.test(text)) return undefined
  const columns: number[] = []
  let offset = 0
  for (const letter of text) {
    const width = letter === '\t' ? 4 - (columns.length % 4) : /\p{Mn}|\p{Cf}/u.test(letter) ? 0 : wide.test(letter) ? 2 : 1
    for (let count = 0; count < width; count += 1) columns.push(offset)
    offset += letter.length
  }
  columns.push(offset)
  return columns
}

/** A line of a drawn table. */
export class DrawnLine {
  readonly text: string
  readonly #line: Line
  readonly #columns: readonly number[] | undefined

  constructor(value: string, line: Line) {
    this.#line = line
    this.text = value.slice(line.start, line.end)
    this.#columns = columnsOf(this.text)
  }

  get width(): number {
    return this.#columns === undefined ? this.text.length : this.#columns.length - 1
  }

  /** Whether anything but blanks stands from one column up to another. */
  hasWords(from: number, to: number): boolean {
    return this.text.slice(this.#offsetOf(from), this.#offsetOf(to)).trim() !== ''
  }

  /** What stands from one column up to another, as a line of the source. */
  slice(value: string, from: number, to = Infinity): Line {
    const {start, number, column} = this.#line
    const [begin, end] = [this.#offsetOf(from), this.#offsetOf(to)]
    return lineOf(value, start + begin, start + Math.max(begin, end), number, column + begin)
  }

  /** The letter in a column; a blank beyond the end. */
  at(column: number): string {
    return this.text[this.#offsetOf(column)] ?? ' '
  }

  #offsetOf(column: number): number {
    return this.#columns === undefined ? Math.min(column, this.text.length) : (this.#columns[column] ?? this.text.length)
  }
}
