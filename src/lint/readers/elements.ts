/** Questions to the documents an EPUB carries, with places in the manuscript. */

import {writtenIn, type Publication, type PublicationDocument, type XhtmlElement} from '../../publication/index.ts'
import type {Place} from '../../report/index.ts'

interface FoundElement {
  readonly element: XhtmlElement
  readonly document: PublicationDocument
}

export const documentsOf = ({documents}: Publication): readonly PublicationDocument[] => documents.filter(({outputs}) => outputs.includes('epub'))

/** Elements of the EPUB a test picks, in reading order. */
export function elementsOf(publication: Publication, isWanted: (element: XhtmlElement) => boolean): FoundElement[] {
  const found: FoundElement[] = []
  for (const document of documentsOf(publication)) {
    const waiting: XhtmlElement[] = [...document.tree.children].reverse()
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      if (isWanted(element)) found.push({element, document})
      for (let index = element.children.length - 1; index >= 0; index--) {
        const child = element.children[index]!
        if (child.type === 'element') waiting.push(child)
      }
    }
  }
  return found
}

export const placeOf = ({element, document}: FoundElement): Place => ({path: writtenIn(document), at: element.position})

export const classesOf = (element: XhtmlElement): readonly string[] => (element.properties['className'] ?? []) as string[]

/** The text inside an element, its children's included. */
export function textOf(element: XhtmlElement): string {
  let text = ''
  for (const child of element.children) text += child.type === 'text' ? child.value : textOf(child)
  return text
}
