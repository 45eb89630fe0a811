/** Every rule in the order applied: what later rules read as context is set before them. */

import type {Rule} from '../rule.ts'
import {dashes} from './dashes.ts'
import {dialogue} from './dialogue.ts'
import {ellipsis} from './ellipsis.ts'
import {numberRange} from './number-range.ts'
import {primes} from './primes.ts'
import {quotes} from './quotes.ts'
import {spaces} from './spaces.ts'
import {fractions, signsInBrackets, times} from './symbols.ts'
import {thinSpaces} from './thin-spaces.ts'
import {typedPairs} from './typed-pairs.ts'
import {wrongWay} from './wrong-way.ts'

export const rules: readonly Rule[] = [ellipsis, primes, dialogue, typedPairs, quotes, wrongWay, dashes, numberRange, fractions, signsInBrackets, times, spaces, thinSpaces]
