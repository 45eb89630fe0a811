/**
 * Counters of generated content (CSS Lists 3, section 4), kept from document to document. A counter
 * belongs to the siblings that follow the element that reset it, and to all they hold; so a level is
 * opened with every element, and closing it ends the counters its children made.
 */

import type {ComputedStyle} from '../../style/index.ts'

export interface Counters {
  /** Resets, steps and sets the counters of an element, and goes inside it. */
  open(style: CounterChanges): void
  /** Leaves the element. */
  close(): void
  reset(name: string, value: number): void
  step(name: string, by: number): void
  valueOf(name: string): number
  /** Of every counter of that name in force, the outermost first. */
  valuesOf(name: string): readonly number[]
  /** Depth of quotation marks, counted like the counters: through the whole text. */
  quoteDepth: number
  /** The state to come back to when a document is set once more. */
  save(): () => void
}

export type CounterChanges = Pick<ComputedStyle, 'counterReset' | 'counterIncrement' | 'counterSet'>

interface Counter {
  readonly level: number
  value: number
}

export function createCounters(): Counters {
  const scopes = new Map<string, Counter[]>()
  let level = 0
  const reset = (name: string, value: number): void => {
    const scope = scopes.get(name) ?? []
    const last = scope.at(-1)
    if (last?.level === level) last.value = value
    else scope.push({level, value})
    scopes.set(name, scope)
  }
  const change = (name: string, by: (value: number) => number): void => {
    const last = scopes.get(name)?.at(-1)
    if (last) last.value = by(last.value)
    else reset(name, by(0))
  }
  const counters: Counters = {
    reset,
    step: (name, by) => change(name, (value) => value + by),
    open({counterReset, counterIncrement, counterSet}) {
      for (const name in counterReset) reset(name, counterReset[name] as number)
      for (const name in counterIncrement) change(name, (value) => value + (counterIncrement[name] as number))
      for (const name in counterSet) change(name, () => counterSet[name] as number)
      level++
    },
    close() {
      for (const scope of scopes.values()) while ((scope.at(-1)?.level ?? -1) >= level) scope.pop()
      level--
    },
    valueOf: (name) => scopes.get(name)?.at(-1)?.value ?? 0,
    valuesOf(name) {
      const values = (scopes.get(name) ?? []).map(({value}) => value)
      return values.length > 0 ? values : [0]
    },
    quoteDepth: 0,
    save() {
      const copies = [...scopes].map(([name, scope]) => [name, scope.map((each) => ({...each}))] as const)
      const [depth, quotes] = [level, counters.quoteDepth]
      return () => {
        scopes.clear()
        for (const [name, scope] of copies) scopes.set(name, scope.map((each) => ({...each})))
        level = depth
        counters.quoteDepth = quotes
      }
    }
  }
  return counters
}
