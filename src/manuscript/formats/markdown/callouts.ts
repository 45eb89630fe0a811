/**
 * Callouts, as notebooks and forums write them: a quotation that begins `[!note] Its title`. Each is a division of the class
 * `callout` and of its kind, headed by its title, else by the name of its kind.
 */

import type {Blockquote, Paragraph, PhrasingContent, RootContent, Text} from 'mdast'
import type {HiddenStretch} from '../inline/scan.ts'

/** Whether a text may hold one. */
export const mayHoldCallouts = (body: string): boolean => body.includes('[!')

const head = /^\[!([A-Za-z][\w-]*)(?:\|[^\]\n]*)?\][+-]?[ \t]*/

/** Makes such quotations divisions, here and inside all blocks; the marks that are not shown are added to `hidden`. */
export function readCallouts(blocks: RootContent[], hidden: HiddenStretch[]): void {
  for (const [index, block] of blocks.entries()) {
    if (!('children' in block) || block.type === 'paragraph' || block.type === 'heading') continue
    readCallouts(block.children as RootContent[], hidden)
    const callout = block.type === 'blockquote' ? calloutOf(block, hidden) : undefined
    if (callout) blocks[index] = callout
  }
}

function calloutOf(quote: Blockquote, hidden: HiddenStretch[]): RootContent | undefined {
  const [first, ...others] = quote.children
  const opening = first?.type === 'paragraph' ? first.children[0] : undefined
  const found = opening?.type === 'text' ? head.exec(opening.value) : null
  if (!found) return undefined
  const {title, rest} = titleOf(first as Paragraph, opening as Text, found, hidden)
  const lines = [title, ...(rest ? [rest] : []), ...others]
  const classes = ['callout', found[1]!.toLowerCase()]
  return {type: 'containerDirective', name: 'callout', children: lines, position: quote.position, data: {...quote.data, directive: 'container', attributes: {classes}}} as unknown as RootContent
}

/** The title, and what stands below it in its paragraph. */
function titleOf(paragraph: Paragraph, opening: Text, [mark, kind]: RegExpExecArray, hidden: HiddenStretch[]): {title: Paragraph; rest: Paragraph | undefined} {
  const [line, below] = dividedAtLine([{...opening, value: opening.value.slice(mark.length)}, ...paragraph.children.slice(1)])
  const start = opening.position!.start.offset!
  const isTitled = line.some((node) => node.type !== 'text' || node.value.trim() !== '')
  if (isTitled) hidden.push({start, end: start + mark.trimEnd().length})
  const name: Text = {type: 'text', value: kind!.charAt(0).toUpperCase() + kind!.slice(1).toLowerCase(), position: opening.position!}
  const facts = {attributes: {classes: ['callout-title']}}
  return {
    title: {type: 'paragraph', children: isTitled ? line : [name], position: paragraph.position!, data: facts as object},
    rest: below.length > 0 ? {type: 'paragraph', children: below, position: paragraph.position!} : undefined
  }
}

/** Phrasing before and behind its first line end. */
function dividedAtLine(nodes: readonly PhrasingContent[]): [PhrasingContent[], PhrasingContent[]] {
  for (const [index, node] of nodes.entries()) {
    if (node.type === 'break') return [nodes.slice(0, index), nodes.slice(index + 1)]
    const at = node.type === 'text' ? node.value.indexOf('\n') : -1
    if (at < 0) continue
    const {value, ...text} = node as Text
    const [before, behind] = [value.slice(0, at), value.slice(at + 1)]
    return [[...nodes.slice(0, index), ...(before ? [{...text, value: before}] : [])], [...(behind ? [{...text, value: behind}] : []), ...nodes.slice(index + 1)]]
  }
  return [[...nodes], []]
}
