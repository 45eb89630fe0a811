/** `:::letter` ... `:::` in plain text: the blocks between two fences become the children of one division. */

import type {RootContent} from 'mdast'
import type {DivisionTable} from './markdown/context.ts'
import {divisionOf} from './markdown/divisions.ts'
import type {Block} from './text.ts'

/** The blocks as nodes, those inside divisions folded. */
export function foldDivisions(value: string, blocks: readonly Block[], {closing, closers}: DivisionTable, toNode: (block: Block) => RootContent): RootContent[] {
  const open: {children: RootContent[]}[] = [{children: []}]
  for (const block of blocks) {
    const [line] = block.lines
    if (closers.has(line!.start)) {
      if (open.length > 1) open.pop()
    } else if (closing.has(line!.start)) {
      const node = divisionOf(value, line!, block.blankBefore)
      open.at(-1)!.children.push(node)
      open.push(node as unknown as {children: RootContent[]})
    } else open.at(-1)!.children.push(toNode(block))
  }
  return open[0]!.children
}
