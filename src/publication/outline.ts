/** The contents of the book: one line for each section that has a place there, chapters inside their parts. */

import {isSection, semantics, type Section} from '../book/index.ts'
import type {Context} from './context.ts'
import {nameOf} from './titles.ts'
import type {OutlineItem} from './types.ts'

/** The book’s outline: parts with their chapters. A book of nothing but a dedication has a line for that: contents are never empty. */
export function makeOutline(context: Context): OutlineItem[] {
  const {children} = context.book
  const items = itemsOf(context, children, ({type}) => semantics[type].isInContents)
  return items.length > 0 ? items : itemsOf(context, children, () => true)
}

function itemsOf(context: Context, sections: readonly Section[], isListed: (section: Section) => boolean): OutlineItem[] {
  return sections.flatMap((section) => {
    const children = itemsOf(context, section.children.filter(isSection), isListed)
    if (!isListed(section)) return children
    return [{...nameOf(context, section), href: context.paths.get(section.id)!, role: section.type, children}]
  })
}
