/** British English, after New Hart's Rules, 2nd edition. */

import {enUs} from './en-us.ts'
import type {Locale} from './locale.ts'

export const enGb: Locale = {
  ...enUs,
  tag: 'en-GB',
  authority: 'New Hart’s Rules, 2nd ed., chapters 4, 9 and 10',
  quotes: {
    double: {open: '“', close: '”'},
    single: {open: '‘', close: '’'},
    levels: [{open: '‘', close: '’'}, {open: '“', close: '”'}],
    keepsTypedKind: true
  },
  dashes: {parenthetical: '—', spacedHyphen: ' – ', interruption: '—'},
  spaces: {
    before: {},
    titles: ['Mr', 'Mrs', 'Ms', 'Dr', 'St', 'Revd', 'Messrs', 'Mme', 'Mlle', ...enUs.spaces.titles],
    clinging: []
  },
  hyphenation: {patterns: 'en-gb', left: 2, right: 3, shortestWord: 5}
}
