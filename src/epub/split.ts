/**
 * A document too large for small readers, as several: cut before a scene break, where a pause is
 * seen anyway, or between blocks where a scene is longer than a file may be.
 *
 * The parts after the first repeat the section's element without its heading. Links follow what
 * they point at into its part.
 */

import {resolveHref, relativeTo, type XhtmlContent, type XhtmlElement} from '../publication/index.ts'
import {writeElement} from './xhtml.ts'

/** Bytes of one file; Calibre splits at the same size, and small readers run out of memory above it. */
export const largestFile = 260_000
/** Room for the head and the section's own tags. */
const overhead = 4_000

export interface Part {
  readonly path: string
  readonly element: XhtmlElement
}

/** The parts of a section's element; one where it is small enough. */
export function splitSection(path: string, element: XhtmlElement, limit = largestFile): Part[] {
  const sizes = element.children.map((child) => (child.type === 'text' ? child.value.length : Buffer.byteLength(writeElement(child))))
  const groups: XhtmlContent[][] = []
  for (let from = 0; from < element.children.length;) {
    const end = endOfPart(element.children, sizes, from, limit - overhead)
    groups.push(element.children.slice(from, end))
    from = end
  }
  return groups.map((children, index) => ({
    path: index === 0 ? path : path.replace(/\.xhtml$/, `-part-${index + 1}.xhtml`),
    element: index === 0 ? {...element, children} : continuation(element, children, index + 1)
  }))
}

/** One past the last child of the part that begins at `from`. */
function endOfPart(children: readonly XhtmlContent[], sizes: readonly number[], from: number, limit: number): number {
  let size = 0
  let atBreak: number | undefined
  for (let index = from; index < children.length; index++) {
    if (index > from && isSceneBreak(children[index]!)) atBreak = index
    size += sizes[index]!
    if (size > limit && index > from) return atBreak ?? index
  }
  return children.length
}

const isSceneBreak = (node: XhtmlContent): boolean =>
  node.type === 'element' && node.tagName === 'hr' && ((node.properties['className'] ?? []) as string[]).includes('scene-break')

function continuation(element: XhtmlElement, children: XhtmlContent[], part: number): XhtmlElement {
  const {ariaLabelledBy: _, role: __, id, className, ...rest} = element.properties
  return {
    ...element,
    properties: {...rest, className: [...((className ?? []) as string[]), 'continuation'], id: `${String(id)}-part-${part}`},
    children
  }
}

/** Where each id of split documents now is: `text/a.xhtml#x` to `text/a-part-2.xhtml`. */
export function locateIds(original: string, parts: readonly Part[], places: Map<string, string>): void {
  for (const {path, element} of parts.slice(1)) {
    for (const id of idsOf(element)) places.set(`${original}#${id}`, path)
  }
}

function idsOf(element: XhtmlElement): string[] {
  const own = element.properties['id']
  const inside = element.children.flatMap((child) => (child.type === 'element' ? idsOf(child) : []))
  return own === undefined ? inside : [String(own), ...inside]
}

/** The element with its links led to the parts that hold their targets; `original` is the document's path before the cut. */
export function redirectLinks(element: XhtmlElement, original: string, path: string, places: ReadonlyMap<string, string>): XhtmlElement {
  const children = element.children.map((child) => (child.type === 'element' ? redirectLinks(child, original, path, places) : child))
  const {href} = element.properties
  const target = typeof href === 'string' ? resolveHref(original, href) : undefined
  if (!target) return {...element, children}
  const {fragment} = target
  const place = fragment === undefined ? target.path : (places.get(`${target.path}#${fragment}`) ?? target.path)
  const address = `${relativeTo(path, place)}${fragment === undefined ? '' : `#${fragment}`}`
  return {...element, properties: {...element.properties, href: address}, children}
}
