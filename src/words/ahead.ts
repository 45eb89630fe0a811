/**
 * Words shaped before anybody asks: another thread enters those of the manuscript in a lexicon while its structure is
 * still found out. It sees the text as typed, so that a few are there in vain, and what is not there is shaped when it
 * is met.
 */

import {createFace, type Features} from '../fonts/index.ts'
import {localeOf} from '../language/index.ts'
import {columnsOfLexicon, sharedColumn, type LexiconColumns} from '../lines/index.ts'
import {hashStep} from './hash.ts'
import type {GlyphStore} from './glyphs.ts'
import {addSlots, slotOf, type KnownWords, type WordSlots} from './known-words.ts'
import {addWord, createLexicon} from './lexicon.ts'
import {createShape} from './word.ts'

/** What another thread is told. */
export interface WordJob {
  /** The font file. */
  readonly data: Uint8Array
  readonly features: Features
  readonly language: string
  /** Of the text they are shaped for; words of other terms are others. */
  readonly terms: string
  /** As typed. */
  readonly text: string
  /** Seen by both threads, at the places of `Progress`: 0 = not yet. */
  readonly progress: Int32Array
}

/** `isEnough`: nobody waits for more words than are shaped; `isDone`: nothing is left to do. */
export const Progress = {isEnough: 0, isDone: 1} as const

/** Its answer: the beginning of a lexicon. */
export interface WordsAhead {
  readonly terms: string
  readonly columns: LexiconColumns
  readonly glyphs: GlyphStore
  readonly slots: WordSlots
}

const space = 32
const noBreakSpace = 0xa0
const isDash = (code: number): boolean => code === 0x2d || (code >= 0x2010 && code <= 0x2015)

/** Longer words stand once in a book. */
const longest = 40
/** Latin letters and marks. */
const plain = /^[!-~À-ɏ\u2010-\u2015‘-„…]+$/

/** Enters every word of the text once, until it is enough: what stands between spaces, cut after dashes inside it, as lines may be broken there. */
export function shapeWords({data, features, language, terms, text: typed, progress}: WordJob): WordsAhead {
  const face = createFace({family: '', style: 'normal', weight: 400, source: ''}, 'ahead', data)
  const lexicon = createLexicon()
  const known: KnownWords = {slots: sharedColumn(Int32Array, 4096), lexicon}
  const enter = (text: string, from: number, to: number, hash: number): void => {
    const slot = slotOf(known, text, from, to - from, hash)
    if (known.slots[slot] !== 0) return
    const word = text.slice(from, to)
    if (!plain.test(word) || !face.hasEach(word)) return
    const shaped = face.shapeAnew(word, features, language)
    // What is moved from its place is no matter of columns.
    if (shaped.offsets !== undefined) return
    known.slots[slot] = addWord(lexicon, createShape(lexicon, face, shaped, word, 0), word).index + 1
    if (2 * lexicon.count >= known.slots.length) addSlots(known, lexicon.count)
  }
  for (const part of partsOf(withMarks(typed, language))) {
    if (Atomics.load(progress, Progress.isEnough) !== 0) break
    eachWord(part, enter)
  }
  Atomics.store(progress, Progress.isDone, 1)
  return {terms, columns: columnsOfLexicon(lexicon), glyphs: lexicon.glyphs, slots: known.slots}
}

/** UTF-16 units a part has at least: about a thousandth of a second's work. */
const partLength = 4000

/** The text in parts that end where a line does. */
function* partsOf(text: string): Generator<string> {
  for (let from = 0, to; from < text.length; from = to) {
    const end = text.indexOf('\n', from + partLength)
    to = end < 0 ? text.length : end + 1
    yield text.slice(from, to)
  }
}

function eachWord(text: string, tell: (text: string, from: number, to: number, hash: number) => void): void {
  let first = 0
  let hash = 0
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : space
    const isGap = code <= space || code === noBreakSpace
    if (isGap || (at > first && isDash(text.charCodeAt(at - 1)) && !isDash(code))) {
      if (at > first && at - first <= longest) tell(text, first, at, hash)
      first = isGap ? at + 1 : at
      hash = 0
    }
    hash = isGap ? 0 : hashStep(hash, code)
  }
}

/** Roughly as typography will have it. */
function withMarks(text: string, language: string): string {
  if (!/["']|--|\.\.\./.test(text)) return text
  const {quotes: {double, single}} = localeOf(language)
  return text
    .replace(/---?/g, '—').replace(/\.\.\./g, '…')
    .replace(/(?<![^\s(\[{—–-])"/g, double.open).replace(/"/g, double.close)
    .replace(/(?<![^\s(\[{—–“„«-])'(?=\p{L})/gu, single.open).replace(/'/g, '’')
}
