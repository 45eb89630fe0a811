/** Selectors of `@page`: a name, and what the page is. */

import type {PageSelector, Token} from './syntax.ts'

type Pseudo = PageSelector['pseudos'][number]
const pseudos: ReadonlySet<string> = new Set<Pseudo>(['first', 'left', 'right', 'blank'])

/** The selectors of a prelude, or what is wrong with it. */
export function readPageSelectors(tokens: readonly Token[]): PageSelector[] | string {
  const selectors: PageSelector[] = []
  let name = ''
  let found: Pseudo[] = []
  for (let index = 0; index <= tokens.length; index++) {
    const token = tokens[index]
    if (!token || (token.type === 'delimiter' && token.value === ',')) {
      selectors.push({name, pseudos: found})
      name = ''
      found = []
    } else if (token.type === 'ident' && found.length === 0 && name === '') {
      name = token.value === 'auto' ? '' : token.value
    } else if (token.type === 'delimiter' && token.value === ':') {
      const next = tokens[++index]
      if (next?.type !== 'ident' || !pseudos.has(next.value.toLowerCase())) return 'Found a page selector that no page answers to'
      found.push(next.value.toLowerCase() as Pseudo)
    } else {
      return 'Found a page selector that cannot be read'
    }
  }
  return selectors
}

/** Page specificity (CSS Paged Media 3, section 4.3): name, then :first and :blank, then sides. */
export function pageSpecificity({name, pseudos: found}: PageSelector): number {
  const sides = found.filter((pseudo) => pseudo === 'left' || pseudo === 'right').length
  return (name ? 10_000 : 0) + (found.length - sides) * 100 + sides
}
