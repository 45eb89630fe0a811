/**
 * Tables too wide for a narrow screen or large letters: their text is no larger than lets all columns
 * stand side by side. Nobody can scroll a page of a book sideways, and what is cut off is lost.
 *
 * A table whose longest words ask for more than a small screen has stands in a box that later rules
 * measure it by; readers that know no such rules set it as before. Where its letters would be too small to read even
 * so, a plain table with a head is set row by row: each cell on a line of its own behind the name of its column.
 */

import {createElement, type XhtmlContent, type XhtmlElement} from '../publication/index.ts'
import {placeCells} from './table-grid.ts'

/** Em that fit a small screen even where its reader doubles the size of the letters. */
const narrow = 9.5
/** Widths in em that tables are sorted by. */
const steps = [11, 13, 16, 19, 23, 28, 34, 42, 52, 64, 80] as const
/** Pixels letters have at least, whatever a table asks for; where that is too many its words break. */
const least = 8
/** Pixels under which a table is set row by row where it can be. */
const legible = 10

/** Em of the text: a table's size in every theme, letters of a plain and a bold face as wide as readers choose, the space between columns. */
const size = {table: 0.9, letter: 0.56, bold: 0.62, ideograph: 1, gap: 0.9}

const boxed: ReadonlySet<string> = new Set(['section', 'div', 'blockquote', 'figure', 'aside', 'li', 'dd'])

/** The element with a box around each wide table in it; itself where it has none. */
export function boxWideTables(element: XhtmlElement): XhtmlElement {
  if (!boxed.has(element.tagName) && !/^[ou]l$|^dl$/.test(element.tagName)) return element
  const children = element.children.map((child) => (child.type === 'text' ? child : child.tagName === 'table' ? boxTable(child) : boxWideTables(child)))
  return children.some((child, index) => child !== element.children[index]) ? {...element, children} : element
}

function boxTable(table: XhtmlElement): XhtmlElement {
  const width = leastWidth(table) * size.table
  if (width <= narrow) return table
  const step = steps.find((each) => each >= width) ?? steps.at(-1)!
  const named = nameCells(table)
  return createElement('div', {className: ['wide-table']}, [createElement('div', {className: [fit(step), ...(named ? ['by-row'] : [])]}, [named ?? table])])
}

/** The table with the name of its column on each cell of its body; `undefined` where cells span, or columns have no names. */
function nameCells(table: XhtmlElement): XhtmlElement | undefined {
  const head = table.children.filter((child) => child.type === 'element' && child.tagName === 'thead').flatMap((child) => rowsOf(child as XhtmlElement))
  const rows = rowsOf(table)
  const names = head[0]?.children.map((cell) => textOf(cell).replaceAll('_', ' ').trim()) ?? []
  const isPlain = head.length === 1 && names.every((name) => name !== '') && rows.every(({children}) => children.length === names.length && children.every((cell) => cell.type === 'element' && cell.properties['colSpan'] === undefined && cell.properties['rowSpan'] === undefined))
  if (!isPlain) return undefined
  const nameRow = (row: XhtmlElement): XhtmlElement => ({...row, children: row.children.map((cell, column) => (cell.type === 'text' ? cell : {...cell, properties: {...cell.properties, dataColumn: names[column]!}}))})
  const nameRows = (element: XhtmlElement): XhtmlElement => ({...element, children: element.children.map((child) => (child.type === 'text' || /^(?:thead|caption)$/.test(child.tagName) ? child : child.tagName === 'tr' ? nameRow(child) : nameRows(child)))})
  return nameRows(table)
}

/** A table set row by row where its container is narrower than so many pixels. */
const byRow = (box: string, width: number): string[] => [
  `@container (max-width: ${width}px) {`,
  `${box} { font-size: 1em; }`,
  `${box} table, ${box} caption, ${box} tbody, ${box} tr, ${box} td { display: block; width: auto; }`,
  `${box} thead { display: none; }`,
  `${box} tr { margin: 0 0 0.75em; }`,
  `${box} td { padding-left: 1.5em; text-indent: -1.5em; text-align: start; overflow-wrap: break-word; }`,
  `${box} td:empty { display: none; }`,
  `${box} td::before { content: attr(data-column) "\\2002"; font-style: italic; }`,
  '}'
]

const fit = (step: number): string => `fit-${step}`

/** Rules for the boxes, where any document has one. */
export const wideTableRules = [
  '@supports (container-type: inline-size) {',
  '.wide-table { container-type: inline-size; }',
  ...steps.map((step) => `.${fit(step)} { font-size: min(1em, max(${least}px, ${(100 / step).toFixed(2)}cqi)); }`),
  ...steps.map((step) => `@container (max-width: ${step * least - 1}px) { .${fit(step)} td, .${fit(step)} th { overflow-wrap: anywhere; } }`),
  ...steps.flatMap((step) => byRow(`.by-row.${fit(step)}`, step * legible - 1)),
  '}',
  ''
].join('\n')

/** Em of the table's text its columns need, no word broken. */
function leastWidth(table: XhtmlElement): number {
  const columns: number[] = []
  const spanning: {readonly from: number; readonly to: number; readonly width: number}[] = []
  for (const {cell, column, columns: reach} of placeCells(rowsOf(table)).flat()) {
    const width = longestWord(cell, cell.tagName === 'th') + size.gap
    if (reach === 1) columns[column] = Math.max(columns[column] ?? 0, width)
    else spanning.push({from: column, to: column + reach, width})
  }
  const sum = (from: number, to?: number): number => columns.slice(from, to).reduce((total, width = 0) => total + width, 0)
  return Math.max(sum(0), ...spanning.map(({from, to, width}) => sum(0) + width - sum(from, to)))
}

function rowsOf({children}: XhtmlElement): XhtmlElement[] {
  return children.flatMap((child) => (child.type === 'text' ? [] : child.tagName === 'tr' ? [child] : rowsOf(child)))
}

function longestWord(cell: XhtmlContent, isBold: boolean): number {
  const words = textOf(cell).split(/[\s\u200B\u00AD]+|(?<=[-\u2010\u2013\u2014/])(?=\p{L})|(?<=\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})/u)
  return Math.max(0, ...words.map((word) => widthOf(word, isBold)))
}

/** Text of a cell, the spaces of what may not be broken taken for letters. */
function textOf(node: XhtmlContent): string {
  if (node.type === 'text') return node.value.replace(/[\u00A0\u202F]/g, '_')
  const text = node.children.map(textOf).join('')
  const isWhole = ((node.properties['className'] ?? []) as string[]).includes('no-break')
  return isWhole ? text.replace(/\s/g, '_') : /^(?:p|div|li|br|dt|dd)$/.test(node.tagName) ? ` ${text} ` : text
}

const widthOf = (word: string, isBold: boolean): number =>
  [...word].reduce((sum, letter) => sum + (/\p{M}/u.test(letter) ? 0 : /[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFF60]/.test(letter) ? size.ideograph : isBold ? size.bold : size.letter), 0)
