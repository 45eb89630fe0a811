/**
 * The order of the stages, from a manuscript to its two books. The only file that knows all of them.
 *
 * Reading, structure and typography run once; then the publication is made for each edition and
 * handed to its writer. Writers and their libraries are loaded by format, so that an EPUB never pays
 * for the page.
 */

import path from 'node:path'
import type {Book} from './book/index.ts'
import {createClock, type Clock, type Stage} from './clock.ts'
import type {EditionSettings, Output} from './config/index.ts'
import {writeOutputs, type OutputFile} from './files/index.ts'
import {isPaged, openDesk, type Desk} from './desk.ts'
import {verifyRun} from './ledger.ts'
import {lintMarks} from './lint/index.ts'
import {mediaOf, slug} from './manuscript/index.ts'
import {makeBooks, openReaderWhenFree, type Publications, type Run} from './make-books.ts'
import type {PrintBook} from './print/index.ts'
import {publish, type Publication} from './publication/index.ts'
import {BookFault, createReport, type Message, type Report} from './report/index.ts'
import {readSource, understandBook, type ReadOptions, type SourceBook} from './read-book.ts'
import {warnOfClasses, warnOfRunOn, writeReaderSheet, type StyleSheet} from './style/index.ts'
import {tasks} from './tasks.ts'
import {openThread, type StartedThread} from './thread/index.ts'
import {applyTypography} from './typography/index.ts'

export interface CompileOptions extends ReadOptions {
  /** Folder of the finished books. */
  readonly out: string
  readonly formats?: readonly Output[]
  /** Warnings stop the build before anything is written. */
  readonly isStrict?: boolean
  readonly shouldWrite?: boolean
  /** `false`: the book as typed, its marks not yet set. */
  readonly shouldSetType?: boolean
  readonly shouldVerify?: boolean
  /** Suspicious marks of the manuscript are reported too. */
  readonly shouldLint?: boolean
  /** The second thread, if one that runs its program has been started; it is ended with the book. */
  readonly thread?: StartedThread
  /** Called with the stage that begins. */
  readonly onProgress?: (stage: string) => void
  /** Called with each finished file, written or not. */
  readonly onFile?: (name: string, data: Uint8Array) => void
}

export interface Written {
  readonly name: string
  readonly path: string
  /** Bytes. */
  readonly size: number
}

export interface CompileResult {
  readonly outputs: readonly Written[]
  readonly messages: readonly Message[]
  readonly stats: {readonly words: number; readonly pages?: number; readonly milliseconds: number; readonly stages: readonly Stage[]}
  readonly book: Book
  /** The pages, when a PDF was asked for. */
  readonly printBook?: PrintBook
}

/** Compiles a book; throws a `BookFault` with every message when the book, a file or a limit is at fault. */
export async function compileBook(options: CompileOptions): Promise<CompileResult> {
  const begin = performance.now()
  const report = createReport()
  const clock = createClock(options.onProgress)
  const thread = openThread(tasks, options.thread ?? worker)
  if (formatsOf(options).includes('epub')) thread.warm('loadForEpub')
  try {
    const read = await readSource(options, report, clock)
    clock.begin('style')
    const desk = await openDesk(read, formatsOf(options), {report, thread})
    const source = understandBook(read, options, report, clock)
    if (options.shouldLint) lintMarks(source.book, source.files.map((file) => file.source), report)
    const result = await setBooks(source, desk, options, {report, clock, thread})
    const {book} = source
    return {...result, messages: report.messages, book, stats: {...result.stats, milliseconds: performance.now() - begin, stages: clock.finish()}}
  } catch (error) {
    if (!(error instanceof BookFault)) throw error
    const others = report.messages.filter((message) => !error.messages.includes(message))
    throw new BookFault([...others, ...error.messages], error.exitCode)
  } finally {
    thread.close()
  }
}

const formatsOf = ({formats}: CompileOptions): readonly Output[] => formats ?? ['epub', 'pdf']

/** The program of the second thread; run from its source, Octavo has none. */
const worker = import.meta.url.endsWith('.ts') ? undefined : new URL('./worker.js', import.meta.url)

type Made = Pick<CompileResult, 'outputs' | 'printBook'> & {readonly stats: {readonly words: number; readonly pages?: number}}

/** The second half: marks, publication, both writers, the disk. */
async function setBooks(source: SourceBook, desk: Desk, options: CompileOptions, run: Run): Promise<Made> {
  const {book, settings} = source
  const {report, clock} = run
  const formats = formatsOf(options)
  const {sheets} = desk
  clock.begin('typography')
  if (options.shouldSetType !== false) applyTypography(book, settings.typography, report, settings.places)
  const reader = formats.includes('epub') ? await openReaderWhenFree(source, desk, run) : undefined
  const publications = await publishEditions(source, formats, run)
  report.stopOnErrors()
  const {epub, pdf, printBook, pageCount} = await makeBooks({source, desk, reader, publications, isDrawn: formats.includes('pdf')}, run)
  const name = fileNameOf(book.metadata.title)
  const files = [...(epub ? [{name: `${name}.epub`, data: epub}] : []), ...(pdf ? [{name: `${name}.pdf`, data: pdf}] : [])]
  // To end it takes some 30 ms, which pass while the disk is waited for.
  run.thread.close()
  if (!options.shouldWrite && publications.epub) await lintBook(publications.epub, sheets, report)
  const trees = Object.values(publications).flatMap(({documents}) => documents.map(({tree}) => tree))
  warnOfRunOn(sheets, trees, report)
  if (options.shouldLint) warnOfClasses(sheets, trees, report)
  if (options.shouldVerify) {
    clock.begin('verify')
    await verifyRun({...source, publications, outputs: files, printBook}, report)
  }
  report.stopOnErrors()
  if (options.isStrict && report.messages.some(({fatal}) => fatal === false)) throw new BookFault([])
  return {
    outputs: await deliver(files, options, clock),
    ...(printBook && {printBook}),
    stats: {words: (publications.epub ?? publications.pdf)?.wordCount ?? 0, ...(pageCount !== undefined && {pages: pageCount})}
  }
}

/** What only a check tells: the traps of e-readers. */
async function lintBook(publication: Publication, sheets: readonly StyleSheet[], report: Report): Promise<void> {
  const {lintReaders} = await import('./lint/index.ts')
  lintReaders({publication, css: writeReaderSheet(sheets, createReport()).css, sheets}, report)
}

/** One publication for both books where their editions agree. */
async function publishEditions(source: SourceBook, formats: readonly Output[], {report, clock}: Omit<Run, 'thread'>): Promise<Publications> {
  clock.begin('publication')
  const {book, settings, folder} = source
  const media = mediaOf(source.files)
  const make = (edition: EditionSettings) => publish(book, {edition, settings, folder, media, report})
  const {epub, pdf} = settings.editions
  if (JSON.stringify(epub) === JSON.stringify(pdf)) {
    const publication = await make(epub)
    return {epub: publication, pdf: publication}
  }
  return {
    ...(formats.includes('epub') && {epub: await make(epub)}),
    ...(isPaged(formats, settings) && {pdf: await make(pdf)})
  }
}

async function deliver(files: readonly OutputFile[], options: CompileOptions, clock: Clock): Promise<Written[]> {
  clock.begin('write')
  if (options.shouldWrite) await writeOutputs(options.out, files)
  for (const {name, data} of files) options.onFile?.(name, data)
  return files.map(({name, data}) => ({name, path: path.join(options.out, name), size: data.length}))
}

/** Names Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
const longestName = 100

/** A file name any system takes; a title without a letter is called `book`. */
function fileNameOf(title: string): string {
  const name = slug(title).slice(0, longestName).replace(/-+$/, '')
  return name === '' ? 'book' : reserved.test(name) ? `${name}-book` : name
}
