/** Two spaces or more between words. */

import {findEach, type Check} from '../check.ts'

export const doubledSpace: Check = {
  id: 'doubled-space',
  find: (lines) => findEach(lines.filter(({text}) => text.includes('  ')), /(?<=\S) {2,}(?=\S)/g, ({0: found, index}) => ({
    start: index, end: index + found.length, reason: `Found ${found.length} spaces, expected one`, expected: ' ', hint: '`octavo check --fix` mends it'
  }))
}
