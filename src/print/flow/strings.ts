/** Named strings (`string-set`, CSS GCPM 3): the words running heads repeat. */

import type {Element, ElementContent} from 'hast'
import type {ComputedStyle} from '../../style/index.ts'
import {counterText} from './generated.ts'
import type {Walk} from './setting.ts'

/** The name under which margin boxes find the value of a counter. */
export const counterString = (name: string): string => `counter ${name}`

/** Each string an element sets, with its text; and each counter it changes, with its value. */
export function valuesOfStrings(walk: Walk, element: Element, {stringSet, counterReset, counterIncrement, counterSet}: ComputedStyle): [string, string][] {
  const changed = Object.keys({...counterReset, ...counterIncrement, ...counterSet}).map((name): [string, string] => [counterString(name), String(walk.setting.counters.valueOf(name))])
  const strings = Object.entries(stringSet).map(([name, parts]): [string, string] => {
    const text = parts.map((part) => {
      if (part.type === 'content') return lineOf(element)
      if (part.type === 'string') return part.value
      return part.type === 'counter' ? counterText(walk, part) : ''
    })
    return [name, text.join('').replace(/\s+/g, ' ').trim()]
  })
  return changed.length === 0 ? strings : [...strings, ...changed]
}

/** Text of an element without its note numbers. */
export function plainText(element: ElementContent): string {
  if (element.type === 'text') return element.value
  if (element.type !== 'element' || element.properties['role'] === 'doc-noteref') return ''
  return element.tagName === 'br' ? ' ' : element.children.map((child) => plainText(child)).join('')
}

const blocks = /^(?:p|h[1-6]|div|section|header|li|d[td]|t[dhr]|blockquote|figcaption|caption|pre)$/

/** The parts of a heading stand below one another. */
const isOfHeading = ({properties: {className}}: Element): boolean => Array.isArray(className) && className.some((name) => name === 'label' || name === 'title' || name === 'subtitle')

/** Text of an element in one line: what stands in blocks of its own is kept apart. */
function lineOf(element: Element): string {
  return element.children.map((child) => {
    if (child.type !== 'element' || child.tagName === 'br' || child.properties['role'] === 'doc-noteref') return plainText(child)
    return blocks.test(child.tagName) || isOfHeading(child) ? ` ${lineOf(child)} ` : lineOf(child)
  }).join('')
}
