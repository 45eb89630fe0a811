/** `book.yaml` of an imported book: what is known, every value quoted where YAML would read it as something else. */

import type {Metadata} from '../../book/index.ts'
import {defaultSettings, schema, writeLength, writeSize, type Settings} from '../../config/index.ts'
import {uuidOf} from '../metadata.ts'

/** The settings file of a book: what it is, then what its author has set otherwise than the default. */
export function writeBookYaml(metadata: Metadata, settings: Settings): string {
  const {title, subtitle, creators, language, publisher, date, rights, description, subjects, isbn, series, cover} = metadata
  const lines = [
    field('title', title), field('subtitle', subtitle), ...creatorLines(creators), field('language', language), field('interface-language', metadata.interfaceLanguage), field('publisher', publisher), field('date', date),
    field('rights', rights), field('description', description), field('cover', cover),
    ...(subjects.length > 0 ? ['subjects:', ...subjects.map((subject) => `  - ${scalar(subject)}`)] : []),
    ...(isbn.epub !== undefined || isbn.print !== undefined ? ['isbn:', field('  epub', isbn.epub), field('  print', isbn.print)] : []),
    ...(series ? ['series:', field('  name', series.name), field('  number', series.number)] : []),
    field('identifier', identifierOf(metadata)), field('modified', settings.book.modified),
    ...settingLines(settings)
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}

/** One derived from title, author and language is derived again. */
function identifierOf({identifier, title, creators, language}: Metadata): string | undefined {
  return identifier === uuidOf([title, creators[0]?.name ?? '', language]) ? undefined : identifier
}

/** Keys that name files, or say how the old manuscript was to be read. */
const left = /^(?:manuscript|encoding|styles|structure\b.*)$/

/** Settings outside `book` that differ from the default, each as one line: `page: {margins: {inner: 54pt}}`. */
function settingLines(settings: Settings): string[] {
  const tree: Tree = {}
  for (const {key, to} of schema) {
    if (to.startsWith('book.') || left.test(key)) continue
    const [value, usual] = [at(settings, to), at(defaultSettings, to)]
    if (value === undefined || JSON.stringify(value) === JSON.stringify(usual) || (key === 'theme' && /[/.]/.test(String(value)))) continue
    plant(tree, key.split('.'), written(key, value))
  }
  return Object.entries(tree).map(([key, value]) => `${key}: ${flow(value)}`)
}

interface Tree {
  [key: string]: Tree | string
}

const at = (settings: Settings, path: string): unknown => path.split('.').reduce<unknown>((place, step) => (place as Record<string, unknown> | undefined)?.[step], settings)

function plant(tree: Tree, [first, ...others]: readonly string[], value: string): void {
  if (others.length === 0) tree[first!] = value
  else plant((tree[first!] ??= {}) as Tree, others, value)
}

/** Lengths are points, and written in the unit they were most likely typed in; lists and rules are written in one line. */
function written(key: string, value: unknown): string {
  if (typeof value === 'number') return writeLength(value)
  if (Array.isArray(value)) return `[${value.map((each) => JSON.stringify(each)).join(', ')}]`
  if (key === 'page.trim') return writeSize(value as {width: number; height: number})
  if (typeof value === 'object') return flow(Object.fromEntries(Object.entries(value as object).map(([rule, choice]) => [rule, choice === true ? 'on' : choice === false ? 'off' : word(String(choice))])))
  return word(String(value))
}

/** A scalar that may stand between braces. */
const word = (value: string): string => (/^[a-z][\w-]*$/i.test(value) ? scalar(value) : JSON.stringify(value))

const flow = (value: Tree | string): string => (typeof value === 'string' ? value : `{${Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`).join(', ')}}`)

const field = (key: string, value: string | undefined): string => (value === undefined ? '' : `${key}: ${scalar(value)}`)

function creatorLines(creators: Metadata['creators']): string[] {
  const [first] = creators
  if (!first) return []
  if (creators.length === 1 && first.role === 'aut' && first.fileAs === undefined) return [`author: ${scalar(first.name)}`]
  return ['authors:', ...creators.flatMap(({name, role, fileAs}) => [`  - name: ${scalar(name)}`, `    role: ${scalar(role)}`, ...(fileAs === undefined ? [] : [`    file-as: ${scalar(fileAs)}`])])]
}

/** Plain where YAML cannot misread it, else in double quotes (YAML 1.2, section 7.3). */
function scalar(value: string): string {
  return /^[\p{L}][\p{L}\p{N} .,'’&()/-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(value) && !/\s$/.test(value) ? value : JSON.stringify(value)
}
