/**
 * The publication: what both writers set. XHTML documents as hast, their order, their outline and
 * everything they link to. Classes and roles carry what a page needs to know.
 */

import type {Output} from '../config/index.ts'
import type {Metadata, SectionKind} from '../book/index.ts'
import type {XhtmlRoot} from './xhtml.ts'

export interface PublicationDocument {
  /** Path inside the publication, ASCII, unique, made of the section's id: `text/log-i-the-title.xhtml`. */
  readonly path: string
  /** Id of the section it was made from. */
  readonly id: string
  /** Label and title as one line of text. */
  readonly title: string
  readonly role: SectionKind
  /** BCP 47. */
  readonly language: string
  /** Manuscript file, for messages; absent for documents made from the metadata. */
  readonly source?: string
  /** Which of the two books it belongs to. */
  readonly outputs: readonly Output[]
  /** The body's content: one `section` element. Positions are those of the manuscript. */
  readonly tree: XhtmlRoot
}

/** One line of the contents: `href` is a document path, with a fragment where the target is inside it. */
export interface OutlineItem {
  readonly label?: string
  readonly title: string
  /** Who wrote it, where the stories of a book have many authors. */
  readonly byline?: string
  readonly href: string
  readonly role: SectionKind
  readonly children: readonly OutlineItem[]
}

export type ResourceRole = 'cover' | 'image'

export interface Resource {
  /** Path inside the publication, ASCII, unique: `images/map.png`. */
  readonly path: string
  /** Path in the book's folder. */
  readonly source: string
  readonly mediaType: string
  readonly role: ResourceRole
  readonly data: Uint8Array
  /** CSS pixels. */
  readonly width: number
  readonly height: number
}

export interface Publication {
  readonly metadata: Metadata
  readonly documents: readonly PublicationDocument[]
  readonly outline: readonly OutlineItem[]
  readonly resources: readonly Resource[]
  /** Words of the book, notes apart. */
  readonly wordCount?: number
  /** One chapter, or under 10,000 words: no half title, no contents, no blank versos. */
  readonly isShort?: boolean
}

/** Where one printed page begins. */
export interface PageStart {
  /** As the reader sees it: `iv`, `17`. */
  readonly label: string
  /** Document path. */
  readonly document: string
  /**
   * UTF-16 code units of the document's text nodes, in tree order, before the page's first
   * character. A page that shows no text of a document (blank) has no entry.
   */
  readonly offset: number
}

/** The PDF's pages as the EPUB's page list needs them. */
export type Pagination = readonly PageStart[]
