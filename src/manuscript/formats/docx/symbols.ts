/**
 * Fonts whose letters are signs. `a` in the font Symbol is an alpha: the file holds the letter, or U+F061, and only the font
 * tells. Symbol by Adobe's table (`symbol.txt` of the Unicode mappings), the signs of Wingdings that stories use by ISO/IEC
 * JTC1/SC2/WG2 N4384.
 */

import {note, type DocxContext} from './context.ts'
import {letters, type Piece} from './pieces.ts'
import type {Look} from './styles.ts'

type Signs = ReadonlyMap<number, string>

const row = (start: number, signs: string): [number, string][] => [...signs].map((sign, index) => [start + index, sign])

const symbolFont: Signs = new Map([
  ...row(0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼'),
  ...row(0xa0, '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊⟨®©™∑'), ...row(0xf1, '⟩∫')
])

const wingdings: Signs = new Map([
  [0x20, ' '], [0x22, '✂'], [0x3f, '✍'], ...row(0x41, '✌'), ...row(0x45, '☜☞☝☟'), [0x4a, '☺'], [0x4c, '☹'], [0x4e, '☠'], [0x51, '✈'], [0x52, '☼'], [0x54, '❄'], ...row(0x58, '✠✡☪☯'),
  ...row(0x5e, '♈♉♊♋♌♍♎♏♐♑♒♓'), [0x6c, '●'], [0x6e, '■'], [0x6f, '□'], ...row(0x71, '❑❒'), [0x75, '◆'], [0x76, '❖'], ...row(0x7b, '❀✿❝❞'), ...row(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'), [0x9e, '·'], [0x9f, '•'], [0xa7, '▪'], ...row(0xab, '★✶✴✹✵'), [0xd8, '➢'],
  ...row(0xdf, '←→↑↓'), [0xe8, '➔'], ...row(0xef, '⇦⇨⇧⇩'), ...row(0xfb, '✗✔☒☑')
])

const tables: readonly (readonly [RegExp, Signs])[] = [[/^symbol$/i, symbolFont], [/^wingdings$/i, wingdings], [/^(?:wingdings [23]|webdings|zapf ?dingbats|monotype sorts|marlett)$/i, new Map()]]

const tableOf = ({font}: Look): Signs | undefined => (font === undefined ? undefined : tables.find(([name]) => name.test(font.trim()))?.[1])

/** Signs stand at their number, or at that number in the private area. */
const place = (code: number): number => (code >= 0xf020 && code <= 0xf0ff ? code - 0xf000 : code)

/** Letters of a run: those of a font of signs are the signs. */
export function typed(context: DocxContext, value: string, look: Look): Piece[] {
  const signs = tableOf(look)
  if (!signs) return letters(context, value, look)
  const shown = [...value].map((letter) => signs.get(place(letter.codePointAt(0)!)) ?? unknown(context, letter)).join('')
  if (shown !== value) {
    context.omitted.push(value)
    context.made.push(shown)
  }
  return letters(context, shown, look)
}

/** A letter stays as it was typed where its sign has no other name; a private character is in no other font. */
function unknown(context: DocxContext, letter: string): string {
  if (/\s/.test(letter)) return letter
  note(context, /\p{Co}/u.test(letter) ? 'symbol' : 'symbol font')
  return /\p{Co}/u.test(letter) ? '\uFFFD' : letter
}

/** A sign told by its number; private ones are in no other font. */
export function symbol(context: DocxContext, code: number, look: Look): Piece[] {
  const sign = tableOf(look)?.get(place(code))
  const isCharacter = code >= 0x20 && code <= 0xffff && !(code >= 0xd800 && code <= 0xf8ff) && code < 0xfffe
  if (sign === undefined && !isCharacter) note(context, 'symbol')
  return letters(context, sign ?? (isCharacter ? String.fromCodePoint(code) : '\uFFFD'), look)
}
