/** Behind a difference: the nearest place where the two texts agree again. */

/** Letters that must agree; short texts (a cell, an item) have fewer, and are looked for near by. */
const stretches = [24, 8] as const
const windows = [256, 4096, 65_536] as const

interface Parting {
  readonly manuscript: string
  readonly here: number
  readonly book: string
  readonly there: number
}

/** How many letters to skip on either side so that the texts agree again; all that is left when they never do. */
export function resume(parting: Parting): readonly [number, number] {
  const {manuscript, here, book, there} = parting
  const rest = [manuscript.length - here, book.length - there] as const
  for (const stretch of stretches) {
    for (const window of stretch === stretches[0] ? windows : windows.slice(0, 2)) {
      const found = resumeWithin(parting, Math.min(window, Math.max(...rest)), stretch)
      if (found) return found
      if (window > Math.max(...rest)) break
    }
  }
  return rest
}

function resumeWithin({manuscript, here, book, there}: Parting, window: number, stretch: number): readonly [number, number] | undefined {
  const places = new Map<string, number>()
  for (let skip = Math.min(window, book.length - there - stretch); skip >= 0; skip--) places.set(book.slice(there + skip, there + skip + stretch), skip)
  let best: readonly [number, number] | undefined
  const most = Math.min(window, manuscript.length - here - stretch)
  for (let skip = 0; skip <= most && (!best || skip < best[0] + best[1]); skip++) {
    const skipThere = places.get(manuscript.slice(here + skip, here + skip + stretch))
    if (skipThere !== undefined && (!best || skip + skipThere < best[0] + best[1])) best = [skip, skipThere]
  }
  return best ?? shortEnd({manuscript, here, book, there}, window + stretch)
}

/** Near the end there is no whole stretch left: what both still share there counts. */
function shortEnd({manuscript, here, book, there}: Parting, reach: number): readonly [number, number] | undefined {
  const left = manuscript.length - here
  const right = book.length - there
  if (left > reach || right > reach) return undefined
  let shared = 0
  while (shared < Math.min(left, right) && manuscript.at(-1 - shared) === book.at(-1 - shared)) shared++
  return shared === 0 ? undefined : [left - shared, right - shared]
}
