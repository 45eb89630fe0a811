/** Selectors of `@page`: a name, and what the page is. */

import type {PageSelector, Token} from './syntax.ts'

type Pseudo = PageSelector['pseudos'][number]
const pseudos: ReadonlySet<string> = new Set<Pseudo>(['first', 'left', 'right', 'blank'])

/** The selectors of a prelude, or what is wrong with it. */
export function readPageSelectors(tokens: readonly Token[]): PageSelector[] | string {
  const selectors: PageSelector[] = []
  let name = ''
  let found: Pseudo[] = []
  let nth: string | undefined
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index]
    if (!token || (token.type === 'delimiter' && token.value === ',')) {
      selectors.push({name, pseudos: found, ...(nth !== undefined && {nth})})
      nth = undefined
      name = ''
      found = []
    } else if (token.type === 'ident' && found.length === 0 && name === '') {
      name = token.value === 'auto' ? '' : token.value
    } else if (token.type === 'delimiter' && token.value === ':') {
      const next = tokens[++index]
      if (next?.type === 'function' && next.name === 'nth') nth = formulaOf(next.children)
      else {
        const word = next?.type === 'ident' ? (sides[next.value.toLowerCase()] ?? next.value.toLowerCase()) : ''
        if (!pseudos.has(word)) return 'Found a page selector that no page answers to'
        found.push(word as Pseudo)
      }
    } else {
      return 'Found a page selector that cannot be read'
    }
  }
  return selectors
}

/** What formatters of paged media call the sides. */
const sides: Readonly<Record<string, Pseudo>> = {recto: 'right', verso: 'left'}

/** An+B as it was written, without its spaces. */
const formulaOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (token.type === 'dimension' ? `${token.value}${token.unit}` : token.type === 'number' ? `${token.value}` : token.type === 'ident' || token.type === 'delimiter' ? token.value : '')).join('').replace(/n(?=\d)/, 'n+')

/** Page specificity (CSS Paged Media 3, section 4.3): name, then :first and :blank, then sides. */
export function pageSpecificity({name, pseudos: found, nth}: PageSelector): number {
  const onSide = found.filter((pseudo) => pseudo === 'left' || pseudo === 'right').length
  return (name ? 10_000 : 0) + (found.length - onSide + (nth === undefined ? 0 : 1)) * 100 + onSide
}
