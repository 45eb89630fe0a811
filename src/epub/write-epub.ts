/**
 * A publication as an EPUB 3.3 file that EPUB 2 readers open as well.
 *
 * Documents become XHTML with the printed pages marked, the sheet and fonts go beside them, and the
 * package says what all of it is. Every document is parsed back and the whole checked before it is
 * packed: what our own check refuses is our defect, and throws.
 */

import {semantics} from '../book/index.ts'
import {localeOf, type Words} from '../language/index.ts'
import type {Publication, PublicationDocument, Resource} from '../publication/index.ts'
import type {Report} from '../report/index.ts'
import {describeAccessibility} from './accessibility.ts'
import {findContainerFaults, findFaults} from './check/index.ts'
import {makeCover} from './cover/cover.ts'
import {coverPage, idOf, sheetPath, writeDocuments} from './documents.ts'
import {embedFonts, fontRules, type EmbeddedFont} from './embedded-fonts.ts'
import {findLandmarks} from './landmarks.ts'
import {writeNav} from './navigation/nav.ts'
import {writeNcx} from './navigation/ncx.ts'
import {writePackageDocument} from './package-document.ts'
import {packEpub} from './package.ts'
import {contentsLabel, pagesByDocument, withContentsPage} from './page-list.ts'
import type {EpubOptions, PackageFile, PackageModel} from './types.ts'

/** The bytes of the EPUB. */
export async function writeEpub(publication: Publication, options: EpubOptions, report: Report): Promise<Uint8Array> {
  const {words} = localeOf(publication.metadata.language)
  const documents = publication.documents.filter(({outputs}) => outputs.includes('epub'))
  const written = writeDocuments(documents, pagesByDocument(publication, options.pagination ?? [], options.printed))
  const cover = await makeCover(publication, options.sheet, options.fonts)
  const page = cover && coverPage(publication, cover, words.cover)
  const fonts = options.fonts ? embedFonts(documents, options.sheet, options.fonts) : []
  const texts = [...(page ? [page] : []), ...withNav(written.files, documents, publication.isShort === true)]
  const contents = publication.isShort ? undefined : contentsLabel(options.pagination ?? [], options.printed ?? publication)
  const pages = contents === undefined ? written.pages : withContentsPage(written.pages, contents, texts.map(({path}) => path))
  const model: PackageModel = {
    metadata: publication.metadata,
    files: [
      ...texts,
      {id: 'style', path: sheetPath, mediaType: 'text/css', data: fontRules(fonts) + options.sheet.css, inSpine: false},
      ...fonts.map(fontFile),
      ...(cover ? [coverFile(cover)] : []),
      ...publication.resources.filter(({role}) => role !== 'cover').map(resourceFile)
    ],
    outline: publication.outline,
    landmarks: findLandmarks(documents, page?.path, words),
    pages,
    accessibility: describeAccessibility({documents, hasPageList: pages.length > 0, css: options.sheet.css, words})
  }
  if (!model.accessibility.isConforming) sayNotConforming(report)
  return pack(model, words)
}

function sayNotConforming(report: Report): void {
  report.info('epub:conformance', {path: 'book.yaml'}, 'The EPUB does not claim conformance with EPUB Accessibility 1.1', {
    hint: 'every image needs alternative text, and the style sheets must leave colours to the reader'
  })
}

/** Writes the package's own documents, packs all and checks what was packed. */
async function pack(model: PackageModel, words: Words): Promise<Uint8Array> {
  const nav = writeNav(model, words, sheetPath)
  const ncx = writeNcx(model)
  const packageDocument = writePackageDocument(model)
  const files = model.files.filter(({path}) => path !== 'toc.xhtml')
  const made = new Map<string, string | Uint8Array>([['content.opf', packageDocument], ['toc.ncx', ncx], ['toc.xhtml', nav]])
  for (const {path, data} of files) made.set(path, data)
  stopOn(findFaults(made))
  const bytes = await packEpub({
    nav,
    ncx,
    packageDocument,
    outside: [],
    files: files.map(({path, data, mediaType}) => ({path, data, isStored: /^image\/(?:png|jpeg)$/.test(mediaType)}))
  })
  stopOn(findContainerFaults(bytes))
  return bytes
}

/** What our own check refuses is no fault of the author's. */
function stopOn(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`The EPUB would be unsound: ${faults.slice(0, 5).join('; ')}`)
}

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
