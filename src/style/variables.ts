/**
 * Custom properties (CSS Custom Properties 1): `var()` put in for its value. What refers to itself,
 * or grows past any sense (each variable made of two of the next), is invalid as the standard says.
 */

import type {Customs} from './draft.ts'
import type {Token} from './syntax.ts'
import {splitAtCommas} from './values/quantity.ts'

/** Tokens one value may grow to. */
const growthLimit = 4096

/** Whether `var()` stands anywhere among the tokens. */
export function hasVariable(tokens: readonly Token[]): boolean {
  return tokens.some((token) => 'children' in token && ((token.type === 'function' && token.name === 'var') || hasVariable(token.children)))
}

/** The tokens with every `var()` replaced, `undefined` when one has no value. */
export function substitute(tokens: readonly Token[], customs: Customs): readonly Token[] | undefined {
  if (!hasVariable(tokens)) return tokens
  const budget = {left: growthLimit}
  return replaced(tokens, {customs, budget, open: new Set()})
}

interface Substitution {
  readonly customs: Customs
  readonly budget: {left: number}
  /** Names being replaced: one met again is a cycle. */
  readonly open: Set<string>
}

function replaced(tokens: readonly Token[], state: Substitution): Token[] | undefined {
  const result: Token[] = []
  for (const token of tokens) {
    if (--state.budget.left < 0) return undefined
    if (!('children' in token)) {
      result.push(token)
    } else if (token.type === 'function' && token.name === 'var') {
      const value = valueOf(token.children, state)
      if (!value) return undefined
      for (const each of value) result.push(each)
    } else {
      const children = replaced(token.children, state)
      if (!children) return undefined
      result.push({...token, children})
    }
  }
  return result
}

function valueOf(children: readonly Token[], state: Substitution): Token[] | undefined {
  const [name] = children
  if (name?.type !== 'ident') return undefined
  const known = state.customs.get(name.value)
  if (known && !state.open.has(name.value) && state.open.size < 50) {
    state.open.add(name.value)
    const value = replaced(known, state)
    state.open.delete(name.value)
    if (value) return value
  }
  const comma = children.findIndex((token) => token.type === 'delimiter' && token.value === ',')
  return comma < 0 ? undefined : replaced(children.slice(comma + 1), state)
}

/**
 * Custom properties in force on an element: the parent's, overlaid with its own. References are
 * resolved here, on the element that makes them, so that what is inherited is a value.
 */
export function inheritCustoms(parent: Customs, own: Iterable<readonly [string, readonly Token[]]>): Customs {
  let customs: Map<string, readonly Token[]> | undefined
  const referring = new Set<string>()
  for (const [name, tokens] of own) {
    customs ??= new Map(parent)
    const [only] = tokens
    const word = tokens.length === 1 && only?.type === 'ident' ? only.value.toLowerCase() : ''
    const inherited = word === 'inherit' || word === 'unset' ? parent.get(name) : word === 'initial' ? undefined : tokens
    if (inherited) customs.set(name, inherited)
    else customs.delete(name)
    if (inherited && hasVariable(inherited)) referring.add(name)
    else referring.delete(name)
  }
  if (!customs || referring.size === 0) return customs ?? parent
  const resolved = new Map(customs)
  for (const name of referring) {
    const value = substitute([{type: 'function', name: 'var', children: [{type: 'ident', value: name}]}], customs)
    if (value) resolved.set(name, value)
    else resolved.delete(name)
  }
  return resolved
}

/** Names a value refers to, fallbacks included. */
export function variablesIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => {
    if (!('children' in token)) return []
    const [name] = splitAtCommas(token.children)[0] ?? []
    const own = token.type === 'function' && token.name === 'var' && name?.type === 'ident' ? [name.value] : []
    return [...own, ...variablesIn(token.children)]
  })
}
