/** What an entry of the property table says; the manual's coverage table is made of the same facts. */

import type {Draft, DraftKey, Parser, Resolve} from '../draft.ts'

/** `yes`, `no`, or what part of it. */
type Support = 'yes' | 'no' | (string & {})

export interface Property<Key extends DraftKey = DraftKey> {
  readonly name: string
  readonly key: Key
  /** Value definition syntax, as far as it is honoured. */
  readonly syntax: string
  /** CSS text. */
  readonly initial: string
  readonly isInherited: boolean
  readonly print: Support
  readonly reader: Support
  readonly parse: Parser<Draft[Key]>
}

/** A longhand as the cascade keeps it. */
export interface Longhand<Key extends DraftKey = DraftKey> {
  readonly property: Property<Key>
  readonly value: Resolve<Draft[Key]> | 'inherit' | 'initial' | 'unset' | 'revert' | 'revert-layer'
}

interface Facts {
  readonly syntax: string
  readonly initial: string
  readonly inherited?: boolean
  readonly print?: Support
  readonly reader?: Support
}

/** An entry of the table. */
export function property<const Key extends DraftKey>(name: string, key: Key, parse: Parser<Draft[Key]>, facts: Facts): Property {
  const {syntax, initial, inherited = false, print = 'yes', reader = 'yes'} = facts
  return {name, key, syntax, initial, isInherited: inherited, print, reader, parse} as unknown as Property
}
