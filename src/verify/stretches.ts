/** Stretches of a text from an opening to its closing, in one walk however many openings are never closed. */

interface Stretch {
  readonly start: number
  readonly end: number
}

/** `open` is global; `closeOf` gives the pattern that closes what was found. An opening without a closing is none. */
export function* stretchesIn(text: string, open: RegExp, closeOf: (found: RegExpExecArray) => string): Generator<Stretch> {
  const closings = new Map<string, Closings>()
  const opening = new RegExp(open)
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const pattern = closeOf(found)
    const known = closings.get(pattern) ?? new Closings(text, pattern)
    closings.set(pattern, known)
    const end = known.endBehind(opening.lastIndex)
    if (end === undefined) continue
    yield {start: found.index, end}
    opening.lastIndex = end
  }
}

/** Where a pattern is met in a text, asked for from the front to the back: each letter is looked at once. */
class Closings {
  readonly #text: string
  readonly #pattern: RegExp
  #start = -1
  #end = 0

  constructor(text: string, pattern: string) {
    this.#text = text
    this.#pattern = new RegExp(pattern, 'gi')
  }

  /** The end of the first that begins at a place or behind it. */
  endBehind(place: number): number | undefined {
    if (this.#start < place) {
      this.#pattern.lastIndex = place
      const found = this.#pattern.exec(this.#text)
      this.#start = found?.index ?? Number.POSITIVE_INFINITY
      this.#end = this.#pattern.lastIndex
    }
    return Number.isFinite(this.#start) ? this.#end : undefined
  }
}
