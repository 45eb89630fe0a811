/** What stands inside a paragraph of a DOCX: letters with their look, breaks, notes, links, pictures, tracked changes. */

import type {XmlElement} from '../../../xml/index.ts'
import {toText} from '../inline/to-text.ts'
import {bracketsFor} from '../markup/ruby.ts'
import {addressOf, bookmark} from './bookmarks.ts'
import {note, type DocxContext} from './context.ts'
import {beginOrEnd, linkOf, linkTo, writeCode} from './fields.ts'
import {formulaReaders} from './formula.ts'
import {letters, lineBreak, linkAlone, type Piece} from './pieces.ts'
import {lookOf, type Look} from './styles.ts'
import {symbol, typed} from './symbols.ts'
import {childOf, elementsIn, findBelow, stringIn, valueOf} from './xml.ts'

type Reader = (context: DocxContext, element: XmlElement, look: Look) => Piece[]

const readers: Readonly<Record<string, Reader>> = {
  'w:r': readRun,
  'w:hyperlink': readLink,
  'w:bookmarkStart': bookmark,
  'w:ins': (context, element, look) => counted(context, 'insertion', element, look),
  'w:moveTo': (context, element, look) => counted(context, 'insertion', element, look),
  'w:del': (context, element) => dropped(context, 'deletion', element),
  'w:moveFrom': (context, element) => dropped(context, 'deletion', element),
  'mc:AlternateContent': (context, element, look) => inside(context, alternativeOf(element), look),
  'w:t': (context, element, look) => typed(context, stringIn(element), look),
  ...formulaReaders(inside),
  'w:ruby': ruby,
  'w:p': ownLine,
  'w:tr': ownLine,
  'w:txbxContent': (context, element, look) => {
    note(context, 'text box')
    return inside(context, element, look)
  },
  'w:subDoc': (context) => {
    note(context, 'foreign part')
    return []
  },
  'w:commentRangeStart': (context) => {
    note(context, 'comment')
    return []
  }
}

/** Settings, and words of fields and deletions: no text of the story. */
const isSilent = (name: string): boolean => /Pr$|^w:(?:instrText|delText|delInstrText|rt)$/.test(name)

/** The pieces inside an element that holds runs; what wraps them, known or not, loses no word. */
export function inside(context: DocxContext, element: XmlElement, look: Look): Piece[] {
  return elementsIn(element).flatMap((child) => (Object.hasOwn(readers, child.name) ? readers[child.name]!(context, child, look) : isSilent(child.name) ? [] : inside(context, child, look)))
}

/** What older programs show, unless it is empty. */
export function alternativeOf(element: XmlElement): XmlElement {
  const [fallback, choice] = [childOf(element, 'mc:Fallback'), childOf(element, 'mc:Choice')]
  return (fallback && (!choice || elementsIn(fallback).length > 0) ? fallback : choice) ?? element
}

/** A paragraph or a row where none may stand. */
function ownLine(context: DocxContext, element: XmlElement, look: Look): Piece[] {
  const pieces = inside(context, element, look)
  return pieces.length === 0 ? [] : [lineBreak(context, look), ...pieces]
}

function counted(context: DocxContext, what: string, element: XmlElement, look: Look): Piece[] {
  note(context, what)
  return inside(context, element, look)
}

function dropped(context: DocxContext, what: string, element: XmlElement): Piece[] {
  if (findBelow(element, 'w:delText').length > 0 || findBelow(element, 'w:t').length > 0) note(context, what)
  return []
}

function readRun(context: DocxContext, element: XmlElement, outer: Look): Piece[] {
  const properties = childOf(element, 'w:rPr')
  const style = context.styles.get(valueOf(properties, 'w:rStyle') ?? '')
  const isNote = style !== undefined && /(?:foot|end)note reference/i.test(style.name)
  const look: Look = {...outer, ...(isNote || /^hyperlink$/i.test(style?.name ?? '') ? {} : style?.look), ...lookOf(properties), ...linkOf(context)}
  if (look.hidden) {
    const words = findBelow(element, 'w:t').map(stringIn).join('')
    if (words !== '') note(context, 'hidden')
    context.omitted.push(words)
    return []
  }
  return elementsIn(element).flatMap((child) => readPart(context, child, look))
}

const characters: Readonly<Record<string, string>> = {'w:tab': '\t', 'w:noBreakHyphen': '\u2011', 'w:softHyphen': '\u00AD', 'w:ptab': '\t'}

function readPart(context: DocxContext, element: XmlElement, look: Look): Piece[] {
  const {name, attributes} = element
  if (name === 'w:t') return typed(context, stringIn(element), look)
  if (Object.hasOwn(characters, name)) return letters(context, characters[name]!, look)
  if (name === 'w:br' || name === 'w:cr') return attributes['w:type'] === 'page' ? [{look: {}, nodes: [], mark: 'page'}] : [lineBreak(context, look)]
  if (name === 'w:footnoteReference' || name === 'w:endnoteReference') return call(context, name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes['w:id'] ?? '', look)
  if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') return readPicture(context, element, look)
  if (name === 'w:sym') return symbol(context, Number.parseInt(attributes['w:char'] ?? '', 16), {...look, font: attributes['w:font']})
  if (name === 'w:fldChar') return beginOrEnd(context, element, look)
  if (name === 'w:instrText') return writeCode(context, element)
  if (name === 'w:ruby') return ruby(context, element, look)
  if (name === 'mc:AlternateContent') return elementsIn(alternativeOf(element)).flatMap((child) => readPart(context, child, look))
  return isSilent(name) ? [] : inside(context, {name, attributes: {}, children: [element]}, look)
}

/** The words, and their reading in brackets. */
function ruby(context: DocxContext, element: XmlElement, look: Look): Piece[] {
  const words = inside(context, childOf(element, 'w:rubyBase') ?? element, look)
  const reading = childOf(element, 'w:rt')
  if (!reading || !findBelow(reading, 'w:t').some((each) => stringIn(each).trim() !== '')) return words
  if (words.length === 0) return inside(context, reading, look)
  const [open, close] = bracketsFor(toText(words.at(-1)!.nodes))
  return [...words, ...letters(context, open, look), ...inside(context, reading, look), ...letters(context, close, look)]
}

function call(context: DocxContext, kind: string, id: string, look: Look): Piece[] {
  const identifier = `${kind}-${id}`
  if (!context.defined.has(identifier)) {
    note(context, 'note')
    return []
  }
  if (!context.calls.includes(identifier)) context.calls.push(identifier)
  const position = context.text.add('\uFFFC')
  return [{look: linkAlone(look), nodes: [{type: 'footnoteReference', identifier, label: identifier, position}]}]
}

function readLink(context: DocxContext, element: XmlElement, look: Look): Piece[] {
  const target = context.relations.get(element.attributes['r:id'] ?? '')
  const place = element.attributes['w:anchor']
  if (!target && place) return inside(context, element, {...look, link: addressOf(context, place)})
  return inside(context, element, target ? {...look, ...linkTo(context, target.target)} : look)
}

/** Charts, diagrams and handwriting, which are parts of their own. */
const foreign = ['c:chart', 'cx:chart', 'dgm:relIds', 'w14:contentPart', 'o:OLEObject']

function readPicture(context: DocxContext, element: XmlElement, look: Look): Piece[] {
  if (findBelow(element, 'v:rect').some(({attributes}) => attributes['o:hr'] === 't')) return [{look: {}, nodes: [], mark: 'rule'}]
  const [shown] = [...findBelow(element, 'a:blip').map(({attributes}) => attributes['r:embed'] ?? attributes['r:link']), ...findBelow(element, 'v:imagedata').map(({attributes}) => attributes['r:id'])]
  const relation = context.relations.get(shown ?? '')
  const [description] = findBelow(element, 'wp:docPr')
  const words = findBelow(element, 'w:txbxContent').flatMap((box) => findBelow(box, 'w:p').flatMap((paragraph) => [...inside(context, paragraph, {}), lineBreak(context, {})]))
  const art = findBelow(element, 'v:textpath').map(({attributes}) => attributes.string ?? '').filter((string) => string.trim() !== '')
  if (words.length > 0 || art.length > 0) note(context, 'text box')
  context.made.push(...art)
  words.push(...art.flatMap((string) => letters(context, string, look)))
  if (!relation && foreign.some((name) => findBelow(element, name).length > 0)) note(context, 'foreign part')
  if (!relation) return words
  if (relation.isExternal) {
    note(context, 'linked picture')
    return words
  }
  const url = [context.path, ...relation.target.split('/').filter((step) => !/^\.{0,2}$/.test(step))].join('/')
  context.pictures.set(url, relation.target)
  const alt = description?.attributes.descr ?? description?.attributes.title
  return [...words, {look: linkAlone(look), nodes: [{type: 'image', url, title: null, alt: alt ?? null, position: context.text.add('\uFFFC')}]}]
}
