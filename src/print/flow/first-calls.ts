/** A note is printed once: at the foot of the page that calls it first. */

import type {Leaf, LeafVariant} from './leaf.ts'

/** Takes the calls of notes called before out of the leaves; gives those called. */
export function keepFirstCalls(leaves: readonly Leaf[]): ReadonlySet<string> {
  const called = new Set<string>()
  for (const leaf of leaves) {
    if (leaf.isWithoutCalls === true) continue
    const isRepeated = leaf.variants[leaf.best]!.calls.some(({id}, index, calls) => called.has(id) || calls.findIndex((call) => call.id === id) < index)
    if (isRepeated) leaf.variants = leaf.variants.map((variant) => ({...variant, calls: firstOf(variant, called)}))
    for (const {id} of leaf.variants[leaf.best]!.calls) called.add(id)
  }
  return called
}

function firstOf({calls}: LeafVariant, called: ReadonlySet<string>): LeafVariant['calls'] {
  return calls.filter(({id}, index) => !called.has(id) && calls.findIndex((call) => call.id === id) === index)
}
