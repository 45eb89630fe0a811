/**
 * Entities a document type declares for itself (XML 1.0, 4.2), as drawing programs write them for the
 * names of their namespaces: `<!ENTITY ns_svg "http://www.w3.org/2000/svg">`.
 *
 * Only plain values are known: no markup, no entity inside another, nothing outside the document.
 * Whatever else is declared stays unknown, so using it is a fault. What all uses together come to is counted.
 */

/** Characters: of all declarations that are read, of one value, and what all uses may come to. */
const limits = {subset: 20_000, value: 2_000, expansion: 1_000_000}

const declaration = /<!--[\s\S]*?-->|<!ENTITY\s+([A-Za-z_][\w.-]{0,99})\s+(?:"([^"]*)"|'([^']*)')\s*>/g
const reference = /&#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}));/g

/** The values by name beside the `known` ones; using them too often calls `overflow`. */
export function readEntities(subset: string, known: Record<string, string>, overflow: () => never): Record<string, string> {
  const entities = Object.create(known) as Record<string, string>
  let left = limits.expansion
  for (const [, name, double, single] of subset.slice(0, limits.subset).matchAll(declaration)) {
    if (name === undefined) continue
    const value = plainValue(double ?? single ?? '')
    if (value === undefined || name in entities) continue
    Object.defineProperty(entities, name, {
      enumerable: true,
      get() {
        left -= value.length + 1
        return left < 0 ? overflow() : value
      }
    })
  }
  return entities
}

/** The value with its character references resolved; `undefined` where it is more than text. */
function plainValue(written: string): string | undefined {
  if (written.length > limits.value) return undefined
  const value = written.replace(reference, (whole, hexadecimal?: string, decimal?: string) => {
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code > 0x10ffff || code === 0 ? whole : String.fromCodePoint(code)
  })
  return /[<&%]/.test(value) ? undefined : value
}
