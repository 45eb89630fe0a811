/** Which notes a call on a page may lead to: those that bear its mark, at the foot of its page or of the next that has one. */

import {fold} from './letters.ts'
import type {Call} from './types.ts'

interface Marked {
  readonly page: number
  readonly mark: string
}

interface PageCall extends Marked {
  readonly before: string
}

/** Gathers marks page by page. */
export class CallFinder {
  readonly #calls: PageCall[] = []
  readonly #labels = new Map<number, Marked>()

  addCall(call: PageCall): void {
    this.#calls.push({...call, mark: fold(call.mark)})
  }

  /** The first mark in a note is its own. */
  addLabel(note: number, {page, mark}: Marked): void {
    if (!this.#labels.has(note)) this.#labels.set(note, {page, mark: fold(mark)})
  }

  /** Every call with the texts of the notes it may lead to. */
  callsOf(texts: ReadonlyMap<number, string>): Call[] {
    const byMark = new Map<string, [number, Marked][]>()
    for (const entry of this.#labels) byMark.set(entry[1].mark, [...(byMark.get(entry[1].mark) ?? []), entry])
    return this.#calls.map(({page, mark, before}) => {
      const labels = mark === '' ? [] : (byMark.get(mark) ?? [])
      const ahead = labels.find(([, label]) => label.page >= page)?.[1].page
      const behind = labels.findLast(([, label]) => label.page <= page)?.[1].page
      return {before, notes: labels.filter(([, label]) => label.page === ahead || label.page === behind).map(([note]) => texts.get(note) ?? '').filter((text) => text !== '')}
    })
  }
}
