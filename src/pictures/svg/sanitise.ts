/** A drawing rebuilt from the elements and attributes it may hold; what is left out is counted by name. */

import type {XmlContent, XmlElement, XmlPoint} from '../../xml/index.ts'
import {attributes, elements, isSafeAddress, isSafeCss} from './allowed.ts'
import {safeSheet} from './sheet.ts'

/** What went, by name, and where the first of the name stood. */
export type Removed = Map<string, XmlPoint | undefined>

/** Remembers what was taken out, and where it first stood. */
export function note(removed: Removed, name: string, at: XmlPoint | undefined): void {
  if (!removed.has(name)) removed.set(name, at)
}

/** The drawing, of plain names, without what is not allowed; `removed` takes the names of what went. */
export function sanitise(element: XmlElement, removed: Removed): XmlElement {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    if (value === undefined) continue
    if (isKept(name, value)) kept[name] = value
    else if (!isHarmless(name)) note(removed, name, element.at)
  }
  return {name: element.name, attributes: kept, children: element.children.flatMap((child) => keep(child, removed))}
}

function keep(child: XmlContent, removed: Removed): XmlContent[] {
  if (typeof child === 'string') return [child]
  if (child.name === 'a') {
    if (hrefOf(child) !== undefined) note(removed, 'the address of <a>', child.at)
    return child.children.flatMap((inner) => keep(inner, removed))
  }
  if (!elements.has(child.name)) {
    if (!isProgramsOwn(child)) note(removed, `<${child.name.replace(/^other:/, '')}>`, child.at)
    return []
  }
  return child.name === 'style' ? keepSheet(child, removed) : [sanitise(child, removed)]
}

/** What no reader of drawings shows: elements of another namespace, what is known of the drawing, what asks for a program's extension. */
const isProgramsOwn = ({name, attributes: {requiredExtensions = ''}}: XmlElement): boolean => /^(?!other:).*:|^metadata$/.test(name) || requiredExtensions.trim() !== ''

function keepSheet(sheet: XmlElement, removed: Removed): XmlContent[] {
  const safe = safeSheet(textOf(sheet))
  if (!safe?.isWhole) note(removed, safe ? 'fonts and imports of <style>' : '<style>', sheet.at)
  return safe ? [{...sanitise(sheet, removed), children: [safe.css]}] : []
}

const hrefOf = ({attributes: {href, 'xlink:href': linked}}: XmlElement): string | undefined => href ?? linked

function isKept(name: string, value: string): boolean {
  if (name === 'href' || name === 'xlink:href') return isSafeAddress(value)
  return attributes.has(name) && isSafeCss(value) && !isExcessive(name, value)
}

/** Steps of a filter or a pattern that would be drawn without end: numbers no drawing of a hand or program holds. */
const most: Readonly<Record<string, number>> = {numOctaves: 10, stdDeviation: 2000, radius: 500, order: 15}

function isExcessive(name: string, value: string): boolean {
  const limit = most[name]
  return limit !== undefined && value.split(/[\s,]+/).some((number) => Math.abs(Number(number)) > limit)
}

/** Drawing programs' own notes, and attributes of other namespaces: nobody misses them. */
const isHarmless = (name: string): boolean =>
  /^(?:data-.*|(?!xlink:href$).*:.*|baseProfile|enable-background|contentScriptType|contentStyleType|zoomAndPan|requiredFeatures|requiredExtensions|systemLanguage)$/.test(name)

const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')
