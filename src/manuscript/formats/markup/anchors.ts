/**
 * Places inside the text that links lead to: `<a name="ford"></a>`, an `id` on any element, `[]{#ford}`.
 *
 * Each is a span with an id, empty or round its words. One before all words of a paragraph or a heading names that, one on a line of
 * its own the words behind it.
 */

import type {Element, Root} from 'hast'
import type {PhrasingContent, RootContent} from 'mdast'
import type {Position} from 'unist'
import {decodeAddress} from '../../decode-address.ts'
import type {BlockFacts} from '../../types.ts'
import {attribute, findAll, isElement, type HtmlNode} from './tree.ts'

type Loose = {readonly type: string; readonly value?: string; children?: Loose[]; data?: BlockFacts | undefined}

/** A place an author named; blanks cannot be in a name. */
export const anchorAt = (id: string, children: PhrasingContent[], position: Position): PhrasingContent =>
  ({type: 'span', children, position, data: {attributes: {id}}}) as unknown as PhrasingContent

/** Whether a node shows nothing and is linked to. */
export const isAnchor = (node: {readonly type: string}): boolean => isBare(node as Loose)

const isBare = (node: Loose): boolean => node.type === 'span' && node.children?.length === 0 && node.data?.attributes?.id !== undefined

/** The name by which a link reaches an element. */
export const nameOf = (node: Element): string | undefined => [attribute(node, 'id'), node.tagName === 'a' ? attribute(node, 'name') : undefined].find((name) => name !== undefined && /^\S+$/.test(name))

/** Elements no line can begin in; a place in one is put before it. */
const lineless: ReadonlySet<string> = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'ul', 'ol', 'dl', 'hr', 'img', 'br', 'math', 'pre'])

/** Puts an empty element in front of the words of each element that gets a name from `nameFor`; read with `anchorIn`. */
export function plantAnchors(node: Element | Root, nameFor: (element: Element) => string | undefined): void {
  const children: HtmlNode[] = []
  for (const child of node.children as HtmlNode[]) {
    const name = isElement(child) ? nameFor(child) : undefined
    if (isElement(child)) plantAnchors(child, nameFor)
    if (name !== undefined && isElement(child) && !lineless.has(child.tagName)) child.children.unshift(planted(name, child))
    else if (name !== undefined) children.push(planted(name, child))
    children.push(child)
  }
  node.children = children as Element['children']
}

const planted = (name: string, {position}: HtmlNode): Element =>
  ({type: 'element', tagName: 'span', properties: {dataOctavoAnchor: name}, children: [], ...(position && {position: {start: position.start, end: position.start}})})

export const anchorIn = (node: Element): string | undefined => attribute(node, 'dataOctavoAnchor')

/** Keeps the links inside a page that lead to a place in it: both ends get a name no other file of the book has. So do the places other pages want. */
export function nameTargets(nodes: readonly HtmlNode[], prefix: string, asked: Iterable<string> = []): void {
  const links = nodes.flatMap((node) => findAll(node, ({tagName, properties}) => tagName === 'a' && typeof properties.href === 'string' && /^#\S/.test(properties.href)))
  const wanted = new Set([...links.map(fragmentOf), ...asked])
  if (wanted.size === 0) return
  const found = new Map<string, string>()
  for (const node of nodes) {
    if (!isElement(node)) continue
    plantAnchors({type: 'root', children: [node]}, (element) => {
      const name = nameOf(element)
      if (name === undefined || !wanted.has(name) || found.has(name)) return undefined
      found.set(name, `${prefix}-${name}`)
      return found.get(name)
    })
  }
  for (const link of links) {
    const name = found.get(fragmentOf(link))
    if (name !== undefined) link.properties.href = `#${name}`
    else delete link.properties.href
  }
}

const fragmentOf = (link: Element): string => decodeAddress(attribute(link, 'href')!.slice(1))

const lines: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'definitionTerm', 'caption'])

/** Gives places before words, and alone on a line, to the words behind them, or the last ones; here and in all blocks inside. */
export function settleAnchors<Block extends RootContent>(blocks: readonly Block[]): Block[] {
  const settled: Block[] = []
  let waiting: Loose[] = []
  let blank = 0
  for (const block of blocks as readonly (Block & Loose)[]) {
    if (block.children && !lines.has(block.type)) block.children = settleAnchors(block.children as unknown as RootContent[]) as never
    if (isAlone(block)) {
      for (const each of block.children as Loose[]) if (isBare(each)) waiting.push(each)
      blank = Math.max(blank, block.data?.blankBefore ?? 0)
      continue
    }
    const line = waiting.length > 0 ? lineOf(block, 0) : undefined
    if (line) {
      line.children = [...waiting, ...line.children!]
      nameBlock(line)
      if (blank > (block.data?.blankBefore ?? 0)) block.data = {...block.data, blankBefore: blank} as never
      waiting = []
      blank = 0
    }
    nameBlock(block)
    settled.push(block)
  }
  const last = waiting.length > 0 && settled.length > 0 ? lineOf(settled.at(-1) as Loose, -1) : undefined
  if (last) {
    last.children = [...waiting, ...last.children!]
    nameBlock(last)
  }
  return settled
}

/** The id of a paragraph or a heading that has none is the first of the places it begins with. */
function nameBlock(block: Loose): void {
  if ((block.type !== 'paragraph' && block.type !== 'heading') || !block.children?.[0] || !isBare(block.children[0])) return
  const count = block.children.findIndex((child) => !isBare(child))
  const [first, ...others] = block.children.slice(0, count < 0 ? block.children.length : count)
  const {attributes} = block.data ?? {}
  const isNamed = attributes?.id !== undefined
  if (!isNamed) block.data = {...block.data, attributes: {...attributes, id: first!.data!.attributes!.id!}}
  block.children = [...block.children.slice(count < 0 ? block.children.length : count), ...(isNamed ? [first!] : []), ...others]
}

const isAlone = ({type, children = []}: Loose): boolean => type === 'paragraph' && children.some(isAnchor) && children.every((child) => isAnchor(child) || (child.type === 'text' && child.value!.trim() === ''))

/** The first line of a block (`at` 0), or its last (-1). */
function lineOf(block: Loose, at: 0 | -1): Loose | undefined {
  let node: Loose | undefined = block
  while (node && !lines.has(node.type)) node = node.children?.at(at)
  return node
}
