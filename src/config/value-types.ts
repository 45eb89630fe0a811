/**
 * The types a setting can have: how its node is read, how it is named in the manual, its JSON Schema.
 *
 * A reader gives `undefined` after it has said what was wrong; every value begins as the string typed.
 */

import type {Point} from 'unist'
import type {Report} from '../report/index.ts'
import {parseLength, parseSize, trims} from './lengths.ts'
import {nearestOf} from './suggest.ts'
import type {ConfigNode, MapNode} from './yaml.ts'

/** What a reader needs to speak: the file, and the setting's key. */
export interface Context {
  readonly path: string
  readonly key: string
  readonly report: Report
}

export interface ValueType<Value = unknown> {
  /** In the manual: "a length". */
  readonly name: string
  readonly json: Readonly<Record<string, unknown>>
  read(node: ConfigNode, context: Context): Value | undefined
}

/** Says what was found and expected at `at`; always gives `undefined`, for readers to return. */
export function refuse({path, key, report}: Context, at: Point, {found, expected, hint}: Refusal): undefined {
  report.error('config:value', {path, at}, `Found ${found} for \`${key}\`, expected ${expected}`, {hint})
}

/** The nearest word an author may have meant, or else what may be written. */
export const meant = (nearest: string | undefined, others: string): string => (nearest === undefined ? others : `Did you mean \`${nearest}\`?`)

interface Refusal {
  readonly found: string
  readonly expected: string
  readonly hint: string
}

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Embeddings, overrides and isolates; the marks U+200E and U+200F are ordinary in right-to-left titles. */
const direction = /[\u202a-\u202e\u2066-\u2069]/

/** The string of a scalar: NFC, ends trimmed, characters XML cannot hold replaced with a warning. */
export function stringOf(node: ConfigNode, context: Context, expected = 'text'): string | undefined {
  if (node.kind !== 'text') return refuse(context, node.at, {found: `a ${node.kind}`, expected, hint: 'Write one value behind the colon; in quotation marks if it begins with `[`, `{` or `-`'})
  const clean = node.value.replace(control, '\ufffd').normalize('NFC').trim()
  if (clean.includes('\ufffd') && !node.value.includes('\ufffd')) {
    context.report.warn('config:control-character', {path: context.path, at: node.at}, `Found a control character in \`${context.key}\`, expected text`, {
      hint: 'It was replaced by U+FFFD'
    })
  }
  if (direction.test(clean)) {
    context.report.warn('config:direction', {path: context.path, at: node.at}, `Found a character that turns the direction of text in \`${context.key}\`, expected letters`, {
      hint: 'Delete it; names in Hebrew or Arabic need none'
    })
  }
  return clean === '' ? undefined : clean
}

export const text: ValueType<string> = {
  name: 'text',
  json: {type: 'string'},
  read: (node, context) => stringOf(node, context)?.replaceAll(/\s+/g, ' ')
}

/** Text of several paragraphs. */
export const longText: ValueType<string> = {name: 'text', json: {type: 'string'}, read: (node, context) => stringOf(node, context)}

/** One of the names, in whatever case; one misspelt is told the nearest. */
export function choice<Name extends string>(...names: readonly Name[]): ValueType<Name> {
  const expected = names.map((name) => `\`${name}\``).join(', ')
  return {
    name: expected,
    json: {enum: names},
    read(node, context) {
      const value = stringOf(node, context, `one of ${expected}`)
      if (value === undefined) return undefined
      const found = names.find((name) => name === value.toLowerCase())
      if (found) return found
      const nearest = nearestOf(value, names)
      return refuse(context, node.at, {found: `\`${value.slice(0, 60)}\``, expected: `one of ${expected}`, hint: meant(nearest, `Write \`${names[0]}\`, or leave the line out`)})
    }
  }
}

/** A list; one value alone is a list of one. */
export function listOf<Item>(item: ValueType<Item>): ValueType<readonly Item[]> {
  return {
    name: `a list of ${item.name}`,
    json: {oneOf: [item.json, {type: 'array', items: item.json}]},
    read(node, context) {
      const nodes = node.kind === 'list' ? node.items : [node]
      return nodes.map((each) => item.read(each, context)).filter((value) => value !== undefined)
    }
  }
}

/** A path inside the book's folder, forward slashes. */
export const path: ValueType<string> = {
  name: 'a path in the book',
  json: {type: 'string'},
  read: (node, context) => stringOf(node, context, 'a path')?.replace(/^\.\//, '')
}

/** A length with its unit, read to points, from `least` to `most` points. */
export function length(least: number, most: number): ValueType<number> {
  return {
    name: 'a length (`12mm`, `0.5in`, `1.2cm`, `36pt`)',
    json: {type: 'string'},
    read(node, context) {
      const value = stringOf(node, context, 'a length')
      if (value === undefined) return undefined
      const found = parseLength(value)
      if (found !== undefined && found >= least && found <= most) return found
      return refuse(context, node.at, {found: `\`${value.slice(0, 60)}\``, expected: `a length from ${least} to ${most} pt`, hint: 'Write a number and a unit: in, mm, cm or pt'})
    }
  }
}

const leastSide = 144
const mostSide = 1440

export const trim: ValueType<{width: number; height: number}> = {
  name: `a size (\`5.5 x 8.5 in\`, \`129 x 198 mm\`) or one of ${Object.keys(trims).map((name) => `\`${name}\``).join(', ')}`,
  json: {type: 'string'},
  read(node, context) {
    const value = stringOf(node, context, 'a page size')
    if (value === undefined) return undefined
    const size = parseSize(value)
    const isSound = size && Math.min(size.width, size.height) >= leastSide && Math.max(size.width, size.height) <= mostSide
    if (isSound) return {...size}
    const nearest = nearestOf(value, Object.keys(trims))
    if (size === undefined && parseSize(`${value} in`)) return refuse(context, node.at, {found: `\`${value.slice(0, 60)}\` without a unit`, expected: 'a size such as `5.5 x 8.5 in`', hint: `Write \`${value} in\`, or \`mm\` in its place`})
    return refuse(context, node.at, {found: `\`${value.slice(0, 60)}\``, expected: 'a size such as `5.5 x 8.5 in`, from 2 to 20 inches a side', hint: meant(nearest, `Write two lengths with \`x\` between, or one of ${Object.keys(trims).join(', ')}`)})
  }
}

/** Rule ids to `on`, `off` or a variant's name; the typographic rules know which exist. */
export const rules: ValueType<Readonly<Record<string, boolean | string>>> = {
  name: 'rule names with `on`, `off` or a variant',
  json: {type: 'object', additionalProperties: {type: 'string'}},
  read(node, context) {
    if (node.kind !== 'map') return refuse(context, node.at, {found: `a ${node.kind}`, expected: 'lines such as `quotes: off`', hint: 'Write each rule on a line of its own below `typography:`, indented'})
    const found: [string, boolean | string][] = []
    for (const {key, keyAt, value} of node.entries) {
      const word = stringOf(value, {...context, key: `${context.key}.${key}`}, '`on`, `off` or a variant')?.toLowerCase()
      if (!/^[a-z][a-z0-9-]{0,40}$/.test(key)) refuse(context, keyAt, {found: `\`${key.slice(0, 60)}\``, expected: 'the name of a rule', hint: 'Names are small letters and hyphens, such as `quotes` or `dashes`'})
      else if (word !== undefined) found.push([key, switches[word] ?? word])
    }
    return Object.fromEntries(found)
  }
}

const switches: Readonly<Record<string, boolean>> = Object.assign(Object.create(null) as object, {
  on: true, true: true, yes: true, off: false, false: false, no: false
})

/** The named values of a map; an unknown name is an error. */
export function fieldsOf(node: MapNode, names: readonly string[], context: Context): Map<string, ConfigNode> {
  const found = new Map<string, ConfigNode>()
  for (const {key, keyAt, value} of node.entries) {
    if (names.includes(key)) found.set(key, value)
    else {
      const nearest = nearestOf(key, names)
      unknownKey({...context, key: `${context.key}.${key}`}, keyAt, {hint: meant(nearest, `Write ${names.map((name) => `\`${name}\``).join(', ')} there, and nothing else`), nearest})
    }
  }
  return found
}

/** An unknown key is an error in `book.yaml`. */
export function unknownKey({path, key, report}: Context, at: Point, {hint, nearest}: {readonly hint?: string; readonly nearest?: string | undefined}): void {
  const shown = key.length > 60 ? `${key.slice(0, 60)}...` : key
  report.error('config:unknown-key', {path, at}, `Found an unknown key \`${shown}\`, expected a setting`, {hint: hint ?? 'The manual lists every setting: docs/settings.md', ...(nearest !== undefined && {expected: [nearest]})})
}
