/** Values of named strings page by page (CSS GCPM 3, section 1.1). */

export interface NamedStrings {
  valueOf(name: string, which: 'first' | 'start' | 'last' | 'first-except'): string
}

export interface StringLog extends NamedStrings {
  /** An element on the page sets a string. */
  set(name: string, value: string): void
  /** What was set is carried over to the next page. */
  turn(): void
}

/** `known` are the strings the book has before any element sets them. */
export function createStringLog(known: Iterable<readonly [string, string]>): StringLog {
  const entry = new Map(known)
  const here = new Map<string, {first: string; last: string}>()
  return {
    set(name, value) {
      const known = here.get(name)
      if (known) known.last = value
      else here.set(name, {first: value, last: value})
    },
    turn() {
      for (const [name, {last}] of here) entry.set(name, last)
      here.clear()
    },
    valueOf(name, which) {
      const set = here.get(name)
      const carried = entry.get(name) ?? ''
      if (!set) return carried
      if (which === 'first-except') return ''
      if (which === 'start') return carried
      return which === 'last' ? set.last : set.first
    }
  }
}
