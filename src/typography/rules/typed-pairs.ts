/**
 * Two single marks typed for a double one: ``` ``Go,'' ``` and `''Go,''` become `“Go,”`.
 *
 * Two apostrophes alone are left to the quotation marks (`''Ow should I know?'` opens and cuts short): they
 * are a pair only beside grave accents, or where they open and close by turns and no `"` is near.
 */

import type {Edit, Rule} from '../rule.ts'

const pair = /(?<![`'])(?:``|'')(?![`'])/g

export const typedPairs: Rule = {
  id: 'typed-pairs',
  authority: 'Donald Knuth, The TeXbook, chapter 2',
  trigger: /``|''/,

  find(text, {locale}) {
    const {open, close} = locale.quotes.double
    const found = [...text.matchAll(pair)].map(({0: typed, index}) => ({typed, index, opens: typed === '``' || opensAt(text, index)}))
    const isTurnByTurn = !text.includes('"') && found.every(({opens}, index) => opens === (index % 2 === 0)) && found.length % 2 === 0
    if (!isTurnByTurn && !found.some(({typed}) => typed === '``')) return []
    return found.map(({index, opens}): Edit => ({start: index, end: index + 2, replacement: opens ? open : close}))
  }
}

const opensAt = (text: string, at: number): boolean => /^[\s(\[—–-]?$/.test(text[at - 1] ?? '') && /\S/.test(text[at + 2] ?? '')
