/** remark as it comes, to compare with: a tree without positions, neighbouring texts one, references resolved. */

import type {Root} from 'mdast'
import remarkParse from 'remark-parse'
import {unified} from 'unified'

export type Loose = {type: string; value?: string; children?: Loose[]; [key: string]: unknown}

const reference = unified().use(remarkParse).freeze()
const kept = ['type', 'value', 'depth', 'ordered', 'start', 'url', 'title', 'alt', 'lang'] as const

/** What remark makes of a text. */
export function remarkTree(value: string): unknown {
  const root = reference.parse(value) as unknown as Loose
  const definitions = new Map<unknown, Loose>()
  visit(root, (node) => {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  visit(root, (node) => {
    const target = definitions.get(node.identifier)
    if (!target || !/Reference$/.test(node.type)) return
    Object.assign(node, {type: node.type.replace('Reference', ''), url: target.url, title: target.title})
  })
  return simplify(root)
}

function visit(node: Loose, act: (node: Loose) => void): void {
  act(node)
  for (const child of node.children ?? []) visit(child, act)
}

/** A tree in the form compared. */
export function simplify(root: Loose | Root): unknown {
  const node = root as Loose
  const facts = Object.fromEntries(kept.filter((key) => node[key] !== undefined && node[key] !== null).map((key) => [key, node[key]]))
  if (!node.children) return facts
  const children: Loose[] = []
  for (const child of node.children.filter(({type}) => type !== 'definition')) {
    const last = children.at(-1)
    if (child.type === 'text' && last?.type === 'text') children[children.length - 1] = {type: 'text', value: last.value! + child.value!}
    else children.push(child)
  }
  return {...facts, children: children.map(simplify)}
}

/** Whether a tree has a node of some type. */
export function hasNode(root: Loose | Root, type: string): boolean {
  let isFound = false
  visit(root as Loose, (node) => {
    isFound ||= node.type === type
  })
  return isFound
}
