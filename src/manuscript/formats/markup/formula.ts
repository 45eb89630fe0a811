/**
 * Formulas of a page (MathML Core) as a line of text: raised and lowered letters, fractions with a stroke, roots with their
 * sign. Both books hold such a line; of readers only some know MathML.
 */

import type {Element, Text} from 'hast'
import {isElement} from './tree.ts'

type Content = Element['children']

const text = (value: string): Text => ({type: 'text', value})
const inside = (tagName: string, children: Content): Content => (children.length === 0 ? [] : [{type: 'element', tagName, properties: {}, children}])

/** What each of an element's parts becomes, in their order. */
const layouts: Readonly<Record<string, readonly ((part: Element) => Content)[]>> = {
  msup: [signsIn, raised],
  msub: [signsIn, lowered],
  msubsup: [signsIn, lowered, raised],
  munder: [signsIn, lowered],
  munderover: [signsIn, lowered, raised],
  mfrac: [bracketed, (part) => [text('/'), ...bracketed(part)]],
  mroot: [(part) => [text('√'), ...bracketed(part)], raised]
}

/** What a part of such an element is called in HTML, by its place; `undefined` where it stands on the line. */
const scripts: Readonly<Record<string, readonly (string | undefined)[]>> = {
  msup: [undefined, 'sup'], msub: [undefined, 'sub'], msubsup: [undefined, 'sub', 'sup'], munder: [undefined, 'sub'], munderover: [undefined, 'sub', 'sup'], mroot: [undefined, 'sup']
}

/** An element of a formula written in a line of Markdown: the element of HTML it is, and the signs around it. */
export interface FormulaPart {
  readonly name?: string
  readonly before?: string
  readonly behind?: string
}

/** `index`: its place among the elements of `parent`; `parts`: elements in it. */
export function partOf(name: string, parts: number, parent: string, index: number): FormulaPart {
  const script = Object.hasOwn(scripts, parent) ? scripts[parent]![index] : undefined
  const stroke = parent === 'mfrac' && index === 1 ? '/' : ''
  const root = name === 'msqrt' || name === 'mroot' ? '√' : ''
  const isBracketed = parts > 1 && (parent === 'mfrac' || name === 'msqrt')
  const before = `${stroke}${root}${isBracketed ? '(' : ''}`
  return {...(script !== undefined && {name: script}), ...(before !== '' && {before}), ...(isBracketed && {behind: ')'})}
}

/** The signs of a formula in a line; what tells it a second time (annotations) is not among them. */
export function signsIn(node: Element): Content {
  const layout = Object.hasOwn(layouts, node.tagName) ? layouts[node.tagName] : undefined
  const parts = node.children.filter(isElement).filter(({tagName}) => !tagName.startsWith('annotation'))
  if (layout && parts.length === layout.length) return parts.flatMap((part, index) => layout[index]!(part))
  const signs = node.children.flatMap((child): Content => (child.type === 'text' ? [child] : isElement(child) && !child.tagName.startsWith('annotation') ? signsIn(child) : []))
  if (node.tagName === 'msqrt') return [text('√('), ...signs, text(')')]
  return node.tagName === 'mtd' || node.tagName === 'mtr' ? [...signs, text(' ')] : signs
}

function raised(part: Element): Content {
  return inside('sup', signsIn(part))
}

function lowered(part: Element): Content {
  return inside('sub', signsIn(part))
}

/** In brackets where it is more than a number or a name. */
function bracketed(part: Element): Content {
  const signs = signsIn(part)
  return part.tagName === 'mi' || part.tagName === 'mn' || part.children.filter(isElement).length === 1 ? signs : [text('('), ...signs, text(')')]
}
