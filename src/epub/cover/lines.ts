/** Lettering of a cover in lines: as few as its words allow, of about equal width, none wider than its place. */

import type {Face} from '../../fonts/index.ts'

/** What lines are measured by. */
export interface Lettering {
  readonly face: Face
  readonly language: string
  readonly size: number
  /** Pixels. */
  readonly width: number
}

/** More words than this are filled line by line. */
const mostWords = 80

/** The lines of a text; a word wider than its place is divided. */
export function splitLines(text: string, lettering: Lettering): string[] {
  const words = text.split(/[\t\n\r ]+/).filter((word) => word !== '').flatMap((word) => breakWord(word, lettering))
  if (words.length === 0) return []
  const widths = words.map((word) => widthOf(word, lettering))
  const space = widthOf(' ', lettering)
  const filled = fill(widths, space, lettering.width)
  const ends = words.length > mostWords ? filled : balance(widths, space, {count: filled.length, width: lettering.width})
  return ends.map((end, index) => words.slice(ends[index - 1] ?? 0, end).join(' '))
}

const widthOf = (text: string, {face, language, size}: Lettering): number => (face.shape(text, {}, language).width * size) / 1000

/** Widest single word: what says whether a size will do. */
export const widestWord = (text: string, lettering: Lettering): number =>
  Math.max(0, ...text.split(/[\t\n\r ]+/).map((word) => widthOf(word, lettering)))

/** A word wider than its line in pieces that are not; scripts without spaces come as such words. */
function breakWord(word: string, lettering: Lettering): string[] {
  if (widthOf(word, lettering) <= lettering.width) return [word]
  const pieces: string[] = []
  for (const {segment} of new Intl.Segmenter(lettering.language).segment(word)) {
    const longer = `${pieces.at(-1) ?? ''}${segment}`
    if (pieces.length > 0 && widthOf(longer, lettering) <= lettering.width) pieces[pieces.length - 1] = longer
    else pieces.push(segment)
  }
  return pieces
}

/** One past the last word of each line, each line as full as it goes. */
function fill(widths: readonly number[], space: number, width: number): number[] {
  const ends: number[] = []
  let line = 0
  for (const [index, own] of widths.entries()) {
    if (line > 0 && line + space + own > width) {
      ends.push(index)
      line = 0
    }
    line += line === 0 ? own : space + own
  }
  return [...ends, widths.length]
}

/** The same number of lines with the least unevenness: squares of what each lacks of the mean. */
function balance(widths: readonly number[], space: number, {count, width}: {count: number; width: number}): number[] {
  const sums = [0]
  for (const own of widths) sums.push(sums.at(-1)! + own + space)
  const widthBetween = (from: number, to: number): number => sums[to]! - sums[from]! - space
  const mean = (sums.at(-1)! - count * space) / count
  let best = new Map([[0, {cost: 0, ends: [] as number[]}]])
  for (let line = 1; line <= count; line++) {
    const next: typeof best = new Map()
    for (const [from, {cost, ends}] of best) {
      for (let to = from + 1; to <= widths.length; to++) {
        const own = widthBetween(from, to)
        if (own > width && to > from + 1) break
        const total = cost + (own - mean) ** 2
        if (total < (next.get(to)?.cost ?? Infinity)) next.set(to, {cost: total, ends: [...ends, to]})
      }
    }
    best = next
  }
  return best.get(widths.length)?.ends ?? fill(widths, space, width)
}
