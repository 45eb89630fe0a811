/**
 * The files of a manuscript, in reading order, each parsed by its format.
 *
 * Order: as the caller or `book.yaml` lists them, a folder standing for the files below it in the order books have
 * (`reading-order.ts`); by default the folder `manuscript/`, else the chapters lying in the book's folder itself, or
 * all in one folder of it. A sub-folder makes a part.
 */

import type {SectionKind} from '../book/index.ts'
import type {Settings} from '../config/index.ts'
import {compareNaturally, type FileEntry, type ReadFolder} from '../files/index.ts'
import {faultAt, type Place, type Report} from '../report/index.ts'
import {headChapters} from './chapter-heads.ts'
import type {Input} from './formats/format.ts'
import {pagesOf} from './formats/html/pages.ts'
import {formatOf, formats, isRefused, refusalOf} from './formats/index.ts'
import {limitFault, limits} from './formats/limits.ts'
import {placePictures} from './pictures.ts'
import {inReadingOrder} from './reading-order.ts'
import {headingNamed} from './structure/words/heading-line.ts'
import {sectionOfFile} from './structure/words/sections.ts'
import type {ParsedFile} from './types.ts'

interface ReadOptions {
  /** The one file that is the book, relative to the folder; absent: as `settings.manuscript` says, else found. */
  readonly files?: readonly string[]
  readonly settings: Pick<Settings, 'manuscript' | 'encoding' | 'places'> & Partial<Pick<Settings, 'book'>>
}

interface Chosen {
  readonly path: string
  readonly partFolder?: string
}

/** Reads and parses the manuscript of a folder. */
export async function readManuscript(folder: ReadFolder, options: ReadOptions, report: Report): Promise<ParsedFile[]> {
  const {chosen, left} = await choose(folder, options)
  if (chosen.length === 0) throw await nothingFound(folder)
  sayLeft(left, report)
  if (!options.files && !options.settings.manuscript) {
    sayOrder(chosen, report)
    if (chosen[0]!.path.startsWith('manuscript/')) sayBeside(await folder.list('', 0), report)
  }
  const parsed: ParsedFile[] = []
  const {encoding, places} = options.settings
  const files = await readFiles(folder, chosen, options.settings)
  const pages = pagesOf(chosen.map(({path}, index) => ({path, bytes: files[index]!})))
  for (const [index, {path, partFolder}] of chosen.entries()) {
    if (chosen.length > 1 && isBlank(files[index]!)) report.warn('read:empty-file', {path}, 'Found a file without a word, and no chapter in its place', {hint: 'Save its text again if it was lost, or take the file out of the manuscript'})
    const file = await parseFile({bytes: files[index]!, path, encoding, encodingPlace: places?.['encoding'], isWholeBook: options.files !== undefined, pages}, report)
    await placePictures(file, folder, report)
    parsed.push(partFolder === undefined ? file : {...file, partFolder})
  }
  return headChapters(parsed, options.settings.book ?? {}, report)
}

/** Spaces and line ends alone, with or without a mark of UTF-8 before them. */
const isBlank = (bytes: Uint8Array): boolean => bytes.length < 100 && /^\ufeff?\s*$/.test(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes))

/** Longest list of names in a message. */
const mostNames = 30

/** What is read in another order than a folder shows it in is said. */
function sayOrder(chosen: readonly Chosen[], report: Report): void {
  const paths = chosen.map(({path}) => path)
  const natural = paths.toSorted(compareNaturally)
  if (paths.every((path, index) => path === natural[index])) return
  const names = [...new Set(chosen.map(({path, partFolder}) => partFolder ?? path.slice(path.lastIndexOf('/') + 1)))]
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names
  report.info('read:order', {path: 'manuscript'}, `Read in the order of their names as words: ${shown.join(', ')}`, {hint: 'List the files under `manuscript:` in book.yaml for another order'})
}

/** Files named as chapters that lie beside the folder `manuscript/`, which alone is read, are told. */
function sayBeside(entries: readonly FileEntry[], report: Report): void {
  const paths = entries.map(({path}) => path).filter((path) => !path.includes('/') && formatOf(path) && isLooseChapter(path) && isNamedAsChapter(path))
  if (paths.length === 0) return
  report.warn('read:beside', {path: paths[0]!}, `Found chapters beside the folder \`manuscript/\`, which alone is read: ${paths.slice(0, mostNames).join(', ')}`, {hint: 'Move them into the folder, or list all files under `manuscript:` in book.yaml'})
}

const told: ReadonlySet<SectionKind | undefined> = new Set<SectionKind>(['prologue', 'chapter', 'interlude', 'part', 'epilogue', 'afterword'])

/** What an author may take for a chapter is not passed over in silence. */
function sayLeft(paths: readonly string[], report: Report): void {
  if (paths.length === 0) return
  const [first] = paths as [string]
  report.question('read:left-unread', {path: first}, `Found what no format reads among the chapters, and left it out: ${paths.slice(0, mostNames).map((path) => path.slice(path.indexOf('/') + 1)).join(', ')}`, {hint: refusalOf(first).hint ?? 'Save it as Markdown, text or DOCX if it is a chapter, or keep it outside `manuscript/`'})
}

/** `chapter-9.md`, `12 The Oar.txt`, `epilogue.md`. */
const isNamedAsChapter = (path: string): boolean => /^\d/.test(path) || told.has(sectionOfFile(path)) || headingNamed(path) !== undefined

/** Whether a folder has chapters already, in `manuscript/` or lying in the folder itself. */
export async function hasManuscript(folder: ReadFolder): Promise<boolean> {
  return (await choose(folder, {settings: {}})).chosen.length > 0
}

/** All files before any is parsed: a book too large is refused at once. */
async function readFiles(folder: ReadFolder, chosen: readonly Chosen[], {manuscript = [], places = {}}: ReadOptions['settings']): Promise<Uint8Array[]> {
  const files: Uint8Array[] = []
  let size = 0
  for (const {path} of chosen) {
    const format = formatOf(path)
    if (!format) throw unreadable(path, places[`manuscript.${manuscript.indexOf(path)}`])
    const bytes = await folder.read(path, format.limit)
    if (format.limit === limits.file) size += bytes.length
    if (size > limits.book) throw limitFault('read:book-size', path, undefined, `Found a manuscript of more than ${limits.book} bytes, up to this file, expected at most 32 MB`)
    files.push(bytes)
  }
  return files
}

async function parseFile(input: Input, report: Report): Promise<ParsedFile> {
  return formatOf(input.path)!.parse(input, report)
}

/** Told at the line of the settings that lists it, if one does. */
function unreadable(path: string, listed?: Place): Error {
  const {kind, hint} = refusalOf(path)
  const names = formats.map((format) => `${format.title} (${format.suffixes[0]})`)
  return faultAt('read:format', listed ?? {path}, `Found ${kind}${listed ? `, \`${path}\`` : ''}, expected ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`, {hint: hint ?? 'Open it in the program it was written with and save it as DOCX'})
}

async function nothingFound(folder: ReadFolder): Promise<Error> {
  const scrivener = (await folder.list('')).find(({path}) => path.endsWith('.scrivx'))
  if (scrivener) return unreadable(scrivener.path)
  const hint = 'Put the chapters into the folder `manuscript/`, or name them in book.yaml: `manuscript: [one.md, two.md]`'
  return faultAt('read:nothing', {path: 'manuscript'}, 'Found no manuscript, expected at least one file', {hint})
}

interface Choice {
  readonly chosen: readonly Chosen[]
  /** Files among them that are neither read nor refused, and may hold text. */
  readonly left: readonly string[]
}

async function choose(folder: ReadFolder, {files, settings}: ReadOptions): Promise<Choice> {
  const listed = files ?? settings.manuscript
  if (listed) return {chosen: (await Promise.all(listed.map((path) => expand(folder, path.replace(/\/+$/, ''))))).flat(), left: []}
  const found = await folder.list('manuscript')
  if (found.length > 0) return {chosen: chaptersIn(found, 'manuscript'), left: found.map(({path}) => path).filter((path) => mayHoldText.test(path) && !about.test(path.slice(path.lastIndexOf('/') + 1)))}
  const loose = (await folder.list('')).filter(({path}) => isLooseChapter(path))
  return {chosen: chaptersIn(loose, loneFolderOf(loose) ?? ''), left: []}
}

/** Without a suffix, or with that of a program that writes texts. */
const mayHoldText = /(?:^|\/)[^./]+$|\.(?:pdf|epub|mobi|azw3?|tex|gdoc|docm|dotx?|fodt|sxw|wps|abw|rst|org|adoc|asciidoc|textile|fountain|vellum)$/i

/** The folder in which all chapters lie, whatever it is called: one that is called a part is one. */
function loneFolderOf(entries: readonly FileEntry[]): string | undefined {
  const folders = new Set(entries.filter(({path}) => isReadable(path)).map(({path}) => path.slice(0, Math.max(0, path.indexOf('/')))))
  const [only = ''] = folders
  return folders.size === 1 && only !== '' && !isNamedAsChapter(only) ? only : undefined
}

/** A format can read it, or an author may think it could. */
const isReadable = (path: string): boolean => formatOf(path) !== undefined || isRefused(path)

async function expand(folder: ReadFolder, path: string): Promise<Chosen[]> {
  if (formatOf(path) !== undefined || isRefused(path) || (await folder.exists(path))) return [{path}]
  const entries = await folder.list(path)
  return entries.length > 0 ? chaptersIn(entries, path.startsWith('manuscript/') ? 'manuscript' : path) : [{path}]
}

/** Files of a folder that are read or refused. */
function chaptersIn(entries: readonly FileEntry[], base: string): Chosen[] {
  const readable = entries.map(({path}) => path).filter(isReadable)
  const depth = base === '' ? 0 : base.split('/').length
  return inReadingOrder(readable, depth).map((path) => {
    const inside = base === '' ? path : path.slice(base.length + 1)
    const cut = inside.indexOf('/')
    return cut < 0 ? {path} : {path, partFolder: inside.slice(0, cut)}
  })
}

const apart = /^(?:dist|styles|fonts|images|pictures|node_modules|docs|test)\//i
const about = /^(?:readme|licen[cs]e|changelog|contributing|notes?|todo|outline)\b[^/]*$/i

/** Without a folder `manuscript/`, what lies beside the chapters is left out. */
const isLooseChapter = (path: string): boolean => !apart.test(path) && !about.test(path)
