/**
 * The cover as the stores want it: a picture of pixels. A drawing is turned into one with the book's
 * fonts at hand; a book without a cover gets one designed for it.
 */

import type {Metadata} from '../../book/index.ts'
import {fontsForDrawing, type FontStore} from '../../fonts/index.ts'
import type {Publication, Resource} from '../../publication/index.ts'
import {onWhite} from '../night-ground.ts'
import type {EpubHelp, ReaderSheet} from '../types.ts'
import {coverSize, designCover, letteringOf} from './design.ts'

/** Pixels across a drawn cover. */
const drawnWidth = 1400

interface CoverMaterials {
  readonly sheet: ReaderSheet
  readonly fonts?: FontStore | undefined
}

export interface Cover {
  readonly picture: Resource
  /** Title, subtitle and names no face of the book's could set. */
  readonly unset: readonly string[]
}

/** The cover; `undefined` where there is neither a picture nor type to set one in. `designed` is what was begun before the pictures were known. */
export async function makeCover({metadata, resources}: Publication, materials: CoverMaterials, rasterise: EpubHelp['rasterise'], designed?: Promise<Cover | undefined>): Promise<Cover | undefined> {
  const given = resources.find(({role}) => role === 'cover')
  if (given && given.mediaType !== 'image/svg+xml') return {picture: given, unset: []}
  if (given) {
    const drawing = new TextDecoder().decode(onWhite(given).data)
    return {picture: png(given, drawnWidth, await rasterise(drawing, drawnWidth, fontsForDrawing(drawing, familiesOf(materials.sheet), materials.fonts))), unset: []}
  }
  const cover = await (designed ?? drawCover(metadata, materials, rasterise))
  return cover && {...cover, picture: freePath(cover.picture, resources)}
}

/** A cover for a book that names none; `undefined` where there is no type to set it in. */
export async function drawCover(metadata: Metadata, {sheet, fonts: store}: CoverMaterials, rasterise: EpubHelp['rasterise']): Promise<Cover | undefined> {
  const families = familiesOf(sheet)
  const regular = store?.find({families, style: 'normal', weight: 400})
  if (!store || !regular) return undefined
  const hasFace = (codePoint: number) => regular.has(codePoint) || store.fallback({families, style: 'normal', weight: 400}, codePoint) !== undefined
  const canSet = (text: string) => [...text].every((character) => character <= ' ' || hasFace(character.codePointAt(0)!))
  const drawing = designCover(metadata, {face: regular, canSet})
  const blank: Resource = {path: 'images/cover.png', source: '', mediaType: 'image/png', role: 'cover', data: new Uint8Array(), ...coverSize}
  const picture = png(blank, coverSize.width, await rasterise(drawing, coverSize.width, fontsForDrawing(drawing, families, store)))
  return {picture, unset: letteringOf(metadata).filter((text) => !canSet(text))}
}

/** What bears the book's families, the titles first. */
const bearers = ['h1', 'body', 'html', ':root']

const rule = /([^{}]*)\{([^{}]*)\}/g

/** Families of the sheet, those of its titles first, then those of its text. */
function familiesOf({css, fontFaces}: ReaderSheet): string[] {
  const known = new Set(fontFaces.map(({family}) => family))
  const named: Record<string, string[]> = {}
  for (const [, selectors, block] of css.matchAll(rule)) {
    const [, value] = /(?:^|[;\s])font-family:([^;]*)/.exec(block!) ?? []
    const families = value?.split(',').map((family) => family.trim().replace(/^["']|["']$/g, '')) ?? []
    for (const tag of bearers) if (value !== undefined && selectors!.split(',').some((each) => each.trim() === tag)) named[tag] = families
  }
  return [...new Set(bearers.flatMap((tag) => named[tag] ?? []).filter((family) => known.has(family)).concat([...known]))]
}

const png = (resource: Resource, width: number, data: Uint8Array): Resource => ({
  ...resource,
  path: resource.path.replace(/\.svg$/, '.png'),
  mediaType: 'image/png',
  width,
  height: Math.round((width * resource.height) / resource.width),
  data
})

/** A picture of the book may bear the cover's name. */
const freePath = (cover: Resource, resources: readonly Resource[]): Resource =>
  resources.some(({path}) => path === cover.path) ? {...cover, path: 'images/cover-designed.png'} : cover
