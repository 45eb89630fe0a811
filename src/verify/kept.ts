/**
 * Declared texts that hold words the reader of the manuscript took for markup: a tag in code that is indented, an address
 * nobody links to. They are found letter by letter, with what of the markup they hold.
 */

import type {Manuscript} from './manuscript.ts'
import {inOrder, type Passing, type Passings} from './pieces.ts'

/** Letters compared at most: beyond it the rest is looked for no more. */
const mostSteps = 2_000_000

interface Step {
  readonly at: number
  readonly from: number
  /** The markup at the place is dealt with. */
  readonly isBehind: boolean
}

interface Declared {
  readonly moved: ReadonlySet<string>
  /** Texts that stand somewhere as letters, and how often. */
  readonly met: ReadonlyMap<string, number>
}

/** Where texts stand that stand too seldom as letters, and those of what moved that are markup wherever they stand (`1.` of a heading). */
export function findKept(texts: readonly string[], {moved, met}: Declared, manuscript: Manuscript): {readonly passings: Passings; readonly markup: readonly string[]} {
  const finder = new Finder(manuscript)
  const byPlace = new Map<number, Passing[]>()
  const markup: string[] = []
  for (const text of texts) {
    const found = [...finder.find(text)]
    const isMarkup = moved.has(text) && !met.has(text) && found.length > 0 && found.every(([place, end]) => end === place)
    if (isMarkup) markup.push(text)
    else for (const [place, end] of found) if (end > place || moved.has(text)) byPlace.set(place, [...(byPlace.get(place) ?? []), {end, text}])
  }
  return {passings: inOrder(byPlace), markup}
}

class Finder {
  readonly #manuscript: Manuscript
  /** Of the markup before a letter its number. */
  readonly #markupAt: ReadonlyMap<number, number>
  /** Places by their first two letters, where a word begins. */
  #places: ReadonlyMap<string, readonly number[]> | undefined
  #steps = 0

  constructor(manuscript: Manuscript) {
    this.#manuscript = manuscript
    this.#markupAt = new Map(manuscript.markup.places.map((place, index) => [place, index]))
  }

  /** Where a text begins and ends. */
  *find(text: string): Generator<readonly [number, number]> {
    this.#places ??= this.#beginnings()
    const behindMarkup = this.#manuscript.markup.places.filter((place) => this.#isOpen() && this.#endsOfMarkup(place, text, 0).length > 0)
    for (const place of new Set([...(this.#places.get(text.slice(0, 2)) ?? []), ...behindMarkup])) {
      const end = this.#endOf(text, place)
      if (end !== undefined) yield [place, end]
    }
  }

  #isOpen(): boolean {
    return this.#steps++ < mostSteps
  }

  #beginnings(): ReadonlyMap<string, number[]> {
    const {text, starts} = this.#manuscript
    const places = new Map<string, number[]>()
    for (let at = 0; at < text.length; at++) {
      if (starts[at] === 0) continue
      const key = text.slice(at, at + 2)
      const known = places.get(key)
      if (known) known.push(at)
      else places.set(key, [at])
    }
    return places
  }

  #endsOfMarkup(place: number, text: string, from: number): readonly number[] {
    const index = this.#markupAt.get(place)
    return index === undefined ? [] : this.#manuscript.markup.endsAt(index, text, from)
  }

  /** Where a text ends that begins at a place. */
  #endOf(text: string, place: number): number | undefined {
    const {text: letters, starts} = this.#manuscript
    const waiting: Step[] = [{at: place, from: 0, isBehind: false}]
    for (let step = waiting.pop(); step; step = waiting.pop()) {
      let {at, from, isBehind} = step
      for (; this.#isOpen(); at++, from++, isBehind = false) {
        if (from === text.length && starts[at] === 1) return at
        if (!isBehind && this.#markupAt.has(at)) {
          waiting.push({at, from, isBehind: true}, ...this.#endsOfMarkup(at, text, from).map((end) => ({at, from: end, isBehind: true})).reverse())
          break
        }
        if (from >= text.length || letters.charCodeAt(at) !== text.charCodeAt(from)) break
      }
    }
    return undefined
  }
}
