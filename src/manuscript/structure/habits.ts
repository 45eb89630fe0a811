/** The manuscript's own habits, measured once over all its pieces: what later evidence is weighed against. */

import type {Piece} from './piece.ts'

export interface Habits {
  /** Columns to which the author's lines are wrapped by hand; undefined when a paragraph is one line. */
  readonly wrapWidth?: number
  /** Share of pieces with more blank lines before them than usual. */
  readonly extraGaps: number
  /** Talk opens with a dash, so that a dash at the head of a block names no source. */
  readonly speaksInDashes: boolean
  /** Some file has no blank lines between paragraphs. */
  readonly isSolid: boolean
}

/** Measures the habits of the manuscript. */
export function measureHabits(pieces: readonly Piece[]): Habits {
  const wrapWidth = measureWrap(pieces)
  const gaps = pieces.filter((piece) => piece.extraGap > 0).length
  const talk = pieces.filter(({text}) => /^\s*[—–―-]\s?[\p{L}¿¡…]/u.test(text)).length
  const solid = pieces.filter((piece) => piece.facts.blankBefore === 0).length
  return {
    ...(wrapWidth !== undefined && {wrapWidth}),
    extraGaps: pieces.length === 0 ? 0 : gaps / pieces.length,
    speaksInDashes: talk >= 3 && talk > pieces.length * 0.1,
    isSolid: solid > pieces.length / 2
  }
}

/** The shortest and the longest of some lines: a paragraph may have more of them than a call takes arguments. */
function rangeOf(lines: readonly string[]): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const {length} of lines) [least, most] = [Math.min(least, length), Math.max(most, length)]
  return [least, most]
}

/** Four lines and more that all open with a capital are no wrapped sentence. */
const isStanza = (lines: readonly string[]): boolean => lines.length >= 4 && lines.every((line) => /^[^\p{L}]{0,3}\p{Lu}/u.test(line))

/** Wrapped by hand: most paragraphs with many words have several lines, nearly as long as one another. */
function measureWrap(pieces: readonly Piece[]): number | undefined {
  const widths: number[] = []
  let long = 0
  let wrapped = 0
  for (const {text, lines, node, isEmphasised} of pieces) {
    if (node.type !== 'paragraph' || text.length < 140 || isEmphasised || isStanza(lines)) continue
    long += 1
    if (lines.length < 2) continue
    const body = lines.slice(0, -1)
    const [least, most] = rangeOf(body)
    if (least < 28 || most > 100 || most - least > 20) continue
    wrapped += 1
    for (const line of body) widths.push(line.length)
  }
  if (wrapped < 2 || wrapped < long * 0.6) return undefined
  widths.sort((a, b) => a - b)
  return widths[Math.floor(widths.length * 0.95)]
}
