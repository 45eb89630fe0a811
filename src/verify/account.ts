/**
 * The ledger as an account of pieces: what a gap holds must be made of declared pieces, each as often as declared.
 */

import {fold} from './letters.ts'
import type {Ledger} from './types.ts'

type Counts = Map<string, number>

/** Note marks and page numbers stand in gaps of the book undeclared. */
const number = /^(?:\d{1,4}|[ivxlcdm]{1,7})/
const longestGap = 200_000

export class Account {
  readonly #omitted: Counts
  readonly #generated: Counts
  readonly #moved: Counts
  /** Declared moves: how often taken from the manuscript's order, less how often met in the book. */
  readonly #balance: Counts = new Map()

  constructor({omitted, generated, moved}: Ledger) {
    this.#omitted = count(omitted)
    this.#generated = count(generated)
    this.#moved = count(moved)
  }

  /** Whether letters missing at one place and letters met there in the book alone are both declared; books them when they are. */
  settle(missing: string, extra: string): boolean {
    const [from, to] = [[this.#omitted, this.#moved], [this.#generated, this.#moved]] as const
    const taken = piecesOf(missing, from, false)
    const given = taken && piecesOf(extra, to, true)
    if (!taken || !given) return false
    for (const piece of taken) this.#book(piece, from, 1)
    for (const piece of given) this.#book(piece, to, -1)
    return true
  }

  /** Moved pieces that left their place and never arrived, or arrived twice. */
  unsettled(): {text: string; isMissing: boolean} | undefined {
    for (const [text, balance] of this.#balance) if (balance !== 0) return {text, isMissing: balance > 0}
    return undefined
  }

  #book(piece: string, [own, moved]: readonly Counts[], sign: 1 | -1): void {
    const left = own?.get(piece) ?? 0
    if (left > 0) own!.set(piece, left - 1)
    else if (moved?.has(piece)) this.#balance.set(piece, (this.#balance.get(piece) ?? 0) + sign)
  }
}

/** The declared pieces the letters are made of, each as often as it may be; `undefined` when they are not. */
function piecesOf(letters: string, pools: readonly Counts[], mayHoldNumbers: boolean): string[] | undefined {
  if (letters === '') return []
  if (letters.length > longestGap) return undefined
  const pieces = divide(letters, pools, mayHoldNumbers)
  const demand = new Map<string, number>()
  for (const piece of pieces ?? []) demand.set(piece, (demand.get(piece) ?? 0) + 1)
  for (const [piece, times] of demand) {
    const available = pools.reduce((sum, pool) => sum + (pool.get(piece) ?? 0), 0)
    if (available < times && !(mayHoldNumbers && number.test(piece))) return undefined
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

/** The letters cut into known pieces, longest first; `undefined` when they cannot be. */
function divide(letters: string, pools: readonly Counts[], mayHoldNumbers: boolean): string[] | undefined {
  const whole = pools.some((pool) => (pool.get(letters) ?? 0) > 0)
  if (whole) return [letters]
  const pieces = [...new Set(pools.flatMap((pool) => [...pool.keys()]))].filter((piece) => letters.includes(piece))
  const cameBy: (string | undefined)[] = Array.from({length: letters.length + 1})
  const reached = new Uint8Array(letters.length + 1)
  reached[0] = 1
  for (let at = 0; at < letters.length; at++) {
    if (reached[at] === 0) continue
    for (const piece of pieces) reach(piece, at)
    const numeral = mayHoldNumbers ? number.exec(letters.slice(at, at + 8))?.[0] : undefined
    if (numeral !== undefined) for (let length = 1; length <= numeral.length; length++) reach(numeral.slice(0, length), at)
  }
  if (reached[letters.length] === 0) return undefined
  const found: string[] = []
  for (let at = letters.length; at > 0; at -= found.at(-1)!.length) found.push(cameBy[at]!)
  return found.reverse()

  function reach(piece: string, at: number): void {
    const end = at + piece.length
    if (!letters.startsWith(piece, at) || (cameBy[end]?.length ?? 0) >= piece.length) return
    reached[end] = 1
    cameBy[end] = piece
  }
}
