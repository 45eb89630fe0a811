/** The faces that the lettering of a drawing asks for. */

import type {Face, FontStore} from './types.ts'

/** What a drawing is lettered with: files of faces, and the family that stands in for those it names. */
export interface DrawingFonts {
  readonly data: readonly Uint8Array[]
  readonly family: string
}

/** None without text; a bold or slanted face only where it is named, a fallback only for letters the book's own lacks. */
export function fontsForDrawing(drawing: string, families: readonly string[], store: FontStore | undefined): DrawingFonts | undefined {
  if (!store || !/<(?:svg:)?text\b/.test(drawing)) return undefined
  const query = {families, style: 'normal', weight: 400} as const
  const regular = store.find(query)
  if (!regular) return undefined
  const faces = new Set<Face>([regular])
  const add = (face: Face | undefined) => face && faces.add(face)
  if (/italic|oblique/.test(drawing)) add(store.find({...query, style: 'italic'}))
  if (/font-weight\s*[=:]\s*["']?\s*(?:bold|[6-9]00)/.test(drawing)) add(store.find({...query, weight: 700}))
  const missing = [...new Set(drawing)].filter((character) => character > ' ' && !regular.has(character.codePointAt(0)!))
  for (const character of missing) add(store.fallback(query, character.codePointAt(0)!))
  return {family: regular.family, data: [...faces].map(({data}) => data)}
}
