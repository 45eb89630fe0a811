/** Counters of generated content (CSS Lists 3): nested by element, kept from document to document. */

import type {ComputedStyle} from '../../style/index.ts'

export interface Counters {
  /** Resets and steps the counters of an element; gives the names it reset. */
  apply(style: ComputedStyle): readonly string[]
  reset(name: string, value: number): void
  step(name: string, by: number): void
  /** Ends the scope of counters that were reset. */
  leave(names: readonly string[]): void
  valueOf(name: string): number
}

export function createCounters(): Counters {
  const scopes = new Map<string, number[]>()
  const reset = (name: string, value: number): void => {
    const scope = scopes.get(name)
    if (scope) scope.push(value)
    else scopes.set(name, [value])
  }
  const step = (name: string, by: number): void => {
    const scope = scopes.get(name)
    if (scope && scope.length > 0) scope[scope.length - 1]! += by
    else scopes.set(name, [by])
  }
  return {
    reset,
    step,
    apply({counterReset, counterIncrement}) {
      const names = Object.keys(counterReset)
      for (const name of names) reset(name, counterReset[name] as number)
      for (const name in counterIncrement) step(name, counterIncrement[name] as number)
      return names
    },
    leave(names) {
      for (const name of names) scopes.get(name)?.pop()
    },
    valueOf: (name) => scopes.get(name)?.at(-1) ?? 0
  }
}
