/**
 * A story page saved from the web, or a document exported as HTML.
 *
 * The story is found by what pages call it and by where the prose is; what is round it (menus, comments, buttons) is left
 * out and listed. Emphasis, breaks, alignment and the author's notes survive, whether told by elements or by style.
 */

import type {Root as HastRoot} from 'hast'
import type {FootnoteDefinition, RootContent} from 'mdast'
import type {Point} from 'unist'
import {faultAt, type Report, type Source} from '../../report/index.ts'
import {decode} from './decode.ts'
import type {Format, Input} from './format.ts'
import {limits} from './limits.ts'
import {linesOf} from './lines.ts'
import {warnOfReferences} from './markdown/warn-of-references.ts'
import {DataPictures} from './markup/data-pictures.ts'
import type {HtmlNode} from './markup/tree.ts'
import type {DeclaredText, ParsedFile} from '../types.ts'

export const html: Format = {
  name: 'html',
  title: 'a saved web page',
  suffixes: ['.html', '.htm', '.xhtml'],
  limit: limits.file,

  async parse(input, report) {
    const source = decode(withDeclaredEncoding(input), report)
    const {parseHtml} = await import('./markup/tree.ts')
    const page = parseHtml(withoutConditions(String(source.value)), input.path, false, ({found, at}) => {
      report.warn('read:html-form', {path: input.path, at}, `Found ${found}; words may be missing from here on`, {hint: 'Save the page again, or mend it at this place'})
    })
    const text = withoutWindowsReferences(String(source.value))
    warnOfReferences(text, linesOf(text), input.path, report)
    const {readPageSettings} = await import('./html/metadata.ts')
    const settings = readPageSettings(page)
    return {source, format: 'html', settings, ...(await readStory(page, source, report))}
  }
}

/** In a page `&#147;` names the mark Windows-1252 has there (HTML, 13.2.5.80), not a control character. */
const withoutWindowsReferences = (value: string): string => value.replace(/&#(?:0*1[2-5]\d|x0*[89][0-9a-f]);/gi, (typed) => ' '.repeat(typed.length))

/** `<![if !supportLists]>` and `<![endif]>`, by which Word speaks to old browsers: all others show what is between. */
const withoutConditions = (value: string): string => value.replace(/<!\[(?:if\s[^<>\]]*|endif)\]>/gi, (typed) => ' '.repeat(typed.length))

/** `<meta charset>` counts only where the bytes are no UTF-8, as they then must be something else. */
function withDeclaredEncoding(input: Input): Input {
  if (input.encoding || (input.bytes[0]! >= 0xfe && input.bytes[1]! >= 0xfe)) return input
  const head = new TextDecoder('windows-1252').decode(input.bytes.subarray(0, 4096))
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (!label || /^utf-?(?:8|16)/i.test(label)) return input
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(input.bytes)
    return input
  } catch {
    return {...input, encoding: label}
  }
}

async function readStory(page: HastRoot, source: Source, report: Report): Promise<Pick<ParsedFile, 'tree' | 'declared' | 'media'>> {
  const [{applyPageStyles}, {unfold}, {takePageNotes}, {stripChrome, stripUnshown}, {besideStory, findBeside, findStory, hasStory}, {nameTargets, settleAnchors}, {blocksOfHtml}, {dropSiteLinks}, {findAll, textIn}, {takeLabelledNotes}, {setVerse}, {takeMarginComments}] = await Promise.all([
    import('./html/styles.ts'), import('./html/unfold.ts'), import('./html/page-notes.ts'), import('./html/chrome.ts'), import('./html/story.ts'), import('./markup/anchors.ts'), import('./markup/from-hast.ts'), import('./html/site-links.ts'), import('./markup/tree.ts'), import('./html/labelled-notes.ts'), import('./html/verse.ts'), import('./html/margin-comments.ts')
  ])
  const {path} = source
  const title = findAll(page, ({tagName}) => tagName === 'title').map(textIn).join(' ')
  applyPageStyles(page)
  const unfolded = unfold(page)
  const comments = takeMarginComments(page, path, report)
  const {notes, removed} = takePageNotes(page)
  removed.push(...comments, ...takeLabelledNotes(page))
  setVerse(page)
  const chrome = [...unfolded, ...stripChrome(page, path, report), ...notes.flatMap(({element}) => stripUnshown(element, path, report))]
  const story = findStory(page)
  if (!story || !hasStory(story, chrome, title)) {
    const hint = 'Save the page of a chapter (not of a list or a log-in), or paste the text into a .txt file'
    throw faultAt('read:no-story', {path, at: {line: 1, column: 1, offset: 0}}, 'Found no story in the page, expected paragraphs of prose', {hint})
  }
  const told = findBeside(page, story, title)
  nameTargets(told, path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '').replace(/\W+/gu, '-'))
  const context = {path, report, place: (point: Point) => point, keepsDivisions: false, isSilent: true, dropsClasses: true}
  const definitions = notes.map(({identifier, label, element}): FootnoteDefinition => ({type: 'footnoteDefinition', identifier, label, children: blocksOfHtml(element.children, context) as FootnoteDefinition['children'], ...(element.position && {position: element.position})}))
  const children: RootContent[] = [...settleAnchors(blocksOfHtml(told, context)), ...definitions]
  const pictures = new DataPictures(path)
  dropSiteLinks(children, {path, report, pictures})
  levelHeadings(children)
  const value = String(source.value)
  const strayed = told.flatMap(textsOutOfOrder)
  const lines = value.split('\n')
  const end = {line: lines.length, column: lines.at(-1)!.length + 1, offset: value.length}
  const leftOut = [...chrome, ...removed, ...besideStory(page, told)].flatMap(stretchesOf)
  return {tree: {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}, media: pictures.media, declared: {leftOut, omitted: strayed, made: [...pictures.described, ...strayed]}}
}

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
