/** What the readers of Markdown blocks share. */

import type {PhrasingContent, RootContent, TableRow} from 'mdast'
import type {Report} from '../../../report/index.ts'
import type {BlockFacts} from '../../types.ts'
import type {HiddenStretch} from '../inline/scan.ts'
import {isBlank, runOf, type Line, type TextRun} from '../lines.ts'

/** A block whose phrasing is parsed when all link and note definitions are known. */
export interface Pending {
  readonly node: {readonly type: string; children: PhrasingContent[]; data?: BlockFacts}
  readonly run: TextRun
}

interface LinkDefinition {
  readonly url: string
  readonly title?: string | undefined
  /** Where the definition stands, to become a paragraph again if nothing refers to it. */
  readonly node: RootContent
  isUsed: boolean
}

export interface BlockContext {
  readonly value: string
  readonly path: string
  readonly report: Report
  readonly pending: Pending[]
  /** By normalised label. */
  readonly links: Map<string, LinkDefinition>
  /** Labels of notes that are both defined and called. */
  readonly notes: ReadonlySet<string>
  /** Of those, the ones whose definition has been read. */
  readonly notesRead: Set<string>
  /** What is not shown of the text, filled on the way. */
  readonly leftOut: HiddenStretch[]
  /** Rows of drawn tables whose words stand in another order in the source, filled on the way. */
  readonly reordered: TableRow[]
  readonly divisions: DivisionTable
  readonly depth: number
  /** Closing marks known to be missing, so that each is looked for once. */
  readonly hopeless: Set<string>
}

/** For each opening line of a division, by offset: the offset of its closing line, or `undefined` when it is never closed. */
export interface DivisionTable {
  readonly closing: ReadonlyMap<number, number | undefined>
  readonly closers: ReadonlySet<number>
}

/** Some lines of a file, and the next one to read. */
export interface Cursor {
  readonly lines: readonly Line[]
  index: number
  readonly to: number
  /** Blank lines passed since the last block. */
  blank: number
}

/** Reads the block at the cursor and moves past it; `undefined`: not of this kind, nothing was moved. */
export type BlockReader = (context: BlockContext, cursor: Cursor) => RootContent[] | undefined

/** The text of a line without its margin and trailing blanks. */
export const typed = (context: BlockContext, line: Line): string => context.value.slice(line.start + line.margin, line.end)

/** Takes the line at the cursor out of the text. */
export function takeLine(context: BlockContext, cursor: Cursor): TextRun {
  const line = cursor.lines[cursor.index++]!
  context.leftOut.push({start: line.start, end: line.stop})
  return runOf(context.value, [line])
}

/** Takes a line that is `mark` and nothing else, with no line of words right below it, out of the text; `undefined`: it is not. */
export function takeMark(mark: RegExp, context: BlockContext, cursor: Cursor): TextRun | undefined {
  const [line, next] = [cursor.lines[cursor.index]!, cursor.lines[cursor.index + 1]]
  if (!mark.test(typed(context, line)) || (next && cursor.index + 1 < cursor.to && !isBlank(next))) return undefined
  return takeLine(context, cursor)
}
