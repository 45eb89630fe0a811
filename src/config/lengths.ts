/** Lengths as authors write them, in points: `12mm`, `0.75 in`, `1.5cm`, `36pt`; and page sizes by name. */

const points: Readonly<Record<string, number>> = {in: 72, inch: 72, inches: 72, '"': 72, mm: 72 / 25.4, cm: 72 / 2.54, pt: 1, pc: 12}

interface Size {
  readonly width: number
  readonly height: number
}

/** Trade sizes by name, in points. */
export const trims: Readonly<Record<string, Size>> = {
  'pocket': inches(4.25, 6.87),
  'a-format': millimetres(111, 178),
  'a6': millimetres(105, 148),
  'b-format': millimetres(129, 198),
  'novella': inches(5, 8),
  'digest': inches(5.5, 8.5),
  'a5': millimetres(148, 210),
  'demy': millimetres(138, 216),
  'us-trade': inches(6, 9),
  'royal': millimetres(156, 234)
}

/** Points of `12mm`; `unit` serves a number without one. `undefined` when it is no length. */
export function parseLength(text: string, unit?: string): number | undefined {
  const match = /^\s*(\d{1,6}(?:[.,]\d{1,6})?|[.,]\d{1,6})\s*(in|inch|inches|mm|cm|pt|pc|")?\s*$/i.exec(text)
  const factor = points[(match?.[2] ?? unit ?? '').toLowerCase()]
  if (!match || factor === undefined) return undefined
  return round(Number(match[1]!.replace(',', '.')) * factor)
}

/** A trade size's name, or `140 x 216 mm`, `5.5in x 8.5in`. */
export function parseSize(text: string): Size | undefined {
  const name = text.trim().toLowerCase().replaceAll(' ', '-')
  if (Object.hasOwn(trims, name)) return trims[name]
  const sides = text.split(/\s*[x×*]\s*/i)
  if (sides.length !== 2) return undefined
  const unit = /(in|inch|inches|mm|cm|pt|pc|")\s*$/i.exec(sides[1]!)?.[1]
  const width = parseLength(sides[0]!, unit)
  const height = parseLength(sides[1]!)
  return width === undefined || height === undefined ? undefined : {width, height}
}

/** Units a length is written back in, with the decimals people type. */
const readable: readonly (readonly [unit: 'in' | 'mm', decimals: number])[] = [['in', 2], ['mm', 1]]

/** A length as an author would type it, and `parseLength` reads it back to the same points. */
export function writeLength(length: number): string {
  const typed = readable.map(([unit, decimals]) => `${Number((length / points[unit]!).toFixed(decimals))}${unit}`)
  return typed.find((text) => parseLength(text) === length) ?? `${length}pt`
}

/** A size as `parseSize` reads it back: `5.5 x 8.5 in`. */
export function writeSize({width, height}: Size): string {
  const [across, down] = [writeLength(width), writeLength(height)]
  const unit = /[a-z]+$/.exec(down)![0]
  return across.endsWith(unit) ? `${across.slice(0, -unit.length)} x ${down.slice(0, -unit.length)} ${unit}` : `${across} x ${down}`
}

function inches(width: number, height: number): Size {
  return {width: round(width * 72), height: round(height * 72)}
}

function millimetres(width: number, height: number): Size {
  return {width: round(width * points.mm!), height: round(height * points.mm!)}
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
