/** The ledger as an account of pieces: each may be passed over as often as it is declared. */

import {fold} from './letters.ts'
import type {Ledger} from './types.ts'

/** Where letters stand that the other text has not: in the manuscript they are missing from the book, in the book extra. */
export type Side = 'missing' | 'extra'

/** Whether a text begins, and ends, where a word does. */
export interface Edges {
  readonly start: boolean
  readonly end: boolean
}

interface Entry {
  readonly declared: Record<'omitted' | 'generated' | 'moved', number>
  edges: Edges
  /** How often passed over. */
  readonly taken: Record<Side, number>
}

/** What the ledger declares, and how much of it has been passed over in either text. */
export class Account {
  readonly #entries = new Map<string, Entry>()

  /** `documents`: names of whole documents that may be passed over in the book, once each. */
  constructor(ledger: Ledger, documents: readonly string[]) {
    for (const kind of ['omitted', 'generated', 'moved'] as const) for (const text of ledger[kind]) this.#declare(kind, fold(text), kind === 'generated' ? edgesOf(text) : words)
    for (const name of documents) this.#declare('generated', name, words)
  }

  /** The texts that may be passed over on a side. */
  *piecesOf(side: Side): Generator<string> {
    for (const [text, {declared}] of this.#entries) if (allowed(declared, side) > 0) yield text
  }

  /** How often a text may be passed over on a side. */
  mostOn(side: Side, text: string): number {
    const entry = this.#entries.get(text)
    return entry ? allowed(entry.declared, side) : 0
  }

  /** What a sheet makes may stand within a word, where it has letters at its own edge. */
  edgesOf(text: string): Edges {
    return this.#entries.get(text)!.edges
  }

  /** Passes a text over once more, if it may be. */
  take(side: Side, text: string): boolean {
    const entry = this.#entries.get(text)
    if (!entry || entry.taken[side] >= allowed(entry.declared, side)) return false
    entry.taken[side]++
    return true
  }

  /** A text declared moved that left no letters behind: it may arrive as often as it was to. */
  arriveAlone(text: string): void {
    const {declared} = this.#entries.get(text)!
    declared.generated += declared.moved
    declared.moved = 0
  }

  giveBack(side: Side, text: string): void {
    this.#entries.get(text)!.taken[side]--
  }

  /** Whether a text was met at its other place more often than on this side. */
  isOwed(side: Side, text: string): boolean {
    const entry = this.#entries.get(text)
    if (!entry) return false
    const {declared, taken} = entry
    return side === 'missing' ? taken.extra - declared.generated > taken.missing : taken.missing - declared.omitted > taken.extra
  }

  /** Texts declared moved that left their place and never arrived, or arrived more often than they left. */
  *unsettled(): Generator<{readonly text: string; readonly side: Side}> {
    for (const text of this.#entries.keys()) {
      if (this.isOwed('extra', text)) yield {text, side: 'missing'}
      if (this.isOwed('missing', text)) yield {text, side: 'extra'}
    }
  }

  #declare(kind: keyof Entry['declared'], text: string, edges: Edges): void {
    if (text === '') return
    const entry = this.#entries.get(text) ?? {declared: {omitted: 0, generated: 0, moved: 0}, taken: {missing: 0, extra: 0}, edges}
    entry.declared[kind]++
    entry.edges = {start: entry.edges.start && edges.start, end: entry.edges.end && edges.end}
    this.#entries.set(text, entry)
  }
}

const allowed = ({omitted, generated, moved}: Entry['declared'], side: Side): number => moved + (side === 'missing' ? omitted : generated)

/** Whole words. */
export const words: Edges = {start: true, end: true}

const edgesOf = (text: string): Edges => ({start: !/^[\p{L}\p{N}]/u.test(text), end: !/[\p{L}\p{N}]$/u.test(text)})
