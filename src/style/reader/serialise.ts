/** Tokens back to CSS text, in the plain form old engines read. */

import type {Token} from '../syntax.ts'
import {splitAtCommas} from '../values/quantity.ts'

/** A value as text; commas close up, everything else stands apart. */
export function serialise(tokens: readonly Token[]): string {
  return splitAtCommas(tokens).map((part) => part.map(serialiseToken).join(' ')).join(', ')
}

function serialiseToken(token: Token): string {
  switch (token.type) {
    case 'ident': return escapeIdent(token.value)
    case 'delimiter': return token.value
    case 'number': return plain(token.value)
    case 'percentage': return `${plain(token.value)}%`
    case 'dimension': return token.value === 0 ? '0' : `${plain(token.value)}${token.unit}`
    case 'hash': return `#${token.value}`
    case 'string': return quoted(token.value)
    case 'url': return `url(${quoted(token.value)})`
    case 'function': return `${token.name}(${serialise(token.children)})`
    case 'block': return `${token.open}${serialise(token.children)}${{'(': ')', '[': ']', '{': '}'}[token.open]}`
  }
}

/** Four places at most, without exponent: old engines know no `1e3`. */
function plain(value: number): string {
  const bounded = Number.isFinite(value) ? Math.max(-1e6, Math.min(1e6, value)) : 0
  return String(Math.round(bounded * 1e4) / 1e4)
}

/** Controls, quotation marks and what could end a style element are escaped. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<\u0000-\u001f\u007f]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
}

function escapeIdent(text: string): string {
  return text.replace(/[^\w\u0080-\u{10ffff}-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)
}
