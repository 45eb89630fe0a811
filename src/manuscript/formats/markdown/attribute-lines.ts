/**
 * Attributes on a line of their own, as kramdown, Jekyll and Markua have them: `{: .wide }` right below a block is of that
 * block, right above one of the block below. Between blank lines they belong to nothing, and stay text.
 */

import type {RootContent} from 'mdast'
import type {BlockFacts} from '../../types.ts'
import {attributePattern, attributesOf, trailingAttributes} from '../inline/attributes.ts'
import {isBlank, positionIn, runOf, type Line} from '../lines.ts'
import {takeLine, typed, type BlockContext, type Cursor} from './context.ts'

type Attributes = NonNullable<BlockFacts['attributes']>

/** What the line at the cursor says of the block above it, or below. */
export interface AttributeLine {
  readonly attributes: Attributes
  readonly isOfAbove: boolean
}

/** Whether a line is attributes and nothing else. */
export const isAttributeLine = (context: BlockContext, line: Line): boolean => context.value[line.start + line.margin] === '{' && trailingAttributes.exec(typed(context, line))?.index === 0

/** Reads a line of attributes at the cursor and moves past it; attributes before the words of a line are told. */
export function readAttributeLine(context: BlockContext, cursor: Cursor, line: Line): AttributeLine | undefined {
  if (context.value[line.start + line.margin] !== '{') return undefined
  if (!isAttributeLine(context, line)) {
    attributePattern.lastIndex = 0
    const [before] = attributePattern.exec(typed(context, line)) ?? []
    if (before !== undefined) tell(context, line, `Found the attributes \`${before.slice(0, 60)}\` before the words of a paragraph`)
    return undefined
  }
  const isOpen = (at: number): boolean => at >= 0 && at < cursor.to && cursor.lines[at] !== undefined && !isBlank(cursor.lines[at])
  const isOfAbove = cursor.blank === 0 && isOpen(cursor.index - 1)
  if (!isOfAbove && !isOpen(cursor.index + 1)) {
    tell(context, line, `Found the attributes \`${typed(context, line).slice(0, 60)}\` beside no paragraph`)
    return undefined
  }
  takeLine(context, cursor)
  return {attributes: attributesOf(typed(context, line)), isOfAbove}
}

function tell({path, report, value}: BlockContext, line: Line, found: string): void {
  const run = runOf(value, [line])
  report.warn('read:attributes', {path, at: positionIn(run, 0, run.value.length)}, `${found}; they stay in the text`, {hint: 'Write them behind the last word of the paragraph or heading they are meant for, or on a line right above it'})
}

/** Adds attributes to those a block has of its own, which stand over them. */
export function addAttributes(block: RootContent, added: Attributes): void {
  const {attributes: own, ...facts} = (block.data ?? {}) as BlockFacts
  const classes = [...new Set([...(own?.classes ?? []), ...(added.classes ?? [])])]
  block.data = {...facts, attributes: {...added, ...own, ...(classes.length > 0 && {classes}), ...((own?.settings ?? added.settings) && {settings: {...added.settings, ...own?.settings}})}} as object
}
