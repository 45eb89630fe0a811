/** "Did you mean": the known word nearest to a mistyped one. */

/** Longer ones are not mistyped words. */
const longestWord = 64

/** The nearest of `words`, all but for capitals, spaces and hyphens. Of two letters one is half the word: `a4` is no `a5` misspelt. */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  const wanted = fold(word)
  const folded = words.map(fold)
  const found = nearest(wanted, folded, wanted.length < 3 ? 0 : undefined)
  return found === undefined ? undefined : words[folded.indexOf(found)]
}

const fold = (word: string): string => word.toLowerCase().replaceAll(/[\s_-]/g, '')

/** The nearest of `words` within `most` letters (a third of them), `undefined` when none is. */
export function nearest(word: string, words: Iterable<string>, most = Math.max(1, Math.floor(word.length / 3))): string | undefined {
  if (word.length > longestWord) return undefined
  let best: string | undefined
  let bound = most + 1
  const lower = word.toLowerCase()
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= bound) continue
    const distance = distanceOf(lower, candidate, bound)
    if (distance < bound) {
      best = candidate
      bound = distance
    }
  }
  return best
}

const longest = 160
/** Rows of the table, used again for every pair: a sheet may misspell thousands of names. */
let [before, previous, current] = [new Uint8Array(longest), new Uint8Array(longest), new Uint8Array(longest)]

/** Optimal string alignment distance (insertions, deletions, changes, swaps), `bound` when it is reached. */
function distanceOf(a: string, b: string, bound: number): number {
  if (b.length >= longest) return bound
  for (let j = 0; j <= b.length; j++) previous[j] = j
  for (let i = 1; i <= a.length; i++) {
    current[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const code = a.charCodeAt(i - 1)
      let cost = previous[j - 1]! + (code === b.charCodeAt(j - 1) ? 0 : 1)
      cost = Math.min(cost, previous[j]! + 1, current[j - 1]! + 1)
      if (i > 1 && j > 1 && code === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)) cost = Math.min(cost, before[j - 2]! + 1)
      current[j] = cost
      if (cost < least) least = cost
    }
    if (least >= bound) return bound
    ;[before, previous, current] = [previous, current, before]
  }
  return previous[b.length]!
}
