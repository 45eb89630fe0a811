/**
 * Two single marks typed for a double one: ``` ``Go,'' ``` and `''Go,''` become `“Go,”`; two commas before a word a low mark
 * where the language has one, `<<` and `>>` its angles.
 *
 * Two apostrophes alone are left to the quotation marks (`''Ow should I know?'` opens and cuts short): they
 * are a pair only beside grave accents, or where they open and close by turns and no `"` is near.
 */

import type {Locale} from '../../language/index.ts'
import type {Edit, Rule} from '../rule.ts'

const pair = /(?<![`'])(?:``|'')(?![`'])/g

export const typedPairs: Rule = {
  id: 'typed-pairs',
  authority: 'Donald Knuth, The TeXbook, chapter 2',
  trigger: /``|''|,,|<<|>>/,

  find(text, {locale}) {
    return [...findQuotes(text, locale), ...findOthers(text, locale)].sort((left, right) => left.start - right.start)
  }
}

/** Two commas before a word, and angles that stand beside words. */
const others = /(?<![^\s(\[«„"—–-]),,(?=[\p{L}\p{N}¿¡…])|<<(?=\s?[\p{L}\p{N}¿¡…—–-])|>>(?=\s?[\p{L}\p{N}¿¡…—–-])|(?<=[\p{L}\p{N}.,!?…—–-]\s?)(?:<<|>>)/gu
const signs: Readonly<Record<string, string>> = {',,': '„', '<<': '«', '>>': '»'}

/** Only the marks this language has, on any level, and angles only in twos; German prints them the other way, as they are typed. */
function findOthers(text: string, {tag, quotes: {double, single, levels}}: Locale): Edit[] {
  const own = [double, single, ...levels].flatMap(({open, close}) => [open, close])
  const has = (sign: string): boolean => own.some((each) => each.includes(sign)) || sign !== '„' && /^(?:de|da|hu)\b/.test(tag)
  const isPaired = text.includes('<<') && text.includes('>>')
  return [...text.matchAll(others)].filter(({0: typed}) => (typed === ',,' || isPaired) && has(signs[typed]!)).map(({0: typed, index}) => ({start: index, end: index + 2, replacement: signs[typed]!}))
}

function findQuotes(text: string, {quotes: {double: {open, close}}}: Locale): Edit[] {
  const found = [...text.matchAll(pair)].map(({0: typed, index}) => ({typed, index, opens: typed === '``' || opensAt(text, index)}))
  const isTurnByTurn = !text.includes('"') && found.every(({opens}, index) => opens === (index % 2 === 0)) && found.length % 2 === 0
  if (!isTurnByTurn && !found.some(({typed}) => typed === '``')) return []
  return found.map(({index, opens}): Edit => ({start: index, end: index + 2, replacement: opens ? open : close}))
}

const opensAt = (text: string, at: number): boolean => /^[\s(\[—–-]?$/.test(text[at - 1] ?? '') && /\S/.test(text[at + 2] ?? '')
