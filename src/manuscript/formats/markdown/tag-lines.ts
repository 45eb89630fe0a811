/** Lines of nothing but tags (`#novel/draft #2026`) at the head or the foot of a note, as Bear and Obsidian keep them. */

import type {RootContent} from 'mdast'
import {isBlank, positionIn} from '../lines.ts'
import {atxHeading} from './patterns.ts'
import {takeLine, typed, type BlockContext, type Cursor} from './context.ts'

const tag = String.raw`#[\p{L}\d_][\p{L}\d_/-]*#?`
const several = new RegExp(`^${tag}(?:[ \\t]+${tag})+$`, 'u')
const nested = /^#[\p{L}\d_-]+(?:\/[\p{L}\d_-]+)+$/u

/** Takes such a line out of the text; in the middle of a story it is a line somebody wrote. */
export function readTagLine(context: BlockContext, cursor: Cursor): RootContent[] | undefined {
  const text = typed(context, cursor.lines[cursor.index]!)
  if (!several.test(text) && !nested.test(text)) return undefined
  const isFilled = (at: number): boolean => !isBlank(cursor.lines[at]!)
  const above = cursor.lines.slice(0, cursor.index).filter((each) => !isBlank(each))
  const isAtHead = above.length < 2 && above.every((each) => atxHeading.test(typed(context, each)))
  const isAtFoot = !cursor.lines.some((_, at) => at > cursor.index && isFilled(at))
  if (context.depth > 0 || !isAtHead && !isAtFoot) return undefined
  const run = takeLine(context, cursor)
  context.report.info('read:tags', {path: context.path, at: positionIn(run, 0, text.length)}, `Left out a line of tags: ${text.slice(0, 60)}`, {hint: 'Write \\# if it is text of the book'})
  return []
}
