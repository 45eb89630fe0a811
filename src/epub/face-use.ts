/**
 * Which faces the text comes to: slopes and weights the sheet asks for, followed through the
 * documents, and the characters that occur: at least every face a reader will ask for.
 */

import type {XhtmlElement} from '../publication/index.ts'
import {keysOf, lastKey, regular, rulesIn, sloped, slopesOf, type Combinations, type Slopes} from './slopes.ts'

export interface FaceUse {
  readonly hasItalic: boolean
  readonly hasBold: boolean
  readonly hasBoth: boolean
  /** The values of the sheet's families that an element may come to, in small letters. */
  readonly families: string
  /** Code points, and their capitals, since sheets set some text in capitals. */
  readonly characters: readonly number[]
}

interface Found {
  /** Classes and tags whose families are asked for, and those of them that occur. */
  readonly dressed: ReadonlySet<string>
  readonly occurring: Set<string>
  readonly slopes: Slopes
  /** How many elements of each class and tag that a selector has before its last one are open. */
  readonly open: Map<string, number>
  /** Those that occur. */
  combinations: Combinations
  /** 1 for each code point that occurs. */
  readonly characters: Uint8Array
}

/** Readers set numbers and hyphens of their own. */
const plainLetters = '0123456789-‐ '

/** Which slopes, weights and characters the documents ask of their fonts. */
export function findFaceUse(sections: readonly XhtmlElement[], css: string): FaceUse {
  const families = familiesIn(css)
  const found: Found = {
    dressed: new Set(families.map(([key]) => key)), occurring: new Set(['*', 'html', 'body']), slopes: slopesOf(css), open: new Map([['html', 1], ['body', 1]]),
    combinations: 0, characters: new Uint8Array(0x11_0000)
  }
  for (const section of sections) gather(section, found, regular)
  addCharacters(`${css.match(/content:[^;}]*/g)?.join('') ?? ''}${plainLetters}`, found.characters)
  const has = (combination: Combinations): boolean => (found.combinations & combination) !== 0
  return {hasItalic: has(0b0010), hasBold: has(0b0100), hasBoth: has(0b1000), families: families.flatMap(([key, value]) => (found.occurring.has(key) ? [value] : [])).join('\n'), characters: listCharacters(found.characters)}
}

const familyRule = /(?:^|[;\s])font(?:-family)?:([^;]*)/g

/** Each selector's last key with the family the last rule for it says; the whole text is that of `body` where both are dressed. */
function familiesIn(css: string): [key: string, value: string][] {
  const last = new Map<string, string>()
  for (const [selectors, block] of rulesIn(css)) {
    const value = [...block.matchAll(familyRule)].at(-1)?.[1]
    if (value !== undefined) for (const selector of selectors) last.set(selector.trim(), value.toLowerCase())
  }
  if (!/^\s*(?:inherit|unset)/.test(last.get('body') ?? 'inherit')) last.delete('html')
  return [...last].map(([selector, value]) => [lastKey(selector.replace(/::.*/, '')), value])
}

function gather(element: XhtmlElement, found: Found, around: Combinations): void {
  const {dressed, occurring, slopes, open} = found
  const keys = keysOf(element)
  const own = sloped(around, keys, slopes.own, open)
  for (const key of keys) {
    if (dressed.has(key)) occurring.add(key)
    if (slopes.around.has(key)) open.set(key, (open.get(key) ?? 0) + 1)
  }
  const generated = sloped(own, keys, slopes.generated, open)
  if (generated !== own) found.combinations |= generated
  for (const child of element.children) {
    if (child.type === 'element') gather(child, found, own)
    else {
      if (child.value.trim() !== '') found.combinations |= own
      addCharacters(child.value, found.characters)
    }
  }
  for (const key of keys) if (slopes.around.has(key)) open.set(key, open.get(key)! - 1)
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

function listCharacters(characters: Uint8Array): number[] {
  const list = new Set<number>()
  for (let code = characters.indexOf(1); code !== -1; code = characters.indexOf(1, code + 1)) {
    list.add(code)
    for (const capital of String.fromCodePoint(code).toUpperCase()) list.add(capital.codePointAt(0)!)
  }
  return [...list]
}
