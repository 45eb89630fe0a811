/**
 * Text too faint for its ground, found in the finished sheet over the finished documents: WCAG 2.2,
 * success criterion 1.4.3; and links told from their line by colour alone (1.4.1). What the sheet leaves uncoloured is the
 * reader's own and not judged.
 */

import type {Root} from 'hast'
import {createReport, type Place} from '../report/index.ts'
import {createCascade} from './cascade.ts'
import type {Colour, ComputedStyle, ElementStyles} from './computed.ts'

/** A document as the sheet meets it. */
export interface StyledText {
  readonly tree: Root
  readonly language: string
  readonly path: string
  readonly source?: string
}

export interface FaintText {
  readonly place: Place
  /** `#rrggbb`. */
  readonly ink: string
  readonly ground: string
  readonly ratio: number
  /** What it should have been at least. */
  readonly expected: number
  /** A link told from the words around it by its colour alone; `ground` is theirs. */
  readonly isLink?: true
}

type Ground = readonly [red: number, green: number, blue: number]
type Parent = Root | Root['children'][number]

const colourRule = /(?:^|[;{\s])(?:color|background(?:-color)?)\s*:(?!\s*(?:inherit|currentcolor|transparent|none)\b)/i

/** Each pair of colours that does not stand out, once, at its first place; `ground` is the reader's page. */
export function findFaintText(documents: readonly StyledText[], css: string, ground: Ground = [1, 1, 1]): FaintText[] {
  if (!colourRule.test(css)) return []
  const cascade = createCascade([{path: 'octavo:links', origin: 'agent', text: 'a { text-decoration: underline }'}, {path: 'css/book.css', origin: 'author', text: css}], 'screen', {}, createReport())
  const found = new Map<string, FaintText>()
  const manuscriptFirst = documents.toSorted((a, b) => Number(a.source === undefined) - Number(b.source === undefined))
  for (const {tree, language, path, source} of manuscriptFirst) {
    const styles = cascade.stylesOf(tree, language, source ?? path)
    const visit = (parent: Parent, over: Ground, around: Parent['position'], line?: ComputedStyle): void => {
      if (!('children' in parent)) return
      const own = parent.type === 'element' ? styles.get(parent) : undefined
      const here = own?.own.backgroundColor ? mix(own.own.backgroundColor, over) : over
      const at = parent.position ?? around
      const place = {path: source ?? path, at}
      for (const style of own ? lettered(parent, own) : []) judge(style, style.backgroundColor && style !== own?.own ? mix(style.backgroundColor, here) : here, place, found)
      if (own && line && parent.type === 'element' && parent.tagName === 'a') judgeLink(own.own, line, place, found)
      const isLine = own !== undefined && parent.type === 'element' && parent.tagName !== 'a' && holdsOtherWords(parent)
      for (const child of parent.children) visit(child, here, at, isLine ? own.own : line)
    }
    visit(tree, ground, undefined)
  }
  return [...found.values()]
}

/** The styles an element shows letters in: its own text, its generated text. */
function lettered(parent: Parent, {own, before, after}: ElementStyles): ComputedStyle[] {
  const hasText = 'children' in parent && parent.children.some((child) => child.type === 'text' && child.value.trim() !== '')
  return [...(hasText ? [own] : []), ...[before, after].filter((style) => style !== undefined)].filter(({display}) => display !== 'none')
}

/** Points: from here on, and from there on in bold, letters are large and need less. */
const largeSize = 18
const largeBoldSize = 14
/** What the sheet's sizes are shares of: the cascade's 11 points stand for a reader's 12. */
const readersScale = 12 / 11

function judge({color, fontSize, fontWeight}: ComputedStyle, ground: Ground, place: Place, found: Map<string, FaintText>): void {
  const isOwn = color.some((part, index) => part !== (index === 3 ? 1 : 0))
  if (!isOwn && isWhite(ground)) return
  const size = fontSize * readersScale
  const expected = size >= largeSize || (fontWeight >= 700 && size >= largeBoldSize) ? 3 : 4.5
  const ink = mix(color, ground)
  const ratio = contrast(ink, ground)
  const key = `${hex(ink)} ${hex(ground)} ${expected}`
  if (ratio < expected && !found.has(key)) found.set(key, {place, ink: hex(ink), ground: hex(ground), ratio: Math.floor(ratio * 10) / 10, expected})
}

/** Words of its own beside those of links. */
const holdsOtherWords = (parent: Parent): boolean => 'children' in parent && parent.children.some((child) => child.type === 'text' && child.value.trim() !== '')

function judgeLink(link: ComputedStyle, line: ComputedStyle, place: Place, found: Map<string, FaintText>): void {
  const isDressed = link.decorations.length > line.decorations.length
    || (['fontWeight', 'fontStyle', 'fontSize'] as const).some((name) => link[name] !== line[name])
    || [link.borderBottom, link.borderTop].some(({style, width}) => style !== 'none' && width > 0)
    || link.backgroundColor !== line.backgroundColor
  if (isDressed) return
  const [ink, ground] = [mix(link.color, [1, 1, 1]), mix(line.color, [1, 1, 1])]
  const ratio = contrast(ink, ground)
  const key = `link ${hex(ink)} ${hex(ground)}`
  if (ratio > 1 && ratio < 3 && !found.has(key)) found.set(key, {place, ink: hex(ink), ground: hex(ground), ratio: Math.floor(ratio * 10) / 10, expected: 3, isLink: true})
}

const isWhite = (ground: Ground): boolean => ground.every((part) => part === 1)

const mix = ([red, green, blue, alpha]: Colour, [r, g, b]: Ground): Ground =>
  [red * alpha + r * (1 - alpha), green * alpha + g * (1 - alpha), blue * alpha + b * (1 - alpha)]

const hex = (ground: Ground): string => `#${ground.map((part) => Math.round(part * 255).toString(16).padStart(2, '0')).join('')}`

/** WCAG 2.2, contrast ratio. */
export function contrast(one: Ground, other: Ground): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Ground): number {
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}
