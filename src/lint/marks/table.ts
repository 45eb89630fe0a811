/** Every check of marks. */

import type {Check} from './check.ts'
import {dashStyle} from './rules/dash-style.ts'
import {doubledSpace} from './rules/doubled-space.ts'
import {doubledWord} from './rules/doubled-word.ts'
import {foreignMark} from './rules/foreign-mark.ts'
import {mixedQuotes} from './rules/mixed-quotes.ts'
import {unbalancedQuotes} from './rules/unbalanced-quotes.ts'
import {wrongWayApostrophe} from './rules/wrong-way-apostrophe.ts'

export const checks: readonly Check[] = [unbalancedQuotes, mixedQuotes, doubledSpace, doubledWord, dashStyle, wrongWayApostrophe, foreignMark]
