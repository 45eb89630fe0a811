/** The book tree as lines of text, one node a line, without positions. */

import type {Book} from '../book/index.ts'

interface Node {
  readonly type: string
  readonly value?: string
  readonly children?: readonly Node[]
}

const structural = new Set(['type', 'children', 'value', 'position', 'data', 'notes', 'metadata'])
const branch = {last: ['└─ ', '   '], inner: ['├─ ', '│  ']} as const

/** The tree as `octavo inspect` prints it. No recursion: a tree may be as deep as the limits allow. */
export function describeTree(book: Book): string {
  const lines: string[] = []
  const pending: {node: Node; lead: string; rest: string}[] = [{node: book as unknown as Node, lead: '', rest: ''}]
  for (let entry = pending.pop(); entry; entry = pending.pop()) {
    lines.push(`${entry.lead}${describeNode(entry.node)}`)
    const children = entry.node.children ?? []
    for (let index = children.length - 1; index >= 0; index--) {
      const [lead, rest] = index === children.length - 1 ? branch.last : branch.inner
      pending.push({node: children[index]!, lead: `${entry.rest}${lead}`, rest: `${entry.rest}${rest}`})
    }
  }
  return `${lines.join('\n')}\n`
}

function describeNode(node: Node): string {
  const fields = Object.entries(node).filter(([key, value]) => !structural.has(key) && value !== undefined)
  const shown = fields.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).join('')
  return `${node.type}${shown}${node.value === undefined ? '' : ` ${JSON.stringify(node.value)}`}`
}
