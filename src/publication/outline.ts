/** The contents of the book: one line for each section that has a place there, chapters inside their parts. */

import {isSection, semantics, type Section} from '../book/index.ts'
import type {Context} from './context.ts'
import {nameOf} from './titles.ts'
import type {OutlineItem} from './types.ts'

/** The book’s outline: parts with their chapters. */
export const makeOutline = (context: Context): OutlineItem[] => itemsOf(context, context.book.children)

function itemsOf(context: Context, sections: readonly Section[]): OutlineItem[] {
  return sections.flatMap((section) => {
    const children = itemsOf(context, section.children.filter(isSection))
    if (!semantics[section.type].isInContents) return children
    return [{...nameOf(context, section), href: context.paths.get(section.id)!, role: section.type, children}]
  })
}
