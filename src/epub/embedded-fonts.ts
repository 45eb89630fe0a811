/**
 * The faces the EPUB carries: those of the sheet's families that its text can come to, each cut to
 * the book's characters. TTF or OTF, never WOFF2, which Kobo cannot read.
 */

import type {FontStore} from '../fonts/index.ts'
import type {PublicationDocument, XhtmlElement} from '../publication/index.ts'
import type {FontFace} from '../style/index.ts'
import type {ReaderSheet} from './types.ts'

export interface EmbeddedFont {
  readonly path: string
  readonly mediaType: string
  readonly data: Uint8Array
  readonly face: FontFace
}

export function embedFonts(documents: readonly PublicationDocument[], {css, fontFaces}: ReaderSheet, store: FontStore): EmbeddedFont[] {
  const use = usesOf(documents, css)
  const seen = new Set<string>()
  return fontFaces.flatMap((wanted) => {
    const name = fileName(wanted)
    if (!isUsed(wanted, use) || seen.has(name)) return []
    const face = store.find({families: [wanted.family], style: wanted.style, weight: wanted.weight})
    if (!face || face.family !== wanted.family) return []
    seen.add(name)
    const data = store.subset(face, use.characters)
    const isOpenType = data[0] === 0x4f
    return [{path: `fonts/${name}.${isOpenType ? 'otf' : 'ttf'}`, mediaType: isOpenType ? 'font/otf' : 'font/ttf', data, face: wanted}]
  })
}

/** `@font-face` rules for the embedded faces, addressed from the folder of the sheet. */
export const fontRules = (fonts: readonly EmbeddedFont[]): string =>
  fonts.map(({path, face}) =>
    `@font-face {\n  font-family: ${JSON.stringify(face.family)};\n  font-style: ${face.style};\n  font-weight: ${face.weight};\n  src: url("../${path}");\n}\n`).join('')

interface Use {
  readonly css: string
  readonly hasItalic: boolean
  readonly hasBold: boolean
  readonly characters: ReadonlySet<number>
}

function isUsed({family, style, weight}: FontFace, {css, hasItalic, hasBold}: Use): boolean {
  return css.includes(family.toLowerCase()) && (style === 'normal' || hasItalic) && (weight < 600 || hasBold)
}

function usesOf(documents: readonly PublicationDocument[], css: string): Use {
  const lower = css.toLowerCase()
  const tags = new Set<string>()
  const characters = new Set<number>()
  for (const {tree} of documents) for (const element of tree.children) gather(element, tags, characters)
  for (const character of `${css.match(/content:[^;}]*/g)?.join('') ?? ''}${plainLetters}`) characters.add(character.codePointAt(0)!)
  for (const code of [...characters]) for (const character of String.fromCodePoint(code).toUpperCase()) characters.add(character.codePointAt(0)!)
  return {
    css: lower,
    hasItalic: ['em', 'i', 'cite'].some((tag) => tags.has(tag)) || /font-style:\s*(?:italic|oblique)/.test(lower),
    hasBold: ['strong', 'b', 'th'].some((tag) => tags.has(tag)) || /font-weight:\s*(?:bold|[6-9]00)/.test(lower),
    characters
  }
}

/** Readers set numbers and hyphens of their own. */
const plainLetters = '0123456789-‐ '

function gather(element: XhtmlElement, tags: Set<string>, characters: Set<number>): void {
  tags.add(element.tagName)
  for (const child of element.children) {
    if (child.type === 'element') gather(child, tags, characters)
    else addCharacters(child.value, characters)
  }
}

function addCharacters(text: string, characters: Set<number>): void {
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index)!
    if (code > 0xffff) index++
    characters.add(code)
  }
}

const fileName = ({family, style, weight}: FontFace): string =>
  `${family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${weight}${style === 'italic' ? '-italic' : ''}`
