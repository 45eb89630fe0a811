/** A map of YAML read by the schema: values by their path in `Settings`. */

import type {Report} from '../report/index.ts'
import {namesBelow, settingOf} from './known-keys.ts'
import type {Setting} from './schema.ts'
import {adviceOn, type Advice} from './unknown-keys.ts'
import {refuse, unknownKey, type Context} from './value-types.ts'
import type {MapNode} from './yaml.ts'

/** What a map said: values by path in `Settings` (`book.title`). */
export type Values = Map<string, unknown>

interface MapReading {
  readonly path: string
  readonly report: Report
  /** Called for a key no setting has; absent: it is an error. */
  readonly onUnknown?: (context: Context, at: MapNode['at'], advice: Advice) => void
}

/** Reads every entry of `map`; what is wrong is said and left out. */
export function readMap(map: MapNode, reading: MapReading): Values {
  const values: Values = new Map()
  readGroup(map, '', reading, values)
  return values
}

/** Beyond this a file is no book.yaml, and suggestions would cost more than they help. */
const mostKeys = 1000

function readGroup(map: MapNode, group: string, reading: MapReading, values: Values): void {
  if (map.entries.length > mostKeys) {
    const context: Context = {path: reading.path, key: group === '' ? reading.path : group, report: reading.report}
    refuse(context, map.entries[mostKeys]!.keyAt, {found: `${map.entries.length} keys`, expected: `at most ${mostKeys}`, hint: 'Is this the file of the book\'s settings? docs/settings.md lists its keys'})
    return
  }
  for (const {key: name, keyAt, value} of map.entries) {
    const typed = group === '' ? name : `${group}.${name}`
    const key = reading.onUnknown ? knownAs(typed) : typed
    const context: Context = {path: reading.path, key, report: reading.report}
    const setting = settingOf(key)
    const below = namesBelow(key)
    if (setting) store(values, setting, setting.type.read(value, context))
    else if (key === 'isbn' && value.kind === 'text') readSingleIsbn(value, context, values)
    else if (!below) (reading.onUnknown ?? unknownKey)(context, keyAt, adviceOn(name, group))
    else if (value.kind === 'map') readGroup(value, key, reading, values)
    else if (value.kind === 'list' || value.value.trim() !== '') refuse(context, value.at, {found: `a ${value.kind}`, expected: `lines such as \`${below[0]}: ...\` below it`, hint: `Indent its settings below it: ${below.slice(0, 5).join(', ')}`})
  }
}

/** Other programs write `Title:` at the head of their files. */
const knownAs = (key: string): string => (settingOf(key) || namesBelow(key) || !settingOf(key.toLowerCase()) ? key : key.toLowerCase())

function store(values: Values, {to, isAdded}: Setting, value: unknown): void {
  if (value === undefined) return
  const before = values.get(to)
  values.set(to, isAdded && Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value)
}

/** Each edition has an ISBN of its own; one alone is taken for both, and the author is asked. */
function readSingleIsbn(value: MapNode['entries'][number]['value'], context: Context, values: Values): void {
  const isbn = settingOf('isbn.epub')!.type.read(value, context)
  for (const name of ['isbn.epub', 'isbn.print'] as const) store(values, settingOf(name)!, isbn)
  if (!values.has('book.isbn.epub')) return
  context.report.question('config:isbn-edition', {path: context.path, at: value.at}, 'One ISBN was taken for both books, expected one for each', {
    hint: 'Write `isbn: {epub: ..., print: ...}`'
  })
}
