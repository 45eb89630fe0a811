/**
 * Counters of generated content (CSS Lists 3, section 4), kept from document to document. A counter
 * belongs to the siblings that follow the element that reset it, and to all they hold; so a level is
 * opened with every element, and closing it ends the counters its children made.
 */

import type {ComputedStyle} from './computed.ts'

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

type CounterChanges = Pick<ComputedStyle, 'counterReset' | 'counterIncrement' | 'counterSet'>

interface Counter {
  readonly level: number
  value: number
}

class BookCounters implements Counters {
  quoteDepth = 0
  readonly #scopes = new Map<string, Counter[]>()
  #level = 0

  open({counterReset, counterIncrement, counterSet}: CounterChanges): void {
    for (const name in counterReset) this.reset(name, counterReset[name] as number)
    for (const name in counterIncrement) this.step(name, counterIncrement[name] as number)
    for (const name in counterSet) this.#change(name, () => counterSet[name] as number)
    this.#level++
  }

  close(): void {
    for (const scope of this.#scopes.values()) while ((scope.at(-1)?.level ?? -1) >= this.#level) scope.pop()
    this.#level--
  }

  reset(name: string, value: number): void {
    const scope = this.#scopes.get(name) ?? []
    const last = scope.at(-1)
    if (last?.level === this.#level) last.value = value
    else scope.push({level: this.#level, value})
    this.#scopes.set(name, scope)
  }

  step(name: string, by: number): void {
    this.#change(name, (value) => value + by)
  }

  valueOf(name: string): number {
    return this.#scopes.get(name)?.at(-1)?.value ?? 0
  }

  valuesOf(name: string): readonly number[] {
    const values = (this.#scopes.get(name) ?? []).map(({value}) => value)
    return values.length > 0 ? values : [0]
  }

  save(): () => void {
    const copies = [...this.#scopes].map(([name, scope]) => [name, scope.map((each) => ({...each}))] as const)
    const [level, quotes] = [this.#level, this.quoteDepth]
    return () => {
      this.#scopes.clear()
      for (const [name, scope] of copies) this.#scopes.set(name, scope.map((each) => ({...each})))
      this.#level = level
      this.quoteDepth = quotes
    }
  }

  #change(name: string, by: (value: number) => number): void {
    const last = this.#scopes.get(name)?.at(-1)
    if (last) last.value = by(last.value)
    else this.reset(name, by(0))
  }
}

export const createCounters = (): Counters => new BookCounters()
