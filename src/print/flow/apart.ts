/** What stands apart from the text, by a line of white or more: a picture, verse, a letter, a list. There pages may be made level. */

import type {Element} from 'hast'
import type {Leaf} from './leaf.ts'
import {resolve, stylesOf, type Area, type Walk} from './setting.ts'

/** Text itself, however it is spaced; heads and changes of scene give in ways of their own. */
const isText = /^(?:p|h[1-6]|hr|li|dt|dd|section|header)$/

/** Share of a line that is a line of white. */
const leastSpace = 0.9

/** Whether an element stands so, in an area as wide. */
export function standsApart(walk: Walk, element: Element, {width}: Area): boolean {
  return !isText.test(element.tagName) && resolve(stylesOf(walk, element).own.marginTop, width) >= leastSpace * walk.setting.grid.line
}

/** Lets the space above a leaf give, unless it is of a heading. */
export function loosen(leaf: Leaf | undefined): void {
  if (leaf && leaf.isHead !== true) leaf.isSpaceElastic = true
}
