/** Pictures as objects of the file: pixels once each, drawings as paths where they stand. */

import {rasteriseOnPaper} from '../../pictures/index.ts'
import type {Resource} from '../../publication/index.ts'
import type {Colour} from '../../style/index.ts'
import {isPlainDrawing, readDrawing} from '../svg/drawing.ts'
import type {PrintBook} from '../types.ts'
import type {PdfDocument, PdfImage, PdfReference} from './library.ts'
import {number} from './values.ts'

export interface PictureTable {
  /** What draws a picture with its lower left corner at `x`, `y` of the page. */
  draw(picture: Resource, box: {x: number; y: number; width: number; height: number}, colour: Colour): DrawnPicture
}

interface DrawnPicture {
  readonly operators: string
  /** Pixels are an object of the file, by a name the page must know. */
  readonly name?: string
  readonly reference?: PdfReference
}

/** Puts every picture of pixels into the file; transparent ones are decoded on the way. */
export async function createPictureTable(document: PdfDocument, {pictures, fontsOf}: Pick<PrintBook, 'pictures' | 'fontsOf'>): Promise<PictureTable> {
  const images = new Map<Resource, PdfImage>()
  for (const picture of pictures) {
    const data = await pixelsOf(picture, fontsOf)
    if (data) images.set(picture, await embed(document, data))
  }
  return {
    draw(picture, {x, y, width, height}, colour) {
      const image = images.get(picture)
      if (!image) return {operators: drawing(picture, {x, y, width, height}, colour)}
      const name = `P${[...images.keys()].indexOf(picture)}`
      return {operators: `${number(width)} 0 0 ${number(height)} ${number(x)} ${number(y)} cm /${name} Do`, name, reference: image.obj!}
    }
  }
}

/** Pixels to a CSS pixel of a drawing that cannot be drawn as paths: 400 an inch. */
const fineness = 400 / 96

/** The picture's pixels; a drawing of plain shapes has none. */
async function pixelsOf({data, mediaType, width}: Resource, fontsOf: PrintBook['fontsOf']): Promise<Uint8Array | undefined> {
  if (mediaType !== 'image/svg+xml') return data
  const source = new TextDecoder().decode(data)
  return isPlainDrawing(source) ? undefined : rasteriseOnPaper(source, Math.min(3000, Math.ceil(width * fineness)), fontsOf(source))
}

/** pdfkit finishes a transparent PNG in its own time; the pages wait for it. */
async function embed(document: PdfDocument, data: Uint8Array): Promise<PdfImage> {
  const image = document.openImage(data)
  await new Promise<void>((resolve) => {
    const {finalize} = image
    if (!finalize) {
      image.embed(document)
      resolve()
      return
    }
    image.finalize = () => {
      finalize.call(image)
      resolve()
    }
    image.embed(document)
  })
  return image
}

function drawing(picture: Resource, box: {x: number; y: number; width: number; height: number}, colour: Colour): string {
  const {x, y, width, height, place, operators} = readDrawing(new TextDecoder().decode(picture.data), colour)
  const scale = Math.min(box.width / width, box.height / height)
  const [sx, sy] = place ? [scale, scale] : [box.width / width, box.height / height]
  const [left, top] = place ? [place.across * (box.width - sx * width), place.down * (box.height - sy * height)] : [0, 0]
  const matrix = [sx, 0, 0, -sy, box.x + left - x * sx, box.y + box.height - top + y * sy]
  return `${matrix.map((value) => String(Math.round(value * 1e5) / 1e5)).join(' ')} cm\n${operators}`
}
