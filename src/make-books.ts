/**
 * Both writers, and what each thread does when. The first thread sets and draws the pages; the second breaks their lines, which
 * the first waits for, makes cover and fonts of the EPUB, and seals it.
 */

import type {Clock} from './clock.ts'
import type {Output} from './config/index.ts'
import {openReader, type Desk, type Press, type Reader} from './desk.ts'
import type {BegunEpub, EpubHelp} from './epub/index.ts'
import type {BrokenBook, PrintBook} from './print/index.ts'
import type {Publication} from './publication/index.ts'
import type {Report} from './report/index.ts'
import type {SourceBook} from './read-book.ts'
import type {tasks} from './tasks.ts'
import type {Thread} from './thread/index.ts'

/** What the stages of one run share. */
export interface Run {
  readonly report: Report
  readonly clock: Clock
  readonly thread: Thread<typeof tasks>
}

export type Publications = Partial<Record<Output, Publication>>

/** What an EPUB is made with, opened or to be opened. */
interface ComingReader {
  /** The second thread had nothing to do when the book was understood. */
  readonly isOpen: boolean
  open(): Promise<Reader>
}

interface Materials {
  readonly source: SourceBook
  readonly desk: Desk
  /** Where an EPUB is made. */
  readonly reader: ComingReader | undefined
  readonly publications: Publications
  /** There is to be a PDF. */
  readonly isDrawn: boolean
}

/** Bytes of the files. */
interface MadeBooks {
  readonly epub?: Uint8Array | undefined
  readonly pdf?: Uint8Array | undefined
  readonly printBook?: PrintBook | undefined
  readonly pageCount?: number | undefined
}

/** Opens the reader, whose cover is begun with it, if the second thread is free, else when it is asked for; a fault of it is told then. */
export async function openReaderWhenFree(source: SourceBook, desk: Desk, run: Run): Promise<ComingReader> {
  const open = (): Promise<Reader> => openReader(desk, source, run)
  if (desk.words && !desk.words.isDone) return {isOpen: false, open}
  const [reader] = await Promise.allSettled([open()])
  return {isOpen: true, open: async () => valueOf(reader)!}
}

/**
 * Sets the pages before the EPUB is written, since its page list is cut from them. What needs no page (cover, fonts) is
 * made meanwhile on the second thread if it has time to spare, and what is written last (the check and the packing) while
 * the PDF is drawn, which waits for neither.
 */
export async function makeBooks(materials: Materials, run: Run): Promise<MadeBooks> {
  const {source: {settings}, publications, reader, isDrawn} = materials
  const press = valueOf(materials.desk.press)
  let begun: BegunEpub | undefined
  const beginReader = async (): Promise<void> => void (begun = reader && (await begin(publications.epub!, await reader.open(), {...run, isAlone: !isDrawn})))
  // Where it has no time to spare, it is asked for lines alone before it has all of them.
  const isFree = !press || reader?.isOpen || isSoonDone(publications.pdf!)
  if (isFree) await beginReader()
  const paged = press && (await setPages(materials, press, {...run, ...(!isFree && {onSet: beginReader})}))
  run.report.stopOnErrors()
  run.clock.begin('epub')
  const pagination = settings.pageList === 'never' ? undefined : paged?.pagination
  const sealing = begun?.finish({pagination, printed: publications.pdf}, run.report)
  sealing?.catch(() => undefined)
  run.clock.begin('draw')
  const printBook = paged?.printBook
  const pdf = printBook && (await drawPages(materials, printBook, run))
  run.clock.begin('seal')
  return {epub: sealing && (await (await sealing).bytes), pdf, printBook, pageCount: paged?.pageCount}
}

/** A fault of its fonts is told after those of the pictures. */
function valueOf<Value>(result: PromiseSettledResult<Value> | undefined): Value | undefined {
  if (result?.status === 'rejected') throw result.reason
  return result?.value
}

/** Pages of fewer words are broken and compressed here before the second thread has drawn the cover. */
const soonDone = 15_000

const isSoonDone = (publication: Publication): boolean => (publication.wordCount ?? Infinity) < soonDone

type Paged = Pick<BrokenBook, 'pagination' | 'pageCount'> & {readonly printBook?: PrintBook}

interface Setting extends Run {
  /** Called when every document is set and the other thread has yet to break some. */
  readonly onSet?: () => Promise<void>
}

/** The pages; the lines and leaves they were made of are let go of before they are drawn. */
async function setPages(materials: Materials, press: Press, run: Setting): Promise<Paged> {
  const {pagination, pageCount, compose} = await breakPages(materials, press, run)
  return {pagination, pageCount, ...(materials.isDrawn && {printBook: compose()})}
}

async function breakPages({source, desk, publications, isDrawn}: Materials, press: Press, {report, clock, thread, onSet}: Setting): Promise<BrokenBook> {
  clock.begin('pages')
  const {loadDrawing, setBook} = await import('./print/index.ts')
  const publication = publications.pdf!
  const {breakLines, breakPages: breakThere} = thread.tasks
  return setBook({publication, ...press}, {
    hyphenationExceptions: source.settings.hyphenation.exceptions,
    wordsAhead: await desk.words?.take(),
    ...(!isSoonDone(publication) && {breakLines, breakPages: breakThere}),
    ...(onSet && {onSet: async () => void (await Promise.all([onSet(), isDrawn && loadDrawing()]))})
  }, report)
}

async function drawPages({source, publications}: Materials, printBook: PrintBook, {thread}: Run): Promise<Uint8Array> {
  const {drawBook} = await import('./print/index.ts')
  return drawBook(printBook, source.book.metadata, isSoonDone(publications.pdf!) ? undefined : thread.tasks.compressPages)
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
