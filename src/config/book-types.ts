/** The types only the book's own facts need: people, dates, languages, ISBNs, a series. */

import type {Creator, Series} from '../book/index.ts'
import {dayOf, isDay} from './dates.ts'
import {nearestOf} from './suggest.ts'
import {fieldsOf, meant, refuse, stringOf, text, type Context, type ValueType} from './value-types.ts'
import type {ConfigNode} from './yaml.ts'

const roles: Readonly<Record<string, string>> = {
  author: 'aut', editor: 'edt', illustrator: 'ill', translator: 'trl', narrator: 'nrt', photographer: 'pht', designer: 'bkd', contributor: 'ctb'
}

/** One or several people; `role` holds for those who name none. */
export function people(role: string): ValueType<readonly Creator[]> {
  const person = {oneOf: [{type: 'string'}, {type: 'object', properties: {name: {type: 'string'}, role: {type: 'string'}, 'file-as': {type: 'string'}}, required: ['name'], additionalProperties: false}]}
  return {
    name: 'a name, or a list of names or of `{name, role, file-as}`',
    json: {oneOf: [person, {type: 'array', items: person}]},
    read(node, context) {
      const nodes = node.kind === 'list' ? node.items : [node]
      return nodes.map((each) => readPerson(each, role, context)).filter((each) => each !== undefined)
    }
  }
}

function readPerson(node: ConfigNode, role: string, context: Context): Creator | undefined {
  if (node.kind === 'list') return refuse(context, node.at, {found: 'a list in a list', expected: 'a name', hint: 'Write one name a line, each behind one `- `'})
  if (node.kind === 'text') {
    const name = text.read(node, context)
    if (name !== undefined && isOfSeveral(name)) tellSeveral(name, node.at, context)
    return name === undefined ? undefined : {name, role}
  }
  const fields = fieldsOf(node, ['name', 'role', 'file-as'], context)
  const read = (key: string) => (fields.has(key) ? text.read(fields.get(key)!, {...context, key: `${context.key}.${key}`}) : undefined)
  const name = read('name')
  if (name === undefined) return refuse(context, node.at, {found: 'a person without a name', expected: '`name:`', hint: 'Write `name: Ann Leckie`, or the name alone in place of the list'})
  const fileAs = read('file-as')
  const typed = read('role')?.toLowerCase()
  const known = typed === undefined ? role : Object.hasOwn(roles, typed) ? roles[typed]! : typed
  if (!/^[a-z]{3}$/.test(known)) return refuse(context, fields.get('role')!.at, {found: `the role \`${known.slice(0, 40)}\``, expected: `one of ${Object.keys(roles).join(', ')}, or a MARC code of three letters`, hint: meant(nearestOf(known, Object.keys(roles)), 'Leave `role:` out for an author')})
  return {name, role: known, ...(fileAs !== undefined && {fileAs})}
}

const behindName = /^(?:[JS]r|I{1,3}|IV|V|Ph\.?D|M\.?[DA]|B\.?A|Esq|D\.?D\.?S|R\.?N|Inc|Ltd|LLC)\.?$/i
const fullName = /^\p{Lu}[\p{L}.’'-]*(?: (?:\p{Ll}{1,4} ){0,2}\p{Lu}[\p{L}.’'-]*){1,3}$/u

const isOfSeveral = (name: string): boolean => namesIn(name).length > 1

/** The full names of several people in one text, else the text. A surname put first, a title behind a name and the name of a firm are none. */
export function namesIn(name: string): readonly string[] {
  const parts = name.split(/\s*[,;]\s*(?:and\s+)?|\s+(?:and|und|et|y|&)\s+/)
  return parts.every((part) => fullName.test(part) && !part.split(' ').some((word) => behindName.test(word))) ? parts : [name]
}

function tellSeveral(name: string, at: ConfigNode['at'], {path, report}: Context): void {
  report.warn('config:several-people', {path, at}, `Found several people in one name, “${name.slice(0, 60)}”; the book has them as one`, {hint: 'Write one name a line, each behind `- `, or `[Ann Leckie, Ben Low]`, so that stores list each'})
}

export const languageTag: ValueType<string> = {
  name: 'a language tag (`en`, `en-GB`, `pt-BR`)',
  json: {type: 'string'},
  read(node, context) {
    const value = stringOf(node, context, 'a language tag')
    if (value === undefined) return undefined
    return canonicalTag(value) ?? refuse(context, node.at, {found: `\`${value.slice(0, 60)}\``, expected: 'a language tag such as `en`, `en-GB` or `fr`', hint: 'Write the code of two letters (German is `de`), and a country behind a hyphen if it matters'})
  }
}

function canonicalTag(value: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{1,8})*$/i.test(value)) return undefined
  try {
    return Intl.getCanonicalLocales(value.replaceAll('_', '-'))[0]
  } catch {
    return undefined
  }
}

const dayPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/
const timePattern = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** A year, a month or a day, as ISO 8601 writes it, of a time its day; what is written in another way is read to that. */
export const date: ValueType<string> = {
  name: 'a date (`2026`, `2026-05` or `2026-05-14`; `14 May 2026` is read, too)',
  json: {type: 'string'},
  read(node, context) {
    const value = stringOf(node, context, 'a date')
    if (value === undefined) return undefined
    const named = value.replace(/(?<=^\d{4}-\d\d-\d\d)[T ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?(?: ?(?:Z|[+-]\d\d:?\d\d))?$/i, '')
    const [, year, month = '01', day = '01'] = dayPattern.exec(named) ?? []
    if (year !== undefined && isDay(`${year}-${month}-${day}`)) return named
    const found = dayOf(value)
    if (found === undefined) return refuse(context, node.at, {found: `\`${value.slice(0, 60)}\``, expected: 'a date such as `2026-05-14`, `2026-05` or `2026`', hint: 'Write the year first, then month and day in two digits each'})
    context.report.info('config:date', {path: context.path, at: node.at}, `Read the date “${value}” as ${found}`, {hint: `Write \`${context.key}: ${found}\`, or the date that is meant`})
    return found
  }
}

/** A time, given in UTC to the second; a day alone is its midnight. */
export const instant: ValueType<string> = {
  name: 'a time (`2026-05-14T09:30:00Z`) or a date',
  json: {type: 'string'},
  read(node, context) {
    const value = stringOf(node, context, 'a time')
    if (value === undefined) return undefined
    const [, day, minutes = '00:00', seconds = ':00', zone = 'Z'] = timePattern.exec(value) ?? []
    const time = Date.parse(`${day}T${minutes}${seconds}${zone.toUpperCase()}`)
    if (day !== undefined && isDay(day) && Number.isFinite(time)) return new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')
    return refuse(context, node.at, {found: `\`${value.slice(0, 60)}\``, expected: 'a time such as `2026-05-14T09:30:00Z`', hint: 'Write the day, `T`, the time and `Z`; a day alone is its midnight'})
  }
}

/** Any text; one that says it is a UUID must be one (RFC 9562, section 4). */
export const identifier: ValueType<string> = {
  name: 'text, or `urn:uuid:` and a UUID',
  json: {type: 'string'},
  read(node, context) {
    const value = text.read(node, context)
    if (value === undefined || !/^urn:uuid:/i.test(value) || /^urn:uuid:[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)) return value
    return refuse(context, node.at, {found: `\`${value.slice(0, 60)}\``, expected: '`urn:uuid:` and a UUID', hint: 'Write 8, 4, 4, 4 and 12 hexadecimal digits with hyphens between, or leave the line out: one is made for you'})
  }
}

/** Kept as typed, its zero and its hyphens; a wrong check digit is a warning. */
export const isbn: ValueType<string> = {
  name: 'an ISBN of 10 or 13 digits',
  json: {type: 'string'},
  read(node, context) {
    const value = stringOf(node, context, 'an ISBN')
    if (value === undefined) return undefined
    const digits = value.replace(/^(?:urn:)?isbn:?\s*/i, '').replaceAll(/[\s-]/g, '').toUpperCase()
    if (!/^(?:\d{9}[\dX]|\d{13})$/.test(digits)) return refuse(context, node.at, {found: `\`${value.slice(0, 60)}\``, expected: 'an ISBN of 10 or 13 digits', hint: `${digits.replace(/[^\dX]/g, '').length} digits stand there; compare it with the number you were given`})
    if (!hasSoundCheckDigit(digits)) {
      context.report.warn('config:isbn', {path: context.path, at: node.at}, `Found a wrong check digit in the ISBN ${value}, expected the digits to add up`, {hint: 'Compare it with the number you were given'})
    }
    return value.replace(/^(?:urn:)?isbn:?\s*/i, '')
  }
}

function hasSoundCheckDigit(digits: string): boolean {
  const values = [...digits].map((digit) => (digit === 'X' ? 10 : Number(digit)))
  const sum = values.reduce((total, value, index) => total + value * (digits.length === 13 ? (index % 2 ? 3 : 1) : 10 - index), 0)
  return sum % (digits.length === 13 ? 10 : 11) === 0
}

export const series: ValueType<Series> = {
  name: '`{name, number}`',
  json: {oneOf: [{type: 'string'}, {type: 'object', properties: {name: {type: 'string'}, number: {type: 'string'}}, required: ['name'], additionalProperties: false}]},
  read(node, context) {
    if (node.kind === 'text') return named(text.read(node, context))
    if (node.kind === 'list') return refuse(context, node.at, {found: 'a list', expected: '`{name, number}`', hint: 'Write `name:` and `number:` on lines of their own below `series:`; a book belongs to one series'})
    const fields = fieldsOf(node, ['name', 'number'], context)
    const read = (key: string) => (fields.has(key) ? text.read(fields.get(key)!, {...context, key: `${context.key}.${key}`}) : undefined)
    const name = read('name')
    const number = read('number')
    if (name === undefined) return refuse(context, node.at, {found: 'a series without a name', expected: '`name:`', hint: 'Write `name:` with the name of the series, or leave `series:` out'})
    if (number !== undefined && !/^\d+(?:\.\d+)*$/.test(number)) {
      context.report.warn('config:series-number', {path: context.path, at: fields.get('number')!.at}, `Found the number “${number.slice(0, 40)}” of a series, expected figures; the e-book's metadata leave it out`, {hint: 'Write `2`, or `2.5` for what stands between two volumes'})
    }
    return number === undefined ? {name} : {name, number}
  }
}

function named(name: string | undefined): Series | undefined {
  return name === undefined ? undefined : {name}
}
