/** Questions asked of the tree by more than one stage. */

import type {AnyNode, Block, Book, Section, SectionKind} from './types.ts'
import {semantics} from './semantics.ts'

type Walkable = {readonly type: string; readonly children?: readonly Walkable[]; readonly value?: string}

/** The text of a node as it reads: breaks become spaces, notes and images nothing. */
export function textOf(node: AnyNode | readonly AnyNode[]): string {
  if (Array.isArray(node)) return node.map((each) => textOf(each as AnyNode)).join('')
  const walkable = node as Walkable
  if (walkable.type === 'break') return ' '
  if (typeof walkable.value === 'string') return walkable.value
  return (walkable.children ?? []).map((child) => textOf(child as AnyNode)).join('')
}

/** Is a paragraph nothing but pictures that lead somewhere? Pictures alone are a figure. */
export const isLinkedPicture = ({type, children = []}: Walkable): boolean =>
  type === 'paragraph' && children.some((child) => child.type === 'link') && children.every((child) => child.type === 'link' ? (child.children ?? []).length > 0 && child.children!.every(isPictureOrBlank) : isPictureOrBlank(child))

const isPictureOrBlank = ({type, value}: Walkable): boolean => type === 'image' || type === 'break' || (type === 'text' && value?.trim() === '')

/** Characters that show nothing alone. */
const unseen = /^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/u

/** Is there a letter, a mark or a picture to see in it, or below it? */
export const isSeen = ({type, value, children = []}: Walkable): boolean =>
  type === 'image' || (value !== undefined && !unseen.test(value)) || children.some(isSeen)

/** Whether a node is a section of the book: a chapter, a part, a leaf before or behind them. */
export function isSection(node: {readonly type: string}): node is Section {
  return Object.hasOwn(semantics, node.type as SectionKind)
}

/** Calls `visit` on every node below `root`, parents first, in order. Return `false` to skip a node's children. */
export function walk(root: AnyNode, visit: (node: AnyNode, parents: readonly AnyNode[]) => boolean | void, parents: readonly AnyNode[] = []): void {
  if (visit(root, parents) === false) return
  const children = (root as Walkable).children
  if (!children) return
  const below = [...parents, root]
  for (const child of children) walk(child as AnyNode, visit, below)
}

/** The blocks of a section that are not sections themselves. */
export function blocksOf(section: Section): Block[] {
  return section.children.filter((child): child is Block => !isSection(child))
}

/** Every section of the book, parts before their chapters. */
export function sectionsOf(book: Book): Section[] {
  const inside = (section: Section): Section[] => [section, ...section.children.filter(isSection).flatMap(inside)]
  return book.children.flatMap(inside)
}
