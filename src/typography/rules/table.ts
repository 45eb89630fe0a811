/** Every rule in the order applied: what later rules read as context is set before them. */

import type {Rule} from '../rule.ts'
import {dashes} from './dashes.ts'
import {ellipsis} from './ellipsis.ts'
import {quotes} from './quotes.ts'

export const rules: readonly Rule[] = [ellipsis, dashes, quotes]
