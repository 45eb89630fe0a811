/**
 * What other editors leave in a text beside its words: changes not yet settled (CriticMarkup: `{++put in++}`, `{--cut--}`,
 * `{~~old~>new~~}`, `{>>remark<<}`, `{==lit==}`) and the comments of notebooks (`%%why?%%`). As in a word processor's file
 * what was put in stands, what was cut and said beside it does not.
 */

import type {Position} from 'unist'
import type {Report} from '../../../report/index.ts'
import {positionIn} from '../lines.ts'
import {drop, findCloser, leaveOut, type Scan} from './scan.ts'

/** Where such marks stood in a file. */
export interface Changes {
  readonly insertions: Position[]
  readonly deletions: Position[]
  readonly comments: Position[]
}

/** A file's marks of which some may be; asked once. */
export const mayHoldChanges = (body: string): boolean => /\{(?:\+\+|--|~~|>>|==)|%%/.test(body)

const closers: Readonly<Record<string, string>> = {'{++': '++}', '{--': '--}', '{~~': '~~}', '{>>': '<<}', '{==': '==}'}

/** A mark that opens a change; 0 where nothing closes it. */
export function openChange(scan: Scan, index: number): number {
  const mark = scan.value.slice(index, index + 3)
  const closer = closers[mark]
  const {changes} = scan.context
  const close = closer === undefined || !changes ? -1 : findCloser(scan, closer, index + 3)
  if (close < 0) return 0
  const end = close + 3
  const position = positionIn(scan.run, index, end)
  if (mark === '{--' || mark === '{>>') {
    (mark === '{--' ? changes!.deletions : changes!.comments).push(position)
    return leaveOut(scan, index, end)
  }
  if (mark === '{~~') {
    const arrow = scan.value.indexOf('~>', index + 3)
    if (arrow < 0 || arrow > close) return 0
    changes!.deletions.push(position)
    scan.closers.add(close)
    return leaveOut(scan, index, arrow + 2)
  }
  if (mark === '{++') changes!.insertions.push(position)
  scan.closers.add(close)
  return drop(scan, index, index + 3)
}

/** The mark that closes a change opened before; 0 elsewhere. */
export const closeChange = (scan: Scan, index: number): number => (scan.closers.has(index) ? drop(scan, index, index + 3) : 0)

/** `%%words%%` in a line; a block that is nothing else is the structure's to leave out. */
export function readComment(scan: Scan, index: number): number {
  const close = scan.value.indexOf('%%', index + 2)
  if (!scan.context.changes || close < 0 || (scan.value.slice(0, index) + scan.value.slice(close + 2)).trim() === '') return 1
  scan.context.changes.comments.push(positionIn(scan.run, index, close + 2))
  return leaveOut(scan, index, close + 2)
}

const many = ({length}: readonly Position[], what: string): string => (length === 1 ? `one ${what}` : `${length} ${what}s`)

/** Tells what was found, each kind once, where the first stands. */
export function tellChanges({insertions, deletions, comments}: Changes, path: string, report: Report): void {
  const hint = 'Accept or reject the changes in the program that made them'
  if (insertions[0]) report.info('read:tracked-insertion', {path, at: insertions[0]}, `Found ${many(insertions, 'tracked insertion')}; the words were taken into the book`, {hint})
  if (deletions[0]) report.warn('read:tracked-deletion', {path, at: deletions[0]}, `Found ${many(deletions, 'tracked deletion')}; the words were left out of the book`, {hint})
  if (comments[0]) report.info('read:comment', {path, at: comments[0]}, `Found ${many(comments, 'comment')}, left out of the book`, {hint: 'Nothing to do; delete them to be rid of this message'})
}
