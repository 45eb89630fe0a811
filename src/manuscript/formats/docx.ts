/**
 * DOCX as Word, Google Docs, LibreOffice and Scrivener write it (ECMA-376), read from its XML: styles and direct formatting,
 * notes, pictures, tracked changes, page breaks.
 *
 * The source's text is one line a paragraph, so the line of a message is the paragraph's number. Converters to HTML lose
 * alignment, empty paragraphs and page breaks, by which structure is told; hence no converter here.
 */

import type {FootnoteDefinition, Root, RootContent} from 'mdast'
import {createSource, faultAt, type Report} from '../../report/index.ts'
import type {XmlElement} from '../../xml/index.ts'
import type {ParsedFile} from '../types.ts'
import type {Archive} from './docx/archive.ts'
import {isOfContents, readBody} from './docx/body.ts'
import {bookmarksAsked} from './docx/bookmarks.ts'
import {TextBuilder, type DocxContext, type Relation} from './docx/context.ts'
import {sayTally} from './docx/messages.ts'
import {readNumbering} from './docx/numbering.ts'
import {readStyles} from './docx/styles.ts'
import {childOf, elementsIn, readPart, stringIn} from './docx/xml.ts'
import type {Format, Input} from './format.ts'
import {limitFault, limits} from './limits.ts'
import {settleAnchors} from './markup/anchors.ts'

export const docx: Format = {
  name: 'docx',
  title: 'a word processor document',
  suffixes: ['.docx', '.docm'],
  limit: limits.archive,

  async parse(input, report) {
    const {openArchive} = await import('./docx/archive.ts')
    return readDocument(input, openArchive(input.bytes, input.path), report)
  }
}

function readDocument({path}: Input, archive: Archive, report: Report): ParsedFile {
  const main = mainPart(archive, path)
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const root = readPart(archive, main, path)
  const body = childOf(root, 'w:body')
  if (!body) throw faultAt('read:docx-broken', {path}, `Found ${/^xl\//.test(main) ? 'a workbook' : /^ppt\//.test(main) ? 'slides' : 'a document without text'}, expected DOCX`, {hint: 'Open it in a word processor and save it again as DOCX'})
  const text = new TextBuilder()
  const notes = findNotes(archive, folder, path)
  const styles = readStyles(readPart(archive, `${folder}styles.xml`, path))
  const asked = bookmarksAsked([body, ...[...notes.values()].flatMap((byId) => [...byId.values()])], (element) => isOfContents(element, styles))
  const context: DocxContext = {
    path, report, text, tally: {counts: new Map()}, defined: namesOf(notes), calls: [], omitted: [], made: [], fields: [], pictures: new Map(),
    styles, asked,
    numbering: readNumbering(readPart(archive, `${folder}numbering.xml`, path)),
    relations: readRelations(archive, main, path)
  }
  const hasPlaces = asked.size > 0
  const read: RootContent[] = [...readBody(context, body), ...readNotes(context, notes, archive, folder)]
  const children = hasPlaces ? settleAnchors(read) : read
  sayTally(context)
  const end = text.point()
  const tree: Root = {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
  return {source: createSource(path, text.toString()), format: 'docx', tree, settings: readProperties(archive, path), media: readMedia(context, archive, folder), declared: {leftOut: [], omitted: context.omitted, made: context.made}}
}

function mainPart(archive: Archive, path: string): string {
  const named = elementsIn(readPart(archive, '_rels/.rels', path)).find(({attributes}) => attributes.Type?.endsWith('/officeDocument'))?.attributes.Target
  const found = [named?.replace(/^\//, ''), 'word/document.xml'].find((name) => name !== undefined && archive.names.includes(name))
  if (found !== undefined) return found
  const kind = new TextDecoder().decode(archive.read('mimetype') ?? new Uint8Array())
  const what = kind.includes('opendocument') ? 'an OpenDocument text' : kind.includes('epub') ? 'an EPUB' : 'an archive without a document in it'
  throw faultAt('read:docx-broken', {path}, `Found ${what}, expected DOCX`, {hint: 'Open it in the program it was written with and save it as DOCX'})
}

function readRelations(archive: Archive, part: string, path: string): Map<string, Relation> {
  const cut = part.lastIndexOf('/') + 1
  const root = readPart(archive, `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`, path)
  return new Map(elementsIn(root).map(({attributes}) => [attributes.Id ?? '', {target: attributes.Target ?? '', isExternal: attributes.TargetMode === 'External'}]))
}

type NoteParts = ReadonlyMap<string, ReadonlyMap<string, XmlElement>>

/** The notes as they were written, by kind and number; the first of two with one number. */
function findNotes(archive: Archive, folder: string, path: string): NoteParts {
  const kinds = ['footnote', 'endnote'].map((kind) => {
    const notes = elementsIn(readPart(archive, `${folder}${kind}s.xml`, path)).filter(({name, attributes}) => name === `w:${kind}` && (attributes['w:type'] ?? 'normal') === 'normal')
    const byId = new Map<string, XmlElement>()
    for (const note of notes) {
      const id = note.attributes['w:id'] ?? ''
      const first = byId.get(id)
      byId.set(id, first ? {...first, children: [...first.children, ...note.children]} : note)
    }
    if (byId.size > limits.notes) throw limitFault('read:notes', path, undefined, `Found more than ${limits.notes} notes in one file`)
    return [kind, byId] as const
  })
  return new Map(kinds)
}

const namesOf = (parts: NoteParts): Set<string> => new Set([...parts].flatMap(([kind, notes]) => [...notes.keys()].map((id) => `${kind}-${id}`)))

/** Definitions of the notes, in the order of their calls, those nobody calls last; they may call no others. */
function readNotes(context: DocxContext, parts: NoteParts, archive: Archive, folder: string): FootnoteDefinition[] {
  const relations = new Map([...parts.keys()].map((kind) => [kind, readRelations(archive, `${folder}${kind}s.xml`, context.path)]))
  return [...new Set([...context.calls, ...context.defined])].flatMap((identifier) => {
    const kind = identifier.slice(0, identifier.indexOf('-'))
    const note = parts.get(kind)?.get(identifier.slice(kind.length + 1))
    if (!note) return []
    context.relations = relations.get(kind)!
    const start = context.text.point()
    const children = readBody(context, note)
    return [{type: 'footnoteDefinition' as const, identifier, label: identifier, children: children as FootnoteDefinition['children'], position: {start, end: context.text.point()}}]
  })
}

function readMedia(context: DocxContext, archive: Archive, folder: string): Map<string, Uint8Array> {
  const media = new Map<string, Uint8Array>()
  for (const [url, target] of context.pictures) {
    const bytes = archive.read(target.startsWith('/') ? target.slice(1) : `${folder}${target}`)
    if (bytes) media.set(url, bytes)
  }
  return media
}

const placeholders = /^(?:author|user|admin|owner|administrator|unknown|python-docx|microsoft.*|un-?named.*|title|untitled.*|document\s*\d*|(?:doc|manuscript|draft)\d*|.*\.(?:docx?|rtf|odt))$/i

/** Title and author of the document's properties, unless they are what a program fills in by itself. */
function readProperties(archive: Archive, path: string): ParsedFile['settings'] {
  const properties = elementsIn(readPart(archive, 'docProps/core.xml', path))
  const value = (name: string): string | undefined => {
    const found = properties.find((each) => each.name === name)
    const text = found && stringIn(found).trim()
    return text && !placeholders.test(text) ? text : undefined
  }
  const [title, author] = [value('dc:title'), value('dc:creator')]
  return {...(title && {title}), ...(author && {creators: [{name: author, role: 'aut' as const}]})}
}
