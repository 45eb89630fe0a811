/**
 * A dash typed otherwise than the rest of the book types it.
 *
 * Only where one way prevails by nine in ten, and only dashes between two words: those at the edge of
 * speech take no spaces in any style. A fix types the dash the prevailing way.
 */

import {findEach, type Check, type Finding} from '../check.ts'
import type {Line} from '../line.ts'

const dash = / (?:--|-|—|–) |--|—/g
/** Not beside a figure: a range or a sum is no dash. */
const before = /\p{L}[,.!?]?$/u
const after = /^\p{L}/u
const enough = 20

export const dashStyle: Check = {
  id: 'dash-style',
  find(lines) {
    const counts = new Map<string, number>()
    for (const line of prose(lines)) {
      for (const match of line.text.matchAll(dash)) if (joinsWords(match)) counts.set(match[0], (counts.get(match[0]) ?? 0) + 1)
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
    const [usual, most] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? ['', 0]
    if (total < enough || most < total * 0.9) return []
    return findEach(prose(lines), dash, (match): Omit<Finding, 'line'> | undefined => {
      const {0: found, index} = match
      if (found === usual || !joinsWords(match)) return undefined
      return {start: index, end: index + found.length, reason: `Found the dash “${found}”, expected “${usual}” as elsewhere in the book`, expected: usual, hint: '`octavo check --fix` types it the usual way'}
    })
  }
}

const prose = (lines: readonly Line[]): readonly Line[] => lines.filter(({block}) => block === 'paragraph')

const joinsWords = ({0: found, index, input}: RegExpExecArray): boolean =>
  before.test(input.slice(Math.max(0, index - 3), index)) && after.test(input.slice(index + found.length, index + found.length + 2))
