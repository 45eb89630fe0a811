/**
 * Complex fields (ECMA-376, Part 1, 17.16): code, then what the program last made of it. Links take their address from the
 * code; of fields that were never given a result the words that a word processor shows are in the code itself.
 */

import type {XmlElement} from '../../../xml/index.ts'
import {isSafeUrl} from '../markup/urls.ts'
import {addressOf, bookmarkOf} from './bookmarks.ts'
import {note, type DocxContext, type Field} from './context.ts'
import {letters, type Piece} from './pieces.ts'
import type {Look} from './styles.ts'
import {symbol} from './symbols.ts'
import {childOf, findBelow, stringIn, switchOf, valueOf} from './xml.ts'

/** Begins a field, begins its result, or ends it. */
export function beginOrEnd(context: DocxContext, element: XmlElement, look: Look): Piece[] {
  const {fields} = context
  const type = element.attributes['w:fldCharType']
  if (type === 'begin') fields.push({code: '', hasResult: false, link: undefined, chosen: chosenIn(element)})
  const field = fields.at(-1)
  if (type === 'separate' && field && !field.hasResult) {
    field.hasResult = true
    const address = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.code)?.[1]
    const bookmark = bookmarkOf(field.code)
    field.link = bookmark !== undefined ? addressOf(context, bookmark) : address === undefined ? undefined : linkTo(context, address).link
  }
  if (type !== 'end') return []
  fields.pop()
  return field && !field.hasResult ? shownOf(context, field, look) : []
}

/** Adds a piece of code to the field that is open; it shows nothing itself. */
export function writeCode({fields}: DocxContext, element: XmlElement): Piece[] {
  const field = fields.at(-1)
  if (field && !field.hasResult) field.code += stringIn(element)
  return []
}

/** The link of the field whose result is being read. */
export function linkOf({fields}: DocxContext): Pick<Look, 'link'> {
  const found = fields.findLast(({link}) => link !== undefined)
  return found ? {link: found.link} : {}
}

/** An address, if a book may hold it. */
export function linkTo(context: DocxContext, address: string): Pick<Look, 'link'> {
  if (isSafeUrl(address)) return {link: address}
  note(context, 'address')
  return {}
}

/** What is chosen in a list (17.16.9), and whether a box is ticked (17.16.7). */
function chosenIn(element: XmlElement): string | undefined {
  const data = childOf(element, 'w:ffData')
  const list = childOf(data, 'w:ddList')
  if (list) return findBelow(list, 'w:listEntry')[Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0)]?.attributes['w:val']
  const box = childOf(data, 'w:checkBox')
  return box && (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default') ? '☒' : '☐')
}

/** Fields that show nothing: marks for an index or a list, settings, questions to the author. */
const isMute = /^\s*(?:XE|TC|TA|RD|PRIVATE|SET|ASK|NEXT|NEXTIF|SKIPIF|ADVANCE|BIDIOUTLINE|FORMTEXT|INDEX|TOC|TOA|BIBLIOGRAPHY|ADDIN|PRINT|COMMENTS|DATA)\b|^\W*$/i

/** The words a field shows that has no result. */
function shownOf(context: DocxContext, {code, chosen}: Field, look: Look): Piece[] {
  if (chosen !== undefined) return declared(context, letters(context, chosen, look))
  const sign = /^\s*SYMBOL\s+(0x[\da-f]+|\d+)/i.exec(code)?.[1]
  if (sign !== undefined) return declared(context, symbol(context, Number(sign), {...look, font: /\\f\s+"?([^"\\]+)/i.exec(code)?.[1]?.trim()}))
  const words = /^\s*(?:MACROBUTTON|GOTOBUTTON)\s+\S+\s+(\S.*?)\s*$/i.exec(code)?.[1] ?? /^\s*QUOTE\s+"([^"]*)"/i.exec(code)?.[1]
  if (words !== undefined) return declared(context, letters(context, words, look))
  if (!isMute.test(code)) note(context, 'field')
  return []
}

/** Letters that are no run of the document's. */
function declared(context: DocxContext, pieces: Piece[]): Piece[] {
  for (const node of pieces.flatMap(({nodes}) => nodes)) if (node.type === 'text') context.made.push(node.value)
  return pieces
}
