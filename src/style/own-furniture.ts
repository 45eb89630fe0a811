/**
 * Heads and folios of an author's sheet take the place of a theme's. Margin boxes are many, and a
 * theme's stand where the author does not look: a folio at the outer edge would leave the theme's in
 * the middle, a head at the left the theme's beside it.
 */

import type {ComputedStyle, MarginBoxName} from './computed.ts'

type Boxes = Readonly<Partial<Record<MarginBoxName, ComputedStyle>>>

const edges = ['top-', 'bottom-', 'left-', 'right-'] as const

/** The boxes without the theme's on an edge the author has dressed, and without a second number of the page. */
export function withOwnFurniture(boxes: Boxes, isOwn: (name: MarginBoxName) => boolean): Boxes {
  const names = Object.keys(boxes) as MarginBoxName[]
  const own = names.filter(isOwn)
  if (own.length === 0) return boxes
  const dressed = edges.filter((edge) => own.some((name) => name.startsWith(edge)))
  const isNumbered = own.some((name) => countsPages(boxes[name]!))
  const kept = names.filter((name) => isOwn(name) || !(dressed.some((edge) => name.startsWith(edge)) || (isNumbered && countsPages(boxes[name]!))))
  return Object.fromEntries(kept.map((name) => [name, boxes[name]!]))
}

const countsPages = ({content}: ComputedStyle): boolean => Array.isArray(content) && content.some((part) => part.type === 'counter' && part.name === 'page')
