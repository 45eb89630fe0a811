/** Straight and curly quotation marks in one file: one message, at the first of the rarer kind. */

import type {Check, Finding} from '../check.ts'
import type {Line} from '../line.ts'

interface Tally {
  straight: number
  curly: number
  firstStraight?: {line: Line; at: number}
  firstCurly?: {line: Line; at: number}
}

export const mixedQuotes: Check = {
  id: 'mixed-quotes',
  find(lines) {
    const tallies = new Map<string, Tally>()
    for (const line of lines) {
      const tally = tallies.get(line.path) ?? {straight: 0, curly: 0}
      tallies.set(line.path, tally)
      for (const {0: mark, index: at} of line.text.matchAll(/["“”]/g)) {
        if (mark === '"') {
          tally.straight++
          tally.firstStraight ??= {line, at}
        } else {
          tally.curly++
          tally.firstCurly ??= {line, at}
        }
      }
    }
    return [...tallies.values()].flatMap(findingOf)
  }
}

function findingOf({straight, curly, firstStraight, firstCurly}: Tally): Finding[] {
  const rare = straight <= curly ? firstStraight : firstCurly
  if (!rare || straight === 0 || curly === 0) return []
  const [kind, count, other] = straight <= curly ? ['straight', straight, 'curly'] : ['curly', curly, 'straight']
  return [{
    line: rare.line, start: rare.at, end: rare.at + 1,
    reason: `Found ${count} ${kind} quotation ${count === 1 ? 'mark' : 'marks'} among ${other} ones, the first here`,
    hint: 'Octavo sets straight marks and leaves curly ones as they are'
  }]
}
