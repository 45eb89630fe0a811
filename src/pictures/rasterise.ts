/**
 * Drawings to pixels. The one importer of resvg, loaded when first needed; it reads no file, opens
 * no address and knows no fonts but those handed in.
 */

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {Bitmap} from './bitmap.ts'
import {encodePng} from './png/pixels.ts'
import {writeFlatPng} from './png/write-flat.ts'

export interface RasterFonts {
  readonly data: readonly Uint8Array[]
  readonly family: string
}

let ready: Promise<typeof import('@resvg/resvg-wasm')> | undefined

/** The drawing library, loaded at first use or ahead of it. */
export const loadRasteriser = (): Promise<typeof import('@resvg/resvg-wasm')> => (ready ??= load())

async function load(): Promise<typeof import('@resvg/resvg-wasm')> {
  const resvg = await import('@resvg/resvg-wasm')
  await resvg.initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  return resvg
}

/** A PNG of an SVG, `width` pixels wide; few flat colours are written at a tenth of the cost. */
export async function rasterise(svg: string, width: number, fonts?: RasterFonts): Promise<Uint8Array> {
  const drawing = await render(svg, width, fonts)
  const png = writeFlatPng({width: drawing.width, height: drawing.height, data: drawing.pixels}) ?? drawing.asPng()
  drawing.free()
  return png
}

/** The same on white paper, every pixel opaque: print has no transparency. */
export async function rasteriseOnPaper(svg: string, width: number, fonts?: RasterFonts): Promise<Uint8Array> {
  const drawing = await render(svg, width, fonts, 'white')
  const bitmap = {width: drawing.width, height: drawing.height, data: Uint8Array.from(drawing.pixels)}
  drawing.free()
  return writeFlatPng(bitmap) ?? encodePng(bitmap)
}

/** Pixels of an SVG, `width` wide. */
export async function drawBitmap(svg: string, width: number): Promise<Bitmap> {
  const drawing = await render(svg, width)
  const bitmap = {width: drawing.width, height: drawing.height, data: Uint8Array.from(drawing.pixels)}
  drawing.free()
  return bitmap
}

async function render(svg: string, width: number, fonts?: RasterFonts, background?: string) {
  const {Resvg} = await loadRasteriser()
  const font = fonts ? {font: {fontBuffers: [...fonts.data], defaultFontFamily: fonts.family}} : {}
  const tree = new Resvg(svg, {fitTo: {mode: 'width', value: width}, ...font, ...(background !== undefined && {background})})
  try {
    return tree.render()
  } finally {
    tree.free()
  }
}

/** A rectangle of a drawing, in its own units. */
export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What the shapes of a drawing cover, lines with their width; `undefined` where it shows nothing or cannot be drawn. */
export async function boundsOf(svg: string): Promise<Bounds | undefined> {
  const {Resvg} = await loadRasteriser()
  try {
    const tree = new Resvg(svg)
    const box = tree.getBBox()
    tree.free()
    return box && box.width > 0 && box.height > 0 ? inWholeUnits(box) : undefined
  } catch {
    return undefined
  }
}

/** Bounds of curves are reckoned to a few millionths. */
function inWholeUnits({x, y, width, height}: Bounds): Bounds {
  const [left, top] = [Math.floor(x + 1e-4), Math.floor(y + 1e-4)]
  return {x: left, y: top, width: Math.ceil(x + width - 1e-4) - left, height: Math.ceil(y + height - 1e-4) - top}
}

/** Small enough to cost nothing. */
const trial = 16

/** Whether the drawing library gets through a drawing: what it cannot draw is refused before a book is begun. */
export async function canBeDrawn(svg: string): Promise<boolean> {
  try {
    await render(svg, trial)
    return true
  } catch {
    return false
  }
}
