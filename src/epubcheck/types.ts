/** What a checker says. */

export interface Finding {
  /** The checker's own: `OPF-014`. */
  readonly id: string
  readonly severity: 'fatal' | 'error' | 'warning'
  readonly message: string
  /** Path inside the EPUB, with the line where one is known. */
  readonly place: string
}

export interface Verdict {
  /** Who says it. */
  readonly checker: string
  /** Absent when it was not asked: see `skipped`. */
  readonly findings?: readonly Finding[]
  /** Why it was not asked. */
  readonly skipped?: string
}

const severities: ReadonlySet<string> = new Set(['fatal', 'error', 'warning'])

/** The severity as Octavo names it; `undefined` for advice. */
export function severityOf(name: string): Finding['severity'] | undefined {
  const lower = name.toLowerCase()
  return severities.has(lower) ? (lower as Finding['severity']) : undefined
}
