/** Links follow what they point at into its part; a name an element takes from another stays where both are in one. */

import {relativeTo, resolveHref, type XhtmlElement} from '../../publication/index.ts'
import type {Part} from './section.ts'

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

/** The element with its links led to the parts that hold their targets, itself where none moves; `original` is the document's path before the cut. */
export function redirectLinks(element: XhtmlElement, original: string, path: string, places: ReadonlyMap<string, string>): XhtmlElement {
  let children = element.children
  for (const [index, child] of element.children.entries()) {
    const led = child.type === 'element' ? redirectLinks(child, original, path, places) : child
    if (led === child) continue
    if (children === element.children) children = [...children]
    children[index] = led
  }
  const {href, ariaLabelledBy} = element.properties
  if (ariaLabelledBy !== undefined && (places.get(`${original}#${String(ariaLabelledBy)}`) ?? original) !== path) {
    const {ariaLabelledBy: _, ...rest} = element.properties
    return {...element, properties: rest, children}
  }
  const target = typeof href === 'string' ? resolveHref(original, href) : undefined
  if (!target) return withChildren(element, children)
  const {fragment} = target
  const place = fragment === undefined ? target.path : (places.get(`${target.path}#${fragment}`) ?? target.path)
  const address = `${relativeTo(path, place)}${fragment === undefined ? '' : `#${fragment}`}`
  if (address === href) return withChildren(element, children)
  return {...element, properties: {...element.properties, href: address}, children}
}

const withChildren = (element: XhtmlElement, children: XhtmlElement['children']): XhtmlElement => (children === element.children ? element : {...element, children})
