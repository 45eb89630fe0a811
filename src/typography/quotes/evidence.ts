/**
 * What the whole text says of a word: whether it is ever met without a mark before it.
 *
 * `'sylum` in a book that never writes `sylum` is a word cut short; `'home'` in one that writes `home` may
 * be quoted. A short text proves nothing by its silence. Asked only of words nobody listed, and kept.
 */

export interface Evidence {
  /** False where a long text never has the word (as typed after the mark) on its own. */
  mayStandAlone(word: string): boolean
}

/** UTF-16 units; some 5,000 words. */
const longEnough = 30_000

/** Evidence of a whole text, gathered when first asked for. */
export function createEvidence(texts: readonly string[]): Evidence {
  let words: Words | undefined
  const isLong = texts.reduce((sum, text) => sum + text.length, 0) >= longEnough
  return {
    mayStandAlone(word) {
      if (!isLong) return true
      words ??= wordsOf(texts)
      return words.has(word) || words.has(recased(word))
    }
  }
}

const recased = (word: string): string => {
  const lower = word.toLowerCase()
  return word === lower ? (word[0] as string).toUpperCase() + word.slice(1) : lower
}

/**
 * A Bloom filter (Bloom 1970): a set of words that makes no string of any of them. A novel's 15,000 words in
 * 2 million bits under two hashes: one word in 5,000 is taken for known that is not.
 */
class Words {
  readonly #bits = new Uint32Array(1 << 16)

  add(first: number, second: number): void {
    this.#set(first)
    this.#set(second)
  }

  has(word: string): boolean {
    let [first, second] = seeds
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      first = Math.imul(first ^ code, factors[0])
      second = Math.imul(second ^ code, factors[1])
    }
    return this.#isSet(first) && this.#isSet(second)
  }

  #set(hash: number): void {
    const bit = mixed(hash)
    this.#bits[bit >>> 5] = (this.#bits[bit >>> 5] as number) | (1 << (bit & 31))
  }

  #isSet(hash: number): boolean {
    const bit = mixed(hash)
    return ((this.#bits[bit >>> 5] as number) & (1 << (bit & 31))) !== 0
  }
}

/** FNV-1a and a kin of it. */
const seeds: readonly [number, number] = [0x81_1C_9D_C5 | 0, 0x2A_65_43_21]
const factors: readonly [number, number] = [0x01_00_01_93, 0x5B_D1_E9_95]

/** 21 bits of a hash, all of it heard. */
const mixed = (hash: number): number => (hash ^ (hash >>> 15)) & 0x1F_FF_FF

/** Every word as typed that stands with no letter and no single mark beside it. One pass over the text. */
function wordsOf(texts: readonly string[]): Words {
  const words = new Words()
  for (const text of texts) {
    let start = -1
    let [first, second] = seeds
    for (let at = 0; at <= text.length; at++) {
      const code = text.charCodeAt(at)
      if (isWordCode(code)) {
        if (start < 0) start = at
        first = Math.imul(first ^ code, factors[0])
        second = Math.imul(second ^ code, factors[1])
      } else if (start >= 0) {
        if (!isSingleMark(code) && !isSingleMark(text.charCodeAt(start - 1))) words.add(first, second)
        start = -1
        first = seeds[0]
        second = seeds[1]
      }
    }
  }
  return words
}

/** Letters: ASCII, and what lies above Latin-1 punctuation but for General Punctuation. */
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xC0 && (code < 0x20_00 || code > 0x20_6F))

const isSingleMark = (code: number): boolean => code === 39 || code === 0x20_18 || code === 0x20_19
