/**
 * Which faces the text comes to: slopes and weights the sheet asks for, followed through the
 * documents, and the characters that occur. A rule counts where something of its last class or tag
 * has letters; that is at least every face a reader will ask for.
 */

import type {XhtmlElement} from '../publication/index.ts'

export interface FaceUse {
  readonly hasItalic: boolean
  readonly hasBold: boolean
  readonly hasBoth: boolean
  /** The values of the sheet's families that an element may come to, in small letters. */
  readonly families: string
  /** Code points, and their capitals, since sheets set some text in capitals. */
  readonly characters: readonly number[]
}

const italicRule = /font-style:\s*(?:italic|oblique)|font:[^;]*\b(?:italic|oblique)\b/
const boldRule = /font-weight:\s*(?:bold|[6-9]\d\d)|font:[^;]*\b(?:bold|[6-9]00)\b/
const rule = /([^{}]*)\{([^{}]*)\}/g

/** Where no sheet says so, readers slope and embolden these themselves. */
const slopes: Slopes = {italic: new Set(['em', 'i', 'cite', 'dfn', 'var', 'address']), bold: new Set(['strong', 'b', 'th'])}

interface Slopes {
  /** Classes (`.title`), tags, or `*`. */
  readonly italic: Set<string>
  readonly bold: Set<string>
}

interface Found {
  /** Classes and tags whose families are asked for, and those of them that occur. */
  readonly dressed: ReadonlySet<string>
  readonly occurring: Set<string>
  readonly own: Slopes
  /** Generated text, first letters and lines. */
  readonly generated: Slopes
  /** 1 for each combination that occurs: regular, italic, bold, both. */
  readonly combinations: Uint8Array
  /** 1 for each code point that occurs. */
  readonly characters: Uint8Array
}

/** Readers set numbers and hyphens of their own. */
const plainLetters = '0123456789-‐ '

/** Which slopes, weights and characters the documents ask of their fonts. */
export function findFaceUse(sections: readonly XhtmlElement[], css: string): FaceUse {
  const families = familiesIn(css)
  const found: Found = {dressed: new Set(families.map(([key]) => key)), occurring: new Set(['*', 'html', 'body']), ...slopesOf(css), combinations: new Uint8Array(4), characters: new Uint8Array(0x11_0000)}
  for (const section of sections) gather(section, found, 0)
  addCharacters(`${css.match(/content:[^;}]*/g)?.join('') ?? ''}${plainLetters}`, found.characters)
  const [, italic, bold, both] = found.combinations
  return {hasItalic: italic === 1, hasBold: bold === 1, hasBoth: both === 1, families: families.flatMap(([key, value]) => (found.occurring.has(key) ? [value] : [])).join('\n'), characters: listCharacters(found.characters)}
}

const familyRule = /(?:^|[;\s])font(?:-family)?:([^;]*)/g

/** Each selector's last key with the family the last rule for it says; the whole text is that of `body` where both are dressed. */
function familiesIn(css: string): [key: string, value: string][] {
  const last = new Map<string, string>()
  for (const [, selectors, block] of css.matchAll(rule)) {
    const value = selectors!.includes('@font-face') ? undefined : [...block!.matchAll(familyRule)].at(-1)?.[1]
    if (value !== undefined) for (const selector of selectors!.split(',')) last.set(selector.trim(), value.toLowerCase())
  }
  if (!/^\s*(?:inherit|unset)/.test(last.get('body') ?? 'inherit')) last.delete('html')
  return [...last].map(([selector, value]) => [lastKey(selector.replace(/::.*/, '')), value])
}

function slopesOf(css: string): Pick<Found, 'own' | 'generated'> {
  const own: Slopes = {italic: new Set(slopes.italic), bold: new Set(slopes.bold)}
  const generated: Slopes = {italic: new Set(), bold: new Set()}
  for (const [, selectors, block] of css.matchAll(rule)) {
    const [isItalic, isBold] = [italicRule.test(block!), boldRule.test(block!)]
    if (!isItalic && !isBold) continue
    for (const selector of selectors!.split(',')) {
      const into = selector.includes('::') ? generated : own
      const key = lastKey(selector.replace(/::.*/, ''))
      if (isItalic) into.italic.add(key)
      if (isBold) into.bold.add(key)
    }
  }
  return {own, generated}
}

/** The last class of the last compound, else its tag, else anything. */
function lastKey(selector: string): string {
  const compound = selector.replace(/:[\w-]+(?:\([^)]*\))?/g, '').trim().split(/[\s>+~]+/).at(-1) ?? ''
  return /\.[\w-]+(?=[^.]*$)/.exec(compound)?.[0] ?? /^[a-z][\w-]*/i.exec(compound)?.[0]?.toLowerCase() ?? '*'
}

/** 1 for italic, 2 for bold. */
const slopeOf = (element: XhtmlElement, {italic, bold}: Slopes): number => (matches(element, italic) ? 1 : 0) | (matches(element, bold) ? 2 : 0)

function matches({tagName, properties}: XhtmlElement, keys: ReadonlySet<string>): boolean {
  if (keys.size === 0) return false
  return keys.has(tagName) || keys.has('*') || ((properties['className'] ?? []) as string[]).some((name) => keys.has(`.${name}`))
}

function gather(element: XhtmlElement, found: Found, around: number): void {
  const slope = around | slopeOf(element, found.own)
  note(element, found)
  const generated = slopeOf(element, found.generated)
  if (generated !== 0) found.combinations[slope | generated] = 1
  for (const child of element.children) {
    if (child.type === 'element') gather(child, found, slope)
    else {
      if (child.value.trim() !== '') found.combinations[slope] = 1
      addCharacters(child.value, found.characters)
    }
  }
}

function note({tagName, properties}: XhtmlElement, {dressed, occurring}: Found): void {
  if (dressed.has(tagName)) occurring.add(tagName)
  for (const name of (properties['className'] ?? []) as string[]) if (dressed.has(`.${name}`)) occurring.add(`.${name}`)
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
