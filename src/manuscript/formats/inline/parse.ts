/**
 * The phrasing of one block: the inline part of CommonMark 0.31 in linear time, plus notes, attributes and the few
 * directives Octavo knows, struck words (`~~these~~`, GFM 6.5) and highlights (`==these==`); for plain text only emphasis and backslashes.
 *
 * remark's own inline parser is quadratic on hostile input and takes 1.5 s for a long novel; this one is held to its
 * results by the specification's examples and by a property test. Departures: every escape is a text node of its own
 * with `data.isLiteral`, raw HTML stays `html` nodes for `html.ts` to resolve.
 */

import type {PhrasingContent} from 'mdast'
import {pointAt, positionIn, type TextRun} from '../lines.ts'
import {limitFault, limits} from '../limits.ts'
import {readAddress, readAutolink, readCode, readHtml, readReference, readTextTag} from './atoms.ts'
import {closeChange, openChange, readComment} from './changes.ts'
import {closeBracket, openBracket, openDirective, openNote} from './brackets.ts'
import {delimiterAt, isPunctuation, matchDelimiters} from './delimiters.ts'
import {append, createList, nodesOf} from './items.ts'
import {readRaised} from './raised.ts'
import type {InlineContext, Scan} from './scan.ts'

type Handler = (scan: Scan, index: number) => number

const special = {
  markdown: /[*_\\`[\]<&]| \n|:(?=[a-z-]+\[)|[!^](?=\[)|(?<!~)~~(?!~)|(?<!=)==(?!=)/g,
  rare: /[*_\\`[\]<&]| \n|:(?=[a-z-]+\[)|[!^](?=\[)|(?<!~)~~(?!~)|(?<!=)==(?!=)|[~^](?=[^\s~^]{1,12}[~^])|\{(?=\+\+|--|~~|>>|==)|\+\+\}|%%(?=[^%\n]{1,2000}%%)/g,
  text: /[*_\\]/g,
  address: /[*_\\]|https?:\/\/|www\./g,
  tagged: /[*_\\<]|https?:\/\/|www\./g
}

const handlers: Readonly<Record<string, Handler>> = {
  '*': readMarks,
  _: readMarks,
  '~': (scan, index) => closeChange(scan, index) || (scan.value[index + 1] === '~' ? readMarks(scan, index) : readRaised(scan, index)),
  '=': (scan, index) => closeChange(scan, index) || readMarks(scan, index),
  '+': closeChange,
  '{': openChange,
  '%': readComment,
  '\\': readBackslash,
  '`': readCode,
  '[': openBracket,
  '!': openBracket,
  '^': (scan, index) => scan.value[index + 1] === '[' ? openNote(scan, index) : readRaised(scan, index),
  ']': closeBracket,
  '<': (scan, index) => scan.context.mode === 'text' ? readTextTag(scan, index) : readAutolink(scan, index) || readHtml(scan, index),
  '&': readReference,
  ':': openDirective,
  ' ': readTrailingBlanks,
  h: readAddress,
  w: readAddress
}

/** The phrasing of a run of text. */
export function parseInline(run: TextRun, context: InlineContext): PhrasingContent[] {
  const pattern = patternFor(run.value, context)
  pattern.lastIndex = 0
  if (!pattern.test(run.value)) return run.value === '' ? [] : nodesOf(run, {start: 0, end: run.value.length, depth: 0, previous: undefined, next: undefined})
  const scan: Scan = {run, value: run.value, context, list: createList(run), brackets: [], inactiveBelow: 0, isInNote: false, text: 0, hopeless: {}, closers: new Set(), ticks: undefined}
  scanAll(scan, pattern)
  matchDelimiters(scan.list, undefined)
  const {depth, head} = scan.list
  if (depth > limits.inlineDepth) throw limitFault('read:inline-depth', context.path, pointAt(run, 0), `Found marks ${depth} levels deep, expected at most ${limits.inlineDepth}`)
  return nodesOf(run, head.next)
}

function patternFor(value: string, {mode, tags, hasRareMarks}: InlineContext): RegExp {
  if (mode === 'markdown') return hasRareMarks ? special.rare : special.markdown
  if (tags && value.includes('<')) return special.tagged
  return value.includes('://') || value.includes('www.') ? special.address : special.text
}

function scanAll(scan: Scan, pattern: RegExp): void {
  const {value} = scan
  let index = 0
  while (index < value.length) {
    pattern.lastIndex = index
    const found = pattern.exec(value)
    if (!found) break
    index = found.index
    index += handlers[value[index]!]!(scan, index) || 1
  }
  flush(scan, value.length)
}

/** What was read since the last mark becomes an item of text. */
function flush(scan: Scan, end: number): void {
  if (end > scan.text) append(scan.list, {start: scan.text, end})
  scan.text = end
}

function readMarks(scan: Scan, index: number): number {
  const {value} = scan
  let end = index + 1
  while (value.charCodeAt(end) === value.charCodeAt(index)) end += 1
  flush(scan, index)
  append(scan.list, {start: index, end, delimiter: delimiterAt(value, index, end)})
  scan.text = end
  return end - index
}

function readBackslash(scan: Scan, index: number): number {
  const {value, run} = scan
  const isBreak = value[index + 1] === '\n' && scan.context.mode === 'markdown'
  if (!isBreak && !(index + 1 < value.length && isPunctuation(value.charCodeAt(index + 1)))) return 1
  const position = positionIn(run, index, index + 2)
  const node: PhrasingContent = isBreak ? {type: 'break', position} : {type: 'text', value: value[index + 1]!, position, data: {isLiteral: true} as object}
  flush(scan, index)
  append(scan.list, {start: index, end: index + 2, node})
  scan.text = index + 2
  return 2
}

/** Two blanks or more at the end of a line break it. */
function readTrailingBlanks(scan: Scan, index: number): number {
  let start = index
  while (start > scan.text && scan.value[start - 1] === ' ') start -= 1
  flush(scan, start)
  if (index - start >= 1) append(scan.list, {start, end: index + 2, node: {type: 'break', position: positionIn(scan.run, start, index + 2)}})
  scan.text = index - start >= 1 ? index + 2 : index + 1
  return 2
}
