/** How many lines of plain text follow a paragraph: what may stand beside an initial that is deeper than it. */

import type {ElementContent} from 'hast'
import {clearsFloat} from './float.ts'
import {stylesOf, type Walk} from './setting.ts'
import type {TextContent} from './text-leaf.ts'

/** The row of blocks being walked through, and the one at hand. */
export interface Ahead {
  readonly children: readonly ElementContent[]
  readonly index: number
}

/** Width of a letter at least, em: never more lines are counted on than there will be. */
const narrowLetter = 0.3

/** Lines of the paragraphs that follow, `wanted` at most. */
export function linesAhead(walk: Walk, {area, style}: TextContent, wanted: number): number {
  const {children, index} = walk.ahead ?? {children: [], index: 0}
  let lines = 0
  for (const child of children.slice(index + 1)) {
    if (lines >= wanted) break
    if (child.type !== 'element') {
      if (child.type === 'text' && child.value.trim() !== '') break
      continue
    }
    const {own} = stylesOf(walk, child)
    if (own.display === 'none' || own.float === 'footnote') continue
    if (child.tagName !== 'p' || own.float !== 'none' || clearsFloat({side: 'left'}, child, own)) break
    lines += Math.ceil((lettersOf(child) * narrowLetter * style.fontSize) / area.width)
  }
  return lines
}

const lettersOf = (node: ElementContent): number =>
  node.type === 'text' ? node.value.trim().length : node.type === 'element' ? node.children.reduce((sum, child) => sum + lettersOf(child), 0) : 0
