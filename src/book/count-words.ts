/** Words as an author counts them: what stands between spaces. */

import type {AnyNode, Phrasing} from './types.ts'

/** How many words a text has; words are what stands between blanks. */
export function countWords(text: string): number {
  return createCounter().add(text)
}

const phrasing: Readonly<Record<Phrasing['type'], true>> = {
  text: true, emphasis: true, strong: true, underline: true, superscript: true, subscript: true, smallCaps: true, highlight: true, delete: true,
  span: true, inlineCode: true, break: true, link: true, image: true, footnoteReference: true
}

/** Words of all that stands in a tree, notes apart: no word goes on from one block, or one line, into the next. Iterative, for any depth. */
export function countWordsOf(root: {readonly children: readonly AnyNode[]}): number {
  const counter = createCounter()
  let count = 0
  const waiting = root.children.toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'break' || !Object.hasOwn(phrasing, node.type)) counter.part()
    if ('value' in node && typeof node.value === 'string') count += counter.add(node.value)
    const children = 'children' in node ? (node.children as readonly AnyNode[]) : []
    for (let index = children.length - 1; index >= 0; index--) waiting.push(children[index]!)
  }
  return count
}

/** Counts words piece by piece; one may go on from a piece into the next. */
function createCounter(): {add(text: string): number; part(): void} {
  let isInside = false
  return {
    add(text) {
      let count = 0
      for (let at = 0; at < text.length; at++) {
        const isSpace = text.charCodeAt(at) <= 32
        if (!isSpace && !isInside) count++
        isInside = !isSpace
      }
      return count
    },
    part() {
      isInside = false
    }
  }
}
