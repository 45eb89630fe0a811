/**
 * A publication as an EPUB 3.3 file that EPUB 2 readers open as well.
 *
 * Documents become XHTML with the printed pages marked, the sheet and fonts go beside them, and the
 * package says what all of it is. Every document is parsed back and the whole checked before it is
 * packed (`seal.ts`).
 */

import {semantics, type Metadata} from '../book/index.ts'
import {subsetFont} from '../fonts/index.ts'
import {wordsOf, type Words} from '../language/index.ts'
import {rasterise} from '../pictures/index.ts'
import type {Publication, PublicationDocument, Resource} from '../publication/index.ts'
import type {Report} from '../report/index.ts'
import {describeAccessibility} from './accessibility.ts'
import {drawCover, makeCover, type Cover} from './cover/cover.ts'
import {coverPage, idOf, sheetPath, withRules, writeDocuments, type WrittenDocuments} from './documents.ts'
import {embedFonts, withFonts, type EmbeddedFont} from './embedded-fonts.ts'
import {findLandmarks} from './landmarks.ts'
import {writeNav} from './navigation/nav.ts'
import {writeNcx} from './navigation/ncx.ts'
import {onWhite} from './night-ground.ts'
import {writePackageDocument} from './package-document.ts'
import type {Container} from './package.ts'
import {progressionOf} from './progression.ts'
import {contentsPages, pagesByDocument, withContentsPages} from './page-list.ts'
import {findRunningCounters, type FaintText} from '../style/index.ts'
import {sealEpub} from './seal-later.ts'
import type {EpubHelp, EpubOptions, PackageFile, PackageModel, PageOptions, ReaderSheet} from './types.ts'

/** An EPUB whose pages are not yet known: its cover and fonts are being made. */
export interface BegunEpub {
  /** Writes all files; the promise inside is of the bytes, which the check and the packing may still keep. */
  finish(pages: PageOptions, report: Report): Promise<{readonly bytes: Promise<Uint8Array>}>
}

const inPlace: EpubHelp = {rasterise, cutFont: async (data, characters) => subsetFont(data, characters), sealEpub}

/** The bytes of the EPUB. */
export async function writeEpub(publication: Publication, {pagination, printed, ...options}: EpubOptions & PageOptions, report: Report): Promise<Uint8Array> {
  const {bytes} = await beginEpub(publication, options).finish({pagination, printed}, report)
  return bytes
}

/** Begins the cover of a book that names none, before anything but its title is set. */
export const beginCover = ({cover, ...metadata}: Metadata, {sheet, fonts, help = inPlace}: EpubOptions): Promise<Cover | undefined> | undefined =>
  cover === undefined ? drawCover(metadata, {sheet, fonts}, help.rasterise) : undefined

/** Begins what does not depend on the printed pages. */
export function beginEpub(publication: Publication, {sheet, fonts, cover, help = inPlace}: EpubOptions): BegunEpub {
  const documents = publication.documents.filter(({outputs}) => outputs.includes('epub'))
  const parts = Promise.all([
    makeCover(publication, {sheet, fonts}, help.rasterise, cover),
    fonts ? embedFonts(publication.documents, sheet, fonts, help.cutFont) : []
  ])
  parts.catch(() => undefined)
  return {
    async finish(pages, report) {
      const written = writeDocuments(documents, pagesByDocument(publication, pages.pagination ?? [], pages.printed), {counters: findRunningCounters(documents, sheet.css), hasInitials: sheet.css.includes('::first-letter')})
      const [made, embedded] = await parts
      const cover = made?.picture
      if (made && made.unset.length > 0) sayUnset(made.unset, report)
      const model = modelOf(publication, {documents, written, cover, embedded, sheet}, pages)
      for (const each of model.accessibility.faint.slice(0, mostFaint)) sayFaint(each, documents, report)
      if (!model.accessibility.isConforming) sayNotConforming(report)
      return {bytes: help.sealEpub(containerOf(model, wordsOf(publication.metadata)))}
    }
  }
}

interface Parts {
  readonly documents: readonly PublicationDocument[]
  readonly written: WrittenDocuments
  readonly cover: Resource | undefined
  readonly embedded: readonly EmbeddedFont[]
  readonly sheet: ReaderSheet
}

function modelOf(publication: Publication, {documents, written, cover, embedded, sheet}: Parts, {pagination = [], printed = publication}: PageOptions): PackageModel {
  const words = wordsOf(publication.metadata)
  const page = cover && coverPage(publication, cover)
  const texts = [...(page ? [page] : []), ...withNav(written.files, documents, publication.isShort === true)]
  const pages = publication.isShort ? written.pages : withContentsPages(written.pages, contentsPages(pagination, printed), texts.map(({path}) => path))
  return {
    metadata: publication.metadata,
    files: [
      ...texts,
      {id: 'style', path: sheetPath, mediaType: 'text/css', data: withFonts(withRules(sheet.css, written.files), embedded), inSpine: false},
      ...embedded.map(fontFile),
      ...(cover ? [coverFile(cover)] : []),
      ...publication.resources.filter(({role}) => role !== 'cover').map((resource) => resourceFile(onWhite(resource)))
    ],
    outline: publication.outline,
    landmarks: findLandmarks(documents, page?.path, words),
    pages,
    progression: progressionOf(publication.metadata.language, sheet.css),
    accessibility: describeAccessibility({documents, hasPageList: pages.length > 0, css: sheet.css, words})
  }
}

/** At most this many pairs of colours are named. */
const mostFaint = 5

/** What stands on a page made of the settings has its place there. */
function sayFaint({place: found, ink, ground, ratio, expected, isLink}: FaintText, documents: readonly PublicationDocument[], report: Report): void {
  const made = documents.find(({path}) => path === found.path)
  const place = made ? {path: 'book.yaml'} : found
  const where = made ? ` on the page “${made.title}”` : ''
  if (isLink) {
    report.warn('epub:link-colour', place, `Found a link${where} told from the words around it by its colour alone, ${ink} beside ${ground}, ${ratio.toFixed(1)} to 1, expected ${expected} to 1 or a line below it`, {
      hint: 'Leave links their line, or choose a colour that stands out from the text'
    })
    return
  }
  report.warn('epub:contrast', place, `Found text${where} whose colour ${ink} stands out from ${ground} by ${ratio.toFixed(1)} to 1, expected ${expected} to 1`, {
    hint: 'Choose a stronger colour in your style sheet, or leave the colour to the reader'
  })
}

/** A designed cover shows only what the book's faces have letters for. */
function sayUnset(texts: readonly string[], report: Report): void {
  report.warn('epub:cover-lettering', {path: 'book.yaml'}, `Found no face that has the letters of ${texts.map((text) => `“${text}”`).join(' and ')}; the cover drawn for the book stands without`, {
    hint: 'Name a picture as `cover:`, or declare a font of that script with @font-face and name its family in the font-family of body and h1'
  })
}

function sayNotConforming(report: Report): void {
  report.info('epub:conformance', {path: 'book.yaml'}, 'The EPUB does not claim conformance with EPUB Accessibility 1.1', {
    hint: 'Every image needs alternative text, and colours of the style sheets a contrast of 4.5 to 1'
  })
}

/** The package's own documents, and all files as they are packed. */
const containerOf = (model: PackageModel, words: Words): Container => ({
  nav: writeNav(model, words, sheetPath),
  ncx: writeNcx(model),
  packageDocument: writePackageDocument(model),
  outside: [],
  files: model.files
    .filter(({path}) => path !== 'toc.xhtml')
    .map(({path, data, mediaType}) => ({path, data, isStored: /^image\/(?:png|jpeg)$/.test(mediaType)}))
})

/** The contents stand after dedication and epigraph, as in print; a short text shows none but has the navigation. */
function withNav(files: readonly PackageFile[], documents: readonly PublicationDocument[], isShort: boolean): PackageFile[] {
  const nav: PackageFile = {id: 'toc', path: 'toc.xhtml', mediaType: 'application/xhtml+xml', data: '', properties: 'nav', inSpine: !isShort}
  const early = documents.filter(({role}) => semantics[role].matter === 'front' && !semantics[role].isInContents)
  const last = files.findLastIndex(({path}) => early.some((document) => document.path === path))
  return files.toSpliced(last + 1, 0, nav)
}

const fontFile = ({path, mediaType, data}: EmbeddedFont): PackageFile => ({id: idOf(path), path, mediaType, data, inSpine: false})

const resourceFile = ({path, mediaType, data}: Resource): PackageFile => ({id: idOf(path), path, mediaType, data, inSpine: false})

const coverFile = (cover: Resource): PackageFile => ({...resourceFile(cover), properties: 'cover-image'})
