/**
 * The ledger as an account of pieces: what a gap holds must be made of declared pieces, each as often as declared.
 */

import {fold} from './letters.ts'
import type {Ledger} from './types.ts'

type Counts = Map<string, number>

/** Note marks stand in gaps of the book undeclared; page numbers do beside what is declared (the contents). */
const number = /^(?:\d{1,4}|[ivxlcdm]{1,7})/
const noteMarks = /^\d{1,4}$/
const longestGap = 200_000

export class Account {
  readonly #omitted: Counts
  readonly #generated: Counts
  /** Letters of the texts declared moved. */
  readonly moved: ReadonlySet<string>
  /** Declared moves: how often missing at a place, less how often met at another. */
  readonly #balance: Counts = new Map()

  constructor({omitted, generated, moved}: Ledger) {
    this.#omitted = count(omitted)
    this.#generated = count(generated)
    this.moved = new Set(count(moved).keys())
  }

  /** Whether letters missing at one place and letters met there in the book alone are both declared; books them when they are. */
  settle(missing: string, extra: string): boolean {
    const taken = piecesOf(missing, {declared: this.#omitted, moved: this.moved, mayHoldNumbers: false})
    const given = taken && piecesOf(extra, {declared: this.#generated, moved: this.moved, mayHoldNumbers: true})
    if (!taken || !given) return false
    for (const piece of taken) this.#book(piece, this.#omitted, 1)
    for (const piece of given) this.#book(piece, this.#generated, -1)
    return true
  }

  /** A moved piece that left its place and never arrived, or arrived twice, beyond what is declared omitted or made. */
  unsettled(): {text: string; isMissing: boolean} | undefined {
    for (const [text, balance] of this.#balance) {
      if (balance > (this.#omitted.get(text) ?? 0)) return {text, isMissing: true}
      if (-balance > (this.#generated.get(text) ?? 0)) return {text, isMissing: false}
    }
    return undefined
  }

  #book(piece: string, declared: Counts, sign: 1 | -1): void {
    if (this.moved.has(piece)) this.#balance.set(piece, (this.#balance.get(piece) ?? 0) + sign)
    else declared.set(piece, (declared.get(piece) ?? 0) - 1)
  }
}

/** What letters may be made of. */
interface Pool {
  readonly declared: Counts
  /** Any number of times: the balance is struck at the end. */
  readonly moved: ReadonlySet<string>
  readonly mayHoldNumbers: boolean
}

/** The declared pieces the letters are made of, each as often as it may be; `undefined` when they are not. */
function piecesOf(letters: string, pool: Pool): string[] | undefined {
  if (letters === '') return []
  if (letters.length > longestGap) return undefined
  const pieces = divide(letters, pool)
  const isDeclared = (piece: string) => pool.moved.has(piece) || pool.declared.has(piece)
  if (pieces && !noteMarks.test(letters) && !pieces.some(isDeclared)) return undefined
  const demand = new Map<string, number>()
  for (const piece of pieces ?? []) demand.set(piece, (demand.get(piece) ?? 0) + 1)
  for (const [piece, times] of demand) {
    const isFree = pool.moved.has(piece) || (pool.mayHoldNumbers && number.test(piece))
    if (!isFree && (pool.declared.get(piece) ?? 0) < times) return undefined
  }
  return pieces
}

function count(texts: readonly string[]): Counts {
  const counts: Counts = new Map()
  for (const text of texts) {
    const letters = fold(text)
    if (letters !== '') counts.set(letters, (counts.get(letters) ?? 0) + 1)
  }
  return counts
}

/** "chapter 20" on page 155 is neither "chapter 2" on page 0155: letters of declared pieces cost nothing, those of numbers do. */
const numberCost = 4

/** The letters cut into the fewest known pieces; `undefined` when they cannot be. */
function divide(letters: string, {declared, moved, mayHoldNumbers}: Pool): string[] | undefined {
  if (moved.has(letters) || (declared.get(letters) ?? 0) > 0) return [letters]
  const pieces = [...new Set([...declared.keys(), ...moved])].filter((piece) => letters.includes(piece))
  const cameBy: (string | undefined)[] = Array.from({length: letters.length + 1})
  const costs = new Float64Array(letters.length + 1).fill(Number.POSITIVE_INFINITY)
  costs[0] = 0
  const reach = (piece: string, at: number, cost: number) => {
    const end = at + piece.length
    if (costs[at]! + cost >= costs[end]! || !letters.startsWith(piece, at)) return
    costs[end] = costs[at]! + cost
    cameBy[end] = piece
  }
  for (let at = 0; at < letters.length; at++) {
    if (costs[at] === Number.POSITIVE_INFINITY) continue
    for (const piece of pieces) reach(piece, at, 1)
    const numeral = mayHoldNumbers ? number.exec(letters.slice(at, at + 8))?.[0] : undefined
    if (numeral !== undefined) for (let length = 1; length <= numeral.length; length++) reach(numeral.slice(0, length), at, 1 + length * numberCost)
  }
  if (costs[letters.length] === Number.POSITIVE_INFINITY) return undefined
  const found: string[] = []
  for (let at = letters.length; at > 0; at -= found.at(-1)!.length) found.push(cameBy[at]!)
  return found.reverse()
}
