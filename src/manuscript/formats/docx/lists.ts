/** Neighbouring paragraphs of one list or of a quotation style become one list, one block quote. */

import type {BlockContent, List, RootContent} from 'mdast'

export interface Listed {
  readonly node: RootContent
  readonly list?: {readonly id: string; readonly depth: number; readonly isOrdered: boolean; readonly number: string}
  readonly quote?: boolean
}

/** The blocks with their lists and quotations gathered. */
export function gatherLists(blocks: readonly Listed[]): RootContent[] {
  const result: RootContent[] = []
  for (let index = 0; index < blocks.length; ) {
    const first = blocks[index]!
    let end = index + 1
    while (end < blocks.length && isSame(first, blocks[end]!)) end += 1
    const group = blocks.slice(index, end)
    if (first.list) result.push(listOf(group))
    else if (first.quote) result.push({type: 'blockquote', children: group.map(({node}) => node as BlockContent), position: spanOf(group), data: first.node.data as object})
    else result.push(first.node)
    index = end
  }
  return result
}

/** A deeper item belongs to the list above it, whatever list it is numbered by. */
function isSame(first: Listed, other: Listed): boolean {
  return first.list ? other.list !== undefined && (other.list.id === first.list.id || other.list.depth > first.list.depth) : first.quote === true && other.quote === true
}

const spanOf = (group: readonly Listed[]) => ({start: group[0]!.node.position!.start, end: group.at(-1)!.node.position!.end})

function listOf(group: readonly Listed[]): List {
  const depth = Math.min(...group.map(({list}) => list!.depth))
  const items: Listed[][] = []
  for (const each of group) {
    const isItem = each.list!.depth <= depth || items.length === 0
    if (isItem) items.push([each])
    else items.at(-1)!.push(each)
  }
  const isOrdered = group[0]!.list!.isOrdered
  const start = Number(/\d+/.exec(group[0]!.list!.number)?.[0] ?? 1)
  const children = items.map(([own, ...below]) => ({
    type: 'listItem' as const,
    spread: false,
    position: spanOf([own!, ...below]),
    children: [own!.node as BlockContent, ...(below.length > 0 ? [listOf(below)] : [])]
  }))
  return {type: 'list', ordered: isOrdered, start: isOrdered ? start : null, spread: false, children, position: spanOf(group), data: group[0]!.node.data as object}
}
