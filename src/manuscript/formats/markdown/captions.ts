/** The caption of a table: a paragraph right above or below it that begins `Table:`, or with a colon and a blank. */

import type {RootContent, Table} from 'mdast'
import type {BlockFacts, MdastCaption} from '../../types.ts'
import {pointAt, restOf, type Line} from '../lines.ts'
import {typed, type BlockContext} from './context.ts'

const mark = /^(?:[Tt]able)?:[ \t]+(?=\S)/

export const isCaption = (context: BlockContext, line: Line): boolean => {
  const text = typed(context, line)
  return mark.test(text) && !text.includes('|')
}

/** The blocks, each caption in its table: the one below a table is its own, one above it where none stands below. */
export function placeCaptions(context: BlockContext, blocks: RootContent[]): RootContent[] {
  const taken = new Set<RootContent>()
  for (const [index, table] of blocks.entries()) {
    if (table.type !== 'table') continue
    const found = [blocks[index + 1], blocks[index - 1]].find((each) => each !== undefined && !taken.has(each) && isMarked(context, each))
    if (!found) continue
    taken.add(found)
    giveCaption(context, table, found)
  }
  return taken.size === 0 ? blocks : blocks.filter((block) => !taken.has(block))
}

const isMarked = ({value}: BlockContext, {type, position}: RootContent): boolean => type === 'paragraph' && mark.test(value.slice(position!.start.offset, position!.end.offset))

/** The paragraph becomes the caption; what it says in braces is said of the table. */
function giveCaption(context: BlockContext, table: Table, paragraph: RootContent): void {
  const at = context.pending.findLastIndex(({node}) => node === (paragraph as object))
  const {run} = context.pending[at]!
  context.report.info('read:table-caption', {path: context.path, at: paragraph.position}, 'Found a line beside a table that begins with `Table:` or a colon; it is the caption of the table', {hint: 'Write `\\:` if the line is text'})
  const caption: MdastCaption = {type: 'caption', children: [], ...(paragraph.position && {position: paragraph.position})}
  const width = mark.exec(run.value)![0].length
  context.pending[at] = {node: caption, run: restOf(run, width)}
  context.leftOut.push({start: pointAt(run, 0).offset!, end: pointAt(run, width).offset!})
  const {attributes} = (paragraph.data ?? {}) as BlockFacts
  if (attributes) table.data = {...table.data, attributes} as object
  const rows: (MdastCaption | Table['children'][number])[] = table.children
  rows.unshift(caption)
}
