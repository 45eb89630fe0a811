/** The documents of the publication as files: pages marked, the longest ones cut, each a whole XHTML page. */

import {addedLocaleOf} from '../language/index.ts'
import {createElement, relativeTo, type PageStart, type Publication, type PublicationDocument, type Resource} from '../publication/index.ts'
import {toPageId} from './page-list.ts'
import {loneOpeningRules, plainLoneOpening} from './lone-openings.ts'
import {markPages} from './page-marks.ts'
import {holdsTooManyNotes, largestFile, locateIds, redirectLinks, splitSection, type Part} from './split/index.ts'
import type {PackageFile, PageMark} from './types.ts'
import {boxWideTables, wideTableRules} from './wide-tables.ts'
import {writeXhtml} from './xhtml.ts'

export const sheetPath = 'css/book.css'

export interface WrittenDocuments {
  readonly files: readonly PackageFile[]
  readonly pages: readonly PageMark[]
}

interface Draft {
  readonly document: PublicationDocument
  readonly part: Part
  readonly xhtml: string
}

interface DocumentStyle {
  /** Those a document goes on with. */
  readonly counters?: ReadonlyMap<string, string>
  /** Whether the sheet sets first letters apart. */
  readonly hasInitials?: boolean
}

/** Every document as XHTML, divided where it is too large for a reader, with a mark where each printed page begins. */
export function writeDocuments(documents: readonly PublicationDocument[], starts: ReadonlyMap<string, readonly PageStart[]>, {counters = new Map(), hasInitials = false}: DocumentStyle = {}): WrittenDocuments {
  const places = new Map<string, string>()
  const taken = new Set(documents.map(({path}) => path))
  let drafts = documents.flatMap((document) => draft(document, starts.get(document.path) ?? [], {places, taken, counters, hasInitials}))
  if (places.size > 0) drafts = drafts.map((each) => redirect(each, {places, counters}))
  return {
    files: drafts.map(({part, xhtml}) => fileOf(part.path, xhtml)),
    pages: documents.flatMap(({path}) => (starts.get(path) ?? []).map(({label}) => {
      const id = toPageId(label)
      return {label, href: `${places.get(`${path}#${id}`) ?? path}#${id}`}
    }))
  }
}

interface Splitting {
  /** Where each id of split documents now is. */
  readonly places: Map<string, string>
  /** Paths of the documents. */
  readonly taken: ReadonlySet<string>
  readonly counters: ReadonlyMap<string, string>
  readonly hasInitials: boolean
}

function draft(document: PublicationDocument, starts: readonly PageStart[], {places, taken, counters, hasInitials}: Splitting): Draft[] {
  const [first] = document.tree.children
  const root = first && hasInitials ? plainLoneOpening(first) : first
  const goesOnWith = counters.get(document.path)
  if (!root) throw new Error(`The document \`${document.path}\` has no section`)
  const element = boxWideTables(starts.length > 0 ? markPages(root, starts) : root)
  const whole = {document, part: {path: document.path, element}, xhtml: write(document, {path: document.path, element}, goesOnWith)}
  const isSmall = whole.xhtml.length * 3 < largestFile || Buffer.byteLength(whole.xhtml) < largestFile
  if (isSmall && !holdsTooManyNotes(element)) return [whole]
  const parts = splitSection(document.path, element, taken)
  locateIds(document.path, parts, places)
  return parts.map((part) => ({document, part, xhtml: write(document, part, goesOnWith)}))
}

function redirect({document, part, xhtml}: Draft, {places, counters}: Pick<Splitting, 'places' | 'counters'>): Draft {
  const element = redirectLinks(part.element, document.path, part.path, places)
  return {document, part, xhtml: element === part.element ? xhtml : write(document, {path: part.path, element}, counters.get(document.path))}
}

const write = ({title, language}: PublicationDocument, {path, element}: Pick<Part, 'path' | 'element'>, counters: string | undefined): string =>
  writeXhtml({path, title, language, sheetPath, counters, body: [element]})

/** The sheet with the rules the documents ask for besides. */
export function withRules(css: string, files: readonly PackageFile[]): string {
  const isThere = (sign: string): boolean => files.some(({data}) => typeof data === 'string' && data.includes(sign))
  return [css, ...(isThere('class="wide-table"') ? [wideTableRules] : []), ...(isThere(' no-initial"') ? [loneOpeningRules] : [])].join('\n')
}

/** The cover alone on its page, as Kobo wants it. */
export function coverPage({metadata}: Publication, cover: Resource): PackageFile {
  const {words: {cover: title}, spaces} = addedLocaleOf(metadata)
  const path = 'text/cover.xhtml'
  const image = createElement('img', {src: relativeTo(path, cover.path), alt: `${title}${spaces.before[':'] ?? ''}: ${metadata.title}`, role: 'doc-cover'})
  const section = createElement('section', {className: ['cover'], id: 'cover', 'epub:type': 'cover'}, [image])
  return fileOf(path, writeXhtml({path, title, language: metadata.language, sheetPath, body: [section]}))
}

const fileOf = (path: string, data: string): PackageFile =>
  ({id: idOf(path), path, mediaType: 'application/xhtml+xml', data, inSpine: true})

/** A manifest id made of the file's path. */
export const idOf = (path: string): string => path.replace(/^(\w+)\/(.*?)(\.xhtml)?$/, '$1-$2').replace(/[^\w.-]/g, '-')
