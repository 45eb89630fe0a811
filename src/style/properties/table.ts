/** Every property Octavo understands, and a declaration to the longhands it sets. */

import type {DraftKey} from '../draft.ts'
import type {Token} from '../syntax.ts'
import {wordOf} from '../values/parsers.ts'
import {boxProperties} from './box.ts'
import {fontProperties} from './font.ts'
import {generatedProperties} from './generated.ts'
import {octavoProperties} from './octavo.ts'
import {pagedProperties} from './paged.ts'
import type {Longhand, Property} from './property.ts'
import {shorthands} from './shorthands.ts'
import {textProperties} from './text.ts'

/** In the order of the manual. */
export const properties: readonly Property[] = [
  ...fontProperties, ...textProperties, ...boxProperties, ...pagedProperties, ...generatedProperties, ...octavoProperties
]

const byName = new Map(properties.map((entry) => [entry.name, entry]))

export const propertyOf = (name: string): Property | undefined => byName.get(name)

/** Longhand names of a shorthand, an older name or the property itself; `undefined` for what is unknown. */
export function longhandsOf(name: string): readonly string[] | undefined {
  if (byName.has(name)) return [name]
  if (name === 'all') return allNames
  return Object.hasOwn(shorthands, name) ? shorthands[name]?.longhands : undefined
}

/** `all` takes every property but the direction of the text. */
const allNames = properties.map((entry) => entry.name).filter((name) => name !== 'direction' && !name.startsWith('--'))

const wide: ReadonlySet<string> = new Set(['inherit', 'initial', 'unset', 'revert', 'revert-layer'])

/** The longhands a declaration sets, `undefined` when its value means nothing. */
export function expand(name: string, tokens: readonly Token[]): Longhand[] | undefined {
  const names = longhandsOf(name)
  if (!names) return undefined
  const word = wordOf(tokens)
  if (word !== undefined && wide.has(word)) {
    const value = word as Exclude<Longhand['value'], (...context: never) => unknown>
    return names.map((each) => ({property: byName.get(each) as Property, value}))
  }
  const single = byName.get(name)
  const parts = single ? ([[name, tokens]] as const) : shorthands[name]?.expand(tokens)
  if (!parts) return undefined
  const longhands: Longhand[] = []
  for (const [each, own] of parts) {
    const entry = byName.get(each) as Property
    const value = own ? entry.parse(own) : 'initial'
    if (!value) return undefined
    longhands.push({property: entry, value})
  }
  return longhands
}

/** Draft fields that are inherited. */
export const inheritedKeys: readonly DraftKey[] = properties.filter((entry) => entry.isInherited).map((entry) => entry.key)
