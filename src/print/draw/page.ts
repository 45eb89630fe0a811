/** One page drawn: boxes, lines and pictures in reading order, each under its place in the structure tree; then the furniture. */

import {drawBorders, drawSide} from '../flow/borders.ts'
import {borderWidth} from '../flow/margins.ts'
import {resolve} from '../flow/setting.ts'
import {joinTexts} from '../../words/index.ts'
import type {SetLine} from '../paragraph/index.ts'
import type {BoxItem, InlinePicture, LineItem, PageItem, PictureItem, PrintPage, StructureNode} from '../types.ts'
import {fillOperator, PageContent, strokeOperator} from './content.ts'
import type {FontTable} from './fonts.ts'
import type {PdfReference} from './library.ts'
import type {LinkBox} from './links.ts'
import type {PictureTable} from './pictures.ts'
import {pathOf, shapeOf} from './shapes.ts'
import type {StructureLog} from './structure.ts'

interface Drawing {
  readonly fonts: FontTable
  readonly pictures: PictureTable
  readonly structure: StructureLog
  readonly nodes: readonly StructureNode[]
}

/** A page as it goes into the file: its content stream, what that names, and the links found on it. */
export interface DrawnPage {
  readonly content: string
  readonly fonts: Readonly<Record<string, PdfReference>>
  readonly pictures: Readonly<Record<string, PdfReference>>
  readonly links: readonly LinkBox[]
}

interface Sheet extends Drawing {
  readonly content: PageContent
  readonly page: PrintPage
  readonly index: number
  readonly usedFonts: Record<string, PdfReference>
  readonly usedPictures: Record<string, PdfReference>
  readonly links: LinkBox[]
  /** Underlines and strokes, drawn when the text is done. */
  readonly strokes: (() => void)[]
  tag: number
  isReversed: boolean
}

const layout = '/Artifact<</Type/Layout>>'

export function drawPage(drawing: Drawing, page: PrintPage, index: number): DrawnPage {
  const sheet: Sheet = {...drawing, content: new PageContent(), page, index, usedFonts: {}, usedPictures: {}, links: [], strokes: [], tag: -2, isReversed: false}
  for (const item of page.items) drawItem(sheet, item)
  mark(sheet, -1)
  for (const stroke of sheet.strokes) stroke()
  for (const item of page.furniture) {
    const place = item.y < page.height / 2 ? 'Header' : 'Footer'
    drawLine(sheet, item, `/Artifact<</Type/Pagination/Subtype/${place}>>`)
  }
  return {content: sheet.content.finish(), fonts: sheet.usedFonts, pictures: sheet.usedPictures, links: sheet.links}
}

/** Opens the stretch of a node, unless it is open already; a negative node is decoration. */
function mark(sheet: Sheet, node: number, {decoration = layout, isReversed = false}: {decoration?: string; isReversed?: boolean} = {}): void {
  if (node < 0) {
    sheet.tag = node
    sheet.content.mark(decoration, isReversed)
    return
  }
  if (sheet.tag === node && !isReversed && !sheet.isReversed) return
  sheet.tag = node
  sheet.isReversed = isReversed
  const mcid = sheet.structure.begin(node, sheet.index)
  sheet.content.mark(`/${sheet.nodes[node]!.type}<</MCID ${mcid}>>`, isReversed)
}

function drawItem(sheet: Sheet, item: PageItem): void {
  if (item.type === 'line') drawLine(sheet, item, item.isRepeated ? layout : undefined)
  else if (item.type === 'picture') drawPicture(sheet, item)
  else {
    mark(sheet, -1)
    drawBox(sheet, item)
  }
}

function drawBox({content, page: {height}}: Sheet, item: BoxItem): void {
  if (item.line) content.graphics(`${strokeOperator(item.colour)} ${shapeOf(item, height)}`)
  else if (item.clip) content.graphics(`${pathOf(item.clip, height)}W n ${fillOperator(item.colour)} ${shapeOf(item, height)}`)
  else if (item.corners || item.hole) content.shape(shapeOf(item, height), item.colour)
  else content.box({...item, y: height - item.y - item.height}, item.colour)
}

function drawPicture(sheet: Sheet, {x, y, width, height, corners, picture, colour, tag}: Omit<PictureItem, 'type'>): void {
  mark(sheet, tag ?? -1)
  const {operators, name, reference} = sheet.pictures.draw(picture, {x, y: sheet.page.height - y - height, width, height}, colour)
  if (name !== undefined && reference !== undefined) sheet.usedPictures[name] = reference
  sheet.content.graphics(corners ? `${pathOf({x, y, width, height, corners}, sheet.page.height)}W n ${operators}` : operators)
}

/** `decoration`: the mark of what is not of the text: a running head, a folio, a head set again. */
function drawLine(sheet: Sheet, {source, index, x, y}: LineItem, decoration?: string): void {
  const line = source.line(index)
  const baseline = sheet.page.height - y
  const {runs, boxes} = line
  // Counted: an iterator of entries makes two objects for each of a novel's tens of thousands of runs.
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at] as Run
    const isReversed = run.isReversed === true
    if (decoration === undefined) mark(sheet, run.tag ?? -1, {isReversed})
    else mark(sheet, -3, {decoration, isReversed})
    if (run.grounds) drawGrounds(sheet, run, {left: x, baseline: y, around: neighboursOf(line, at)})
    const font = sheet.fonts.fontOf(run.face)
    sheet.usedFonts[font.id] = font.reference
    const isEnd = at === runs.length - 1 && decoration === undefined && !line.isHyphenated && !endsInDash(run)
    sheet.content.run(run, font, {x: x + run.x, y: baseline + run.rise, end: isEnd ? font.space : ''})
    if (run.link !== undefined && decoration === undefined) addLink(sheet, run, x + run.x, baseline)
    if (run.style.decorations.length > 0) addStrokes(sheet, run, {left: x + run.x, baseline, next: runs[at + 1]})
  }
  if (boxes.length > 0) drawBoxes(sheet, line, {x, y}, decoration)
}

function drawBoxes(sheet: Sheet, {boxes, runs}: SetLine, {x, y}: Pick<LineItem, 'x' | 'y'>, decoration: string | undefined): void {
  for (const {box, x: left} of boxes) {
    if (box === undefined) continue
    const {picture, width, height, rise = 0, corners, tag} = box as InlinePicture
    drawPicture(sheet, {x: x + left, y: y - height - rise, width, height, ...(corners && {corners}), picture, colour: runs[0]?.style.color ?? [0, 0, 0, 1], ...(tag !== undefined && decoration === undefined && {tag})})
  }
}

type Run = SetLine['runs'][number]

/** What stands left and right of a run. */
function neighboursOf({runs}: SetLine, at: number): readonly [Run | undefined, Run | undefined] {
  if (!runs.some(({isReversed}) => isReversed)) return [runs[at - 1], runs[at + 1]]
  const seen = [...runs].sort((left, right) => left.x - right.x)
  const place = seen.indexOf(runs[at] as Run)
  return [seen[place - 1], seen[place + 1]]
}

/** Lines divide at dashes without a space; at all others the space goes into the file, for those who hear it or copy it. */
const endsInDash = ({words, isReversed}: Run): boolean => (isReversed ? /^[-\u2010-\u2014]/ : /[-\u2010-\u2014]$/).test(joinTexts(words.at(isReversed ? 0 : -1)?.texts ?? ''))

function addLink(sheet: Sheet, run: Run, left: number, baseline: number): void {
  const [bottom, top] = [baseline - 0.25 * run.size, baseline + 0.75 * run.size]
  const text = run.isReversed ? readBack(run) : run.words.map(({texts}) => joinTexts(texts)).join(' ')
  const last = sheet.links.at(-1)
  if (last?.link === run.link && last?.tag === run.tag && Math.abs(last!.bottom - bottom) < run.size && last!.right <= left + 1) last!.right = left + run.width
  else sheet.links.push({link: run.link!, text, tag: run.tag, left, bottom, right: left + run.width, top})
}

/** Text of a run from right to left, as it is read. */
const readBack = ({words}: Run): string => [...words].reverse().map(({texts}) => [...texts].reverse().join('')).join(' ')

/** Grounds and borders of the phrases a run stands in; a phrase of several runs has one box, over what is white between them too. */
function drawGrounds(sheet: Sheet, run: Run, {left, baseline, around: [before, after]}: {left: number; baseline: number; around: readonly [Run | undefined, Run | undefined]}): void {
  const items: PageItem[] = []
  const top = baseline - run.rise - (run.face.ascender * run.size) / 1000
  const bottom = baseline - run.rise - (run.face.descender * run.size) / 1000
  for (const style of run.grounds!) {
    const [isFirst, isLast] = [!before?.grounds?.includes(style), !after?.grounds?.includes(style)]
    const start = left + run.x - (isFirst ? resolve(style.paddingLeft, 0) + borderWidth(style.borderLeft) : 0)
    const space = isLast ? (run.gaps[run.words.length - 1] ?? 0) : 0
    const end = left + (isLast ? run.x + run.width - space + resolve(style.paddingRight, 0) + borderWidth(style.borderRight) : Math.max(run.x + run.width, after!.x))
    const [above, below] = [resolve(style.paddingTop, 0) + borderWidth(style.borderTop), resolve(style.paddingBottom, 0) + borderWidth(style.borderBottom)]
    drawBorders(style, {x: start, y: top - above, width: end - start, height: bottom - top + above + below}, items, {left: !isFirst, right: !isLast})
  }
  for (const item of items) if (item.type === 'box') drawBox(sheet, item)
}

/** Thickness and places of strokes, em. */
const stroke = {width: 0.05, underline: -0.14, overline: 0.9, 'line-through': 0.22}

/** The space after the words is stroked where the line goes on in the next run. */
function addStrokes(sheet: Sheet, run: Run, {left, baseline, next}: {left: number; baseline: number; next: Run | undefined}): void {
  const space = run.gaps[run.words.length - 1] ?? 0
  for (const decoration of run.style.decorations) {
    const {line, style, colour} = decoration
    const height = decoration.thickness === 'auto' ? stroke.width * run.size : decoration.thickness
    const offset = line === 'underline' && decoration.offset !== 'auto' ? -decoration.offset - height : stroke[line] * run.size
    const items: PageItem[] = []
    const width = next?.style.decorations.includes(decoration) ? run.width : run.width - space
    const box = {x: left, y: 0, width, height: style === 'double' ? 3 * height : height}
    drawSide({width: box.height, style, colour}, box, items)
    sheet.strokes.push(() => {
      for (const each of items) if (each.type === 'box') sheet.content.box({...each, y: baseline + offset + height - each.y - each.height}, colour)
    })
  }
}
