/**
 * Heads and folios of an author's sheet take the place of a theme's. Margin boxes are many, and a
 * theme's stand where the author does not look: a folio at the outer edge would leave the theme's in
 * the middle, a head at the left the theme's beside it. Pages a theme keeps bare (titles, openings,
 * blank ones) stay so unless a rule names them, and a page is never left without its number by a head.
 */

import type {ComputedStyle, MarginBoxName} from './computed.ts'

type Boxes = Readonly<Partial<Record<MarginBoxName, ComputedStyle>>>

/** Where an author's rules put a margin box, and where there are some without them. */
interface OwnBoxes {
  /** By any rule. */
  isOwn(name: MarginBoxName): boolean
  /** By a rule that names the page, or asks for first or blank ones. */
  isMeant(name: MarginBoxName): boolean
  /** What the theme has on this page, and on a page of text. */
  readonly theme: Boxes
  readonly usual: Boxes
}

const edges = ['top-', 'bottom-', 'left-', 'right-'] as const

/** The boxes without the theme's on an edge the author has dressed, and without a second number of the page. */
export function withOwnFurniture(boxes: Boxes, {isOwn, isMeant, theme, usual}: OwnBoxes): Boxes {
  const written = (Object.keys(boxes) as MarginBoxName[]).filter(isOwn)
  if (written.length === 0) return boxes
  const own = written.filter((name) => isMeant(name) || !isKeptBare(name, theme, usual))
  const dressed = edges.filter((edge) => own.some((name) => name.startsWith(edge)))
  const isNumbered = own.some((name) => countsPages(boxes[name]!))
  const stays = (name: MarginBoxName): boolean => countsPages(boxes[name]!) ? !isNumbered : !dressed.some((edge) => name.startsWith(edge))
  const shown = (Object.keys(boxes) as MarginBoxName[]).filter((name) => (isOwn(name) ? own.includes(name) : stays(name)))
  return Object.fromEntries(shown.map((name) => [name, boxes[name]!]))
}

/** Has the theme nothing on this page, or nothing on this edge of it, though it dresses pages of text so? */
function isKeptBare(name: MarginBoxName, theme: Boxes, usual: Boxes): boolean {
  const on = (boxes: Boxes, edge: string): boolean => Object.keys(boxes).some((each) => each.startsWith(edge))
  const edge = edges.find((each) => name.startsWith(each))!
  return on(usual, '') && (!on(theme, '') || (on(usual, edge) && !on(theme, edge)))
}

const countsPages = ({content}: ComputedStyle): boolean => Array.isArray(content) && content.some((part) => part.type === 'counter' && part.name === 'page')

/** The theme's box on the same edge that an author's one takes its looks from: a head from a head, a number of the page from one. */
export function modelOf(name: MarginBoxName, style: ComputedStyle, usual: Boxes): MarginBoxName | undefined {
  const edge = edges.find((each) => name.startsWith(each))!
  const beside = (Object.keys(usual) as MarginBoxName[]).filter((each) => each.startsWith(edge))
  return beside.find((each) => countsPages(usual[each]!) === countsPages(style)) ?? beside[0]
}
