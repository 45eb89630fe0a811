/** Two spaces or more between words. Those that stood on both sides of a comment or a cut were never typed beside each other. */

import {findEach, type Check, type Finding} from '../check.ts'

export const doubledSpace: Check = {
  id: 'doubled-space',
  find: (lines) => findEach(lines.filter(({text}) => text.includes('  ')), /(?<=\S) {2,}(?=\S)/g, ({0: found, index}, {pieces}): Omit<Finding, 'line'> | undefined => {
    const end = index + found.length
    if (!pieces.some(({start, value}) => index >= start && end <= start + value.length)) return undefined
    return {start: index, end, reason: `Found ${found.length} spaces, expected one`, expected: ' ', hint: '`octavo check --fix` mends it'}
  })
}
