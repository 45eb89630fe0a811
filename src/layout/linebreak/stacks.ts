/** The same word at the start, or at the end, of three lines running: seen at once, and easily mended. */

import type {Breakpoints} from './types.ts'

/** The breakpoint to shun: the one that makes the middle line of the first stack. */
export function findStack({firstWords, lastWords}: Breakpoints, breaks: readonly number[]): number | undefined {
  for (let line = 0; line + 2 < breaks.length; line++) {
    const [one, two, three] = [breaks[line] as number, breaks[line + 1] as number, breaks[line + 2] as number]
    const last = lastWords[one] as number
    if (last !== 0 && lastWords[two] === last && lastWords[three] === last) return two
    const before = line === 0 ? 0 : (breaks[line - 1] as number)
    const first = firstWords[before] as number
    if (first !== 0 && firstWords[one] === first && firstWords[two] === first) return one
  }
  return undefined
}
