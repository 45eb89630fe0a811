/** Link annotations: one for each stretch of a linked text on a line. */

import type {Destination} from '../types.ts'
import {referenceTo, type StructureLog} from './structure.ts'
import type {ObjectWriter} from './objects.ts'
import {number, textString} from './values.ts'

export interface LinkBox {
  /** `#path#fragment` inside the book, else an address. */
  readonly link: string
  readonly text: string
  readonly tag: number | undefined
  /** PDF space. */
  readonly left: number
  readonly bottom: number
  right: number
  readonly top: number
}

interface LinkContext {
  readonly objects: ObjectWriter
  readonly structure: StructureLog
  readonly destinations: ReadonlyMap<string, Destination>
  /** Reader's number of a page. */
  labelOf(page: number): string
}

/** Writes the links of one page and gives their references; a link to a place that is not in the book is left out, its text stays. */
export function writeLinks(boxes: readonly LinkBox[], index: number, context: LinkContext): {toString(): string}[] {
  const {objects, structure, destinations} = context
  const annotations: {toString(): string}[] = []
  for (const box of boxes) {
    const key = box.link.startsWith('#') ? box.link.slice(1) : undefined
    const destination = key === undefined ? undefined : destinations.get(key)
    if (key !== undefined && !destination) continue
    const id = objects.reserve(1)
    const parent = box.tag === undefined || box.tag < 0 ? '' : `/StructParent ${structure.annotate(box.tag, index, id)}`
    const action = key === undefined ? `/A<</S/URI/URI(${asciiAddress(box.link)})>>` : `/Dest${textString(key)}`
    const contents = textString(destination ? `${box.text.trim()} (${context.labelOf(destination.page)})` : box.link)
    const rectangle = [box.left, box.bottom, box.right, box.top].map(number).join(' ')
    objects.write(id, `<</Type/Annot/Subtype/Link/Rect[${rectangle}]/Border[0 0 0]/F 4/Contents${contents}${parent}${action}>>`)
    annotations.push(referenceTo(id))
  }
  objects.flush()
  return annotations
}

const asciiAddress = (address: string): string => encodeURI(address).replace(/%25/g, '%').replace(/[()\\]/g, (character) => `\\${character}`)
