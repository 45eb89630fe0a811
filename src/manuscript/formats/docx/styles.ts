/** Styles of a DOCX: what a style is called, which heading it is, how its letters look. */

import type {XmlElement} from '../../../xml/index.ts'
import {childOf, elementsIn, switchOf, valueOf} from './xml.ts'

export interface Look {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
  readonly underline?: boolean | undefined
  readonly strike?: boolean | undefined
  readonly smallCaps?: boolean | undefined
  readonly hidden?: boolean | undefined
  readonly align?: 'superscript' | 'subscript' | undefined
  readonly lang?: string | undefined
  /** A font whose letters are signs. */
  readonly font?: string | undefined
  /** Where its letters lead. */
  readonly link?: string | undefined
}

export interface Style {
  /** Built-in styles have English names in every language. */
  readonly name: string
  readonly heading: number | undefined
  readonly look: Look
  readonly align: string | undefined
  readonly numbering: XmlElement | undefined
  readonly indent: number
  /** Its paragraphs begin a page. */
  readonly startsPage: boolean
  /** Of a table: its first row looks other than the rest. */
  readonly dressesFirstRow: boolean
}

export type Styles = ReadonlyMap<string, Style>

/** Reads `styles.xml`, each style with what it inherits. */
export function readStyles(root: XmlElement | undefined): Styles {
  const raw = new Map(elementsIn(root).filter(({name}) => name === 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const styles = new Map<string, Style>()
  for (const id of raw.keys()) styles.set(id, resolve(id, raw))
  return styles
}

function resolve(id: string, raw: ReadonlyMap<string, XmlElement>): Style {
  const chain: XmlElement[] = []
  for (let next: string | undefined = id; next !== undefined && chain.length < 20; ) {
    const style = raw.get(next)
    if (!style || chain.includes(style)) break
    chain.push(style)
    next = valueOf(style, 'w:basedOn')
  }
  const [own] = chain
  const first = <T>(find: (style: XmlElement) => T | undefined): T | undefined => chain.map(find).find((found) => found !== undefined)
  const outline = first((style) => valueOf(childOf(style, 'w:pPr'), 'w:outlineLvl'))
  return {
    name: valueOf(own, 'w:name') ?? id,
    heading: first((style) => headingOf(valueOf(style, 'w:name') ?? '')) ?? outlineDepth(outline),
    look: chain.reduceRight<Look>((look, style) => ({...look, ...lookOf(childOf(style, 'w:rPr'))}), {}),
    align: first((style) => valueOf(childOf(style, 'w:pPr'), 'w:jc')),
    numbering: first((style) => childOf(childOf(style, 'w:pPr'), 'w:numPr')),
    indent: first((style) => indentOf(childOf(style, 'w:pPr'))) ?? 0,
    startsPage: first((style) => switchOf(childOf(style, 'w:pPr'), 'w:pageBreakBefore')) ?? false,
    dressesFirstRow: chain.some((style) => elementsIn(style).some(({name, attributes}) => name === 'w:tblStylePr' && attributes['w:type'] === 'firstRow'))
  }
}

function headingOf(name: string): number | undefined {
  const found = /^heading ([1-6])$/i.exec(name)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** The depth of a heading (1 to 6) by its outline level, which begins with 0; deeper ones are body text. */
export function outlineDepth(level: string | undefined): number | undefined {
  return level !== undefined && Number(level) <= 5 ? Number(level) + 1 : undefined
}

/** First-line indent, in twentieths of a point. */
export function indentOf(properties: XmlElement | undefined): number | undefined {
  const indent = childOf(properties, 'w:ind')?.attributes
  const value = indent?.['w:firstLine'] ?? indent?.['w:firstLineChars']
  return value === undefined ? undefined : Number(value) || 0
}

/** Direct formatting of letters; absent fields are not said. */
export function lookOf(properties: XmlElement | undefined): Look {
  if (!properties) return {}
  const raised = valueOf(properties, 'w:vertAlign')
  const underline = valueOf(properties, 'w:u')
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  const said: Record<string, unknown> = {
    bold: switchOf(properties, 'w:b'),
    italic: switchOf(properties, 'w:i'),
    underline: childOf(properties, 'w:u') ? underline !== 'none' : undefined,
    strike: switchOf(properties, 'w:strike') ?? switchOf(properties, 'w:dstrike'),
    smallCaps: switchOf(properties, 'w:smallCaps'),
    hidden: switchOf(properties, 'w:vanish'),
    align: raised === 'superscript' || raised === 'subscript' ? raised : undefined,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
    lang: childOf(properties, 'w:lang')?.attributes['w:val']
  }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Look
}
