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
    const byMark = new Map<string, Label[]>()
    for (const [note, {page, mark}] of this.#labels) {
      const labels = byMark.get(mark)
      if (labels) labels.push({note, page})
      else byMark.set(mark, [{note, page}])
    }
    return this.#calls.map(({page, mark, before}) => ({
      before,
      notes: nearest(mark === '' ? [] : (byMark.get(mark) ?? []), page).map(({note}) => texts.get(note) ?? '').filter((text) => text !== '')
    }))
  }
}

interface Label {
  readonly note: number
  readonly page: number
}

/** Of labels in the order of their pages those of a page, or of the next that has one on either side. */
function nearest(labels: readonly Label[], page: number): Label[] {
  let [low, high] = [0, labels.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (labels[middle]!.page < page) low = middle + 1
    else high = middle
  }
  const pages = new Set([labels[low]?.page, labels[low]?.page === page ? page : labels[low - 1]?.page])
  const found: Label[] = []
  for (let at = low - 1; at >= 0 && pages.has(labels[at]!.page); at--) found.unshift(labels[at]!)
  for (let at = low; at < labels.length && pages.has(labels[at]!.page); at++) found.push(labels[at]!)
  return found
}
