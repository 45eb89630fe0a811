/** A drawing, rebuilt from what is allowed, with a size of its own. */

import {decodeXml, parseXml, writeXml, xml, type XmlElement} from '../../xml/index.ts'
import {faultOfSize, type Size} from '../limits.ts'
import type {Kind, Say} from '../read-picture.ts'
import {boundsOf, canBeDrawn, type Bounds} from '../rasterise.ts'
import {expandedSize} from './expansion.ts'
import {withSoundPictures} from './carried.ts'
import {withPlainNames} from './qualified.ts'
import {note, sanitise, type Removed} from './sanitise.ts'

/** The types of SVG 1.0 and 1.1 that drawing programs write. */
const doctype = /^(?:svg:)?svg(?:\s+PUBLIC\s+["']-\/\/W3C\/\/DTD SVG [^"']*["']\s+["']https?:\/\/www\.w3\.org\/[^"']*["'])?$/
const limits = {depth: 100, elements: 100_000, isPlaced: true, doctype}
const largestExpansion = 200_000
const largestFile = 4 * 1024 * 1024
/** Letters of the texts: the library that draws them takes time with their square. */
const mostLetters = 20_000

export const readSvg: Kind['read'] = async (bytes, say) => {
  if (bytes.length > largestFile) return say.error('size', 'Found a drawing of more than 4 MB')
  const parsed = parseXml(decodeXml(bytes), limits)
  if (!parsed.root) return say.error('damaged', `Found a drawing that cannot be read: ${parsed.fault}`, 'Save it as plain SVG', parsed.at)
  const found = withPlainNames(parsed.root)
  if (found.name !== 'svg') return say.error('damaged', `Found <${parsed.root.name}>, expected a drawing`)
  const removed: Removed = new Map()
  for (const {name, at} of parsed.instructions) if (name !== 'xml') note(removed, `<?${name.slice(0, 40)}?>`, at)
  const root = await withSoundPictures(sanitise(found, removed), removed)
  if (expandedSize(root) > largestExpansion) return say.error('size', 'Found a drawing that uses its own parts without end')
  const {size, viewBox} = await measure(root, say)
  const sizeFault = faultOfSize(size)
  if (sizeFault !== undefined) return say.error('size', sizeFault)
  if (removed.size > 0) say.warn('svg-removed', `Left out of a drawing: ${[...removed.keys()].toSorted().slice(0, 8).join(', ')}`, 'A drawing in a book holds shapes and text, and nothing that runs or reaches out', firstOf(removed))
  if (lettersIn(root) > mostLetters) return say.error('size', `Found a drawing with more than ${mostLetters.toLocaleString('en')} letters`, 'Set a text of such length as text of the book')
  if (has(root, 'text')) say.info('svg-text', 'Found text in a drawing; its font may be missing where it is read', 'Turn the text into paths')
  const drawing = writeDrawing(root, viewBox)
  if (!(await canBeDrawn(drawing))) return say.error('damaged', 'Found a drawing the drawing library cannot draw', 'Save it as plain SVG, or as PNG')
  return {mediaType: 'image/svg+xml', extension: 'svg', ...size, data: new TextEncoder().encode(drawing)}
}

/** The whole of a drawing whose names are plain. */
const writeDrawing = ({attributes, children}: XmlElement, viewBox: string | undefined): string =>
  writeXml(xml('svg', {xmlns: 'http://www.w3.org/2000/svg', 'xmlns:xlink': 'http://www.w3.org/1999/xlink', ...attributes, viewBox}, children))

const firstOf = (removed: Removed) => [...removed.values()].reduce((first, at) => (first && (!at || first.line < at.line || (first.line === at.line && first.column <= at.column)) ? first : at), undefined)

/** CSS pixels of a length; percentages are none. */
const units: Readonly<Record<string, number>> = {'': 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96, em: 16, ex: 8}

function pixels(length: string | undefined): number | undefined {
  const [, number, unit] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? []
  const factor = unit === undefined ? undefined : units[unit.toLowerCase()]
  return number === undefined || factor === undefined || !(Number(number) > 0) ? undefined : Number(number) * factor
}

interface Measured {
  readonly size: Size
  readonly viewBox: string
}

/** What browsers show of a drawing that says nothing of its size (CSS 2.1, 10.3.2). */
const unsized: Bounds = {x: 0, y: 0, width: 300, height: 150}

/** A drawing's size and box; one that has neither takes the bounds of its shapes, so that none is cut off. */
async function measure(root: XmlElement, say: Say): Promise<Measured> {
  const width = pixels(root.attributes['width'])
  const height = pixels(root.attributes['height'])
  const own = boxOf(root.attributes['viewBox'])
  if (width !== undefined && height !== undefined) return {size: {width, height}, viewBox: own ? root.attributes['viewBox']! : `0 0 ${width} ${height}`}
  const box = own ?? (await boundsOf(writeDrawing(root, undefined))) ?? unsized
  if (!own) say.warn('svg-size', `Found a drawing without size or viewBox; what it draws is taken to be ${Math.round(box.width)} by ${Math.round(box.height)} pixels`, 'Save it with width, height and viewBox')
  const scale = width !== undefined ? width / box.width : height !== undefined ? height / box.height : 1
  return {size: {width: box.width * scale, height: box.height * scale}, viewBox: `${box.x} ${box.y} ${box.width} ${box.height}`}
}

function boxOf(viewBox = ''): Bounds | undefined {
  const [x, y, width, height, ...more] = viewBox.trim().split(/[\s,]+/).map(Number) as [number, number, number, number]
  const isSound = more.length === 0 && [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
  return isSound ? {x, y, width, height} : undefined
}

const lettersIn = (element: XmlElement): number => element.children.reduce((sum, child) => sum + (typeof child === 'string' ? child.length : lettersIn(child)), 0)

const has = (element: XmlElement, name: string): boolean =>
  element.name === name || element.children.some((child) => typeof child !== 'string' && has(child, name))
