/** Tables drawn with bars in a plain text, as a site's editor takes them: `| Wick | 21 |` below `| Name | HP |` and a rule `|---|---|`. */

import type {AlignType, Paragraph, PhrasingContent, Table, TableCell} from 'mdast'
import {linesOf, readInlines} from './inline.ts'

const row = /^\s*\|.*\|\s*$/
const ruled = /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/

/** The table that a paragraph's lines draw: a head, a rule of as many columns, and rows. */
export function tableOf(paragraph: Paragraph): Table | undefined {
  if (paragraph.children[0]?.type !== 'text' || !paragraph.children[0].value.trimStart().startsWith('|')) return undefined
  const texts = readInlines(paragraph.children).split('\n')
  if (texts.length < 3 || !ruled.test(texts[1]!) || !texts.every((text) => row.test(text))) return undefined
  const lines = linesOf(paragraph.children).filter((_, at) => at !== 1)
  const children = lines.map((line) => ({type: 'tableRow' as const, children: cellsOf(line)}))
  return {type: 'table', align: columnsOf(texts[1]!), children, ...(paragraph.data && {data: paragraph.data}), ...(paragraph.position && {position: paragraph.position})}
}

/** `:--` to the left, `--:` to the right, `:-:` in the middle. */
const columnsOf = (rule: string): AlignType[] => rule.trim().slice(1, -1).split('|').map((column) => {
  const [isLeft, isRight] = [column.trim().startsWith(':'), column.trim().endsWith(':')]
  return isLeft && isRight ? 'center' : isRight ? 'right' : isLeft ? 'left' : null
})

/** What stands between the bars of a line, its outer bars left out. */
function cellsOf(line: readonly PhrasingContent[]): TableCell[] {
  const cells: PhrasingContent[][] = [[]]
  for (const node of line) {
    if (node.type !== 'text') { cells.at(-1)!.push(node); continue }
    for (const [at, value] of node.value.split('|').entries()) {
      if (at > 0) cells.push([])
      if (value !== '') cells.at(-1)!.push({...node, value})
    }
  }
  return cells.slice(1, -1).map((children) => ({type: 'tableCell', children: trimmed(children)}))
}

/** Without the blanks beside the bars. */
function trimmed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const last = children.length - 1
  return children.map((child, at) => child.type !== 'text' ? child : {...child, value: at === 0 && at === last ? child.value.trim() : at === 0 ? child.value.trimStart() : at === last ? child.value.trimEnd() : child.value})
}
