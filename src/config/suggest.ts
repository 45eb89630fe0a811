/** "Did you mean": the known word nearest to a mistyped one. */

/**
 * The nearest of `words` within a third of the length (optimal string alignment distance), or `undefined`.
 * Of two letters one is half the word: `a4` is no `a5` misspelt.
 */
export function nearestOf(word: string, words: readonly string[]): string | undefined {
  if (word.length > 64) return undefined
  const wanted = fold(word)
  let best: string | undefined
  let least = wanted.length < 3 ? 1 : Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of words) {
    const distance = distanceBetween(wanted, fold(candidate))
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]/g, '')
}

function distanceBetween(left: string, right: string): number {
  let before: number[] = []
  let above = Array.from({length: right.length + 1}, (_, index) => index)
  for (let row = 1; row <= left.length; row++) {
    const current = [row]
    for (let column = 1; column <= right.length; column++) {
      const isSame = left[row - 1] === right[column - 1]
      const isSwapped = row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]
      const steps = [above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (isSame ? 0 : 1)]
      if (isSwapped) steps.push(before[column - 2]! + 1)
      current.push(Math.min(...steps))
    }
    before = above
    above = current
  }
  return above[right.length]!
}
