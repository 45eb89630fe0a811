/**
 * The faces the EPUB carries: those of the sheet's families that its text can come to, each cut to
 * the book's characters. TTF or OTF, never WOFF2, which Kobo cannot read.
 */

import type {FontStore} from '../fonts/index.ts'
import type {PublicationDocument} from '../publication/index.ts'
import type {FontFace} from '../style/index.ts'
import {findFaceUse, type FaceUse} from './face-use.ts'
import type {EpubHelp, ReaderSheet} from './types.ts'

export interface EmbeddedFont {
  readonly path: string
  readonly mediaType: string
  readonly data: Uint8Array
  readonly face: FontFace
}

/** The faces the documents use, each cut to their characters; one that cannot be cut goes in whole. */
export async function embedFonts(documents: readonly PublicationDocument[], {css, fontFaces}: ReaderSheet, store: FontStore, cutFont: EpubHelp['cutFont']): Promise<EmbeddedFont[]> {
  const use = findFaceUse(documents.flatMap(({tree}) => tree.children), css)
  const seen = new Set<string>()
  const wanted = fontFaces.flatMap((rule) => {
    const name = fileName(rule)
    if (!isUsed(rule, use) || seen.has(name)) return []
    const face = store.find({families: [rule.family], style: rule.style, weight: rule.weight})
    if (!face || face.family !== rule.family) return []
    seen.add(name)
    return [{rule, name, face}]
  })
  return Promise.all(wanted.map(async ({rule, name, face}) => {
    const data = face.isEmbeddedWhole ? face.data : ((await cutFont(face.data, use.characters)) ?? face.data)
    const isOpenType = data[0] === 0x4f
    return {path: `fonts/${name}.${isOpenType ? 'otf' : 'ttf'}`, mediaType: isOpenType ? 'font/otf' : 'font/ttf', data, face: rule}
  }))
}

/** `@font-face` rules for the embedded faces, addressed from the folder of the sheet. */
const fontRules = (fonts: readonly EmbeddedFont[]): string =>
  fonts.map(({path, face}) =>
    `@font-face {\n  font-family: ${JSON.stringify(face.family)};\n  font-style: ${face.style};\n  font-weight: ${face.weight};\n  src: url("../${path}");\n}\n`).join('')

function isUsed({family, style, weight}: FontFace, {families, hasItalic, hasBold, hasBoth}: FaceUse): boolean {
  if (!families.includes(family.toLowerCase())) return false
  const [isItalic, isBold] = [style === 'italic', weight >= 600]
  return isItalic && isBold ? hasBoth : isItalic ? hasItalic : !isBold || hasBold
}

const fileName = ({family, style, weight}: FontFace): string =>
  `${family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${weight}${style === 'italic' ? '-italic' : ''}`

/** The sheet with its faces; a namespace stands before all rules, or counts for nothing. */
export const withFonts = (css: string, fonts: readonly EmbeddedFont[]): string => css.replace(/^(?:@namespace[^;]*;\s*)?/, (first) => first + fontRules(fonts))
