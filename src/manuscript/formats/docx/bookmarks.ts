/** Places of a document that links of it lead to: bookmarks (ECMA-376, Part 1, 17.13.6), as far as a link asks for them. */

import type {XmlElement} from '../../../xml/index.ts'
import {anchorAt} from '../markup/anchors.ts'
import type {DocxContext} from './context.ts'
import type {Piece} from './pieces.ts'
import {elementsIn, stringIn} from './xml.ts'

/** `HYPERLINK \l "name"`, a link written as a field. */
const linkInside = /^\s*HYPERLINK\s+\\l\s+"([^"]+)"/i

/** The bookmark a field leads to. */
export const bookmarkOf = (code: string): string | undefined => linkInside.exec(code)?.[1]

/** Names that links below these elements ask for; what `isLeftOut` says is left out of the book asks for none. */
export function bookmarksAsked(roots: readonly XmlElement[], isLeftOut: (element: XmlElement) => boolean): Set<string> {
  const asked = new Set<string>()
  const waiting = [...roots]
  let code = ''
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (isLeftOut(element)) continue
    const {name, attributes} = element
    if (name === 'w:hyperlink' && attributes['w:anchor'] !== undefined) asked.add(attributes['w:anchor'])
    if (name === 'w:fldChar') code = ''
    if (name === 'w:instrText') code += stringIn(element)
    const bookmark = name === 'w:instrText' ? bookmarkOf(code) : undefined
    if (bookmark !== undefined) asked.add(bookmark)
    const children = elementsIn(element)
    for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index]!)
  }
  return asked
}

/** The address of a bookmark: no other file of the book has its name. */
export const addressOf = ({path}: DocxContext, bookmark: string): string => `#${nameIn(path, bookmark)}`

const nameIn = (path: string, bookmark: string): string => `${path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '')}-${bookmark}`.replace(/[^\p{L}\p{N}_-]+/gu, '-')

/** The place a bookmark begins at, where a link asks for it; the first of one name. */
export function bookmark(context: DocxContext, {attributes}: XmlElement): Piece[] {
  const name = attributes['w:name'] ?? ''
  return context.asked.delete(name) ? [{look: {}, nodes: [anchorAt(nameIn(context.path, name), [], context.text.add(''))]}] : []
}
