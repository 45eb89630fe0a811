/**
 * Whether the first row of a Word table names its columns: the row is repeated on each page (`w:tblHeader`), the style of
 * the table dresses its first row (`w:tblStylePr`, ECMA-376, 17.7.6.6), or it alone is bold.
 */

import type {TableRow} from 'mdast'
import type {XmlElement} from '../../../xml/index.ts'
import type {Styles} from './styles.ts'
import {childOf, switchOf, valueOf} from './xml.ts'

/** `rows` are the table's rows as read from `table`. */
export function hasHead(table: XmlElement, first: XmlElement, rows: readonly TableRow[], styles: Styles): boolean {
  if (switchOf(childOf(first, 'w:trPr'), 'w:tblHeader') === true) return true
  const properties = childOf(table, 'w:tblPr')
  const style = styles.get(valueOf(properties, 'w:tblStyle') ?? '')
  return (style?.dressesFirstRow === true && dressesFirst(childOf(properties, 'w:tblLook'))) || (isBold(rows[0]!) && !rows.slice(1, 2).every(isBold))
}

/** As a word, or as bit 0x0020 of the older notation. */
function dressesFirst(look: XmlElement | undefined): boolean {
  const said = look?.attributes['w:firstRow']
  return said === undefined ? (Number.parseInt(look?.attributes['w:val'] ?? '0', 16) & 0x20) !== 0 : /^(?:1|true|on)$/.test(said)
}

const isBold = (row: TableRow): boolean => row.children.some(({children}) => children.length > 0) && row.children.every(({children}) => children.every((node) => node.type === 'strong' || node.type === 'break' || (node.type === 'text' && node.value.trim() === '')))
