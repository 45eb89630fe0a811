/**
 * The faces the EPUB carries: those of the sheet's families that its text can come to, each cut to
 * the book's characters. TTF or OTF, never WOFF2, which Kobo cannot read.
 */

import type {FontStore} from '../fonts/index.ts'
import type {PublicationDocument, XhtmlElement} from '../publication/index.ts'
import type {FontFace} from '../style/index.ts'
import type {EpubHelp, ReaderSheet} from './types.ts'

export interface EmbeddedFont {
  readonly path: string
  readonly mediaType: string
  readonly data: Uint8Array
  readonly face: FontFace
}

export async function embedFonts(documents: readonly PublicationDocument[], {css, fontFaces}: ReaderSheet, store: FontStore, cutFont: EpubHelp['cutFont']): Promise<EmbeddedFont[]> {
  const use = usesOf(documents, css)
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
export const fontRules = (fonts: readonly EmbeddedFont[]): string =>
  fonts.map(({path, face}) =>
    `@font-face {\n  font-family: ${JSON.stringify(face.family)};\n  font-style: ${face.style};\n  font-weight: ${face.weight};\n  src: url("../${path}");\n}\n`).join('')

interface Use {
  readonly css: string
  readonly hasItalic: boolean
  readonly hasBold: boolean
  readonly hasBoth: boolean
  readonly characters: readonly number[]
}

function isUsed({family, style, weight}: FontFace, {css, hasItalic, hasBold, hasBoth}: Use): boolean {
  if (!css.includes(family.toLowerCase())) return false
  const [isItalic, isBold] = [style === 'italic', weight >= 600]
  return isItalic && isBold ? hasBoth : isItalic ? hasItalic : !isBold || hasBold
}

const italicRule = /font-style:\s*(?:italic|oblique)/
const boldRule = /font-weight:\s*(?:bold|[6-9]00)/

/** What the text and the sheet ask for: slopes and weights by tag and rule, characters by a look at each. */
function usesOf(documents: readonly PublicationDocument[], css: string): Use {
  const lower = css.toLowerCase()
  const found: Found = {tags: new Set(), characters: new Uint8Array(0x11_0000)}
  for (const {tree} of documents) for (const element of tree.children) gather(element, found, '')
  addCharacters(`${css.match(/content:[^;}]*/g)?.join('') ?? ''}${plainLetters}`, found.characters)
  const characters = listCharacters(found.characters)
  const hasTag = (...tags: string[]) => tags.some((tag) => found.tags.has(tag))
  const hasRuleOfBoth = lower.split('}').some((rule) => italicRule.test(rule) && boldRule.test(rule))
  return {
    css: lower,
    hasItalic: hasTag('em', 'i', 'cite') || italicRule.test(lower),
    hasBold: hasTag('strong', 'b', 'th') || boldRule.test(lower),
    hasBoth: hasTag('em strong', 'strong em') || hasRuleOfBoth,
    characters
  }
}

/** Readers set numbers and hyphens of their own. */
const plainLetters = '0123456789-‐ '

interface Found {
  readonly tags: Set<string>
  /** 1 for each code point that occurs. */
  readonly characters: Uint8Array
}

/** `outer` is the slope or weight the element stands in. */
function gather(element: XhtmlElement, found: Found, outer: string): void {
  const {tagName} = element
  const isMarked = tagName === 'em' || tagName === 'strong'
  found.tags.add(tagName)
  if (isMarked && outer !== '') found.tags.add(`${outer} ${tagName}`)
  const inside = isMarked ? tagName : outer
  for (const child of element.children) {
    if (child.type === 'element') gather(child, found, inside)
    else addCharacters(child.value, found.characters)
  }
}

function addCharacters(text: string, characters: Uint8Array): void {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0xd800 || unit > 0xdfff) characters[unit] = 1
    else {
      characters[text.codePointAt(index)!] = 1
      index++
    }
  }
}

/** Code points that occur, and their capitals, since sheets set some text in capitals. */
function listCharacters(characters: Uint8Array): number[] {
  const list = new Set<number>()
  for (let code = characters.indexOf(1); code !== -1; code = characters.indexOf(1, code + 1)) {
    list.add(code)
    for (const capital of String.fromCodePoint(code).toUpperCase()) list.add(capital.codePointAt(0)!)
  }
  return [...list]
}

const fileName = ({family, style, weight}: FontFace): string =>
  `${family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-${weight}${style === 'italic' ? '-italic' : ''}`
