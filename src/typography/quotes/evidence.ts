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

export function createEvidence(texts: readonly string[]): Evidence {
  let words: ReadonlySet<string> | undefined
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

/** Every word as typed that stands with no letter and no single mark beside it. One pass over the text. */
function wordsOf(texts: readonly string[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const text of texts) {
    let start = -1
    for (let at = 0; at <= text.length; at++) {
      const code = text.charCodeAt(at)
      if (isWordCode(code)) {
        if (start < 0) start = at
      } else if (start >= 0) {
        if (!isSingleMark(code) && !isSingleMark(text.charCodeAt(start - 1))) words.add(text.slice(start, at))
        start = -1
      }
    }
  }
  return words
}

/** Letters: ASCII, and what lies above Latin-1 punctuation but for General Punctuation. */
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xC0 && (code < 0x20_00 || code > 0x20_6F))

const isSingleMark = (code: number): boolean => code === 39 || code === 0x20_18 || code === 0x20_19
