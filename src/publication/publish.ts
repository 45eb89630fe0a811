/**
 * A book as its publication: what both writers set.
 *
 * Front matter made from the metadata, each section a document, notes at the end of chapter or book,
 * the outline, the pictures. `tree` and words come from the book; nothing here reads CSS.
 */

import {sectionsOf, type Book} from '../book/index.ts'
import {createContext, type Context, type PublishOptions} from './context.ts'
import {makeContents} from './front-matter/contents.ts'
import {makeCopyrightPages} from './front-matter/copyright-page.ts'
import {makeHalfTitlePage} from './front-matter/half-title-page.ts'
import {makeTitlePage} from './front-matter/title-page.ts'
import {endnotesDocument} from './endnotes.ts'
import {endnotesPath} from './hrefs.ts'
import {mendLinks} from './mend-links.ts'
import {createNotes} from './notes.ts'
import {makeOutline} from './outline.ts'
import {readPictures} from './resources.ts'
import {makeSection} from './sections.ts'
import type {OutlineItem, Publication, PublicationDocument} from './types.ts'

/** Turns the finished tree into documents, outline and pictures for one edition. */
export async function publish(book: Book, options: PublishOptions): Promise<Publication> {
  const plan = createContext(book, options)
  const context: Context = {...plan, pictures: await readPictures(plan.survey, book.metadata, options)}
  const gathered = options.edition.footnotes === 'end' ? createNotes(endnotesPath) : undefined
  const sections = sectionsOf(book).map((section) => makeSection(context, section, gathered))
  const endnotes = gathered && endnotesDocument(context, gathered)
  const outline = [...makeOutline(context), ...(endnotes ? [endnotes.item] : [])]
  const all = [...sections, ...(endnotes ? [endnotes.document] : [])]
  mendLinks(context, all)
  return {
    metadata: book.metadata,
    documents: arrange(context, all, outline),
    outline,
    resources: [...context.pictures.values()],
    wordCount: context.wordCount,
    isShort: context.isShort
  }
}

/** Half title, title and copyright page go first, the contents after dedication and epigraph; the author's own replace ours. */
function arrange(context: Context, sections: PublicationDocument[], outline: readonly OutlineItem[]): PublicationDocument[] {
  const has = (role: PublicationDocument['role']) => sections.some((document) => document.role === role)
  const half = !context.isShort && !has('halfTitlePage') ? [makeHalfTitlePage(context)] : []
  const typed = sections.findIndex(({role}) => role === 'titlePage') + 1
  const place = typed === 0 && sections[0]?.role === 'halfTitlePage' ? 1 : typed
  const title = typed === 0 ? [makeTitlePage(context)] : []
  const copyright = has('copyrightPage') ? [] : makeCopyrightPages(context)
  const documents = [...half, ...sections.slice(0, place), ...title, ...copyright, ...sections.slice(place)]
  if (context.isShort && !context.book.asksContents || has('contents')) return documents
  const early = new Set(['halfTitlePage', 'titlePage', 'copyrightPage', 'dedication', 'bookEpigraph'])
  const end = documents.findIndex((document) => !early.has(document.role))
  documents.splice(end === -1 ? documents.length : end, 0, makeContents(context, outline))
  return documents
}
