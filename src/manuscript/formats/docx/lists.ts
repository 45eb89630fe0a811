/** Neighbouring paragraphs of one list or of a style become one list, one block quote, terms with what they mean, one piece of code. */

import type {BlockContent, List, Paragraph, RootContent} from 'mdast'
import type {MdastDefinitionList} from '../../types.ts'
import {toText} from '../inline/to-text.ts'

export interface Listed {
  readonly node: RootContent
  readonly list?: {readonly id: string; readonly depth: number; readonly isOrdered: boolean; readonly number: string; /** It has no mark: it goes on with the item above. */ readonly isContinued?: boolean}
  readonly quote?: boolean
  /** What its style says it is, as converters name their styles. */
  readonly part?: 'term' | 'meaning' | 'code'
}

/** The blocks with their lists and quotations gathered. */
export function gatherLists(blocks: readonly Listed[]): RootContent[] {
  const result: RootContent[] = []
  for (let index = 0; index < blocks.length; ) {
    const first = blocks[index]!
    let end = index + 1
    while (first.list?.isContinued !== true && end < blocks.length && isSame(first, blocks[end]!)) end += 1
    const group = blocks.slice(index, end)
    if (first.list && !first.list.isContinued) result.push(listOf(group))
    else if (first.quote) result.push({type: 'blockquote', children: group.map(({node}) => node as BlockContent), position: spanOf(group), data: first.node.data as object})
    else if (first.part === 'code') result.push({type: 'code', value: group.map(({node}) => toText((node as Paragraph).children)).join('\n'), position: spanOf(group), data: first.node.data as object})
    else if (first.part === 'term' && group.at(-1)!.part === 'meaning') result.push(definitionsOf(group))
    else for (const {node} of group) result.push(node)
    index = end
  }
  return result
}

/** A deeper item belongs to the list above it, whatever list it is numbered by. */
function isSame(first: Listed, other: Listed): boolean {
  if (first.part === 'term') return other.part === 'term' || other.part === 'meaning'
  if (first.part === 'code') return other.part === 'code'
  return first.list ? other.list !== undefined && (other.list.isContinued === true || other.list.id === first.list.id || other.list.depth > first.list.depth) : first.quote === true && other.quote === true
}

/** Paragraphs below one another that say what a term means are one meaning. */
function definitionsOf(group: readonly Listed[]): RootContent {
  const children: MdastDefinitionList['children'] = []
  for (const {node, part} of group) {
    const last = children.at(-1)
    const place = node.position && {position: node.position}
    if (part === 'term') children.push({type: 'definitionTerm', children: (node as Paragraph).children, ...place})
    else if (last?.type === 'definitionDescription') last.children.push(node)
    else children.push({type: 'definitionDescription', children: [node], ...place})
  }
  return {type: 'definitionList', spread: false, children, position: spanOf(group)} as unknown as RootContent
}

const spanOf = (group: readonly Listed[]) => ({start: group[0]!.node.position!.start, end: group.at(-1)!.node.position!.end})

function listOf(group: readonly Listed[]): List {
  const depth = Math.min(...group.map(({list}) => list!.depth))
  const items: Listed[][] = []
  for (const each of group) {
    const isItem = (each.list!.depth <= depth && !each.list!.isContinued) || items.length === 0
    if (isItem) items.push([each])
    else items.at(-1)!.push(each)
  }
  const isOrdered = group[0]!.list!.isOrdered
  const start = Number(/\d+/.exec(group[0]!.list!.number)?.[0] ?? 1)
  const children = items.map(([own, ...below]) => ({
    type: 'listItem' as const,
    spread: false,
    position: spanOf([own!, ...below]),
    children: [own!.node as BlockContent, ...blocksBelow(below, depth)]
  }))
  return {type: 'list', ordered: isOrdered, start: isOrdered ? start : null, spread: false, children, position: spanOf(group), data: group[0]!.node.data as object}
}

/** What stands in an item below its first paragraph: paragraphs that go on with it, and lists. */
function blocksBelow(below: readonly Listed[], depth: number): BlockContent[] {
  const blocks: BlockContent[] = []
  for (let index = 0; index < below.length; ) {
    const isOwn = ({list}: Listed): boolean => list!.isContinued === true && list!.depth <= depth
    const end = below.findIndex((each, at) => at > index && (isOwn(below[index]!) || isOwn(each)))
    const part = below.slice(index, end < 0 ? below.length : end)
    blocks.push(...(isOwn(part[0]!) ? part.map(({node}) => node as BlockContent) : [listOf(part)]))
    index += part.length
  }
  return blocks
}
