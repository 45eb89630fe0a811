/**
 * The book tree as lines of text, in the manner of unist-util-inspect without positions: `octavo inspect`, and the
 * golden file `tree.txt` of fixture books.
 */

import type {Book} from '../../book/index.ts'

type Shown = {readonly type: string; readonly children?: readonly Shown[]; readonly value?: string; readonly data?: {readonly inference?: {readonly rule: string}; readonly attributes?: {readonly id?: string; readonly classes?: readonly string[]}}} & Readonly<Record<string, unknown>>

const hidden: ReadonlySet<string> = new Set(['type', 'children', 'value', 'position', 'data', 'metadata', 'path', 'notes'])
const longestText = 72

/** The tree of a book, one node a line. */
export function describeTree(book: Book): string {
  const lines: string[] = ['book', ...describeMetadata(book).map((line) => `  ${line}`)]
  const waiting: {node: Shown; depth: number}[] = []
  const push = (nodes: readonly Shown[], depth: number) => {
    for (let at = nodes.length - 1; at >= 0; at--) waiting.push({node: nodes[at]!, depth})
  }
  push(book.children as unknown as Shown[], 1)
  while (waiting.length > 0) {
    const {node, depth} = waiting.pop()!
    lines.push(`${'  '.repeat(depth)}${describeNode(node)}`)
    push([...(node.children ?? []), ...((node.notes as Shown[] | undefined) ?? [])], depth + 1)
  }
  return `${lines.join('\n')}\n`
}

function describeMetadata({metadata}: Book): string[] {
  const creators = metadata.creators.map(({name, role}) => `${name} (${role})`).join('; ')
  return [`title ${JSON.stringify(metadata.title)}`, ...(creators ? [`by ${creators}`] : []), `language ${metadata.language}`]
}

function describeNode(node: Shown): string {
  const fields = Object.keys(node).filter((key) => !hidden.has(key) && node[key] !== undefined).map((key) => `${key}=${JSON.stringify(node[key])}`)
  const value = node.value === undefined ? [] : [JSON.stringify(cut(node.value))]
  const rule = node.data?.inference ? [`<${node.data.inference.rule.replace('structure:', '')}>`] : []
  const {id, classes = []} = node.data?.attributes ?? {}
  const marks = [...(id ? [`#${id}`] : []), ...classes.map((name) => `.${name}`)]
  return [node.type, ...marks, ...fields, ...value, ...rule].join(' ')
}

const cut = (text: string): string => text.length <= longestText ? text : `${text.slice(0, longestText - 1)}…`
