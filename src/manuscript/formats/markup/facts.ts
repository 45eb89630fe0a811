/** What the attributes of an element say of its block. */

import type {Element} from 'hast'
import type {BlockFacts} from '../../types.ts'
import {classesOf} from './meaning.ts'
import {attribute} from './tree.ts'

/** What a book may keep of an element's attributes; nothing where it has none of them. */
export function attributesOf(node: Element): BlockFacts['attributes'] {
  const classes = withAside(node.tagName, classesOf(attribute(node, 'className')))
  const id = attribute(node, 'id')
  const settings = Object.fromEntries(['lang', 'dir'].flatMap((name) => pairOf(node, name)))
  const hasSettings = Object.keys(settings).length > 0
  if (classes.length === 0 && id === undefined && !hasSettings) return undefined
  return {...(id !== undefined && {id}), ...(classes.length > 0 && {classes}), ...(hasSettings && {settings})}
}

/** An `aside` is known by its class, as all divisions of an author are: the element is that of the notes. */
export const withAside = (tagName: string, classes: readonly string[]): readonly string[] => tagName === 'aside' && !classes.includes('aside') ? [...classes, 'aside'] : classes

/** The style and the indent of a paragraph. */
export function factsOf(node: Element): BlockFacts {
  const style = attribute(node, 'className')
  const indent = /text-indent\s*:\s*(-?[\d.]+)/.exec(attribute(node, 'style') ?? '')
  return {...(style && {style}), ...(indent && Number(indent[1]) > 0 && {indent: 1})}
}

/** Whether it is centred or stands to the right. */
export function alignOf(node: Element): 'center' | 'right' | undefined {
  if (node.tagName === 'center') return 'center'
  const style = /text-align\s*:\s*(\w+)/i.exec(attribute(node, 'style') ?? '')?.[1]?.toLowerCase()
  const named = style ?? attribute(node, 'align')?.toLowerCase()
  const byClass = /(?:^|\s)(?:text-?|align-?)?(center(?:ed)?|right)(?:\s|$)/i.exec(attribute(node, 'className') ?? '')?.[1]?.toLowerCase()
  const found = named ?? byClass
  return found?.startsWith('center') || found === 'middle' ? 'center' : found === 'right' || found === 'end' ? 'right' : undefined
}

/** Columns and rows a cell takes, where more than one. */
export function spansOf(cell: Element): {columnSpan?: number; rowSpan?: number} {
  const [columnSpan, rowSpan] = ['colSpan', 'rowSpan'].map((name) => Math.min(mostSpan, Math.floor(Number(attribute(cell, name) ?? 1)) || 1)) as [number, number]
  return {...(columnSpan > 1 && {columnSpan}), ...(rowSpan > 1 && {rowSpan})}
}

/** Columns or rows one cell may take. */
const mostSpan = 100

/** An attribute by its name in HTML. */
export const pairOf = (node: Element, name: string): [string, string][] => {
  const value = attribute(node, name === 'class' ? 'className' : name)
  return value === undefined ? [] : [[name, value]]
}
