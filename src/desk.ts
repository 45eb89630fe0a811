/**
 * What a book is set with: its sheets, styles and faces for the page, sheet and faces for e-readers. Sheets and pages
 * need none of its text, and are opened before the manuscript is understood, so that its words can be shaped meanwhile.
 */

import type {Output} from './config/index.ts'
import type {EpubOptions, ReaderSheet} from './epub/index.ts'
import {createFontStore, type FontStore} from './fonts/index.ts'
import type {ReadSource, SourceBook} from './read-book.ts'
import type {Report} from './report/index.ts'
import {createCascade, loadSheets, placeOfFamily, writeReaderSheet, type Cascade, type FontFace, type StyleSheet} from './style/index.ts'
import type {tasks} from './tasks.ts'
import type {Thread} from './thread/index.ts'
import {shapeAhead, type ComingWords} from './words-ahead.ts'

export interface Desk {
  readonly sheets: readonly StyleSheet[]
  /** Where pages are broken; a fault of its fonts is told after those of the pictures. */
  readonly press: PromiseSettledResult<Press> | undefined
  /** Those of the manuscript. */
  readonly words: ComingWords | undefined
}

/** Styles and faces for the page. */
export interface Press {
  readonly cascade: Cascade
  readonly fonts: FontStore
}

/** Sheet and faces for e-readers; a cover that has to be drawn is begun with them. */
export interface Reader {
  readonly sheet: ReaderSheet
  readonly fonts: FontStore
  readonly cover: EpubOptions['cover']
}

interface Tools {
  readonly report: Report
  readonly thread: Thread<typeof tasks>
}

/** Pages are broken for a PDF, and for an EPUB that is to say where they begin. */
export const isPaged = (formats: readonly Output[], {pageList}: ReadSource['settings']): boolean => formats.includes('pdf') || pageList === 'always'

/** Opens it, and has the words of the manuscript shaped. */
export async function openDesk(read: ReadSource, formats: readonly Output[], {report, thread}: Tools): Promise<Desk> {
  const {settings, folder, language} = read
  const sheets = await loadSheets({...settings, language}, folder, report)
  const [press] = isPaged(formats, settings) ? await Promise.allSettled([openPress(sheets, read, report)]) : []
  const words = press?.status === 'fulfilled' ? await shapeAhead(read, press.value, thread) : undefined
  return {sheets, press, words}
}

async function openPress(sheets: readonly StyleSheet[], {settings, folder}: ReadSource, report: Report): Promise<Press> {
  const cascade = createCascade(sheets, 'print', {page: settings.page}, report)
  return {cascade, fonts: await openFonts(sheets, cascade.fontFaces, folder, report)}
}

/** Nothing else keeps the second thread as long as a cover does, and lines would wait behind it: opened before there are any, or when there are no more. */
export async function openReader({sheets, press}: Desk, {book, folder}: SourceBook, {report, thread}: Tools): Promise<Reader> {
  const {beginCover} = await import('./epub/index.ts')
  const {css, fontFaces} = writeReaderSheet(sheets, report)
  const isShared = press?.status === 'fulfilled' && JSON.stringify(fontFaces) === JSON.stringify(press.value.cascade.fontFaces)
  const fonts = isShared ? press.value.fonts : await openFonts(sheets, fontFaces, folder, report)
  const sheet = {css, fontFaces: fonts.faces}
  const cover = beginCover(book.metadata, {sheet, fonts, help: thread.tasks})
  // Nobody waits for it where the book is at fault.
  cover?.catch(() => undefined)
  return {sheet, fonts, cover}
}

/** Largest font file that is read, bytes. */
const fontLimit = 40_000_000

function openFonts(sheets: readonly StyleSheet[], faces: readonly FontFace[], folder: ReadSource['folder'], report: Report): Promise<FontStore> {
  return createFontStore({faces, placeOf: (family) => placeOfFamily(sheets, family), readFile: async (path) => ((await folder.exists(path)) ? folder.read(path, fontLimit) : undefined)}, report)
}
