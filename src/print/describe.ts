/**
 * Pages as text, for golden files and `octavo inspect --pages`: a line for each line of type with its
 * baseline and adjustment ratio, then the running head and folio.
 */

import type {SetLine} from './paragraph/index.ts'
import {joinTexts} from '../words/index.ts'
import type {PageItem, PrintBook, PrintPage} from './types.ts'

/** `p. 7 verso  y 96.0  r +0.21  The line as set, hyphen-` */
export function describePages({pages}: PrintBook): string {
  return pages.map(describePage).join('\n')
}

function describePage(page: PrintPage): string {
  const head = `p. ${page.label} ${page.side === 'left' ? 'verso' : 'recto'}`
  const lines = [
    ...page.items.flatMap((item) => describeItem(item).map((text) => `${head}  ${text}`)),
    ...page.furniture.map(({y, source, index}) => `${head}  y ${y.toFixed(1)}  ${y < page.height / 2 ? 'head' : 'foot'}  ${textOf(source.line(index))}`)
  ]
  return `${lines.length === 0 ? `${head}  blank` : lines.join('\n')}\n`
}

function describeItem(item: PageItem): string[] {
  if (item.type === 'box') return []
  if (item.type === 'picture') {
    return [`y ${item.y.toFixed(1)}  picture ${item.width.toFixed(1)} x ${item.height.toFixed(1)}  ${item.picture.path}`]
  }
  const line = item.source.line(item.index)
  const ratio = Math.abs(line.ratio) < 0.005 ? '0.00' : `${line.ratio > 0 ? '+' : '-'}${Math.abs(line.ratio).toFixed(2)}`
  return [`y ${item.y.toFixed(1)}  r ${ratio}  ${textOf(line)}`]
}

/** The words of a set line; a line-end hyphen is shown as one. */
export function textOf({runs}: SetLine): string {
  let text = ''
  for (const {words, gaps} of runs) {
    for (const [index, {texts}] of words.entries()) text += joinTexts(texts) + (gaps[index] === 0 ? '' : ' ')
  }
  return text.replace(/\u00ad$/, '-').trimEnd()
}
