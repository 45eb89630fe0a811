/** Where declared pieces stand in a text. */

import type {Edges} from './account.ts'
import type {Letters} from './types.ts'

/** A text that may be passed over at its place; `text` is its name in the account. */
export interface Passing {
  readonly end: number
  readonly text: string
}

/** Places something may be passed over at, in order, and what. */
export interface Passings {
  readonly places: readonly number[]
  readonly found: readonly (readonly Passing[])[]
}

/** Places before and behind what a sheet wrote beside a letter. */
interface Seams {
  readonly before: ReadonlySet<number>
  readonly behind: ReadonlySet<number>
}

const noSeams: Seams = {before: new Set(), behind: new Set()}

/** The known pieces in the order of their letters; each with the longest of the others it begins with. */
export class Pieces {
  readonly #sorted: readonly string[]
  readonly #parents: Int32Array
  readonly #beginnings = new Set<number>()
  readonly #longest: number
  /** Too long to be compared at every place: a sheet may write one word a thousand times. */
  readonly #long: readonly string[]

  constructor(pieces: Iterable<string>) {
    const all = [...new Set(pieces)].filter((piece) => piece !== '').sort()
    this.#sorted = all.filter((piece) => piece.length <= mostCompared)
    this.#long = all.filter((piece) => piece.length > mostCompared).sort((left, right) => right.length - left.length)
    this.#parents = new Int32Array(this.#sorted.length).fill(-1)
    const open: number[] = []
    let longest = 0
    for (const [index, piece] of this.#sorted.entries()) {
      while (open.length > 0 && !piece.startsWith(this.#sorted[open.at(-1)!]!)) open.pop()
      this.#parents[index] = open.at(-1) ?? -1
      open.push(index)
      this.#beginnings.add(beginningOf(piece, 0, piece.length))
      longest = Math.max(longest, piece.length)
    }
    this.#longest = longest
  }

  /** The pieces that stand in the text, none of them beginning or ending within a word that must not. */
  findIn({text, starts}: Letters, edgesOf: (piece: string) => Edges): Passings {
    const places: number[] = []
    const found: Passing[][] = []
    const edges = new Map([...this.#long, ...this.#sorted].map((piece) => [piece, edgesOf(piece)]))
    const areWords = [...edges.values()].every(({start, end}) => start && end)
    const seams = areWords ? noSeams : this.#seamsIn(text, edges)
    const long = this.#long.map((piece) => ({piece, places: placesOf(piece, text)}))
    for (let at = 0; at < text.length && edges.size > 0; at++) {
      const longer = long.filter(({places}) => places.has(at)).map(({piece}) => piece)
      if ((areWords && starts[at] === 0) || (longer.length === 0 && !this.#mayBegin(text, at))) continue
      const own = [...longer, ...this.at(text, at)].filter((piece) => {
        const {start, end} = edges.get(piece)!
        return (!start || starts[at] === 1 || seams.behind.has(at)) && (!end || starts[at + piece.length] === 1 || seams.before.has(at + piece.length))
      })
      if (own.length === 0) continue
      places.push(at)
      found.push(own.map((piece) => ({end: at + piece.length, text: piece})))
    }
    return {places, found}
  }

  /** Where what may stand within a word does: it parts the letters beside it. */
  #seamsIn(text: string, edges: ReadonlyMap<string, Edges>): Seams {
    const seams = {before: new Set<number>(), behind: new Set<number>()}
    for (let at = 0; at < text.length; at++) {
      if (!this.#mayBegin(text, at)) continue
      for (const piece of this.at(text, at)) {
        if (!edges.get(piece)!.start) seams.before.add(at)
        if (!edges.get(piece)!.end) seams.behind.add(at + piece.length)
      }
    }
    return seams
  }

  /** Those that stand at a place, the longest first: all begin the last one that is not behind what stands there. */
  at(text: string, place: number): string[] {
    const own = text.slice(place, place + this.#longest)
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#sorted[middle]! <= own) low = middle + 1
      else high = middle
    }
    const pieces: string[] = []
    for (let index = low - 1; index >= 0; index = this.#parents[index]!) if (own.startsWith(this.#sorted[index]!)) pieces.push(this.#sorted[index]!)
    return pieces
  }

  #mayBegin(text: string, at: number): boolean {
    return this.#beginnings.has(beginningOf(text, at, 2)) || this.#beginnings.has(beginningOf(text, at, 1))
  }
}

const mostCompared = 4000

/** Every place a text stands at in another, in one walk over both (Knuth, Morris and Pratt, 1977). */
function placesOf(piece: string, text: string): ReadonlySet<number> {
  const borders = new Int32Array(piece.length)
  for (let at = 1, length = 0; at < piece.length; at++) {
    while (length > 0 && piece.charCodeAt(at) !== piece.charCodeAt(length)) length = borders[length - 1]!
    if (piece.charCodeAt(at) === piece.charCodeAt(length)) length++
    borders[at] = length
  }
  const places = new Set<number>()
  for (let at = 0, length = 0; at < text.length; at++) {
    while (length > 0 && (length === piece.length || text.charCodeAt(at) !== piece.charCodeAt(length))) length = borders[length - 1]!
    if (text.charCodeAt(at) === piece.charCodeAt(length)) length++
    if (length === piece.length) places.add(at + 1 - length)
  }
  return places
}

/** The first two letters as a number, or the only one. */
const beginningOf = (text: string, at: number, length: number): number => text.charCodeAt(at) * 65_536 + (length > 1 && at + 1 < text.length ? text.charCodeAt(at + 1) : 0)

/** What may be passed over of two kinds; at one place that of the first comes first. */
export function joinPassings(one: Passings, other: Passings): Passings {
  const byPlace = new Map<number, readonly Passing[]>()
  for (const {places, found} of [one, other]) {
    for (const [index, place] of places.entries()) {
      const known = byPlace.get(place) ?? []
      byPlace.set(place, [...known, ...found[index]!.filter(({end, text}) => !known.some((each) => each.end === end && each.text === text))])
    }
  }
  return inOrder(byPlace)
}

/** What may be passed over, by place, in the order of the places. */
export function inOrder(byPlace: ReadonlyMap<number, readonly Passing[]>): Passings {
  const places = [...byPlace.keys()].sort((left, right) => left - right)
  return {places, found: places.map((place) => byPlace.get(place)!)}
}
