/** A drawing, rebuilt from what is allowed, with a size of its own. */

import {parseXml, writeXml, xml, type XmlElement} from '../../xml/index.ts'
import {faultOfSize, type Size} from '../limits.ts'
import type {Kind} from '../read-picture.ts'
import {canBeDrawn} from '../rasterise.ts'
import {expandedSize} from './expansion.ts'
import {withSoundPictures} from './carried.ts'
import {note, sanitise, type Removed} from './sanitise.ts'

/** The types of SVG 1.0 and 1.1 that drawing programs write, without declarations of their own. */
const doctype = /^(?:svg:)?svg(?:\s+PUBLIC\s+["']-\/\/W3C\/\/DTD SVG [^"']*["']\s+["']https?:\/\/www\.w3\.org\/[^"']*["'])?$/
const limits = {depth: 100, elements: 100_000, isPlaced: true, doctype}
const largestExpansion = 200_000
const largestFile = 4 * 1024 * 1024
/** Letters of the texts: the library that draws them takes time with their square. */
const mostLetters = 20_000

export const readSvg: Kind['read'] = async (bytes, say) => {
  if (bytes.length > largestFile) return say.error('size', 'Found a drawing of more than 4 MB')
  const parsed = parseXml(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''), limits)
  if (!parsed.root) return say.error('damaged', `Found a drawing that cannot be read: ${parsed.fault}`, 'save it as plain SVG, without entities', parsed.at)
  if (!/^(?:svg:)?svg$/.test(parsed.root.name)) return say.error('damaged', `Found <${parsed.root.name}>, expected a drawing`)
  const removed: Removed = new Map()
  for (const {name, at} of parsed.instructions) if (name !== 'xml') note(removed, `<?${name.slice(0, 40)}?>`, at)
  const root = await withSoundPictures(sanitise(parsed.root, removed), removed)
  if (expandedSize(root) > largestExpansion) return say.error('size', 'Found a drawing that uses its own parts without end')
  const size = sizeOf(root)
  if (!size) return say.error('damaged', 'Found a drawing without width, height or viewBox')
  const sizeFault = faultOfSize(size)
  if (sizeFault !== undefined) return say.error('size', sizeFault)
  if (removed.size > 0) say.warn('svg-removed', `Left out of a drawing: ${[...removed.keys()].toSorted().slice(0, 8).join(', ')}`, 'a drawing in a book holds shapes and text, and nothing that runs or reaches out', firstOf(removed))
  if (lettersIn(root) > mostLetters) return say.error('size', `Found a drawing with more than ${mostLetters.toLocaleString('en')} letters`, 'set a text of such length as text of the book')
  if (has(root, 'text')) say.info('svg-text', 'Found text in a drawing; its font may be missing where it is read', 'turn the text into paths')
  const {xmlns: _, 'xmlns:xlink': __, ...rest} = root.attributes
  const drawing = writeXml(xml('svg', {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    ...rest,
    viewBox: rest['viewBox'] ?? `0 0 ${size.width} ${size.height}`
  }, root.children))
  if (!(await canBeDrawn(drawing))) return say.error('damaged', 'Found a drawing the drawing library cannot draw', 'save it as plain SVG, or as PNG')
  return {mediaType: 'image/svg+xml', extension: 'svg', ...size, data: new TextEncoder().encode(drawing)}
}

const firstOf = (removed: Removed) => [...removed.values()].reduce((first, at) => (first && (!at || first.line < at.line || (first.line === at.line && first.column <= at.column)) ? first : at), undefined)

/** CSS pixels of a length; percentages are none. */
const units: Readonly<Record<string, number>> = {'': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, em: 16, ex: 8}

function pixels(length: string | undefined): number | undefined {
  const [, number, unit] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? []
  const factor = unit === undefined ? undefined : units[unit.toLowerCase()]
  return number === undefined || factor === undefined || !(Number(number) > 0) ? undefined : Number(number) * factor
}

function sizeOf({attributes}: XmlElement): Size | undefined {
  const [, , boxWidth, boxHeight] = (attributes['viewBox'] ?? '').trim().split(/[\s,]+/).map(Number)
  const hasBox = boxWidth !== undefined && boxHeight !== undefined && boxWidth > 0 && boxHeight > 0
  const ratio = hasBox ? boxHeight / boxWidth : undefined
  const width = pixels(attributes['width'])
  const height = pixels(attributes['height'])
  if (width !== undefined && height !== undefined) return {width, height}
  if (ratio === undefined) return undefined
  if (width !== undefined) return {width, height: width * ratio}
  return height === undefined ? {width: boxWidth!, height: boxHeight!} : {width: height / ratio, height}
}

const lettersIn = (element: XmlElement): number => element.children.reduce((sum, child) => sum + (typeof child === 'string' ? child.length : lettersIn(child)), 0)

const has = (element: XmlElement, name: string): boolean =>
  element.name === name || element.children.some((child) => typeof child !== 'string' && has(child, name))
