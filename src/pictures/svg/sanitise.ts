/** A drawing rebuilt from the elements and attributes it may hold; what is left out is counted by name. */

import type {XmlContent, XmlElement, XmlPoint} from '../../xml/index.ts'
import {attributes, elements, isSafeAddress, isSafeCss} from './allowed.ts'

/** Characters of one style sheet: each of its selectors is asked of each element. */
const longestSheet = 50_000

/** What went, by name, and where the first of the name stood. */
export type Removed = Map<string, XmlPoint | undefined>

export function note(removed: Removed, name: string, at: XmlPoint | undefined): void {
  if (!removed.has(name)) removed.set(name, at)
}

/** The drawing without what is not allowed; `removed` takes the names of what went. */
export function sanitise(element: XmlElement, removed: Removed): XmlElement {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    if (value === undefined) continue
    if (isKept(name, value)) kept[name] = value
    else if (!isHarmless(name)) note(removed, name, element.at)
  }
  return {name: localName(element.name), attributes: kept, children: element.children.flatMap((child) => keep(child, removed))}
}

function keep(child: XmlContent, removed: Removed): XmlContent[] {
  if (typeof child === 'string') return [child]
  const name = localName(child.name)
  const isAllowed = elements.has(name) && (child.name === name || child.name === `svg:${name}`)
  if (name === 'a') {
    if (hrefOf(child) !== undefined) note(removed, `the address of <${child.name}>`, child.at)
    return child.children.flatMap((inner) => keep(inner, removed))
  }
  if (!isAllowed) {
    if (!/^(?:metadata|sodipodi:|inkscape:)/.test(child.name)) note(removed, `<${child.name}>`, child.at)
    return []
  }
  if (name === 'style' && (textOf(child).length > longestSheet || !isSafeCss(textOf(child)))) {
    note(removed, '<style>', child.at)
    return []
  }
  return [sanitise(child, removed)]
}

const hrefOf = ({attributes: {href, 'xlink:href': linked}}: XmlElement): string | undefined => href ?? linked

function isKept(name: string, value: string): boolean {
  if (name === 'href' || name === 'xlink:href') return isSafeAddress(value)
  if (name === 'xmlns') return value === 'http://www.w3.org/2000/svg'
  if (name === 'xmlns:xlink') return value === 'http://www.w3.org/1999/xlink'
  return attributes.has(name) && isSafeCss(value) && !isExcessive(name, value)
}

/** Steps of a filter or a pattern that would be drawn without end: numbers no drawing of a hand or program holds. */
const most: Readonly<Record<string, number>> = {numOctaves: 10, stdDeviation: 2000, radius: 500, order: 15}

function isExcessive(name: string, value: string): boolean {
  const limit = most[name]
  return limit !== undefined && value.split(/[\s,]+/).some((number) => Math.abs(Number(number)) > limit)
}

/** Drawing programs' own notes: nobody misses them. */
const isHarmless = (name: string): boolean =>
  /^(?:xmlns|xmlns:\w+|sodipodi:.*|inkscape:.*|data-.*|xlink:(?:type|title|show|role)|xml:base|baseProfile|enable-background|contentScriptType|contentStyleType|zoomAndPan)$/.test(name)

const localName = (name: string): string => name.replace(/^svg:/, '')

const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
