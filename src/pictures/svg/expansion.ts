/**
 * How many elements a drawing comes to once every `use` shows what it points at. A few nested uses
 * can stand for billions; one that shows itself never ends.
 */

import type {XmlElement} from '../../xml/index.ts'

/** Elements inside elements inside uses; no drawing of a hand or program comes near. */
const deepestUse = 1_000

/** Elements drawn; `Infinity` for a drawing that shows itself. */
export function expandedSize(root: XmlElement): number {
  const byId = new Map<string, XmlElement>()
  index(root, byId)
  const sizes = new Map<XmlElement, number>()
  const open = new Set<XmlElement>()

  const sizeOf = (element: XmlElement, depth: number): number => {
    const known = sizes.get(element)
    if (known !== undefined) return known
    if (open.has(element) || depth > deepestUse) return Infinity
    open.add(element)
    let size = 1
    for (const child of element.children) if (typeof child !== 'string') size += sizeOf(child, depth + 1)
    for (const target of targetsOf(element)) {
      const shown = byId.get(target)
      if (shown) size += sizeOf(shown, depth + 1)
    }
    open.delete(element)
    sizes.set(element, size)
    return size
  }

  return sizeOf(root, 0)
}

function index(element: XmlElement, byId: Map<string, XmlElement>): void {
  const id = element.attributes['id']
  if (id !== undefined && !byId.has(id)) byId.set(id, element)
  for (const child of element.children) if (typeof child !== 'string') index(child, byId)
}

/** Ids an element draws with: what it uses, its pattern, mask, clip, filter and markers. */
function targetsOf({attributes}: XmlElement): string[] {
  return Object.entries(attributes).flatMap(([name, value = '']) => {
    if (name === 'href' || name === 'xlink:href') return value.startsWith('#') ? [value.slice(1)] : []
    return [...value.matchAll(/url\(\s*["']?#([^"')\s]+)/g)].map(([, id]) => id!)
  })
}
