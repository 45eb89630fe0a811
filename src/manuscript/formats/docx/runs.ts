/** What stands inside a paragraph of a DOCX: letters with their look, breaks, notes, links, pictures, tracked changes. */

import type {PhrasingContent} from 'mdast'
import type {XmlElement} from '../../../xml/index.ts'
import {isSafeUrl} from '../markup/urls.ts'
import {note, type DocxContext} from './context.ts'
import {lookOf, type Look} from './styles.ts'
import {childOf, elementsIn, findBelow, stringIn, valueOf} from './xml.ts'

/** Letters and marks of one look, before they are wrapped. */
export interface Piece {
  readonly look: Look
  readonly nodes: PhrasingContent[]
  /** `page` where the page breaks. */
  readonly mark?: 'page' | 'rule'
}

type Reader = (context: DocxContext, element: XmlElement, look: Look) => Piece[]

const readers: Readonly<Record<string, Reader>> = {
  'w:r': readRun,
  'w:hyperlink': readLink,
  'w:ins': (context, element, look) => counted(context, 'insertion', element, look),
  'w:moveTo': (context, element, look) => counted(context, 'insertion', element, look),
  'w:del': (context, element) => dropped(context, 'deletion', element),
  'w:moveFrom': (context, element) => dropped(context, 'deletion', element),
  'mc:AlternateContent': (context, element, look) => inside(context, alternativeOf(element), look),
  'w:t': (context, element, look) => letters(context, stringIn(element), look),
  'm:t': (context, element, look) => letters(context, stringIn(element), look),
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
  return pieces.length === 0 ? [] : [lineBreak(context), ...pieces]
}

const lineBreak = (context: DocxContext): Piece => ({look: {}, nodes: [{type: 'break', position: context.text.add('\u2028')}]})

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
  const look: Look = {...outer, ...(isNote || /^hyperlink$/i.test(style?.name ?? '') ? {} : style?.look), ...lookOf(properties)}
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
  if (name === 'w:t') return letters(context, stringIn(element), look)
  if (Object.hasOwn(characters, name)) return letters(context, characters[name]!, look)
  if (name === 'w:br' || name === 'w:cr') return attributes['w:type'] === 'page' ? [{look: {}, nodes: [], mark: 'page'}] : [lineBreak(context)]
  if (name === 'w:footnoteReference' || name === 'w:endnoteReference') return call(context, name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes['w:id'] ?? '')
  if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') return readPicture(context, element)
  if (name === 'w:sym') return symbol(context, attributes['w:char'] ?? '', look)
  if (name === 'w:ruby') return ruby(context, element, look)
  if (name === 'mc:AlternateContent') return elementsIn(alternativeOf(element)).flatMap((child) => readPart(context, child, look))
  return isSilent(name) ? [] : inside(context, {name, attributes: {}, children: [element]}, look)
}

function ruby(context: DocxContext, element: XmlElement, look: Look): Piece[] {
  const base = childOf(element, 'w:rubyBase')
  const gloss = childOf(element, 'w:rt')
  if (base && gloss) context.omitted.push(findBelow(gloss, 'w:t').map(stringIn).join(''))
  return inside(context, base ?? element, look)
}

function letters(context: DocxContext, value: string, look: Look): Piece[] {
  const clean = value.normalize('NFC').replace(/\s*\n\s*/g, ' ')
  return clean === '' ? [] : [{look, nodes: [{type: 'text', value: clean, position: context.text.add(clean)}]}]
}

function call(context: DocxContext, kind: string, id: string): Piece[] {
  const identifier = `${kind}-${id}`
  if (!context.defined.has(identifier)) {
    note(context, 'note')
    return []
  }
  if (!context.calls.includes(identifier)) context.calls.push(identifier)
  const position = context.text.add('\uFFFC')
  return [{look: {}, nodes: [{type: 'footnoteReference', identifier, label: identifier, position}]}]
}

/** A character of a symbol font: private ones are in no other font. */
function symbol(context: DocxContext, code: string, look: Look): Piece[] {
  const value = Number.parseInt(code, 16)
  const isCharacter = value >= 0x20 && value <= 0xffff && !(value >= 0xd800 && value <= 0xf8ff) && value < 0xfffe
  if (!isCharacter) note(context, 'symbol')
  return letters(context, isCharacter ? String.fromCodePoint(value) : '\uFFFD', look)
}

function readLink(context: DocxContext, element: XmlElement, look: Look): Piece[] {
  const pieces = inside(context, element, look)
  const target = context.relations.get(element.attributes['r:id'] ?? '')
  if (!target || !isSafeUrl(target.target)) {
    if (target) note(context, 'address')
    return pieces
  }
  const children = wrapPieces(pieces)
  const [first, last] = [children[0]?.position, children.at(-1)?.position]
  return first && last ? [{look: {}, nodes: [{type: 'link', url: target.target, title: null, children, position: {start: first.start, end: last.end}}]}] : pieces
}

function readPicture(context: DocxContext, element: XmlElement): Piece[] {
  if (findBelow(element, 'v:rect').some(({attributes}) => attributes['o:hr'] === 't')) return [{look: {}, nodes: [], mark: 'rule'}]
  const [shown] = [...findBelow(element, 'a:blip').map(({attributes}) => attributes['r:embed'] ?? attributes['r:link']), ...findBelow(element, 'v:imagedata').map(({attributes}) => attributes['r:id'])]
  const relation = context.relations.get(shown ?? '')
  const [description] = findBelow(element, 'wp:docPr')
  const words = findBelow(element, 'w:txbxContent').flatMap((box) => findBelow(box, 'w:p').flatMap((paragraph) => [...inside(context, paragraph, {}), {look: {}, nodes: [{type: 'break' as const, position: context.text.add('\u2028')}]}]))
  if (words.length > 0) note(context, 'text box')
  if (!relation) return words
  if (relation.isExternal) {
    note(context, 'linked picture')
    return words
  }
  const url = [context.path, ...relation.target.split('/').filter((step) => !/^\.{0,2}$/.test(step))].join('/')
  context.pictures.set(url, relation.target)
  const alt = description?.attributes.descr ?? description?.attributes.title
  return [...words, {look: {}, nodes: [{type: 'image', url, title: null, alt: alt ?? null, position: context.text.add('\uFFFC')}]}]
}

const wrappers: readonly (readonly [keyof Look, string])[] = [['bold', 'strong'], ['italic', 'emphasis'], ['underline', 'underline'], ['strike', 'delete'], ['smallCaps', 'smallCaps']]

/** Pieces as phrasing: neighbours of one look share their marks, texts of one look are one. */
export function wrapPieces(pieces: readonly Piece[]): PhrasingContent[] {
  return wrap(pieces.filter(({nodes}) => nodes.length > 0), wrappers.map(([key, type]) => ({test: (look: Look) => look[key] === true, type})).concat(['superscript', 'subscript'].map((type) => ({test: (look: Look) => look.align === type, type}))))
}

interface Wrapper {
  readonly test: (look: Look) => boolean
  readonly type: string
}

function wrap(pieces: readonly Piece[], [wrapper, ...others]: readonly Wrapper[]): PhrasingContent[] {
  if (!wrapper) return joinTexts(pieces.flatMap(({nodes}) => nodes))
  const result: PhrasingContent[] = []
  for (let index = 0; index < pieces.length; ) {
    const isOn = wrapper.test(pieces[index]!.look)
    let end = index
    while (end < pieces.length && wrapper.test(pieces[end]!.look) === isOn) end += 1
    const children = wrap(pieces.slice(index, end), others)
    const isBlank = children.every((child) => child.type === 'text' && child.value.trim() === '')
    if (!isOn || isBlank) for (const child of children) result.push(child)
    else result.push({type: wrapper.type, children, position: {start: children[0]!.position!.start, end: children.at(-1)!.position!.end}} as unknown as PhrasingContent)
    index = end
  }
  return joinTexts(result)
}

function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = {...last, value: last.value + node.value, position: {start: last.position!.start, end: node.position!.end}}
    else joined.push(node)
  }
  return joined
}
