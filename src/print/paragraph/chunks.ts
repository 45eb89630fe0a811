/**
 * Chunks: text between two spaces, cut into words where a line may end or the face changes, and
 * kept for the next time the same letters come.
 */

import type {Face} from '../../fonts/index.ts'
import {Opportunity, opportunityAt} from './opportunities.ts'
import {fixedSpaces, isInvisible, substitutes} from './spaces.ts'
import type {WordShape} from './types.ts'
import {createChunkTable} from './chunk-table.ts'
import {addWord, type Lexicon} from './lexicon.ts'
import {createShape, type Word} from './word.ts'

export interface Chunk {
  readonly text: string
  readonly words: readonly Word[]
  /** Lexicon entry of the only word; -1 where there are more words, or something to report. */
  readonly only: number
  /** What a line may end in after each word; after the last one it is always `none`. */
  readonly breaks: readonly Opportunity[]
  /** Offset of each word in the chunk's text. */
  readonly offsets: readonly number[]
  /** Code points no face has; absent = none. */
  readonly missing: readonly number[] | undefined
  readonly isRightToLeft: boolean
}

export interface ChunkOptions {
  readonly face: Face
  fallbacks(): readonly Face[]
  readonly features: Readonly<Record<string, number>>
  readonly language: string
  /** 1/1000 em. */
  readonly tracking: number
  readonly lexicon: Lexicon
}

export interface Chunks {
  readonly space: WordShape
  /** The chunk of a stretch of text without spaces, if it is known; `hash` by `hashStep`. */
  find(text: string, from: number, to: number, hash: number): Chunk | undefined
  /** Cuts and shapes a chunk that is not known yet. */
  add(text: string): Chunk
  /** The beginning or the end of a word at a line's end; `isHyphenated` sets a hyphen after it. */
  fragment(word: Word, from: number, to: number, isHyphenated: boolean): WordShape
  /** The hyphen, as it ends a line. */
  readonly hyphen: Word
}

/** A stretch of a chunk in one face, not yet shaped. */
interface Part {
  readonly face: Face
  /** What is shaped, and what it stands for. */
  readonly shown: string
  readonly text: string
  readonly offset: number
  readonly soft: readonly number[] | undefined
  /** Fixed advance of a space without a glyph. */
  readonly advance?: number
  after: Opportunity
}

export function createChunks(options: ChunkOptions): Chunks {
  const table = createChunkTable<Chunk>()
  const fragments = new Map<string, WordShape>()
  const tools = createTools(options)
  let hyphen: Word | undefined
  return {
    space: tools.shape(options.face, ' ', ' '),
    find: table.find,
    add(text) {
      const chunk = isPlain(text, options.face) ? tools.assemblePlain(text) : tools.assemble(text, cutChunk(text, tools))
      table.add(chunk)
      return chunk
    },
    fragment(word, from, to, isHyphenated) {
      const key = `${word.index} ${from} ${to} ${isHyphenated}`
      const found = fragments.get(key) ?? tools.fragment(word, from, to, isHyphenated)
      fragments.set(key, found)
      return found
    },
    get hyphen() {
      return (hyphen ??= addWord(options.lexicon, tools.shape(options.face, tools.hyphen, '\u00ad'), '\u00ad'))
    }
  }
}

interface Cut {
  readonly parts: readonly Part[]
  readonly missing: readonly number[] | undefined
}

interface Tools {
  readonly options: ChunkOptions
  /** The character that is drawn as a hyphen. */
  readonly hyphen: string
  shape(face: Face, shown: string, text: string): WordShape
  /** A chunk of one word, as nearly all are. */
  assemblePlain(text: string): Chunk
  assemble(text: string, cut: Cut): Chunk
  fragment(word: Word, from: number, to: number, isHyphenated: boolean): WordShape
}

function createTools(options: ChunkOptions): Tools {
  const {features, language, tracking, lexicon} = options
  const hyphen = options.face.has(0x2010) ? '\u2010' : '-'
  const shape = (face: Face, shown: string, text: string): WordShape => {
    const shaped = face.shapeAnew(shown, features, language)
    if (shown === text) return createShape(lexicon.shapes++, face, shaped, text, tracking)
    const own = createShape(lexicon.shapes++, face, shaped, shown, tracking)
    return {...own, texts: standFor(own.texts, text)}
  }
  return {
    options, hyphen, shape,
    assemblePlain(text) {
      const word = addWord(lexicon, shape(options.face, text, text), text)
      return {text, words: [word], only: word.index, breaks: noBreaks, offsets: noOffsets, missing: undefined, isRightToLeft: false}
    },
    assemble(text, {parts, missing}) {
      const words = parts.map((part) => addWord(lexicon, shapePart(part, shape), part.text || '\u2060', part.soft))
      const isRightToLeft = rightToLeft.test(text)
      const isPlain = words.length === 1 && missing === undefined && !isRightToLeft
      return {text, words, only: isPlain ? words[0]!.index : -1, breaks: parts.map((part) => part.after), offsets: parts.map((part) => part.offset), missing, isRightToLeft}
    },
    fragment(word, from, to, isHyphenated) {
      const text = word.text.slice(from, to)
      if (!isHyphenated) return shape(word.shape.face, text, text)
      const own = shape(word.shape.face, text + hyphen, text + hyphen)
      return {...own, texts: own.texts.map((part, glyph) => (glyph === own.texts.length - 1 ? part.replace(hyphen, '\u00ad') : part))}
    }
  }
}

export const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|\ud802[\udc00-\udfff]|\ud83a[\udc00-\udfff]/

const noBreaks: readonly Opportunity[] = [Opportunity.none]
const noOffsets: readonly number[] = [0]

/** A part's shape; a space without a glyph of its own gets its advance. */
function shapePart(part: Part, shape: (face: Face, shown: string, text: string) => WordShape): WordShape {
  const own = shape(part.face, part.shown, part.text)
  if (part.advance === undefined) return own
  return {...own, advances: Float32Array.of(part.advance), width: part.advance}
}

/** The first glyph stands for the whole text, the others for nothing. */
function standFor(texts: readonly string[], text: string): readonly string[] {
  const letters = [...text]
  return letters.length === texts.length ? letters : texts.map((_, glyph) => (glyph === 0 ? text : ''))
}

/** Cuts a chunk where a line may end, where the face changes, and around what has no glyph. */
function cutChunk(text: string, tools: Tools): Cut {
  const cutter = createCutter(text, tools)
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) as number
    const length = code > 0xffff ? 2 : 1
    if (at > 0) cutter.mayBreak(opportunityAt(text, at))
    cutter.take(code, at, length)
    at += length
  }
  return cutter.finish()
}

const special = /[^!-,.0-~À-ɏ‘’“”]/

/** Letters and marks the face has, and no break inside: nearly every chunk of a book. */
function isPlain(text: string, face: Face): boolean {
  if (special.test(text)) return false
  for (let at = 0; at < text.length; at++) {
    if (!face.has(text.charCodeAt(at))) return false
  }
  return true
}

interface Cutter {
  mayBreak(opportunity: Opportunity): void
  take(code: number, at: number, length: number): void
  finish(): Cut
}

function createCutter(text: string, {options}: Tools): Cutter {
  const parts: Part[] = []
  const missing: number[] = []
  let open: {face: Face; shown: string; offset: number; soft: number[]} | undefined
  const close = (): void => {
    if (open === undefined) return
    const {face, shown, offset, soft} = open
    parts.push({face, shown, text: shown, offset, soft: soft.length > 0 ? soft : undefined, after: Opportunity.none})
    open = undefined
  }
  const add = (part: Omit<Part, 'soft' | 'after'>): void => {
    close()
    parts.push({...part, soft: undefined, after: Opportunity.none})
  }
  return {
    mayBreak(opportunity) {
      if (opportunity === Opportunity.none) return
      close()
      const last = parts.at(-1)
      if (last !== undefined) last.after = opportunity
    },
    take(code, at, length) {
      const character = text.slice(at, at + length)
      const fixed = fixedSpaces.get(character)
      if (code === 0xad) open?.soft.push(open.shown.length)
      else if (fixed !== undefined && (code === 0x202f || !options.face.has(code))) add({face: options.face, shown: ' ', text: character, offset: at, advance: fixed})
      else if (isInvisible(code) && !(code === 0x200d || code === 0x200c)) return
      else {
        const face = faceFor(code, character, open?.face, options)
        const stand = face === undefined ? substituteOf(character, options.face) : undefined
        if (stand !== undefined || face === undefined) {
          if (stand === undefined) missing.push(code)
          add({face: options.face, shown: stand ?? notDefined(options.face), text: character, offset: at})
        } else if (open?.face === face) open.shown += character
        else {
          close()
          open = {face, shown: character, offset: at, soft: []}
        }
      }
    },
    finish() {
      close()
      if (parts.length === 0) add({face: options.face, shown: '', text: '', offset: 0})
      return {parts, missing: missing.length > 0 ? missing : undefined}
    }
  }
}

const joining = /[\p{M}\u200c\u200d]/u

/** The face's own glyph, else a substitute (as `undefined`), else a fallback's; marks follow their base. */
function faceFor(code: number, character: string, current: Face | undefined, options: ChunkOptions): Face | undefined {
  if (current !== undefined && joining.test(character)) return current
  if (options.face.has(code)) return options.face
  if (substituteOf(character, options.face) !== undefined) return undefined
  return options.fallbacks().find((face) => face.has(code))
}

function substituteOf(character: string, face: Face): string | undefined {
  const stand = substitutes.get(character)
  return stand !== undefined && !face.has(character.codePointAt(0) as number) && face.has(stand.codePointAt(0) as number) ? stand : undefined
}

/** Drawn for a character no face has; its text stays that character's. */
function notDefined(face: Face): string {
  return ['\ufffd', '\u25a1', '?'].find((mark) => face.has(mark.codePointAt(0) as number)) ?? ' '
}
