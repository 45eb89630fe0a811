/**
 * The settings of a book: defaults, then `book.yaml` (for a bare Markdown file its front matter), then the command line.
 */

import {decodeText, type ReadFolder} from '../files/index.ts'
import {BookFault, type Place, type Report} from '../report/index.ts'
import {assign} from './assign.ts'
import {languageTag, people} from './book-types.ts'
import {defaultSettings} from './defaults.ts'
import {frontMatterOf, lenient} from './front-matter.ts'
import {checkPage} from './page-check.ts'
import {readMap, type Values} from './read-map.ts'
import type {BookSettings, Settings} from './settings.ts'
import {text, type ValueType} from './value-types.ts'
import {maximumSize, parseYaml, type ConfigNode, type YamlText} from './yaml.ts'

/** The name of the settings file in a book's folder. */
export const settingsFile = 'book.yaml'
const maximumFile = 8_388_608

/** What the command line says over the book. */
export interface Overrides {
  readonly title?: string
  readonly author?: string
  readonly language?: string
  /** In place of the theme the book names. */
  readonly theme?: string
  /** The one manuscript file built, relative to the folder; its front matter is read in place of `book.yaml`. */
  readonly file?: string
}

/** In place of a file, in messages. */
export const commandLine = '(command line)'

/** Reads and checks the settings; faults are reported, and what was sound is returned. */
export async function readSettings(folder: ReadFolder, overrides: Overrides, report: Report): Promise<Settings> {
  const yaml = overrides.file === undefined ? await readBookYaml(folder, report) : await readHead(folder, overrides.file)
  const map = yaml && parseYaml(yaml, report)
  const isHead = overrides.file !== undefined
  const values: Values = map && yaml ? readMap(map, {path: yaml.path, report, ...(isHead && {report: lenient(report), onUnknown: () => undefined})}) : new Map()
  const settings = structuredClone(defaultSettings)
  // What a file's head says of the book reaches it with the file itself: see `readFrontMatter`.
  for (const [path, value] of values) if (!isHead || !path.startsWith('book.')) assign(settings, path, value)
  if (!values.has('styles') && !isHead) assign(settings, 'styles', await sheetsOf(folder))
  const {theme, language} = overrides
  const said = {path: commandLine}
  const places = {...(map && yaml && Object.fromEntries(placesOf(map, yaml.path))), ...(theme !== undefined && {theme: said}), ...(language !== undefined && {language: said, lang: said})}
  const result = {...settings, ...(Object.keys(places).length > 0 && {places}), ...(theme !== undefined && {theme}), book: {...settings.book, ...readOverrides(overrides, report)}}
  if (map && yaml) checkPage(result.page, {path: yaml.path, at: map.entries.find(({key}) => key === 'page')?.keyAt}, report)
  return result
}

/** Where each value stands, and each below one, items of lists by their number. */
function placesOf(node: ConfigNode, path: string, key = ''): [string, Place][] {
  const inside = key === '' ? '' : `${key}.`
  const below = node.kind === 'map' ? node.entries.flatMap((entry) => placesOf(entry.value, path, inside + entry.key)) : node.kind === 'list' ? node.items.flatMap((item, index) => placesOf(item, path, `${inside}${index}`)) : []
  return [[key, {path, at: node.at}], ...below]
}

/** Settings by another name: in capitals, with the ending an editor adds and Windows hides, or as other programs call them. */
const misnames = /^(?:(?:book|metadata|octavo|settings|config|defaults|_quarto)\.ya?ml(?:\.txt)?|(?:metadata|book)\.json)$/i

const inManuscript = `manuscript/${settingsFile}`

async function readBookYaml(folder: ReadFolder, report: Report): Promise<YamlText | undefined> {
  const other = 'book.yml'
  for (const path of [settingsFile, other]) {
    const bytes = await readIfThere(folder, path)
    if (!bytes) continue
    if (path !== other && (await folder.exists(other))) report.warn('config:second-settings', {path: other, at: {line: 1, column: 1}}, `Found settings beside \`${path}\`; they are not read`, {hint: 'Keep one of the two files'})
    return {path, text: decode(bytes, path, report), offset: 0, line: 0}
  }
  const misnamed = (await folder.list('')).find(({path}) => misnames.test(path))
  if (await folder.exists(inManuscript)) report.warn('config:second-settings', {path: inManuscript, at: {line: 1, column: 1}}, `Found settings in \`${inManuscript}\`, which are not read there`, {hint: 'Move the file one folder up, beside `manuscript/`'})
  else if (misnamed) report.warn('config:second-settings', {path: misnamed.path, at: {line: 1, column: 1}}, `Found settings in \`${misnamed.path}\`, which are not read`, {hint: `Name the file \`${settingsFile}\``})
  return undefined
}

/** A pipe or a folder of that name is refused, not passed over. */
async function readIfThere(folder: ReadFolder, path: string): Promise<Uint8Array | undefined> {
  try {
    return await folder.read(path, maximumSize * 4)
  } catch (error) {
    if (error instanceof BookFault && error.messages[0]?.ruleId === 'missing') return undefined
    throw error
  }
}

async function readHead(folder: ReadFolder, path: string): Promise<YamlText | undefined> {
  if (!/\.(?:md|markdown|mdown|txt|text)$/i.test(path) || !(await folder.exists(path))) return undefined
  // A file too large or unreadable is reported by the format that reads it.
  const bytes = await folder.read(path, maximumFile).catch(() => new Uint8Array())
  return frontMatterOf(path, decodeText(bytes).text)
}

function decode(bytes: Uint8Array, path: string, report: Report): string {
  const {text, guess} = decodeText(bytes)
  if (guess) report.warn('config:encoding', {path, at: guess.at}, `The settings are not UTF-8; they were read as ${guess.encoding}`, {hint: 'Save the file as UTF-8'})
  return text
}

async function sheetsOf(folder: ReadFolder): Promise<string[]> {
  const files = await folder.list('styles')
  return files.map(({path}) => path).filter((path) => /^styles\/[^/]+\.css$/i.test(path))
}

/** The command line has neither line nor column: messages about it name it alone. */
function readOverrides({title, author, language}: Overrides, report: Report): BookSettings {
  const error: Report['error'] = (rule, {path}, reason, detail) => report.error(rule, {path}, reason, detail)
  const warn: Report['warn'] = (rule, {path}, reason, detail) => report.warn(rule, {path}, reason, detail)
  const read = (value: string | undefined, key: string, type: ValueType) =>
    value === undefined ? undefined : type.read({kind: 'text', value, at: {line: 1, column: 1}}, {path: commandLine, key, report: {...report, error, warn}})
  const found = {title: read(title, 'title', text), creators: read(author, 'author', people('aut')), language: read(language, 'lang', languageTag)}
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as BookSettings
}
