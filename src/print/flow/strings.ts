/** Named strings (`string-set`, CSS GCPM 3): the words running heads repeat. */

import type {Element, ElementContent} from 'hast'
import type {ComputedStyle} from '../../style/index.ts'
import {counterText} from './generated.ts'
import type {Walk} from './setting.ts'

/** Each string an element sets, with its text. */
export function valuesOfStrings(walk: Walk, element: Element, {stringSet}: ComputedStyle): [string, string][] {
  return Object.entries(stringSet).map(([name, parts]) => {
    const text = parts.map((part) => {
      if (part.type === 'content') return plainText(element)
      if (part.type === 'string') return part.value
      return part.type === 'counter' ? counterText(walk, part) : ''
    })
    return [name, text.join('').replace(/\s+/g, ' ').trim()]
  })
}

/** Text of an element without its note numbers. */
export function plainText(element: ElementContent): string {
  if (element.type === 'text') return element.value
  if (element.type !== 'element' || element.properties['role'] === 'doc-noteref') return ''
  return element.tagName === 'br' ? ' ' : element.children.map((child) => plainText(child)).join('')
}
