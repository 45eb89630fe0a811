/** Codes of the glyphs of words, in columns the thread that spells the pages sees. */

import {growColumns} from '../../layout/index.ts'
import {sharedColumn} from '../../lines/index.ts'
import type {Spelling} from '../../streams/index.ts'
import type {PieceStretch, WordShape} from '../paragraph/index.ts'

/** What spells the glyphs of one font. */
export interface Coder {
  /** The one code of a glyph that stands for a text; `undefined` = it takes several. */
  one(glyph: number, text: string): number | undefined
  advanceOf(glyph: number): number
}

type GlyphColumns = {-readonly [Name in 'codes' | 'rests']: Spelling[Name]}

/** Code of the first glyph of a word whose glyphs have not one code each; no face has so many. */
const none = 0xffff
/** Place of a glyph that is not coded yet: only a glyph that is missing has this code. */
const unknown = 0

export class GlyphCodes {
  private readonly columns = columnsOf(1 << 16)
  /** What its stretches are of: a book has one. */
  private text: Pick<PieceStretch, 'pool' | 'lexicon'> | undefined

  /** Has each glyph of a word one code, and stands where the font would place it? Its codes are in the columns then. */
  has(word: WordShape, coder: Coder): boolean {
    if (word.offsets !== undefined) return false
    if (word.count === 0) return true
    const known = this.columns.codes[word.first]
    return (known === unknown || known === undefined ? this.add(word, coder) : known) !== none
  }

  /** The same of all words of a stretch. */
  hasAll({pool, lexicon, first, last, head, tail}: PieceStretch, coder: Coder): boolean {
    this.text ??= {pool, lexicon}
    if (this.text.pool !== pool || !this.has(head, coder)) return false
    for (let piece = first + 1; piece < last; piece++) {
      const word = pool.words[piece] as number
      const known = this.columns.codes[lexicon.glyphFirsts[word] as number]
      if (known !== unknown && known !== undefined && known !== none) continue
      if (!this.has(lexicon.words[word]!.shape, coder)) return false
    }
    return this.has(tail, coder)
  }

  /** The columns as they are now. */
  spelling(): Spelling {
    const {words, gaps} = this.text?.pool ?? noPieces
    const {glyphFirsts, glyphCounts} = this.text?.lexicon ?? noWords
    return {words, gaps, glyphFirsts, glyphCounts, ...this.columns}
  }

  /** Gives the code of the first glyph. */
  private add({store: {ids, advances}, first, count, texts}: WordShape, {one, advanceOf}: Coder): number {
    while (first + count > this.columns.codes.length) growColumns<GlyphColumns>(this.columns, columnsOf(2 * this.columns.codes.length))
    const {codes, rests} = this.columns
    for (let index = 0, at = first; index < count; index++, at++) {
      const glyph = ids[at] as number
      const code = one(glyph, texts[index] as string)
      if (code === undefined) return (codes[first] = none)
      codes[at] = code
      rests[at] = (advances[at] as number) - advanceOf(glyph)
    }
    return codes[first] as number
  }
}

const noPieces = {words: new Int32Array(), gaps: new Float32Array()}
const noWords = {glyphFirsts: new Int32Array(), glyphCounts: new Int32Array()}

const columnsOf = (length: number): GlyphColumns => ({codes: sharedColumn(Uint16Array, length), rests: sharedColumn(Float64Array, length)})
