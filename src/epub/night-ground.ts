/** A drawing on white paper: black lines on nothing vanish on the night ground of a reader. */

import type {Resource} from '../publication/index.ts'

/** Drawings of the text get a sheet of white below them; ornaments of the style sheets follow the text's colour by themselves. */
export function onWhite(resource: Resource): Resource {
  if (resource.mediaType !== 'image/svg+xml') return resource
  const drawing = new TextDecoder().decode(resource.data)
  const [, box] = /^[^>]*\sviewBox="([^"]*)"/.exec(drawing.slice(drawing.indexOf('<svg'))) ?? []
  const [x, y, width, height] = box?.trim().split(/[\s,]+/) ?? []
  if (height === undefined) return resource
  const paper = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#fff"/>`
  return {...resource, data: new TextEncoder().encode(drawing.replace(/<svg\b(?:[^>"]|"[^"]*")*(?<!\/)>/, (open) => `${open}${paper}`))}
}
