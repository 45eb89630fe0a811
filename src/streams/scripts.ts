/**
 * Content streams whose text is not spelled yet: operators as they are, words by the numbers of their glyphs. To write out
 * codes and kerns takes longer than to name them, and is done where the streams are compressed.
 */

/** What stands for words: columns, which grow while pages are drawn; a message names those of its time, and copies none. */
export interface Spelling {
  /** By piece: its word, and the natural space after it, points. */
  readonly words: Int32Array
  readonly gaps: Float32Array
  /** By word: its first glyph, and how many it has. */
  readonly glyphFirsts: Int32Array
  readonly glyphCounts: Int32Array
  /** By glyph: its code in its font, and by how much its advance differs from that font's, 1/1000 em. */
  readonly codes: Uint16Array
  readonly rests: Float64Array
}

/** A batch of pages. */
export interface PageScripts {
  /** Latin-1; the commands say how much of it comes next. */
  readonly operators: Uint8Array
  readonly commands: Float64Array
  readonly spelling: Spelling
}

/**
 * Numbers of a command; after each, what it takes:
 *
 *     operators  bytes of them
 *     words      `Shown`, count; for each word: first glyph (-1 = spelled among the operators), count of glyphs or bytes, gap in points
 *     pieces     `Shown`, factor of the gaps, first piece, last piece, first glyph and count of the first word and of the last
 *     end        nothing: the page is done
 */
export const Command = {operators: 0, words: 1, pieces: 2, end: 3} as const

/** How words are shown. */
export interface Shown {
  /** Code of the font's space, and its advance, 1/1000 em. */
  readonly space: number
  readonly spaceAdvance: number
  /** 1/1000 em in a point. */
  readonly unit: number
  /** A space is shown after the last word. */
  readonly hasEnd: boolean
}

interface Glyphs {
  readonly first: number
  readonly count: number
}

/** Pieces of the pool; the first and the last may stand for a part of their word. */
export interface ShownPieces {
  readonly factor: number
  readonly first: number
  readonly last: number
  readonly head: Glyphs
  readonly tail: Glyphs
}

/** Writes the scripts of a batch. */
export class ScriptWriter {
  readonly #operators: string[] = []
  /** Characters of operators no command speaks of yet. */
  #waiting = 0
  #commands = new Float64Array(1 << 15)
  #count = 0

  operators(text: string): void {
    this.#operators.push(text)
    this.#waiting += text.length
  }

  /** `count` calls of `word` or `spelled` follow. */
  words(shown: Shown, count: number): void {
    this.#flush()
    this.#begin(Command.words, shown, 1 + 3 * count)
    this.#commands[this.#count++] = count
  }

  word({first, count}: Glyphs, gap: number): void {
    this.#add(first, count, gap)
  }

  spelled(text: string, gap: number): void {
    this.#operators.push(text)
    this.#add(-1, text.length, gap)
  }

  pieces(shown: Shown, {factor, first, last, head, tail}: ShownPieces): void {
    this.#flush()
    this.#begin(Command.pieces, shown, 7)
    this.#commands[this.#count++] = factor
    this.#add(first, last, head.first)
    this.#add(head.count, tail.first, tail.count)
  }

  endPage(): void {
    this.#flush()
    this.#grow(1)
    this.#commands[this.#count++] = Command.end
  }

  finish(spelling: Spelling): PageScripts {
    return {operators: Buffer.from(this.#operators.join(''), 'latin1'), commands: this.#commands.slice(0, this.#count), spelling}
  }

  #flush(): void {
    if (this.#waiting === 0) return
    this.#grow(2)
    this.#commands[this.#count++] = Command.operators
    this.#commands[this.#count++] = this.#waiting
    this.#waiting = 0
  }

  #begin(command: number, {space, spaceAdvance, unit, hasEnd}: Shown, further: number): void {
    this.#grow(5 + further)
    this.#commands[this.#count++] = command
    this.#add(space, spaceAdvance, unit)
    this.#commands[this.#count++] = hasEnd ? 1 : 0
  }

  #add(one: number, two: number, three: number): void {
    this.#commands[this.#count++] = one
    this.#commands[this.#count++] = two
    this.#commands[this.#count++] = three
  }

  #grow(by: number): void {
    if (this.#count + by <= this.#commands.length) return
    const grown = new Float64Array(2 * (this.#count + by))
    grown.set(this.#commands)
    this.#commands = grown
  }
}
