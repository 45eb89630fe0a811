/**
 * A cover for a book that has none: its title and author in the theme's type, over a motif drawn from
 * the title. The same book has the same cover on every machine; another title another one.
 */

import type {Face} from '../../fonts/index.ts'
import {principals, shorten, type Metadata} from '../../book/index.ts'
import {wordsOf} from '../../language/index.ts'
import {xml, writeXml, type XmlElement} from '../../xml/index.ts'
import {splitLines, widestWord, type Lettering} from './lines.ts'
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

/** What a cover is lettered in: the face that measures and names it, and whether it or another has the letters of a text. */
interface CoverType {
  readonly face: Face
  canSet(text: string): boolean
}

/** Title, subtitle and names, as a cover shows them. */
export const letteringOf = ({title, subtitle, creators}: Metadata): string[] =>
  [title, ...(subtitle === undefined ? [] : [subtitle]), ...principals(creators).map(({name}) => name)].map(clip)

/** "Ann Example, Ben Example"; of a book nobody wrote alone "Edited by Ann Example". A name in letters no face has is left out, not its neighbours. */
function authorsOf(metadata: Metadata, {canSet}: CoverType): string {
  const shown = principals(metadata.creators).filter(({name}) => canSet(name))
  const names = shown.map(({name}) => name).join(', ')
  return shown[0]?.role === 'edt' ? `${wordsOf(metadata).editedBy} ${names}` : names
}

/** The cover as SVG; lettering no face can set is left out, since empty boxes are worse than none. */
export function designCover(metadata: Metadata, type: CoverType): string {
  const {face} = type
  const seed = hash(metadata.title)
  const {ground, ink, accent} = palettes[seed % palettes.length]!
  const {width, height} = coverSize
  const authors = clip(authorsOf(metadata, type))
  const drawing = xml('svg', {xmlns: 'http://www.w3.org/2000/svg', width: String(width), height: String(height), viewBox: `0 0 ${width} ${height}`, 'font-family': face.family}, [
    rectangle(0, 0, width, height, {fill: ground}),
    xml('g', {fill: 'none', stroke: accent, 'stroke-width': '3'}, motifs[Math.floor(seed / palettes.length) % motifs.length]!(seed)),
    rectangle(60, 60, width - 120, height - 120, {fill: 'none', stroke: accent, 'stroke-width': '3'}),
    ...setTitle({...metadata, title: clip(metadata.title), ...(metadata.subtitle !== undefined && {subtitle: clip(metadata.subtitle)})}, type, ink),
    ...setLines(type.canSet(authors) ? splitLines(authors, {face, language: metadata.language, size: 46, width: 900}) : [], {size: 46, ink, last: height - 190})
  ])
  return writeXml(drawing)
}

/** More letters than a cover holds in its smallest size are cut, with a sign that they are. */
const mostLetters = 240

const clip = (text: string): string => shorten(text, mostLetters)

const rectangle = (x: number, y: number, width: number, height: number, paint: Record<string, string>): XmlElement =>
  xml('rect', {x: String(x), y: String(y), width: String(width), height: String(height), ...paint})

const largestTitle = 150
const smallestTitle = 60
/** Rather than break a long word. */
const smallestWord = 42
const titleWidth = 960
const tallestTitle = 500
/** From baseline to baseline, in sizes of the letters. */
const lineHeight = 1.15

/** The title as large as its place allows, the subtitle below it. */
function setTitle({title, subtitle, language}: Metadata, {face, canSet}: CoverType, ink: string): XmlElement[] {
  const at = (size: number): Lettering => ({face, language, size, width: titleWidth})
  let size = largestTitle
  const hasTooWideWord = () => widestWord(title, at(size)) > titleWidth
  const isTooTall = () => splitLines(title, at(size)).length * size * lineHeight > tallestTitle
  while (size > smallestTitle ? hasTooWideWord() || isTooTall() : size > smallestWord && hasTooWideWord()) size -= 6
  const lines = canSet(title) ? splitLines(title, at(size)) : []
  const top = 330
  const below = lines.length === 0 ? top - 110 : top + (lines.length - 1) * size * lineHeight
  return [
    ...setLines(lines, {size, ink, first: top}),
    ...(subtitle === undefined || !canSet(subtitle) ? [] : setLines(splitLines(subtitle, {face, language, size: 52, width: 900}), {size: 52, ink, first: below + 110, style: 'italic'}))
  ]
}

/** How lines stand on the cover, in its pixels: by the baseline of the first or of the last. */
type LinePlace = {readonly size: number; readonly ink: string; readonly style?: 'italic'} & ({readonly first: number} | {readonly last: number})

/** Centred lines. */
function setLines(lines: readonly string[], place: LinePlace): XmlElement[] {
  const {size, ink, style = 'normal'} = place
  const leading = size * lineHeight
  const first = 'first' in place ? place.first : place.last - (lines.length - 1) * leading
  return lines.map((line, index) => xml('text', {
    x: String(coverSize.width / 2),
    y: String(Math.round(first + index * leading)),
    'font-size': String(size),
    'font-style': style,
    'text-anchor': 'middle',
    fill: ink
  }, [line]))
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return value >>> 0
}
