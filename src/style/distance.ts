/** "Did you mean": the known word nearest to a misspelt one. */

/** The nearest of `words` within a third of the letters, `undefined` when none is. */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  if (word.length > 60) return undefined
  let best: string | undefined
  let bound = Math.max(1, Math.floor(word.length / 3)) + 1
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= bound) continue
    const distance = distanceOf(word.toLowerCase(), candidate, bound)
    if (distance < bound) {
      best = candidate
      bound = distance
    }
  }
  return best
}

/** Optimal string alignment distance (insertions, deletions, changes, swaps), `bound` when it is reached. */
function distanceOf(a: string, b: string, bound: number): number {
  let before: number[] = []
  let previous = Array.from({length: b.length + 1}, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const current = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let cost = Math.min(change, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      current.push(cost)
    }
    if (Math.min(...current) >= bound) return bound
    before = previous
    previous = current
  }
  return previous[b.length] ?? bound
}
