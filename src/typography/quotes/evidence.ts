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
  let whole: string | undefined
  const known = new Map<string, boolean>()
  return {
    mayStandAlone(word) {
      let answer = known.get(word)
      if (answer === undefined) {
        whole ??= texts.join(' ')
        known.set(word, answer = whole.length < longEnough || isMet(whole, word) || isMet(whole, recased(word)))
      }
      return answer
    }
  }
}

const recased = (word: string): string => {
  const lower = word.toLowerCase()
  return word === lower ? (word[0] as string).toUpperCase() + word.slice(1) : lower
}

/** Whether `word` stands in the text with no letter and no mark of its own beside it. */
function isMet(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}'’‘]/u.test(text[at - 1] ?? ' ') && !/\p{L}/u.test(text[at + word.length] ?? ' ')) return true
  }
  return false
}
