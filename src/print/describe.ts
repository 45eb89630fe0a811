/**
 * Pages as text, for golden files and `octavo inspect --pages`: a line for each line of type with its
 * baseline and adjustment ratio, then the running head and folio.
 */

import type {SetLine} from './paragraph/index.ts'
import {joinTexts} from '../words/index.ts'
import type {PageItem, PrintBook} from './types.ts'

/** A page as it is told. */
export interface PageEntry {
  /** As it is printed, or would be. */
  readonly page: string
  readonly side: 'verso' | 'recto'
  /** From the top; the running head and the folio last. */
  readonly items: readonly ItemEntry[]
}

/** Points, `y` below the top of the page: of the baseline, or of a picture's upper edge. `ratio`: spaces stretched (1 = all they may) or shrunk (-1). */
type ItemEntry =
  | {readonly kind: 'line'; readonly y: number; readonly ratio: number; readonly text: string}
  | {readonly kind: 'head' | 'foot'; readonly y: number; readonly text: string}
  | {readonly kind: 'picture'; readonly y: number; readonly width: number; readonly height: number; readonly path: string}

/** The pages of a book, for programs. */
export function listPages({pages}: PrintBook): PageEntry[] {
  return pages.map((page) => ({
    page: page.label,
    side: page.side === 'left' ? 'verso' : 'recto',
    items: [
      ...page.items.flatMap(entriesOf),
      ...page.furniture.map(({y, source, index}) => ({kind: y < page.height / 2 ? 'head' as const : 'foot' as const, y: rounded(y, 1), text: textOf(source.line(index))}))
    ]
  }))
}

/** `p. 7 verso  y 96.0  r +0.21  The line as set, hyphen-` */
export function describePages(book: PrintBook): string {
  return listPages(book).map(describePage).join('\n')
}

function describePage({page, side, items}: PageEntry): string {
  const head = `p. ${page} ${side}`
  const told = items.map((item) => `${head}  y ${item.y.toFixed(1)}  ${describeItem(item)}`)
  return `${told.length === 0 ? `${head}  blank` : told.join('\n')}\n`
}

function describeItem(item: ItemEntry): string {
  if (item.kind === 'line') return `r ${signed(item.ratio)}  ${item.text}`
  if (item.kind === 'picture') return `picture ${item.width.toFixed(1)} x ${item.height.toFixed(1)}  ${item.path}`
  return `${item.kind}  ${item.text}`
}

const signed = (ratio: number): string => (ratio === 0 ? '0.00' : `${ratio > 0 ? '+' : '-'}${Math.abs(ratio).toFixed(2)}`)

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

function entriesOf(item: PageItem): ItemEntry[] {
  if (item.type === 'box') return []
  const y = rounded(item.y, 1)
  if (item.type === 'picture') return [{kind: 'picture', y, width: rounded(item.width, 1), height: rounded(item.height, 1), path: item.picture.path}]
  const line = item.source.line(item.index)
  return [{kind: 'line', y, ratio: Math.abs(line.ratio) < 0.005 ? 0 : rounded(line.ratio, 2), text: textOf(line)}]
}

/** The words of a set line; a line-end hyphen is shown as one. */
export function textOf({runs}: SetLine): string {
  let text = ''
  for (const {words, gaps} of runs) {
    for (const [index, {texts}] of words.entries()) text += joinTexts(texts) + (gaps[index] === 0 ? '' : ' ')
  }
  return text.replace(/\u00ad$/, '-').trimEnd()
}
