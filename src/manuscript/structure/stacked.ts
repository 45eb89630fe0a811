/**
 * Lines of several kinds in one block, because their author leaves no blank line between them: a book's name upon a
 * chapter's, what a site says of a chapter below its heading, a rule between two paragraphs. Each becomes a block of its own;
 * lines that draw a table are one.
 */

import type {Paragraph, RootContent} from 'mdast'
import type {BlockFacts, ParsedFile} from '../types.ts'
import {linesOf, readInlines} from './inline.ts'
import {isTitleLike} from './look.ts'
import {tableOf} from './typed-tables.ts'
import {isBreakMark} from './words/breaks.ts'
import {readHeadingLine, readUsualHeading} from './words/heading-line.ts'
import {isTheEnd} from './words/instalment.ts'
import {isLooselyLabelled, isNoteLabel} from './words/notes.ts'
import {chapterWords, partWords} from './words/sections.ts'

/** The blocks of a file, those cut whose lines are of several kinds. */
export function cutStacked({tree, source, format, section}: ParsedFile): readonly RootContent[] {
  if (section !== undefined) return tree.children
  const text = format === 'md' || format === 'txt' ? String(source.value) : undefined
  return tree.children.flatMap((block) => (isStack(block) ? tableOf(block) ?? cut(block, text) : block))
}

const isStack = (block: RootContent): block is Paragraph =>
  block.type === 'paragraph' && (block.data as BlockFacts | undefined)?.directive === undefined &&
  block.children.some((child) => child.type === 'break' || child.type === 'text' && child.value.includes('\n'))

function cut(block: Paragraph, source: string | undefined): RootContent[] {
  const lines = linesOf(block.children)
  const texts = lines.map((line) => readInlines(line).trim())
  const starts = startsIn(texts)
  const depth = source === undefined ? undefined : depthOfUnderlined(texts)
  if (starts.length < 2 && depth === undefined) return [block]
  const places = source === undefined ? [] : linePlaces(block, source)
  return starts.map((from, at) => {
    const to = starts[at + 1] ?? lines.length
    const common = {data: factsOf(block, from, to), ...placed(block, places, from, to)}
    if (from === 0 && depth !== undefined) return {type: 'heading', depth, children: lines[0]!, ...common}
    const children = lines.slice(from, to).flatMap((line, index) => (index === 0 ? line : [{type: 'break'} as const, ...line]))
    return {type: 'paragraph', children, ...common}
  })
}

function factsOf({data}: Paragraph, from: number, to: number): BlockFacts {
  const {blankBefore, lines, indents, ...facts} = (data ?? {}) as BlockFacts
  const common = {...facts, ...(lines && {lines: lines.slice(from, to)}), ...(indents && {indents: indents.slice(from, to)})}
  return from > 0 ? {...common, isCut: true} : {...common, ...(blankBefore !== undefined && {blankBefore})}
}

/** Somebody says the whole line, between marks or behind a dash. */
const isQuoted = (text: string): boolean => /^["“«„][^"“”«»„]{1,400}["”»“]$/u.test(text)
const isDashed = (text: string): boolean => /^[—–]\s?[\p{Lu}¿¡…]/u.test(text)

/** The lines at which a block of another kind begins, the first among them: all of them where each is what somebody says. */
function startsIn(texts: readonly string[]): number[] {
  if (texts.every(isQuoted) || texts.every(isDashed)) return [...texts.keys()]
  const [head = 0] = belowTitle(texts)
  const starts = new Set([0, head, ...belowHeading(texts, head), ...(isUnderlined(texts[0]!, texts[1]!) ? [2] : [])])
  for (const rule of rulesIn(texts)) starts.add(rule).add(rule + 1)
  starts.delete(texts.length)
  return [...starts].sort((a, b) => a - b)
}

/** A mark of three signs or more, no dots: a pause in talk is typed so, and colons are the marks of divisions. */
const isRule = (text: string): boolean => /^\P{L}{3}/u.test(text) && isBreakMark(text) && !/^[.…:\s]+$/.test(text) && text.replace(/\s/g, '').length >= 3

/** Rules between lines; none where they frame what they hold, or stroke the line above. */
function rulesIn(texts: readonly string[]): number[] {
  const rules = texts.flatMap((text, at) => (isRule(text) && !(at === 1 && isUnderlined(texts[0]!, text)) ? [at] : []))
  return rules.length === 0 || isFramed(texts) ? [] : rules
}

/** A box: rules above and below, signs around its first line, or values in it. */
const isFramed = (texts: readonly string[]): boolean =>
  isRule(texts.at(-1)!) && /^[=*~#+|_—–\u2500-\u257f-]{2}/.test(texts[0]!) || texts.filter((text) => /^[^:.!?"“]{1,24}:\s*\S/.test(text)).length >= Math.max(2, texts.length / 2)

const isUnderlined = (above: string, rule: string): boolean =>
  /^([-=~_*^])\1{2,}$/.test(rule) && rule.length >= above.length * 0.6 && above.length <= 80 && !/[.!?…"”’,;]$/.test(above)

/** A heading underlined as in Markdown (setext): a usual one, or a line alone under which as many signs stand as it has letters. */
function depthOfUnderlined([line = '', rule = '', ...rest]: readonly string[]): 1 | 2 | undefined {
  if (!/^[-=]+$/.test(rule) || !isUnderlined(line, rule) || isTheEnd(line) || isNoteLabel(line)) return undefined
  const isMeasured = rest.length === 0 && Math.abs(rule.length - line.length) <= Math.max(1, line.length * 0.15) && isTitleLike(line)
  if (!isMeasured && readUsualHeading(line) === undefined) return undefined
  return rule.startsWith('=') ? 1 : 2
}

/** Where a chapter's heading stands below the name of its book or series, or below its part's. */
function belowTitle(texts: readonly string[]): number[] {
  const lines = texts.map(readUsualHeading)
  const at = lines.findIndex((line) => line !== undefined && chapterWords.has(line.label))
  if (at < 1 || at > 2 || lines.filter((line) => line !== undefined && chapterWords.has(line.label)).length > 1) return []
  const isPart = lines[0] !== undefined && partWords.has(lines[0].label)
  return isPart || texts.slice(0, at).every((text) => isTitleLike(text) && readHeadingLine(text) === undefined) ? [at] : []
}

/** Where what is said of a chapter begins below its heading: labels, who wrote it and when. */
function belowHeading(texts: readonly string[], head: number): number[] {
  if (readUsualHeading(texts[head]!) === undefined) return []
  const at = texts.slice(0, head + 4).findIndex((text, index) => index > head && (isNoteLabel(text) || isLooselyLabelled(text) || /^by \S/i.test(text)))
  return at < 0 ? [] : [at]
}

type Position = NonNullable<Paragraph['position']>

/** Where each line begins in the source, its margin left out. */
function linePlaces({position}: Paragraph, source: string): Position['start'][] {
  const from = position?.start.offset
  if (!position || from === undefined) return []
  const places = [position.start]
  const end = position.end.offset ?? source.length
  for (let at = source.indexOf('\n', from), line = position.start.line + 1; at >= 0 && at < end; at = source.indexOf('\n', at + 1), line++) {
    const margin = /^[ \t>]*/.exec(source.slice(at + 1, at + 81))![0].length
    places.push({line, column: margin + 1, offset: at + 1 + margin})
  }
  return places
}

function placed({position}: Paragraph, places: readonly Position['start'][], from: number, to: number): {position?: Position} {
  if (!position) return {}
  const start = places[from] ?? position.start
  const [last, next] = [places[to - 1], places[to]]
  if (!last || !next) return {position: {start, end: position.end}}
  const offset = next.offset! - next.column
  return {position: {start, end: {line: last.line, column: last.column + offset - last.offset!, offset}}}
}
