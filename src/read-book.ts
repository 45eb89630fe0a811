/**
 * The first half of every command: settings, manuscript and structure, up to the book whose marks are not yet set.
 */

import path from 'node:path'
import {isSeen, type Book} from './book/index.ts'
import {createClock, type Clock} from './clock.ts'
import {checkFiles, readSettings, settingsFile, type Overrides, type Settings} from './config/index.ts'
import {locate, openFolder, projectAround, type Location, type ReadFolder} from './files/index.ts'
import {assemble, languageOf, readManuscript, type ParsedFile} from './manuscript/index.ts'
import {asArgument, type Report} from './report/index.ts'

export interface ReadOptions {
  /** A project's folder, or one manuscript file. */
  readonly path: string
  readonly overrides?: Overrides
  /** SOURCE_DATE_EPOCH, seconds. */
  readonly environment?: {readonly sourceDateEpoch?: number}
}

/** A manuscript read, its structure not yet found. */
export interface ReadSource {
  readonly files: readonly ParsedFile[]
  readonly settings: Settings
  readonly folder: ReadFolder
  readonly language: string
  /** Of a book that names none. */
  readonly fallbackName: string
  /** One file, of which no `book.yaml` speaks. */
  readonly isSingleFile: boolean
}

/** A manuscript read and understood, its marks not yet set. */
export interface SourceBook {
  readonly book: Book
  readonly files: readonly Omit<ParsedFile, 'tree'>[]
  readonly settings: Settings
  readonly folder: ReadFolder
}

/** Reads a book; throws a `BookFault` when its settings, its manuscript or its structure are at fault. */
export async function readBook(options: ReadOptions, report: Report, clock?: Clock): Promise<SourceBook> {
  const source = understandBook(await readSource(options, report, clock), options, report, clock)
  report.stopOnErrors()
  return source
}

/** Its settings and its files, each by itself. */
export async function readSource(options: ReadOptions, report: Report, clock: Clock = createClock(undefined)): Promise<ReadSource> {
  clock.begin('read')
  const location = await locate(options.path, '')
  const folder = await openFolder(location.folder)
  const file = location.file === undefined ? {} : {file: location.file}
  const settings = await readSettings(folder, {...options.overrides, ...file}, report)
  await askAboutProject(options.path, location, report)
  await checkFiles(settings, folder, report)
  report.stopOnErrors()
  const files = await readManuscript(folder, {settings, ...(location.file !== undefined && {files: [location.file]})}, report)
  const fallbackName = location.file?.replace(/\.[^.]+$/, '') ?? nameOfFolder(folder)
  return {files, settings, folder, language: languageOf(files, settings.book), fallbackName, isSingleFile: location.file !== undefined}
}

/** The files as one book; a build goes on from here to what can be told of pictures and sheets besides. */
export function understandBook({files, settings, folder, ...known}: ReadSource, {environment}: ReadOptions, report: Report, clock: Clock = createClock(undefined)): SourceBook {
  clock.begin('structure')
  const epoch = environment?.sourceDateEpoch
  const book = assemble(files, {settings, ...known, ...(epoch !== undefined && {epoch})}, report)
  if (!isSeen(book)) {
    report.error('book:empty', {path: files[0]?.source.path ?? ''}, 'Found no text in the manuscript, expected a story', {hint: 'Write a first line'})
    report.stopOnErrors()
  }
  // The book is made: the trees of its files would only hold memory.
  return {book, files: files.map(({tree: _, ...file}) => file), settings, folder}
}

async function askAboutProject(path: string, location: Location, report: Report): Promise<void> {
  const project = await projectAround(path, location, settingsFile)
  if (project !== undefined) report.question('config:part-of-project', {path: location.file ?? 'manuscript'}, 'Read as a book of its own, without the `book.yaml` of the project it is a part of', {hint: `The whole book: \`octavo build ${asArgument(project)}\``})
}

const nameOfFolder = ({root}: ReadFolder): string => path.basename(root)
