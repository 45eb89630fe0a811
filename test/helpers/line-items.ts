/** Breakpoints of plain text with every letter one point wide, for tests that can be read with the eye. */

import {BreakFlag, type Breakpoints, type LineCosts, type LineOptions} from '../../src/layout/index.ts'

export const plainCosts: LineCosts = {
  extreme: 0, tightness: 1, cramped: 0, expansion: 0, unevenness: 0, hyphen: 1, doubleHyphen: 1, tripleHyphen: 100, finalHyphen: 1, runt: 50, stack: 10
}

export const justified: LineOptions = {
  shape: 'justified', limits: {stretch: 1, shrink: 0.5, expansion: 0}, costs: plainCosts, contentment: 1, tolerance: 4, patience: 4, variants: 1, dearest: 1000, loosest: 4
}

/** Text with `|` where a hyphen is allowed; entries as the engine wants them. */
export function pointsOf(text: string): Breakpoints & {readonly texts: readonly string[]} {
  const rows: {end: number; start: number; endSpaces: number; startSpaces: number; flags: number; first: string; last: string; text: string}[] = []
  const words = text.split(' ')
  let x = 0
  let spaces = 0
  let shown = ''
  rows.push({end: 0, start: 0, endSpaces: 0, startSpaces: 0, flags: 0, first: words[0]!, last: '', text: ''})
  words.forEach((word, index) => {
    word.split('|').forEach((part, piece, parts) => {
      x += part.length
      shown += part
      if (piece < parts.length - 1) rows.push({end: x + 1, start: x, endSpaces: spaces, startSpaces: spaces, flags: BreakFlag.hyphen, first: '', last: '', text: `${shown}-`})
    })
    const isEnd = index === words.length - 1
    rows.push({end: x, start: x + 1, endSpaces: spaces, startSpaces: spaces + 1, flags: 0, first: words[index + 1] ?? '', last: word, text: shown})
    if (isEnd) return
    x += 1
    spaces += 1
    shown += ' '
  })
  const ids = new Map<string, number>()
  const idOf = (word: string): number => (word.length < 3 ? 0 : (ids.get(word) ?? ids.set(word, ids.size + 1).get(word)!))
  return {
    count: rows.length,
    ends: Float64Array.from(rows, (row) => row.end),
    starts: Float64Array.from(rows, (row) => row.start),
    endSpaces: Float64Array.from(rows, (row) => row.endSpaces),
    startSpaces: Float64Array.from(rows, (row) => row.startSpaces),
    penalties: new Float64Array(rows.length),
    flags: Uint8Array.from(rows, (row) => row.flags),
    firstWords: Int32Array.from(rows, (row) => idOf(row.first)),
    lastWords: Int32Array.from(rows, (row) => idOf(row.last)),
    texts: rows.map((row) => row.text)
  }
}

/** The lines between breaks, as text. */
export function linesOf(points: ReturnType<typeof pointsOf>, breaks: readonly number[]): string[] {
  let done = 0
  return [...breaks].map((at) => {
    const text = points.texts[at]!
    const line = text.slice(done).trimStart()
    done = text.endsWith('-') && points.flags[at] === BreakFlag.hyphen ? text.length - 1 : text.length
    return line
  })
}
