/** The story of a page as blocks and notes: what a site puts round it is taken away, told, and listed. */

import type {Root as HastRoot} from 'hast'
import type {FootnoteDefinition, RootContent} from 'mdast'
import type {Point} from 'unist'
import {faultAt, type Report, type Source} from '../../../report/index.ts'
import type {DeclaredText, ParsedFile} from '../../types.ts'
import {nameTargets, settleAnchors} from '../markup/anchors.ts'
import {DataPictures} from '../markup/data-pictures.ts'
import {blocksOfHtml, type HastContext} from '../markup/from-hast.ts'
import {findAll, textIn, type HtmlNode} from '../markup/tree.ts'
import {findActiveParts, tellActiveParts} from './active-parts.ts'
import {stripChrome, stripUnshown} from './chrome.ts'
import {takeLabelledNotes} from './labelled-notes.ts'
import {takeMarginComments} from './margin-comments.ts'
import {takePageNotes, type PageNote} from './page-notes.ts'
import {leadsToOther, prefixOf, type Pages} from './pages.ts'
import {dropSiteLinks} from './site-links.ts'
import {besideStory, findBeside, findStory, hasStory} from './story.ts'
import {applyPageStyles} from './styles.ts'
import {unfold} from './unfold.ts'
import {setVerse} from './verse.ts'
import {gatherWordLists} from './word-lists.ts'

interface StoryContext {
  readonly report: Report
  readonly pages: Pages | undefined
}

/** Reads a parsed page, which is changed on the way. */
export function readStory(page: HastRoot, source: Source, {report, pages}: StoryContext): Pick<ParsedFile, 'tree' | 'declared' | 'media'> {
  const {path} = source
  const {notes, taken, told} = partsOf(page, path, {report, pages})
  nameTargets(told, prefixOf(path), pages?.wanted.get(path))
  const context: HastContext = {path, report, place: (point: Point) => point, keepsDivisions: false, isSilent: true, dropsClasses: true}
  const children: RootContent[] = [...settleAnchors(blocksOfHtml(told, context)), ...notes.map((note) => definitionOf(note, context))]
  const pictures = new DataPictures(path)
  dropSiteLinks(children, {path, report, pictures, pages})
  levelHeadings(children)
  const value = String(source.value)
  const strayed = told.flatMap(textsOutOfOrder)
  const lines = value.split('\n')
  const end = {line: lines.length, column: lines.at(-1)!.length + 1, offset: value.length}
  const leftOut = [...taken, ...besideStory(page, told)].flatMap(stretchesOf)
  return {tree: {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}, media: pictures.media, declared: {leftOut, omitted: strayed, made: [...pictures.described, ...strayed]}}
}

/** What tells the story, its notes, and what was taken out of the page. */
function partsOf(page: HastRoot, path: string, {report, pages}: StoryContext): {notes: readonly PageNote[]; taken: HtmlNode[]; told: ReturnType<typeof findBeside>} {
  const title = findAll(page, ({tagName}) => tagName === 'title').map(textIn).join(' ')
  const active = findActiveParts(page)
  applyPageStyles(page)
  const unfolded = unfold(page)
  const comments = takeMarginComments(page, path, report)
  const {notes, removed} = takePageNotes(page, (href) => leadsToOther(href, path, pages))
  const labels = takeLabelledNotes(page)
  setVerse(page)
  const marks = gatherWordLists(page)
  const chrome = [...unfolded, ...stripChrome(page, path, report), ...notes.flatMap(({element}) => stripUnshown(element, path, report))]
  const story = findStory(page)
  if (!story || !hasStory(story, chrome, title)) {
    const hint = 'Save the page of a chapter (not of a list or a log-in), or paste the text into a .txt file'
    throw faultAt('read:no-story', {path, at: {line: 1, column: 1, offset: 0}}, 'Found no story in the page, expected paragraphs of prose', {hint})
  }
  const told = findBeside(page, story, title)
  tellActiveParts(active, told, {path, report, chrome})
  return {notes, taken: [...chrome, ...removed, ...comments, ...labels, ...marks], told}
}

const definitionOf = ({identifier, label, element}: PageNote, context: HastContext): FootnoteDefinition =>
  ({type: 'footnoteDefinition', identifier, label, children: blocksOfHtml(element.children, context) as FootnoteDefinition['children'], ...(element.position && {position: element.position})})

/** Where a node stands in the source; elements the parser made up have no place, their children have. */
function stretchesOf(node: HtmlNode): DeclaredText['leftOut'][number][] {
  const {position} = node
  if (position?.start.offset !== undefined && position.end.offset !== undefined) return [{start: position.start.offset, end: position.end.offset}]
  return 'children' in node ? node.children.flatMap((child) => stretchesOf(child as HtmlNode)) : []
}

/** Words a page shows in another order than they were typed in (between the cells of a table), and those they passed. */
function textsOutOfOrder(root: HtmlNode): string[] {
  const texts = textNodesIn(root)
  const lowestAfter = new Array<number>(texts.length + 1).fill(Number.POSITIVE_INFINITY)
  for (let index = texts.length - 1; index >= 0; index--) lowestAfter[index] = Math.min(lowestAfter[index + 1]!, texts[index]!.start)
  let highest = 0
  return texts.flatMap(({value, start}, index) => {
    const isStray = start < highest || lowestAfter[index + 1]! < start
    highest = Math.max(highest, start)
    return isStray ? [value] : []
  })
}

function textNodesIn(node: HtmlNode): {value: string; start: number}[] {
  if (node.type === 'text') return node.position?.start.offset === undefined ? [] : [{value: node.value, start: node.position.start.offset}]
  return 'children' in node ? node.children.flatMap((child) => textNodesIn(child as HtmlNode)) : []
}

/** A page nests a chapter's heading under its site's; the highest heading of the story is the first rank. */
function levelHeadings(blocks: readonly RootContent[]): void {
  const headings = blocks.filter((block) => block.type === 'heading')
  const highest = headings.reduce((least, {depth}) => Math.min(least, depth), Number.POSITIVE_INFINITY)
  for (const heading of headings) heading.depth = (heading.depth - highest + 1) as 1
}
