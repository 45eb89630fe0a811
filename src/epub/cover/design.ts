/**
 * A cover for a book that has none: its title and author in the theme's type, over a motif drawn from
 * the title. The same book has the same cover on every machine; another title another one.
 */

import type {Face} from '../../fonts/index.ts'
import type {Metadata} from '../../book/index.ts'
import {xml, writeXml, type XmlElement} from '../../xml/index.ts'
import {motifs} from './motifs.ts'

/** Pixels: two to three, large enough for a phone's library and for stores that take it from the file. */
export const coverSize = {width: 1200, height: 1800} as const

interface Palette {
  readonly ground: string
  readonly ink: string
  readonly accent: string
}

/** Ground, lettering, motif; lettering on ground has a contrast of 7 and more. */
const palettes: readonly Palette[] = [
  {ground: '#14233a', ink: '#f3ece0', accent: '#c9a45c'},
  {ground: '#f2ead9', ink: '#23201c', accent: '#9c3b2e'},
  {ground: '#1f3a34', ink: '#efe9da', accent: '#d98f5a'},
  {ground: '#3a1f2b', ink: '#f4e9e2', accent: '#d9a48f'},
  {ground: '#e8ece8', ink: '#1d2b33', accent: '#2f6f73'},
  {ground: '#232323', ink: '#f2efe9', accent: '#b8b09c'}
]

/** The cover as SVG; `face` measures the lettering and names its family. */
export function designCover(metadata: Metadata, face: Face): string {
  const seed = hash(metadata.title)
  const {ground, ink, accent} = palettes[seed % palettes.length]!
  const {width, height} = coverSize
  const authors = metadata.creators.filter(({role}) => role === 'aut').map(({name}) => name).join(', ')
  const drawing = xml('svg', {xmlns: 'http://www.w3.org/2000/svg', width: String(width), height: String(height), viewBox: `0 0 ${width} ${height}`, 'font-family': face.family}, [
    rectangle(0, 0, width, height, {fill: ground}),
    xml('g', {fill: 'none', stroke: accent, 'stroke-width': '3'}, motifs[Math.floor(seed / palettes.length) % motifs.length]!(seed)),
    rectangle(60, 60, width - 120, height - 120, {fill: 'none', stroke: accent, 'stroke-width': '3'}),
    ...setTitle(metadata, face, ink),
    ...setLines(splitLines(authors, face, 46, 900), 46, height - 190, ink, 'last')
  ])
  return writeXml(drawing)
}

const rectangle = (x: number, y: number, width: number, height: number, paint: Record<string, string>): XmlElement =>
  xml('rect', {x: String(x), y: String(y), width: String(width), height: String(height), ...paint})

const largestTitle = 150
const smallestTitle = 60
const titleWidth = 960
const tallestTitle = 500

/** The title as large as its place allows, the subtitle below it. */
function setTitle({title, subtitle, language}: Metadata, face: Face, ink: string): XmlElement[] {
  let size = largestTitle
  let lines = splitLines(title, face, size, titleWidth, language)
  while (size > smallestTitle && (lines.length * size * 1.15 > tallestTitle || lines.some((line) => widthOf(line, face, size, language) > titleWidth))) {
    size -= 6
    lines = splitLines(title, face, size, titleWidth, language)
  }
  const top = 330
  const below = top + (lines.length - 1) * size * 1.15
  return [
    ...setLines(lines, size, top, ink, 'first'),
    ...(subtitle === undefined ? [] : setLines(splitLines(subtitle, face, 52, 900, language), 52, below + 110, ink, 'first', 'italic'))
  ]
}

/** Centred lines; `y` is the baseline of the first or of the last. */
function setLines(lines: readonly string[], size: number, y: number, ink: string, anchor: 'first' | 'last', style = 'normal'): XmlElement[] {
  const leading = size * 1.15
  const first = anchor === 'first' ? y : y - (lines.length - 1) * leading
  return lines.map((line, index) => xml('text', {
    x: String(coverSize.width / 2),
    y: String(Math.round(first + index * leading)),
    'font-size': String(size),
    'font-style': style,
    'text-anchor': 'middle',
    fill: ink
  }, [line]))
}

/** Lines of about equal width, none wider than `width` where words allow it. */
function splitLines(text: string, face: Face, size: number, width: number, language = 'en'): string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const total = widthOf(text, face, size, language)
  const target = total / Math.max(1, Math.ceil(total / width))
  const lines: string[] = []
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer, face, size, language) <= Math.min(width, target * 1.15)) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

const widthOf = (text: string, face: Face, size: number, language: string): number => (face.shape(text, {}, language).width * size) / 1000

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
