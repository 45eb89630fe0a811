/**
 * A hast document as selectors see it: parents, siblings and attributes at hand, below an `html`
 * and a `body` element that the publication's documents leave out. One pass, one object an element;
 * iterative, because a document may be deep.
 */

import type {Element, ElementContent, Root, RootContent} from 'hast'
import {isRightToLeft} from '../language/index.ts'

export interface Indexed {
  readonly tag: string
  readonly classes: readonly string[]
  readonly id: string | undefined
  /** `undefined` for the `html` and `body` above the document. */
  readonly element: Element | undefined
  readonly parent: Indexed | undefined
  /** Elements only. */
  readonly children: Indexed[]
  /** Place among the parent's elements. */
  readonly position: number
  /** BCP 47, inherited. */
  readonly language: string
  readonly isEmpty: boolean
}

/** The `html` element above the document, and every element of it in order. */
export function indexElements(tree: Root, language: string): {html: Indexed; body: Indexed; elements: readonly Indexed[]} {
  const html: Indexed = {...virtual, tag: 'html', parent: undefined, children: [], position: 0, language}
  const body: Indexed = {...virtual, tag: 'body', parent: html, children: [], position: 0, language}
  html.children.push(body)
  const elements: Indexed[] = []
  const pending: {nodes: readonly (RootContent | ElementContent)[]; parent: Indexed}[] = [{nodes: tree.children, parent: body}]
  while (pending.length > 0) {
    const {nodes, parent} = pending.pop() as {nodes: readonly (RootContent | ElementContent)[]; parent: Indexed}
    for (const node of nodes) {
      if (node.type !== 'element') continue
      const indexed = indexOne(node, parent)
      parent.children.push(indexed)
      if (node.children.length > 0) pending.push({nodes: node.children, parent: indexed})
    }
  }
  const stack = [...body.children].reverse()
  while (stack.length > 0) {
    const next = stack.pop() as Indexed
    elements.push(next)
    for (let index = next.children.length - 1; index >= 0; index--) stack.push(next.children[index] as Indexed)
  }
  return {html, body, elements}
}

const virtual = {classes: [] as readonly string[], id: undefined, element: undefined, isEmpty: false}

function indexOne(element: Element, parent: Indexed): Indexed {
  const {className, id, lang} = element.properties
  const language = lang ?? element.properties.xmlLang ?? element.properties['xml:lang']
  return {
    tag: element.tagName,
    classes: classesOf(className),
    id: id === undefined || id === null ? undefined : String(id),
    element,
    parent,
    children: [],
    position: parent.children.length,
    language: typeof language === 'string' && language !== '' ? language : parent.language,
    isEmpty: element.children.every((child) => child.type === 'comment')
  }
}

/** hast promises an array; a tree made by hand may hold a string. */
function classesOf(className: unknown): readonly string[] {
  if (Array.isArray(className)) return className.map(String)
  return typeof className === 'string' ? className.split(/\s+/) : noClasses
}

const noClasses: readonly string[] = []

const camelCased = new Map<string, string>([['class', 'className'], ['colspan', 'colSpan'], ['rowspan', 'rowSpan'], ['xml:lang', 'xmlLang']])

/** An attribute by its XHTML name, whatever hast calls it; the `html` element has the direction of its language. */
export function attributeOf(indexed: Indexed, name: string): string | undefined {
  if (name === 'class') return indexed.classes.length > 0 ? indexed.classes.join(' ') : undefined
  const properties = indexed.element?.properties
  if (!properties) return name === 'dir' && indexed.tag === 'html' && isRightToLeft(indexed.language) ? 'rtl' : undefined
  let value = properties[name]
  if (value === undefined) {
    let camel = camelCased.get(name)
    if (camel === undefined) {
      camel = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
      camelCased.set(name, camel)
    }
    value = properties[camel]
  }
  if (value === undefined || value === null || value === false) return undefined
  if (value === true) return ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}
