/**
 * How the typist of a plain text divides paragraphs: the habit of the whole file, not of one line.
 *
 * `blank`: blank lines stand between paragraphs, and a run of lines is one block (wrapped prose, verse, an address).
 * `line`: every line is a paragraph, as fiction sites and word processors give it.
 * `indent`: an indented line opens a paragraph, lines at the margin go on with it (typed and wrapped).
 *
 * Wrapping is told by fullness: a line is wrapped when the first word of the next would not have fitted.
 */

import {indentOf, isBlank, type Line} from './lines.ts'

type Habit = 'blank' | 'line' | 'indent'

/** Columns past which no typist wraps by hand: such a line is a paragraph. */
const widest = 100
const ended = /[.!?…:"'”’»)\]*_—–-]$/u

interface Survey {
  filled: number
  blank: number
  indented: number
  /** Indented lines right below another: verse and signatures between paragraphs that blank lines part. */
  stacked: number
  /** Lines in runs of two or more; those of them that a tabulator opens. */
  running: number
  tabbed: number
  long: number
  ended: number
  /** Lines that break off in mid sentence: the next begins with a small letter. */
  carried: number
}

/** The habit of a file's lines. */
export function habitOf(value: string, lines: readonly Line[]): Habit {
  const survey = surveyOf(value, lines)
  if (survey.filled < 4) return 'blank'
  const isRunning = survey.running > survey.filled * 0.6
  const isIndented = survey.indented > survey.filled * 0.2
  const areParagraphs = survey.long > survey.running * 0.5 && survey.ended > survey.running * 0.7 || survey.tabbed > survey.running * 0.9 && survey.ended > survey.running * 0.85
  if (!isRunning) return survey.running > 0 && areParagraphs ? 'line' : 'blank'
  const wrapped = wrappedShare(value, lines)
  if (isIndented && wrapped > 0.6 && survey.indented < survey.filled * 0.7 && !(survey.blank >= survey.indented && survey.stacked > survey.indented * 0.3)) return 'indent'
  if (wrapped > 0.75 || survey.carried > survey.running * 0.25) return 'blank'
  if (isIndented) return 'line'
  const isProse = survey.ended > survey.running * 0.7
  const isMostlyClosed = survey.blank < survey.filled * 0.1
  return isProse && (isMostlyClosed || survey.long > survey.running * 0.2) ? 'line' : 'blank'
}

function surveyOf(value: string, lines: readonly Line[]): Survey {
  const survey: Survey = {filled: 0, blank: 0, indented: 0, stacked: 0, running: 0, tabbed: 0, long: 0, ended: 0, carried: 0}
  for (const [index, line] of lines.entries()) {
    if (isBlank(line)) {
      if (index < lines.length - 1) survey.blank += 1
      continue
    }
    survey.filled += 1
    if (line.margin > 0) survey.indented += 1
    if (line.margin > 0 && (lines[index - 1]?.margin ?? 0) > 0 && !isBlank(lines[index - 1]!)) survey.stacked += 1
    if (isAlone(lines, index)) continue
    survey.running += 1
    if (value.charCodeAt(line.start) === 9) survey.tabbed += 1
    if (widthOf(line) > widest) survey.long += 1
    if (ended.test(value.slice(Math.max(line.start, line.end - 2), line.end))) survey.ended += 1
    else if (goesOnSmall(value, lines[index + 1])) survey.carried += 1
  }
  return survey
}

const goesOnSmall = (value: string, next: Line | undefined): boolean => next !== undefined && !isBlank(next) && /^\p{Ll}/u.test(value.slice(next.start + next.margin, next.start + next.margin + 2))

const widthOf = (line: Line): number => line.end - line.start - line.margin
const isAlone = (lines: readonly Line[], index: number): boolean => isBlankAt(lines, index - 1) && isBlankAt(lines, index + 1)

function isBlankAt(lines: readonly Line[], index: number): boolean {
  const line = lines[index]
  return !line || isBlank(line)
}

/** Share of the lines with a neighbour below that are full: the next word would have passed the measure. */
function wrappedShare(value: string, lines: readonly Line[]): number {
  const widths = lines.filter((line) => !isBlank(line)).map((line) => line.end - line.start).sort((a, b) => a - b)
  const measure = widths[Math.floor(widths.length * 0.95)] ?? 0
  if (measure > widest || measure < 40) return 0
  let full = 0
  let pairs = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (!next || isBlank(line) || isBlank(next) || indentOf(value, next) > indentOf(value, line)) continue
    pairs += 1
    const start = next.start + next.margin
    const word = /^\S*/.exec(value.slice(start, Math.min(next.end, start + 40)))![0].length
    if (line.end - line.start + 1 + word > measure - 2) full += 1
  }
  return pairs === 0 ? 0 : full / pairs
}

/** Whether a line opens a block of its own, under the file's habit, when the line above is not blank. */
export function opensBlock(habit: Habit, value: string, line: Line, above: Line): boolean {
  if (habit === 'line') return true
  if (habit === 'indent') return indentOf(value, line) > indentOf(value, above) || widthOf(above) < 40
  return widthOf(above) > 4 * widest || widthOf(line) > 4 * widest
}

/** Lines of running text nobody wraps by hand, so many that they are a habit: what ends elsewhere was meant to. */
export function areLinesMeant(value: string, lines: readonly Line[]): boolean {
  let long = 0
  for (const line of lines) if (widthOf(line) > widest && value.slice(line.start, line.end).includes('. ')) long += 1
  return long >= 2
}
