/**
 * An SVG drawing as PDF operators: paths and basic shapes with their fills, strokes and transforms.
 * Ornaments need no more; `currentColor`, and black by default, is the colour of the text around.
 */

import {fillOperator} from '../draw/content.ts'
import {number} from '../draw/values.ts'
import {readColour, type Colour} from '../../style/index.ts'
import {pathOperators} from './path.ts'

interface Drawing {
  /** Of the view box, user units. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where it stands in a box of other proportions, as shares of what is left; `undefined`: it fills the box. */
  readonly place: {readonly across: number; readonly down: number} | undefined
  /** Operators in user space, y growing down. */
  readonly operators: string
}

const plain = new Set(['svg', 'g', 'a', 'path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'title', 'desc', 'metadata', 'defs'])

/** What shapes drawn as paths do not know: shading, transparency, kinds of line, shares of the box, parts of a drawing, and hiding. */
const fine = /url\(|opacity|\bslice\b|stroke-(?:dash|line)|class\s*=|(?:display|visibility)\s*[=:]\s*["']?\s*[nhc]|=\s*["'][\d.]+%/
const paints = /\b(?:fill|stroke)\s*(?:=\s*["']|:)\s*([^"';]+)/g

/** True where a drawing is made of shapes alone: no lettering, shading, masks or styles of a sheet. */
export function isPlainDrawing(source: string): boolean {
  const tags = source.match(/<[a-zA-Z][\w:.-]*/g) ?? []
  if (!tags.every((tag) => plain.has(tag.slice(1).toLowerCase().replace(/^svg:/, ''))) || fine.test(source)) return false
  return [...source.matchAll(paints)].every(([, value]) => isPlainPaint(value!.trim()))
}

function isPlainPaint(value: string): boolean {
  const found = readColour(value)
  return value === 'none' || found === 'currentcolor' || found?.[3] === 1
}

type Attributes = Readonly<Record<string, string>>

interface Paint {
  readonly fill: Colour | undefined
  readonly stroke: Colour | undefined
  readonly width: number
  readonly isEvenOdd: boolean
  readonly transform: string
}

const hidden = new Set(['defs', 'title', 'desc', 'metadata'])

/** Reads a drawing that has been checked; unknown elements show nothing. */
export function readDrawing(source: string, colour: Colour): Drawing {
  let box = {x: 0, y: 0, width: 100, height: 100}
  let place: Drawing['place'] = {across: 0.5, down: 0.5}
  const stack: Paint[] = [{fill: colour, stroke: undefined, width: 1, isEvenOdd: false, transform: ''}]
  let hiddenDepth = 0
  let operators = ''
  for (const [, slash, tag, text, isEmpty] of source.matchAll(/<(\/?)([a-zA-Z][\w:.-]*)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g) as Iterable<[string, string, string, string, string]>) {
    const name = tag.toLowerCase().replace(/^svg:/, '')
    if (slash !== '') {
      if (hidden.has(name)) hiddenDepth--
      else if (name === 'g' || name === 'svg' || name === 'a') stack.pop()
      continue
    }
    const attributes = readAttributes(text)
    if (hidden.has(name)) hiddenDepth += isEmpty === '' ? 1 : 0
    else if (name === 'g' || name === 'svg' || name === 'a') {
      if (name === 'svg' && stack.length === 1) [box, place] = [viewBox(attributes), placeOf(attributes)]
      if (isEmpty === '') stack.push(paintOf(attributes, stack.at(-1)!, colour))
    } else if (hiddenDepth === 0) operators += drawShape(name, attributes, paintOf(attributes, stack.at(-1)!, colour))
  }
  return {...box, place, operators}
}

function readAttributes(text: string): Attributes {
  const attributes: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) attributes[name!] = double ?? single ?? ''
  for (const part of (attributes['style'] ?? '').split(';')) {
    const [name, value] = part.split(':')
    if (name && value) attributes[name.trim()] = value.trim()
  }
  return attributes
}

const lengthOf = (value: string | undefined, otherwise = 0): number => {
  const length = Number.parseFloat(value ?? '')
  return Number.isFinite(length) ? length : otherwise
}

const numbersOf = (text: string): number[] => (text.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []).map(Number)

function viewBox(attributes: Attributes): {x: number; y: number; width: number; height: number} {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(attributes['viewBox'] ?? '')
  if (width > 0 && height > 0) return {x, y, width, height}
  return {x: 0, y: 0, width: lengthOf(attributes['width'], 100) || 100, height: lengthOf(attributes['height'], 100) || 100}
}

/** `preserveAspectRatio` (SVG 2, 8.7). */
function placeOf({preserveAspectRatio = ''}: Attributes): Drawing['place'] {
  if (/\bnone\b/.test(preserveAspectRatio)) return undefined
  const share = (axis: string): number => ({Min: 0, Max: 1})[new RegExp(`${axis}(Min|Max)`).exec(preserveAspectRatio)?.[1] ?? ''] ?? 0.5
  return {across: share('x'), down: share('Y')}
}

function paintOf(attributes: Attributes, parent: Paint, colour: Colour): Paint {
  const paint = (name: string, inherited: Colour | undefined): Colour | undefined => {
    const value = attributes[name]
    return value === undefined ? inherited : value === 'none' ? undefined : colourOf(value, colour)
  }
  return {
    fill: paint('fill', parent.fill),
    stroke: paint('stroke', parent.stroke),
    width: lengthOf(attributes['stroke-width'], parent.width),
    isEvenOdd: attributes['fill-rule'] === undefined ? parent.isEvenOdd : attributes['fill-rule'] === 'evenodd',
    transform: `${parent.transform}${transformOperators(attributes['transform'] ?? '')}`
  }
}

/** Black is the text's own colour, so that an ornament is as dark as its words. */
function colourOf(value: string, current: Colour): Colour {
  const found = readColour(value)
  if (found === undefined || found === 'currentcolor') return current
  const [red, green, blue] = found
  return red + green + blue === 0 ? current : found
}

const turned = (degrees: number): string => {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return `${rounded(cos)} ${rounded(sin)} ${rounded(-sin)} ${rounded(cos)} 0 0 cm\n`
}
const rounded = (value: number): string => String(Math.round(value * 1e6) / 1e6)
const moved = (x: number, y: number): string => `1 0 0 1 ${number(x)} ${number(y)} cm\n`

const transforms: Readonly<Record<string, (n: readonly number[]) => string>> = {
  translate: ([x = 0, y = 0]) => moved(x, y),
  scale: ([x = 1, y = x]) => `${rounded(x)} 0 0 ${rounded(y)} 0 0 cm\n`,
  rotate: ([angle = 0, x = 0, y = 0]) => moved(x, y) + turned(angle) + moved(-x, -y),
  matrix: (n) => (n.length === 6 ? `${n.map(rounded).join(' ')} cm\n` : ''),
  skewx: ([angle = 0]) => `1 0 ${rounded(Math.tan((angle * Math.PI) / 180))} 1 0 0 cm\n`,
  skewy: ([angle = 0]) => `1 ${rounded(Math.tan((angle * Math.PI) / 180))} 0 1 0 0 cm\n`
}

const transformOperators = (text: string): string =>
  [...text.matchAll(/([a-zA-Z]+)\s*\(([^)]*)\)/g)].map(([, name, values]) => transforms[name!.toLowerCase()]?.(numbersOf(values!)) ?? '').join('')

function drawShape(name: string, attributes: Attributes, paint: Paint): string {
  const path = shapes[name]?.(attributes)
  if (!path || (!paint.fill && !paint.stroke)) return ''
  const stroke = paint.stroke && fillOperator(paint.stroke).replace(/r?g$/, (operator) => operator.toUpperCase())
  const end = paint.fill ? (paint.stroke ? 'B' : 'f') : 'S'
  return [
    'q\n', paint.transform,
    paint.fill ? `${fillOperator(paint.fill)}\n` : '',
    stroke ? `${stroke} ${number(paint.width)} w\n` : '',
    path, end, paint.isEvenOdd && paint.fill ? '*' : '', '\nQ\n'
  ].join('')
}

const shapes: Readonly<Record<string, (attributes: Attributes) => string>> = {
  path: ({d}) => pathOperators(d ?? ''),
  rect(a) {
    const [x, y, width, height] = [a['x'], a['y'], a['width'], a['height']].map((value) => lengthOf(value)) as [number, number, number, number]
    const rx = Math.min(lengthOf(a['rx'], lengthOf(a['ry'])), width / 2)
    const ry = Math.min(lengthOf(a['ry'], rx), height / 2)
    if (rx === 0 || ry === 0) return `${[x, y, width, height].map(number).join(' ')} re\n`
    const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`
    return pathOperators(`M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}h${2 * rx - width}${corner(-rx, -ry)}v${2 * ry - height}${corner(rx, -ry)}z`)
  },
  circle: (a) => ellipse(lengthOf(a['cx']), lengthOf(a['cy']), lengthOf(a['r']), lengthOf(a['r'])),
  ellipse: (a) => ellipse(lengthOf(a['cx']), lengthOf(a['cy']), lengthOf(a['rx']), lengthOf(a['ry'])),
  line: (a) => pathOperators(`M${lengthOf(a['x1'])} ${lengthOf(a['y1'])}L${lengthOf(a['x2'])} ${lengthOf(a['y2'])}`),
  polyline: ({points}) => pathOperators(`M${numbersOf(points ?? '').join(' ')}`),
  polygon: ({points}) => pathOperators(`M${numbersOf(points ?? '').join(' ')}Z`)
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  pathOperators(`M${cx - rx} ${cy}A${rx} ${ry} 0 0 1 ${cx + rx} ${cy}A${rx} ${ry} 0 0 1 ${cx - rx} ${cy}Z`)
