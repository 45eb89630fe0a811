/**
 * What is known of the book: `book.yaml`, then front matter, then what the manuscript shows. Each assumption is a
 * question to the author. The identifier and the time of modification never come from chance or the clock.
 */

import {createHash} from 'node:crypto'
import {isDeepStrictEqual} from 'node:util'
import type {BookSettings} from '../config/index.ts'
import type {Creator, Metadata} from '../book/index.ts'
import type {Report} from '../report/index.ts'
import {guessLanguage} from './guess-language.ts'
import {createQuestions, type Questions} from './questions.ts'
import type {ParsedFile} from './types.ts'

/** What the text itself told: its title page, or its only heading. */
export interface Found {
  readonly title?: string
  readonly subtitle?: string
  readonly creators?: readonly Creator[]
  readonly publisher?: string
  /** A name inside a note: only suggested. */
  readonly named?: string
  /** Heading of the only chapter. */
  readonly chapter?: string
}

interface MetadataOptions {
  readonly settings: BookSettings
  /** File or folder name made readable. */
  readonly fallbackName: string
  /** SOURCE_DATE_EPOCH, seconds, when the environment has one. */
  readonly epoch?: number
  /** `languageOf` its files. */
  readonly language: string
  /** One file, of which no `book.yaml` speaks. */
  readonly isSingleFile?: boolean
}

/** The language a book names, or is most likely in. */
export const languageOf = (files: readonly ParsedFile[], settings: BookSettings): string => settings.language ?? frontOf(files).language ?? guessLanguage(files)

/** Merges the sources of metadata. */
export function readMetadata(files: readonly ParsedFile[], found: Found, options: MetadataOptions, report: Report): Metadata {
  const known: BookSettings = {...underTitlePage(frontOf(files), files, found), ...options.settings}
  const questions = createQuestions(files[0]?.source.path ?? '', options.isSingleFile === true, report)
  const title = known.title ?? assumeTitle(found, options.fallbackName, questions)
  const creators = known.creators ?? assumeCreators(found, questions)
  const publisher = known.publisher ?? (found.publisher === undefined ? undefined : questions.assume('publisher', found.publisher))
  const language = known.language ?? questions.assume('language', options.language)
  return {
    title, creators, language,
    identifier: known.identifier ?? uuidOf([title, creators[0]?.name ?? '', language]),
    isbn: known.isbn ?? {},
    modified: modifiedOf(known, options.epoch, questions),
    subjects: known.subjects ?? [],
    ...(found.subtitle !== undefined && {subtitle: found.subtitle}),
    ...(publisher !== undefined && {publisher}),
    ...pick(known, ['interfaceLanguage', 'subtitle', 'date', 'rights', 'description', 'series', 'cover'])
  }
}

/** What the files say of the book: a file alone all it says, of several what the first says, or two at least, and none otherwise. */
function frontOf(files: readonly ParsedFile[]): BookSettings {
  if (files.length <= 1) return files[0]?.settings ?? {}
  const keys = new Set(files.flatMap(({settings}) => Object.keys(settings) as (keyof BookSettings)[]))
  return Object.fromEntries([...keys].filter((key) => isOfBook(key, files)).map((key) => [key, files.find(({settings}) => settings[key] !== undefined)!.settings[key]]))
}

/** The properties of a Word file are often those of its template or of the machine: its title page stands over them. */
function underTitlePage(front: BookSettings, files: readonly ParsedFile[], {title, creators = []}: Found): BookSettings {
  if (files.some(({format}) => format !== 'docx')) return front
  const isOther = {title: title !== undefined && title !== front.title, creators: creators.length > 0 && !isDeepStrictEqual(creators, front.creators)}
  return Object.fromEntries(Object.entries(front).filter(([key]) => !isOther[key as keyof typeof isOther]))
}

/** A title that others have too is their own; in which language a book begins is always its own. */
function isOfBook(key: keyof BookSettings, files: readonly ParsedFile[]): boolean {
  const said = files.map(({settings}) => settings[key]).filter((value) => value !== undefined)
  const isFirst = files[0]!.settings[key] !== undefined
  if (key === 'language') return true
  if (key === 'title' || said.length === 1) return isFirst && said.length === 1
  return said.every((value) => isDeepStrictEqual(value, said[0]))
}

function pick<K extends keyof BookSettings>(from: BookSettings, keys: readonly K[]): Pick<BookSettings, K> {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])) as Pick<BookSettings, K>
}

function assumeTitle({title, chapter}: Found, fallback: string, {assume}: Questions): string {
  return assume('title', title || chapter || (fallback.trim() === '' ? 'Untitled' : fallback))
}

function assumeCreators({creators = [], named}: Found, {assume, missAuthor}: Questions): readonly Creator[] {
  const names = creators.map(({name}) => name).join(', ')
  if (names === '') missAuthor(named)
  else assume('author', names)
  return creators
}

/** Namespace of Octavo's identifiers: the version 5 UUID of "octavo" in the URL namespace. */
const namespace = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')

/** RFC 9562, version 5: the same book has the same identifier on every machine. */
export function uuidOf(words: readonly string[]): string {
  const hash = createHash('sha1').update(namespace).update(['octavo', ...words].join('\n').normalize('NFC')).digest().subarray(0, 16)
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex')
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

const fixedDate = '2000-01-01T00:00:00Z'

function modifiedOf(known: BookSettings, epoch: number | undefined, {tellFixedTime}: Questions): string {
  const date = known.modified ?? (epoch === undefined ? known.date : undefined)
  if (date === undefined && epoch !== undefined) return stampOf(new Date(epoch * 1000))
  const parsed = date === undefined ? undefined : parseDate(date)
  if (parsed) return parsed
  tellFixedTime(fixedDate)
  return fixedDate
}

const stampOf = (date: Date): string => date.toISOString().replace(/\.\d{3}Z$/, 'Z')

function parseDate(text: string): string | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T(\d{2}:\d{2}(?::\d{2})?)Z?)?$/.exec(text.trim())
  if (!match) return undefined
  const [, year, month = '01', day = '01', time = '00:00:00'] = match
  const date = new Date(`${year}-${month}-${day}T${time.length === 5 ? `${time}:00` : time}Z`)
  return Number.isNaN(date.getTime()) ? undefined : stampOf(date)
}
