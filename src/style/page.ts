/**
 * `@page`: the page's box for a query (CSS Paged Media 3), its margin boxes and the footnote area
 * (GCPM 3). The page inherits from the root element. A page too small to hold text is mended with a
 * message, because nothing could be set on it.
 */

import type {Place, Report} from '../report/index.ts'
import {computeDraft, layerLimit, type Applied, type Environment, type Styled} from './compute.ts'
import type {ComputedStyle, ContentPart, MarginBoxName, PageQuery, PageStyle} from './computed.ts'
import type {Context, Draft} from './draft.ts'
import {finish} from './finish.ts'
import {modelOf, withOwnFurniture} from './own-furniture.ts'
import {marginBoxes} from './page-boxes.ts'
import {pageSpecificity} from './page-selectors.ts'
import {nthFormula} from './nth.ts'
import {tokenize} from './parse.ts'
import {warnOnce, type Prepared} from './prepare.ts'
import {expand} from './properties/table.ts'
import type {PageRule, PageSelector, Token} from './syntax.ts'
import type {CascadeOptions} from './types.ts'
import {inheritCustoms, substitute} from './variables.ts'
import {quantityOf} from './values/quantity.ts'
import {resolveLength} from './values/shares.ts'
import type {WrittenPart} from './values/content.ts'

/** A page rule with its declarations checked. */
export interface PreparedPage {
  readonly rule: PageRule
  readonly level: number
  readonly order: number
  readonly declarations: readonly Prepared[]
  readonly size: readonly Token[] | undefined
  readonly boxes: ReadonlyMap<string, readonly Prepared[]>
}

/** 5.5 x 8.5 in, where no sheet says otherwise. */
export const defaultSize = {width: 396, height: 612}

/** The measure and depth that at least must remain, points: a few words, two lines. */
const least = {width: 72, height: 36}

const sizes: Readonly<Record<string, readonly [number, number]>> = {
  a3: [841.89, 1190.55], a4: [595.28, 841.89], a5: [419.53, 595.28], a6: [297.64, 419.53], b4: [708.66, 1000.63], b5: [498.9, 708.66],
  'jis-b4': [728.5, 1031.81], 'jis-b5': [515.91, 728.5], letter: [612, 792], legal: [612, 1008], ledger: [792, 1224]
}

/** `size`: one or two lengths, or a name, with an orientation. */
export function sizeOf(tokens: readonly Token[], context: Context): {width: number; height: number} | undefined {
  const lengths: number[] = []
  let named: readonly [number, number] | undefined
  let orientation = ''
  for (const token of tokens) {
    const word = token.type === 'ident' ? token.value.toLowerCase() : ''
    const quantity = quantityOf(token)
    if (token.type === 'number' && token.value === 0) lengths.push(0)
    else if (quantity?.kind === 'length') lengths.push(quantity.measure(context).points)
    else if (word === 'portrait' || word === 'landscape') orientation = word
    else if (Object.hasOwn(sizes, word)) named = sizes[word]
    else if (word === 'auto') named = [defaultSize.width, defaultSize.height]
    else return undefined
  }
  if (lengths.length > 2 || (named && lengths.length > 0)) return undefined
  const [width, height = width] = lengths.length > 0 ? lengths : (named ?? [defaultSize.width, defaultSize.height])
  if (width === undefined || height === undefined) return undefined
  const isTurned = (orientation === 'landscape' && width < height) || (orientation === 'portrait' && width > height)
  return isTurned ? {width: height, height: width} : {width, height}
}

function answers({name, pseudos, nth}: PageSelector, query: PageQuery): boolean {
  if (name !== '' && name !== query.name) return false
  if (nth !== undefined && (query.number === undefined || !nthFormula(nth)(query.number))) return false
  return pseudos.every((pseudo) => {
    if (pseudo === 'blank') return query.isBlank
    if (pseudo === 'first') return name === '' ? (query.isFirstOfBook ?? query.isFirst) : query.isFirst
    return query.side === pseudo
  })
}

interface PageSetting {
  readonly pages: readonly PreparedPage[]
  readonly root: Styled
  readonly environment: Environment
  readonly options: CascadeOptions
  readonly report: Report
}

/** The page style of a query. */
export function pageStyle(query: PageQuery, setting: PageSetting): PageStyle {
  const matching = matchingPages(query, setting.pages)
  const {draft, boxOf} = stylerOf(matching, setting)
  const own = finish(draft, written)
  return {
    ...geometry(matching.map(({page}) => page), {...setting, query, draft: own}),
    boxes: boxesOf(query, matching, setting),
    background: own.backgroundColor,
    footnote: boxOf('footnote', 'start')
  }
}

/** A page rule that answers a query. */
interface Matching {
  readonly page: PreparedPage
  readonly specificity: number
  /** Does it name the page, or ask for first or blank ones? */
  readonly isMeant: boolean
}

/** In ascending order of precedence. */
const matchingPages = (query: PageQuery, pages: readonly PreparedPage[]): Matching[] =>
  pages
    .flatMap((page) => {
      const found = page.rule.selectors.filter((selector) => answers(selector, query))
      const isMeant = found.some(({name, pseudos, nth}) => name !== '' || nth !== undefined || pseudos.some((pseudo) => pseudo === 'first' || pseudo === 'blank'))
      return found.length > 0 ? [{page, specificity: Math.max(...found.map(pageSpecificity)), isMeant}] : []
    })
    .sort((a, b) => a.page.level - b.page.level || a.specificity - b.specificity || a.page.order - b.page.order)

type BoxStyle = (name: string, align: string, looks?: readonly Applied[]) => ComputedStyle

/** The page's own values, and the style of each of its boxes, over `looks`. */
function stylerOf(matching: readonly Matching[], {root, environment}: PageSetting): {draft: Draft; boxOf: BoxStyle} {
  const styled = applied(matching.map(({page}) => page.declarations), root.customs)
  const draft = computeDraft(root.draft, styled.applied, environment)
  const boxOf: BoxStyle = (name, align, looks = []) => {
    const {applied: longhands} = applied(matching.map(({page}) => page.boxes.get(name) ?? []), styled.customs)
    const standard: Applied[] = (expand('text-align', tokenize(align)) ?? []).map((longhand) => ({longhand, level: -1}))
    return finish(computeDraft(draft, [...looks, ...standard, ...longhands], environment), written)
  }
  return {draft, boxOf}
}

const names = Object.entries(marginBoxes) as [MarginBoxName, string][]

const withContent = (styleOf: (name: MarginBoxName, align: string) => ComputedStyle): PageStyle['boxes'] =>
  Object.fromEntries(names.map(([name, align]) => [name, styleOf(name, align)] as const).filter(([, {content}]) => Array.isArray(content)))

/** The margin boxes with content: a theme's, and in their place and their looks those of an author. */
function boxesOf(query: PageQuery, matching: readonly Matching[], setting: PageSetting): PageStyle['boxes'] {
  const {boxOf} = stylerOf(matching, setting)
  const boxes = withContent(boxOf)
  const own = matching.filter(({page}) => page.level >= authorPages)
  const writes = (pages: readonly Matching[], name: MarginBoxName): boolean => pages.some(({page}) => (page.boxes.get(name) ?? []).some(saysContent))
  if (!names.some(([name]) => boxes[name] && writes(own, name))) return boxes
  const themes = setting.pages.filter(({level}) => level < authorPages)
  const text = matchingPages({...query, name: usualPage, isFirst: false, isFirstOfBook: false, isBlank: false}, themes)
  // A page of the author's own name is one of text to a theme that does not know it.
  const isKnown = themes.some(({rule}) => rule.selectors.some(({name}) => name === query.name))
  const theme = withContent(stylerOf(matchingPages(isKnown ? query : {...query, name: usualPage}, themes), setting).boxOf)
  const usual = withContent(stylerOf(text, setting).boxOf)
  const dressed = withContent((name, align) => {
    const model = boxes[name] && writes(own, name) && !theme[name] ? modelOf(name, boxes[name], usual) : undefined
    return boxOf(name, align, model ? looksOf(text.flatMap(({page}) => page.boxes.get(model) ?? []), setting) : [])
  })
  return withOwnFurniture(dressed, {isOwn: (name) => writes(own, name), isMeant: (name) => writes(own.filter(({isMeant}) => isMeant), name), theme, usual})
}

/** The named page all text asks for (`styles/vocabulary.css`). */
const usualPage = 'text'

/** What a box says of its looks, not of what it shows nor of which side it is aligned to. */
const looksOf = (declarations: readonly Prepared[], {root}: PageSetting): Applied[] =>
  applied([declarations], root.customs).applied.filter(({longhand}) => longhand.property.name !== 'content' && longhand.property.name !== 'text-align')

/** Page rules of an author's sheets weigh at least this (`rules.ts`). */
const authorPages = 2 * layerLimit

const saysContent = (declaration: Prepared): boolean =>
  declaration.kind === 'longhands' ? declaration.longhands.some(({property}) => property.name === 'content') : declaration.kind === 'pending' && declaration.declaration.name === 'content'

function applied(groups: readonly (readonly Prepared[])[], parent: Styled['customs']): {applied: Applied[]; customs: Styled['customs']} {
  const all = groups.flat()
  const ordered = [...all.filter((each) => !each.isImportant), ...all.filter((each) => each.isImportant)]
  const customs = inheritCustoms(parent, ordered.flatMap((each) => (each.kind === 'custom' ? [[each.name, each.tokens] as const] : [])))
  const longhands = ordered.flatMap((each) => {
    if (each.kind === 'longhands') return each.longhands
    if (each.kind === 'custom') return []
    const tokens = substitute(each.declaration.tokens, customs)
    return (tokens && expand(each.declaration.name, tokens)) ?? []
  })
  return {applied: longhands.map((longhand) => ({longhand, level: 0})), customs}
}

/** Pages have no element: `attr()` is nothing there, and a quotation mark its usual self. */
function written(parts: readonly WrittenPart[]): ContentPart[] {
  return parts.map((part) => {
    if (part.type === 'attribute') return {type: 'string', value: ''}
    return part.type === 'quote' ? {type: 'string', value: !part.isShown ? '' : part.isOpening ? '“' : '”'} : part
  })
}

type Box = Pick<PageStyle, 'width' | 'height' | 'marginTop' | 'marginRight' | 'marginBottom' | 'marginLeft'>

/** Size and margins; what the book's settings say stands over every sheet. */
function geometry(matching: readonly PreparedPage[], setting: PageSetting & {readonly query: PageQuery; readonly draft: ComputedStyle}): Box {
  const {options, query, draft, environment, root} = setting
  const context: Context = {...environment, em: draft.fontSize, lineHeight: draft.lineHeight, parent: undefined}
  const sized = matching.findLast((page) => page.size !== undefined)
  const tokens = sized?.size && substitute(sized.size, root.customs)
  const {width, height} = options.page?.trim ?? (tokens && sizeOf(tokens, context)) ?? defaultSize
  const {inner, outer, top, bottom} = options.page?.margins ?? {}
  const [left, right] = query.side === 'left' ? [outer, inner] : [inner, outer]
  const points = (value: ComputedStyle['marginTop'] | 'auto', base: number): number => (value === 'auto' ? 0 : resolveLength(value, base))
  const box = {
    width,
    height,
    marginTop: top ?? points(draft.marginTop, height),
    marginRight: right ?? points(draft.marginRight, width),
    marginBottom: bottom ?? points(draft.marginBottom, height),
    marginLeft: left ?? points(draft.marginLeft, width)
  }
  return sound(box, matching.at(-1)?.rule.place ?? {path: 'book.yaml'}, setting.report)
}

function sound(box: Box, place: Place, report: Report): Box {
  const {width, height, marginTop, marginRight, marginBottom, marginLeft} = box
  const isSound = width - marginLeft - marginRight >= least.width && height - marginTop - marginBottom >= least.height
  const isOnPage = Math.min(marginTop, marginRight, marginBottom, marginLeft) >= 0 && Math.max(width, height) <= 14_400
  if (isSound && isOnPage) return box
  warnOnce(report, 'page:size', () => {
    report.warn('style:page-size', place, `Found a page of ${round(width)} x ${round(height)} pt whose margins leave no room for text`, {
      hint: 'The page is set 396 x 612 pt with margins of 50 pt instead'
    })
  })
  return {...defaultSize, marginTop: 50, marginRight: 50, marginBottom: 50, marginLeft: 50}
}

const round = (points: number): number => Math.round(points * 10) / 10
