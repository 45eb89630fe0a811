/**
 * Plain text as it is pasted: blocks of lines, emphasis by asterisk or underscore, and no Markdown but
 * what authors do write in plain text: `# Heading` lines, `:::name` divisions, comments on a line of their own.
 *
 * What the blocks are (heading, verse, scene break) is for structure/ to say; here only where they begin and end.
 */

import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {BookFault, createReport, type Report} from '../../report/index.ts'
import type {BookSettings} from '../../config/index.ts'
import type {BlockFacts, DeclaredText, ParsedFile} from '../types.ts'
import {withoutFrame} from './archive-frame.ts'
import {decode} from './decode.ts'
import {parseInline} from './inline/parse.ts'
import {plainText} from './inline/plain.ts'
import {resolveHtml} from './markup/inline-html.ts'
import type {Format, Input} from './format.ts'
import {findFrontMatter, headLeftOut, settingsIn, tellUnreadHead} from './front-matter.ts'
import {isSiteLine} from '../site-lines.ts'
import {quoteOf} from './text-quote.ts'
import {foldDivisions} from './text-divisions.ts'
import {areLinesMeant, habitOf, opensBlock} from './habit.ts'
import {limits} from './limits.ts'
import {pairDivisions} from './markdown/divisions.ts'
import {indentOf, isBlank, linesOf, positionIn, restOf, runOf, type Line, type TextRun} from './lines.ts'

export const text: Format = {
  name: 'txt',
  title: 'plain text',
  suffixes: ['.txt', '.text'],
  limit: limits.file,

  async parse(input, report) {
    const source = decode(input, report)
    const value = String(source)
    const page = isPage(value) ? await readPage(input, report) : undefined
    if (page) return page
    const leftOut: Stretch[] = headLeftOut(value)
    const framed: {settings?: BookSettings} = {}
    const tree = parseText(value, input.path, {report, leftOut, framed})
    tellUnreadHead(value, input.path, report)
    return {source, format: 'txt', tree, settings: {...framed.settings, ...settingsIn(source, input, report)}, ...(leftOut.length > 0 && {declared: {leftOut, omitted: [], made: []}})}
  }
}

const blockTag = /^[ \t]*<(?:!doctype|html|head|body|p|div|h[1-6]|hr|br|blockquote|center|article|section|ul|ol|li)(?=[\s>/])/gim
const fewestTags = 3

const pageHead = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)[\s>]/i
const longestHead = 2000

/** It begins as a page does, or most of its lines begin with the tags of one: its source was pasted. */
function isPage(value: string): boolean {
  if (!value.includes('</')) return false
  if (pageHead.test(value.slice(0, longestHead))) return true
  const tags = value.match(blockTag)?.length ?? 0
  return tags >= fewestTags && tags >= 0.6 * (value.match(/^.*\S/gm)?.length ?? 0)
}

/** As a page, where there is a story in it. */
async function readPage(input: Input, report: Report): Promise<ParsedFile | undefined> {
  const {html} = await import('./html.ts')
  const read = await html.parse(input, report).catch((fault: unknown) => {
    if (fault instanceof BookFault) return undefined
    throw fault
  })
  if (read) report.info('read:page-in-text', {path: input.path, at: {line: 1, column: 1}}, 'Found the source of a web page in a text file; it is read as one', {hint: 'Call the file `.html`'})
  return read
}

export interface Block {
  readonly lines: readonly Line[]
  readonly blankBefore: number
}

const heading = /^(#{1,6})[ \t]+(?=[^\s#])/
const comment = /^<!--(?!-?>)(?:[^-]|-(?!->))*-->$/

type Stretch = DeclaredText['leftOut'][number]

interface Reading {
  readonly report: Report
  /** Filled with what is no part of the story. */
  readonly leftOut: {start: number; end: number}[]
  /** Filled with what the frame of an archive says of the book. */
  readonly framed?: {settings?: BookSettings}
}

/** The tree of a plain text. */
export function parseText(value: string, path: string, reading: Reading = {report: createReport(), leftOut: []}): Root {
  const {report, leftOut} = reading
  const {body} = findFrontMatter(value)
  const all = linesOf(body)
  const lines = withoutSiteLines(body, unframed(body, all, {path, ...reading}), {path, report, leftOut})
  const divisions = body.includes(':::') ? pairDivisions(body, lines, path, report) : {closing: new Map(), closers: new Set<number>()}
  const isFence = (line: Line) => divisions.closing.has(line.start) || divisions.closers.has(line.start)
  const isMeant = areLinesMeant(body, lines)
  const read = readerOf(body, path, {report, leftOut})
  const children = foldDivisions(body, blocksOf(body, lines, isFence), divisions, (block) => nodeOf(body, block, {isMeant, read}))
  const end = all.at(-1)!
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end: {line: end.number, column: value.length - end.start + 1, offset: value.length}}}
}

/** Leaves out what an archive puts round the text. */
function unframed(value: string, all: readonly Line[], {path, report, leftOut, framed}: Reading & {path: string}): readonly Line[] {
  const {lines, settings} = withoutFrame(value, all, (left, typed) => {
    report.info('read:left-out', {path, at: {line: left[0]!.number, column: 1}}, `Left out as part of the archive, not of the book (${left.length} lines): ${typed}`, {hint: 'Take the line with three asterisks away to keep them'})
    leftOut.push({start: left[0]!.start, end: left.at(-1)!.stop})
  })
  if (framed) framed.settings = settings
  return lines
}

/** Leaves out the ways of a site from chapter to chapter, and a blank line with each: that would look like a change of scene. */
function withoutSiteLines(value: string, lines: readonly Line[], reading: Reading & {path: string}): Line[] {
  const kept: Line[] = []
  let isBelow = false
  for (const line of lines) {
    if (isLeftOut(value, line, reading)) isBelow = true
    else {
      if (!(isBelow && isBlank(line) && kept.length > 0 && isBlank(kept.at(-1)!))) kept.push(line)
      isBelow = false
    }
  }
  return kept
}

function isLeftOut(value: string, line: Line, {path, report, leftOut}: Reading & {path: string}): boolean {
  const typed = value.slice(line.start + line.margin, line.end)
  if (!isSiteLine(typed)) return false
  report.info('read:left-out', {path, at: {line: line.number, column: line.margin + 1}}, `Left out as part of the site, not of the story (links): ${typed}`, {hint: 'Paste the words into the story if they belong to it'})
  leftOut.push({start: line.start, end: line.stop})
  return true
}

function blocksOf(value: string, lines: readonly Line[], isFence: (line: Line) => boolean): Block[] {
  const habit = habitOf(value, lines)
  const isApart = (line: Line) => isMarkup(value, line) || isFence(line)
  const blocks: Block[] = []
  let open: Line[] = []
  let blankBefore = 0
  let blankAfter = 0
  const close = () => {
    if (open.length > 0) blocks.push({lines: open, blankBefore})
    blankBefore = blankAfter
    blankAfter = 0
    open = []
  }
  for (const line of lines) {
    if (isBlank(line)) {
      blankAfter += 1
      continue
    }
    const above = open.at(-1)
    if (blankAfter > 0 || !above || opensBlock(habit, value, line, above) || isApart(line) || isApart(above)) close()
    open.push(line)
  }
  close()
  return blocks
}

function isMarkup(value: string, line: Line): boolean {
  const code = value.charCodeAt(line.start + line.margin)
  if (code !== 35 && code !== 60) return false
  const typed = value.slice(line.start + line.margin, line.end)
  return heading.test(typed) || comment.test(typed)
}

type ReadRun = (run: TextRun) => PhrasingContent[]

const pair = /<(i|em|b|strong|u|s)>[^<>]{1,400}<\/\1>/i

/** How the running text of a file is read: with its tags where somebody typed a pair of them. */
function readerOf(value: string, path: string, {report, leftOut}: Reading): ReadRun {
  const hasTags = value.includes('</') && pair.test(value)
  const context = plainText(path, hasTags ? leftOut : undefined)
  return hasTags ? (run) => resolveHtml(parseInline(run, context), {path, report, decodeName: () => undefined}) : (run) => parseInline(run, context)
}

function nodeOf(value: string, block: Block, {isMeant, read}: {isMeant: boolean; read: ReadRun}): RootContent {
  const run = runOf(value, block.lines)
  const position = positionIn(run, 0, run.value.length)
  const indent = indentOf(value, block.lines[0]!)
  const data: BlockFacts = {blankBefore: block.blankBefore, indent, lines: run.value.split('\n'), ...(isMeant && {areLinesMeant: true})}
  const quote = run.value.startsWith('>') ? quoteOf(value, block, (lines) => paragraphOf(value, lines, read)) : undefined
  if (quote) return quote
  const marks = heading.exec(run.value)
  if (comment.test(run.value)) return {type: 'html', value: run.value, position, data}
  if (!marks) return {type: 'paragraph', children: read(run), position, data}
  const title = {...restOf(run, marks[0].length), value: run.value.slice(marks[0].length).replace(/(?<![ \t])[ \t]+#+$/, '')}
  return {type: 'heading', depth: marks[1]!.length as 1, children: read(title), position, data}
}

function paragraphOf(value: string, lines: readonly Line[], read: ReadRun): Paragraph {
  const run = runOf(value, lines)
  return {type: 'paragraph', children: read(run), position: positionIn(run, 0, run.value.length)}
}
