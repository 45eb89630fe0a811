/**
 * Chunks: text between two spaces, cut into words where a line may end or the face changes, and
 * kept for the next time the same letters come.
 */

import type {Face} from '../../fonts/index.ts'
import {mirrorOf} from './bidi.ts'
import {cutChunk, type Cut, type Faces, type Part} from './cut-chunk.ts'
import type {Opportunity} from '../../lines/index.ts'
import {addWord, createShape, hashOf, type Lexicon, slotOf, takeWord, type KnownWords, type Word, type WordSlots} from '../../words/index.ts'
import type {WordShape} from './types.ts'
import {createChunkTable} from './chunk-table.ts'

export interface Chunk {
  readonly text: string
  /** As nearly all are: one word, and nothing to tell of it. */
  readonly only: Word | undefined
  /** Where `only` is absent. */
  readonly parts: ChunkParts | undefined
}

export interface ChunkParts {
  readonly words: readonly Word[]
  /** What a line may end in after each word; after the last one it is always `none`. */
  readonly breaks: readonly Opportunity[]
  /** Offset of each word in the chunk's text. */
  readonly offsets: readonly number[]
  /** Code points no face has; absent = none. */
  readonly missing: readonly number[] | undefined
  readonly isRightToLeft: boolean
}

interface ChunkOptions {
  readonly face: Face
  fallback: Faces['fallback']
  readonly features: Readonly<Record<string, number>>
  readonly language: string
  /** 1/1000 em. */
  readonly tracking: number
  readonly lexicon: Lexicon
  /** Of words entered ahead on the same terms. */
  readonly slots: WordSlots | undefined
}

export interface Chunks {
  readonly space: WordShape
  /** The chunk of a stretch of text without spaces, if it is known; `hash` by `hashStep`. */
  find(text: string, from: number, to: number, hash: number): Chunk | undefined
  /** Cuts and shapes a chunk that is not known yet. */
  add(text: string, hash: number): Chunk
  /** The beginning or the end of a word at a line's end; `isHyphenated` sets a hyphen after it. */
  fragment(word: Word, from: number, to: number, isHyphenated: boolean): WordShape
  /** Marks and signs of a word as they stand among text from right to left. */
  turned(word: Word, from: number, to: number): WordShape
  /** The hyphen, as it ends a line. */
  readonly hyphen: Word
}

/** The chunks of one context. */
export function createChunks(options: ChunkOptions): Chunks {
  const table = createChunkTable<Chunk>()
  const fragments = new Map<string, WordShape>()
  const tools = createTools(options)
  let hyphen: Word | undefined
  return {
    space: tools.shape(options.face, ' ', ' '),
    find: table.find,
    add(text, hash) {
      const chunk = !special.test(text) && options.face.hasEach(text) ? tools.assemblePlain(text, hash) : tools.assemble(text, cutChunk(text, options))
      table.add(chunk, hash)
      return chunk
    },
    fragment(word, from, to, isHyphenated) {
      const key = `${word.index} ${from} ${to} ${isHyphenated}`
      const found = fragments.get(key) ?? tools.fragment(word, from, to, isHyphenated)
      fragments.set(key, found)
      return found
    },
    turned(word, from, to) {
      const key = `${word.index} ${from} ${to} turned`
      const found = fragments.get(key) ?? tools.turned(word, from, to)
      fragments.set(key, found)
      return found
    },
    get hyphen() {
      return (hyphen ??= addWord(options.lexicon, tools.shape(options.face, tools.hyphen, '\u00ad'), '\u00ad'))
    }
  }
}

interface Tools {
  readonly options: ChunkOptions
  /** The character that is drawn as a hyphen. */
  readonly hyphen: string
  shape(face: Face, shown: string, text: string): WordShape
  /** A chunk of one word, as nearly all are. */
  assemblePlain(text: string, hash: number): Chunk
  assemble(text: string, cut: Cut): Chunk
  fragment(word: Word, from: number, to: number, isHyphenated: boolean): WordShape
  turned(word: Word, from: number, to: number): WordShape
}

function createTools(options: ChunkOptions): Tools {
  const {features, language, tracking, lexicon, slots} = options
  const ahead: KnownWords | undefined = slots && {slots, lexicon}
  const hyphen = options.face.has(0x2010) ? '\u2010' : '-'
  const shape = (face: Face, shown: string, text: string): WordShape => {
    const shaped = face.shapeAnew(shown, features, language)
    if (shown === text) return createShape(lexicon, face, shaped, text, tracking)
    const own = createShape(lexicon, face, shaped, shown, tracking)
    return {...own, texts: standFor([...own.texts], text)}
  }
  const known = (text: string, hash: number): Word | undefined => {
    const index = ahead === undefined ? -1 : (ahead.slots[slotOf(ahead, text, 0, text.length, hash)] as number) - 1
    return index < 0 ? undefined : takeWord(lexicon, index, options.face, text)
  }
  const wordOf = (part: Part): Word =>
    (part.face === options.face && part.shown === part.text && part.soft === undefined && part.advance === undefined ? known(part.text, hashOf(part.text)) : undefined)
    ?? addWord(lexicon, shapePart(part, shape), part.text || '\u2060', part.soft)
  return {
    options, hyphen, shape,
    assemblePlain(text, hash) {
      return {text, only: known(text, hash) ?? addWord(lexicon, shape(options.face, text, text), text), parts: undefined}
    },
    assemble(text, {parts, missing}) {
      const words = parts.map(wordOf)
      const isRightToLeft = rightToLeft.test(text)
      if (words.length === 1 && parts[0]!.offset === 0 && missing === undefined && !isRightToLeft) return {text, only: words[0], parts: undefined}
      return {text, only: undefined, parts: {words, breaks: parts.map((part) => part.after), offsets: parts.map((part) => part.offset), missing, isRightToLeft}}
    },
    fragment({text, shape: {face}}, from, to, isHyphenated) {
      const part = text.slice(from, to)
      return isHyphenated ? withHyphen(shape(face, part + hyphen, part + hyphen), hyphen) : shape(face, part, part)
    },
    turned({text, shape: {face}}, from, to) {
      const characters = [...text.slice(from, to)].reverse()
      const shown = characters.map(mirrorOf).join('')
      return standingFor(shape(face, shown, shown), characters)
    }
  }
}

/** The hyphen at its end is no text: it stands as a soft one. */
const withHyphen = (own: WordShape, hyphen: string): WordShape =>
  ({...own, texts: [...own.texts].map((part, glyph) => (glyph === own.texts.length - 1 ? part.replace(hyphen, '\u00ad') : part))})

/** Each character stands for its own, though another was shown. */
const standingFor = (own: WordShape, characters: readonly string[]): WordShape =>
  ({...own, texts: characters.length === own.count ? characters : standFor([...own.texts], characters.join(''))})

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]|\ud802[\udc00-\udfff]|\ud83a[\udc00-\udfff]/

/** A part's shape; a space without a glyph of its own gets its advance. */
function shapePart(part: Part, shape: (face: Face, shown: string, text: string) => WordShape): WordShape {
  const own = shape(part.face, part.shown, part.text)
  if (part.advance === undefined) return own
  own.store.advances.fill(0, own.first, own.first + own.count)
  own.store.advances[own.first] = part.advance
  return {...own, width: part.advance}
}

/** The first glyph stands for the whole text, the others for nothing. */
function standFor(texts: readonly string[], text: string): readonly string[] {
  const letters = [...text]
  return letters.length === texts.length ? letters : texts.map((_, glyph) => (glyph === 0 ? text : ''))
}

/** Other than letters and marks without a break inside, as nearly every chunk of a book is. */
const special = /[^!-,.0-~À-ɏ‘’“”]/
