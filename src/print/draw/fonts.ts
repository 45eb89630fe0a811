/**
 * Faces as fonts of the file. A glyph has one code for each text it stands for, so that what is
 * copied out reads as it was written: a small capital is its letter, a ligature its letters, the
 * hyphen at a line's end a soft one.
 */

import type {Face} from '../../fonts/index.ts'
import type {WordShape} from '../paragraph/index.ts'
import type {PdfDocument, PdfFont, PdfReference} from './library.ts'
import {escapeBytes} from './values.ts'

/** A word as the codes of a literal string, kerns between them. */
interface EncodedWord {
  readonly codes: string
  /** What rounding left over at its end, 1/1000 em. */
  readonly rest: number
}

export interface DrawnFont {
  /** Resource name. */
  readonly id: string
  readonly reference: PdfReference
  readonly space: string
  /** Advance of the space, 1/1000 em. */
  readonly spaceAdvance: number
  encode(word: WordShape): EncodedWord
  /** Codes of single glyphs, for words whose marks are moved. */
  code(glyph: number, text: string): string
}

export interface FontTable {
  fontOf(face: Face): DrawnFont
}

export function createFontTable(document: PdfDocument): FontTable {
  const fonts = new Map<Face, DrawnFont>()
  return {
    fontOf(face) {
      let font = fonts.get(face)
      if (!font) fonts.set(face, (font = createFont(document, face)))
      return font
    }
  }
}

function createFont(document: PdfDocument, face: Face): DrawnFont {
  document.registerFont(face.id, padded(face.data))
  document.font(face.id)
  const font = document._font
  if (face.isEmbeddedWhole) keepWhole(font, face)
  const codeOf = createCoder(font, face)
  const words: (EncodedWord | undefined)[] = []
  const [space = 0] = face.shape(' ', {}, '').glyphs
  return {
    id: font.id,
    reference: font.ref(),
    space: codeOf(space, ' '),
    spaceAdvance: face.advanceOf(space),
    code: codeOf,
    encode: (word) => (words[word.id] ??= encodeWord(word, face, codeOf))
  }
}

/** The library reads ten bytes of a glyph before it asks whether it has any: past the end of a file that ends in an empty one. */
function padded(data: Uint8Array): Uint8Array {
  const copy = new Uint8Array(data.length + 10)
  copy.set(data)
  return copy
}

type Coder = (glyph: number, text: string) => string

/** Adds codes to a font: two bytes each, escaped. */
interface Codes {
  /** The subset's own code of a glyph. */
  own(glyph: number, text: string): string
  /** A further code of a glyph, once for each key. */
  further(key: string, glyph: number, text: string, width?: number): string
}

function createCodes(font: PdfFont, face: Face): Codes {
  const others = new Map<string, string>()
  const add = (code: number, text: string, width: number): string => {
    font.widths[code] = width
    font.unicode[code] = Array.from(text, (character) => character.codePointAt(0)!)
    return escapeBytes(String.fromCharCode(code >> 8, code & 0xff))
  }
  return {
    own: (glyph, text) => add(font.subset.includeGlyph(glyph), text, face.advanceOf(glyph)),
    further(key, glyph, text, width = face.advanceOf(glyph)) {
      let code = others.get(key)
      if (code === undefined) others.set(key, (code = add(font.subset.glyphs.push(glyph) - 1, text, width)))
      return code
    }
  }
}

/** The first text of a glyph takes the subset's own code, each further one a new code. */
function createCoder(font: PdfFont, face: Face): Coder {
  const first = new Map<number, {text: string; code: string}>()
  const codes = createCodes(font, face)
  const coder: Coder = (glyph, read) => {
    const text = read.length === 1 ? read : asDrawn(read)
    if (isBeyondReaders(text) && face.has(32) && !face.isEmbeddedWhole) return asCluster(glyph, text)
    const known = first.get(glyph)
    if (!known) {
      const code = codes.own(glyph, text)
      first.set(glyph, {text, code})
      return code
    }
    if (known.text === text || face.isEmbeddedWhole) return known.code
    return codes.further(`${glyph} ${text}`, glyph, text)
  }
  const asCluster = (glyph: number, text: string): string => {
    const [lead, ...rest] = text
    const step = Math.floor(Math.min(unseenAdvance, face.advanceOf(glyph) / (rest.length + 1)))
    const [space] = face.shape(' ', {}, '').glyphs
    const first = codes.further(`${glyph} ${text}`, glyph, lead!, face.advanceOf(glyph) - step * rest.length)
    return first + rest.map((character) => codes.further(`unseen ${character} ${step}`, space!, character, step)).join('')
  }
  return coder
}

/** 1/1000 em: nearer together, poppler takes two alike for one drawn twice. */
const unseenAdvance = 120

/** Not every reader takes several characters beyond U+FFFF, or more than eight units, from one glyph: each further one gets a glyph without ink, in the width of the first. */
const isBeyondReaders = (text: string): boolean => text.length > 2 && (text.length > 8 || /[\ud800-\udbff]/.test(text)) && !rightToLeft.test(text)

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|\ud802|\ud803|\ud83a|\ud83b/

/**
 * Characters of one glyph that read from right to left: every reader turns the whole of such text round, these with it.
 * A glyph that stands for nothing says a word joiner: where it says nothing, readers make letters up.
 */
function asDrawn(text: string): string {
  if (text === '') return '\u2060'
  return rightToLeft.test(text) ? [...text].reverse().join('') : text
}

/** A font that may not be cut goes in as it is; codes are its glyph numbers. */
function keepWhole(font: PdfFont, face: Face): void {
  Object.assign(font.subset, {includeGlyph: (glyph: number) => fill(font, glyph), encode: () => face.data})
}

/** Widths and texts are lists without holes. */
function fill(font: PdfFont, glyph: number): number {
  for (let code = font.widths.length; code <= glyph; code++) {
    font.widths[code] = 0
    font.unicode[code] = [0xfffd]
  }
  return glyph
}

function encodeWord({store: {ids, advances}, first, count, texts}: WordShape, face: Face, codeOf: Coder): EncodedWord {
  const codes: string[] = []
  let rest = 0
  const last = count - 1
  for (let index = 0; index <= last; index++) {
    const glyph = ids[first + index]!
    codes.push(codeOf(glyph, texts[index]!))
    rest += advances[first + index]! - face.advanceOf(glyph)
    const kern = Math.round(rest)
    if (kern === 0 || index === last) continue
    codes.push(`)${-kern}(`)
    rest -= kern
  }
  // Joined, not added up: what is kept for the whole book is one string, not a tree of its additions.
  return {codes: codes.join(''), rest}
}
