/** The marks by which typed notes are called in the text and open below it: `[1]`, `¹`, `*`, `**`, `†`; `[Footnote 1: words]` is called by `[1]`. */

const digits = '\u2070\u00b9\u00b2\u00b3\u2074-\u2079'
const signs = String.raw`\*{1,4}|[†‡§]{1,2}`
const head = new RegExp(String.raw`^\s*(\[\d{1,3}\]|[${digits}]{1,3}|${signs})(?![*†‡§])[ \t\u00a0]*(?=\S|$)`, 'u')
const called = new RegExp(String.raw`\[\d{1,3}\]|[${digits}]{1,3}|(?<=[\p{L}\p{N}.,;:!?…"”’')\]]|^)(?:${signs})(?![\p{L}\p{N}*†‡§])`, 'gu')

/** Without one of these no mark stands in a text: asked first, for the search above looks behind every character. In two classes, which V8 tells apart faster than one. */
const sign = new RegExp(String.raw`[[*]|[†‡§${digits}]`)

const spelled = /^\s*(\[(?:foot|end)?note\s(\d{1,3}):)[ \t\u00a0]*(?=\S|$)/iu

export interface HeadMark {
  /** The mark that calls it. */
  readonly typed: string
  /** As it opens the line. */
  readonly written: string
  /** Characters it takes, with the blanks behind it. */
  readonly length: number
  /** The note ends with a bracket. */
  readonly isBracketed: boolean
}

/** A mark that a line opens with. */
export function headOf(line: string): HeadMark | undefined {
  const match = head.exec(line)
  if (match) return {typed: match[1]!, written: match[1]!, length: match[0].length, isBracketed: false}
  const words = spelled.exec(line)
  return words ? {typed: `[${words[2]!}]`, written: words[1]!, length: words[0].length, isBracketed: true} : undefined
}

/** A sign says nothing of its number: it may be used again for each note. */
export const isSign = (typed: string): boolean => /^[*†‡§]/.test(typed)

export interface CallMark {
  readonly typed: string
  readonly at: number
}

/** The marks in a text that may call notes, in order; one at its start only where words stand before the text. */
export function* callsIn(text: string, isContinued = false): Generator<CallMark> {
  if (!sign.test(text)) return
  for (const {0: typed, index} of text.matchAll(called)) if (index > 0 || isContinued || !isSign(typed)) yield {typed, at: index}
}

/** Whether each of some notes, by the marks they open with, is called above: each mark once, or as often as it is called. */
export function areCalled(notes: readonly string[], calls: readonly string[]): boolean {
  const [own, above] = [countOf(notes), countOf(calls)]
  return notes.length > 0 && [...own].every(([typed, count]) => count === 1 ? above.has(typed) : isSign(typed) && count === above.get(typed))
}

function countOf(marks: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const typed of marks) counts.set(typed, (counts.get(typed) ?? 0) + 1)
  return counts
}
