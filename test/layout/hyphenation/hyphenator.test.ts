/** Hyphenation against what TeX gives for the same patterns and minima. */

import test from 'ava'
import {createHyphenator, type HyphenationRules} from '../../../src/layout/index.ts'

const english: HyphenationRules = {patterns: 'en-us', left: 2, right: 3, shortestWord: 5}
const german: HyphenationRules = {patterns: 'de-1996', left: 2, right: 2, shortestWord: 5}

const breaks = test.macro({
  exec(t, rules: HyphenationRules, expected: string, exceptions: string[] = []) {
    const word = expected.replaceAll('-', '')
    const at = [0, ...createHyphenator(rules, exceptions)(word), word.length]
    t.is(at.slice(1).map((end, index) => word.slice(at[index], end)).join('-'), expected)
  },
  title: (reason, rules: HyphenationRules, expected: string, _exceptions?: string[]) => `${rules.patterns}: ${reason ?? ''} ${expected}`
})

// TeX: The Program and the TeXbook, appendix H.
test('TeX', breaks, english, 'hy-phen-ation')
test('TeX', breaks, english, 'con-cate-na-tion')
test('TeX', breaks, english, 'su-per-cal-ifrag-ilis-tic-ex-pi-ali-do-cious')
test('TeX', breaks, english, 'al-go-rithm')
test('TeX', breaks, english, 'uni-ver-sity')
test('capitals', breaks, english, 'Man-u-script')
test('exception of the language', breaks, english, 'ta-ble')
test('exception of the language: never', breaks, english, 'project')
test('three letters after the break', breaks, english, 'finely')
test('three letters after the break', breaks, english, 'beauty')
test('shortest word', breaks, english, 'only')
test('the book’s exception', breaks, english, 'Oct-avo', ['oct-avo'])
test('the book’s exception: never', breaks, english, 'manuscript', ['manuscript'])
test('compound', breaks, german, 'Haus-tür-schlüs-sel')
test('sharp s', breaks, german, 'Stra-ße')

test('a language without patterns is never hyphenated', (t) => {
  t.deepEqual(createHyphenator({...english, patterns: 'tlh'})('hyphenation'), [])
  t.deepEqual(createHyphenator({...english, patterns: '../hyphen'})('hyphenation'), [])
})

test('a word of any length is read in one pass', (t) => {
  t.true(createHyphenator(english)('manuscript'.repeat(2000)).length > 2000)
})
