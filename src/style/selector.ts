/**
 * Selectors: specificity (Selectors 4, section 17), the pseudo-element, and the bucket key, all
 * taken from css-tree's tree. Nesting (`&`) becomes `:is(parent)` as CSS Nesting 1 defines it.
 */

import type {CssNode, Selector as CssSelector} from 'css-tree'
import {textOf} from './parse.ts'
import type {PseudoElement, Selector} from './syntax.ts'

export const pseudoElements: ReadonlySet<string> = new Set(['before', 'after', 'marker', 'first-letter', 'first-line', 'footnote-call', 'footnote-marker'])
const idWeight = 1 << 20
const classWeight = 1 << 10

/** Lists inside lists multiply: twelve levels of three selectors are half a million. */
const longestNested = 4096

/** Each part of a selector, those in its brackets with them, is a call within a call when it is matched. */
const mostParts = 1000

/** Why a selector cannot be used; thrown inside this folder only. */
export class SelectorFault extends Error {}

/** A selector of a rule that stands inside rules with the selectors `parents`. */
export function readSelector(node: CssSelector, parents: readonly Selector[]): Selector {
  const source = textOf(node)
  const parts = countParts(node.children)
  if (parts > mostParts) throw new SelectorFault(`Found a selector of ${parts} parts, expected at most ${mostParts}`)
  let pseudoElement: PseudoElement | undefined
  const kept: CssNode[] = []
  for (const part of node.children) {
    const name = pseudoElementName(part)
    if (name === undefined) kept.push(part)
    else if (pseudoElements.has(name)) pseudoElement = name as PseudoElement
    else throw new SelectorFault(`Found the pseudo-element ::${name}, which neither book follows`)
  }
  if (pseudoElement !== undefined && (kept.length === 0 || kept.at(-1)?.type === 'Combinator')) {
    kept.push({type: 'TypeSelector', name: '*'})
  }
  const nesting = `:is(${parents.map((parent) => parent.text).join(',')})`
  const own = kept.map((part) => partText(part, nesting)).join('')
  const isNested = parents.length > 0
  const text = !isNested || source.includes('&') ? own : `${nesting}${kept[0]?.type === 'Combinator' ? '' : ' '}${own}`
  if (isNested && text.length > longestNested) throw new SelectorFault(`Found rules inside rules whose selector comes to ${text.length} characters, expected at most ${longestNested}`)
  const parentWeight = isNested ? Math.max(...parents.map((parent) => parent.specificity)) : 0
  const specificity = specificityOf(kept, parentWeight) + (isNested && !source.includes('&') ? parentWeight : 0)
  return {text, source: isNested ? text + (pseudoElement ? `::${pseudoElement}` : '') : source, specificity, pseudoElement, key: keyOf(kept)}
}

function countParts(nodes: Iterable<CssNode>): number {
  let count = 0
  for (const node of nodes) count += 1 + innerSelectors(node).reduce((sum, inner) => sum + countParts(inner.children), 0)
  return count
}

/** Those CSS 2 writes with one colon. */
const olderElements: ReadonlySet<string> = new Set(['before', 'after', 'first-letter', 'first-line'])

/** `::before`, and CSS 2's `:before`. */
function pseudoElementName(node: CssNode): string | undefined {
  if (node.type === 'PseudoElementSelector') return node.name.toLowerCase()
  if (node.type === 'PseudoClassSelector' && node.children === null && olderElements.has(node.name.toLowerCase())) {
    return node.name.toLowerCase()
  }
  return undefined
}

function partText(node: CssNode, nesting: string): string {
  if (node.type === 'NestingSelector') return nesting
  if (node.type === 'TypeSelector') return node.name.slice(node.name.indexOf('|') + 1).toLowerCase()
  return textOf(node).replace(/\[([\w-]*)\|(?!=)/g, (_, prefix: string) => (prefix ? `[${prefix}\\:` : '['))
}

function specificityOf(nodes: Iterable<CssNode>, parentWeight: number): number {
  let sum = 0
  for (const node of nodes) {
    if (node.type === 'IdSelector') sum += idWeight
    else if (node.type === 'ClassSelector' || node.type === 'AttributeSelector') sum += classWeight
    else if (node.type === 'TypeSelector') sum += node.name.endsWith('*') ? 0 : 1
    else if (node.type === 'PseudoElementSelector') sum += 1
    else if (node.type === 'NestingSelector') sum += parentWeight
    else if (node.type === 'PseudoClassSelector') sum += pseudoClassWeight(node, parentWeight)
  }
  return sum
}

function pseudoClassWeight(node: CssNode & {type: 'PseudoClassSelector'}, parentWeight: number): number {
  const name = node.name.toLowerCase()
  if (name === 'where') return 0
  const heaviest = Math.max(0, ...innerSelectors(node).map((selector) => specificityOf(selector.children, parentWeight)))
  if (name === 'is' || name === 'not' || name === 'has' || name === 'matches') return heaviest
  if (name === 'nth-child' || name === 'nth-last-child') return classWeight + heaviest
  return olderElements.has(name) ? 1 : classWeight
}

/** Those in the brackets of a pseudo-class. */
function innerSelectors(node: CssNode): CssSelector[] {
  return node.type === 'PseudoClassSelector' && node.children ? [...node.children].flatMap(selectorsIn) : []
}

function selectorsIn(node: CssNode): CssSelector[] {
  if (node.type === 'Selector') return [node]
  if (node.type === 'SelectorList') return [...node.children].filter((child): child is CssSelector => child.type === 'Selector')
  if (node.type === 'Nth' && node.selector) return selectorsIn(node.selector)
  return []
}

/** `#id`, `.class`, tag or `[attribute` of the last compound, the rarest first; '*' when it asks for none. */
function keyOf(nodes: readonly CssNode[]): string {
  const start = nodes.findLastIndex((node) => node.type === 'Combinator')
  const compound = nodes.slice(start + 1)
  const id = compound.find((node) => node.type === 'IdSelector')
  if (id?.type === 'IdSelector') return `#${id.name}`
  const named = compound.find((node) => node.type === 'ClassSelector')
  if (named?.type === 'ClassSelector') return `.${named.name}`
  const tag = compound.find((node) => node.type === 'TypeSelector')
  if (tag?.type === 'TypeSelector' && !tag.name.endsWith('*')) return tag.name.slice(tag.name.indexOf('|') + 1).toLowerCase()
  const attribute = compound.find((node) => node.type === 'AttributeSelector')
  return attribute?.type === 'AttributeSelector' ? `[${attribute.name.name.replace('|', ':')}` : '*'
}
