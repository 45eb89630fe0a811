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
import {isPaged, openDesk, openReader, type Desk, type Press, type Reader} from './desk.ts'
import {verifyRun} from './ledger.ts'
import {lintMarks} from './lint/index.ts'
import {mediaOf, slug} from './manuscript/index.ts'
import type {BegunEpub, EpubHelp} from './epub/index.ts'
import type {BrokenBook, PrintBook} from './print/index.ts'
import {publish, type Publication} from './publication/index.ts'
import {BookFault, createReport, type Message, type Report} from './report/index.ts'
import {readSource, understandBook, type ReadOptions, type SourceBook} from './read-book.ts'
import {warnOfClasses, warnOfRunOn, writeReaderSheet, type StyleSheet} from './style/index.ts'
import {tasks} from './tasks.ts'
import {openThread, type StartedThread, type Thread} from './thread/index.ts'
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

/** What the stages of one run share. */
interface Run {
  readonly report: Report
  readonly clock: Clock
  readonly thread: Thread<typeof tasks>
}

/** The program of the second thread; run from its source, Octavo has none. */
const worker = import.meta.url.endsWith('.ts') ? undefined : new URL('./worker.js', import.meta.url)

type Made = Pick<CompileResult, 'outputs' | 'printBook'> & {readonly stats: {readonly words: number; readonly pages?: number}}

/** The second half: marks, publication, both writers, the disk. */
async function setBooks(source: SourceBook, desk: Desk, options: CompileOptions, run: Run): Promise<Made> {
  const {book, settings} = source
  const {report, clock} = run
  const formats = formatsOf(options)
  const {sheets, press} = desk
  clock.begin('typography')
  if (options.shouldSetType !== false) applyTypography(book, settings.typography, report, settings.places)
  const isFree = desk.words === undefined || desk.words.isDone
  const reader = formats.includes('epub') ? await whenFree(isFree, () => openReader(desk, source, run)) : undefined
  const publications = await publishEditions(source, formats, run)
  report.stopOnErrors()
  const materials: Materials = {source, reader, isFree, press: valueOf(press), words: desk.words}
  const {files, printBook, pageCount} = await writeBooks(materials, publications, formats, run)
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

/** Opens the reader now if the second thread is free, else when it is asked for; a fault of it is told when it is. */
async function whenFree(isFree: boolean, open: () => Promise<Reader>): Promise<() => Promise<Reader>> {
  if (!isFree) return open
  const [reader] = await Promise.allSettled([open()])
  return async () => valueOf(reader)!
}

/**
 * Sets the pages before the EPUB is written, since its page list is cut from them. What needs no page (cover, fonts) is
 * made meanwhile on the second thread, and what is written last (the check and the packing) while the PDF is drawn,
 * which waits for neither.
 */
async function writeBooks(materials: Materials, publications: Publications, formats: readonly Output[], run: Run): Promise<{files: OutputFile[]; printBook?: PrintBook; pageCount?: number}> {
  const {book, settings} = materials.source
  const name = fileNameOf(book.metadata.title)
  const {press, reader} = materials
  const binding = {...run, isAlone: !formats.includes('pdf')}
  let begun: BegunEpub | undefined
  const beginReader = async (): Promise<void> => void (begun = reader && (await begin(publications.epub!, await reader(), binding)))
  // Where the second thread has no time to spare, it is asked for lines alone before it has all of them.
  const isFree = materials.isFree || isSoonDone(publications.pdf!)
  if (isFree) await beginReader()
  const work: PageWork = {isDrawn: formats.includes('pdf'), ...(!isFree && {onSet: beginReader})}
  const paged = press && (await setPages(publications.pdf!, {...press, ...work}, materials, run))
  const printBook = paged?.printBook
  run.report.stopOnErrors()
  run.clock.begin('epub')
  const pagination = settings.pageList === 'never' ? undefined : paged?.pagination
  const sealing = begun?.finish({pagination, printed: publications.pdf}, run.report)
  sealing?.catch(() => undefined)
  run.clock.begin('draw')
  const pdf = printBook ? await drawPages(printBook, publications.pdf!, materials, run) : undefined
  run.clock.begin('seal')
  const files: OutputFile[] = []
  if (sealing) files.push({name: `${name}.epub`, data: await (await sealing).bytes})
  if (pdf) files.push({name: `${name}.pdf`, data: pdf})
  return {files, ...(printBook && {printBook}), ...(paged && {pageCount: paged.pageCount})}
}

/** A fault of its fonts is told after those of the pictures. */
function valueOf<Value>(result: PromiseSettledResult<Value> | undefined): Value | undefined {
  if (result?.status === 'rejected') throw result.reason
  return result?.value
}

/** What only a check tells: the traps of e-readers. */
async function lintBook(publication: Publication, sheets: readonly StyleSheet[], report: Report): Promise<void> {
  const {lintReaders} = await import('./lint/index.ts')
  lintReaders({publication, css: writeReaderSheet(sheets, createReport()).css, sheets}, report)
}

type Publications = Partial<Record<Output, Publication>>

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

interface Materials {
  readonly source: SourceBook
  /** Where pages are broken. */
  readonly press?: Press | undefined
  readonly words: Desk['words']
  /** Where an EPUB is made. */
  readonly reader: (() => Promise<Reader>) | undefined
  /** The second thread had nothing to do when the book was understood. */
  readonly isFree: boolean
}

/** Pages of fewer words are broken and compressed here before the second thread has drawn the cover. */
const soonDone = 15_000

const isSoonDone = (publication: Publication): boolean => (publication.wordCount ?? Infinity) < soonDone

type Paged = Pick<BrokenBook, 'pagination' | 'pageCount'> & {readonly printBook?: PrintBook}

interface PageWork {
  readonly isDrawn: boolean
  /** Called when every document is set and the other thread has yet to break some. */
  readonly onSet?: () => Promise<void>
}

/** The pages; the lines and leaves they were made of are let go of before they are drawn. */
async function setPages(publication: Publication, press: Press & PageWork, materials: Materials, run: Run): Promise<Paged> {
  const {pagination, pageCount, compose} = await breakPages(publication, press, materials, run)
  return {pagination, pageCount, ...(press.isDrawn && {printBook: compose()})}
}

async function breakPages(publication: Publication, {isDrawn, onSet, ...press}: Press & PageWork, {source, words}: Materials, {report, clock, thread}: Run): Promise<BrokenBook> {
  clock.begin('pages')
  const {loadDrawing, setBook} = await import('./print/index.ts')
  const hyphenationExceptions = source.settings.hyphenation.exceptions
  const meanwhile = onSet && (async () => void (await Promise.all([onSet(), isDrawn && loadDrawing()])))
  return setBook({publication, ...press}, {onSet: meanwhile, hyphenationExceptions, wordsAhead: await words?.take(), ...(!isSoonDone(publication) && {breakLines: thread.tasks.breakLines, breakPages: thread.tasks.breakPages})}, report)
}

async function drawPages(printBook: PrintBook, publication: Publication, {source}: Materials, {thread}: Run): Promise<Uint8Array> {
  const {drawBook} = await import('./print/index.ts')
  return drawBook(printBook, source.book.metadata, isSoonDone(publication) ? undefined : thread.tasks.compressPages)
}

interface Binding extends Run {
  /** No PDF is drawn while the EPUB is sealed. */
  readonly isAlone: boolean
}

async function begin(publication: Publication, reader: Reader, {thread, isAlone}: Binding): Promise<BegunEpub> {
  const {beginEpub, sealBeside} = await import('./epub/index.ts')
  const help: EpubHelp = isAlone ? {...thread.tasks, sealEpub: (container) => sealBeside(container, thread.tasks.packFiles)} : thread.tasks
  return beginEpub(publication, {...reader, help})
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
