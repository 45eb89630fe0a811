/** Values put in their place in `Settings`. */

/** Sets the value at a dotted path; paths come from the schema, never from the book. */
export function assign(target: object, path: string, value: unknown): void {
  const steps = path.split('.')
  let place = target as Record<string, unknown>
  for (const step of steps.slice(0, -1)) place = (place[step] ??= {}) as Record<string, unknown>
  place[steps.at(-1)!] = value
}
