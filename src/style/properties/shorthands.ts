/**
 * Shorthands and older names: one declaration to the longhands it stands for. A longhand left out
 * is set to its initial value, as CSS Cascade 5 asks.
 */

import type {Token} from '../syntax.ts'
import {colourOf} from '../values/colour.ts'
import {wordOf} from '../values/parsers.ts'
import {borderStyle, borderWidth, sides} from './box.ts'
import {capsWords, ligatureWords, numericWords} from './font.ts'

/** Longhand name and its tokens; `undefined` tokens mean the initial value. */
type Expansion = readonly (readonly [name: string, tokens: readonly Token[] | undefined])[]

interface Shorthand {
  readonly longhands: readonly string[]
  /** `undefined` when the value means nothing to the shorthand. */
  readonly expand: (tokens: readonly Token[]) => Expansion | undefined
}

/** Another name for one property. */
const alias = (name: string): Shorthand => ({longhands: [name], expand: (tokens) => [[name, tokens]]})

/** One to four values round the box: top, right, bottom, left. */
function box(name: (side: string) => string): Shorthand {
  const longhands = sides.map(name)
  return {
    longhands,
    expand(tokens) {
      if (tokens.length < 1 || tokens.length > 4) return undefined
      const [top, right = top, bottom = top, left = right] = tokens as [Token, Token?, Token?, Token?]
      return [top, right, bottom, left].map((token, index) => [longhands[index] as string, [token as Token]] as const)
    }
  }
}

/** One or two values: start and end of a logical axis in left-to-right, top-to-bottom text. */
function pair(first: string, second: string): Shorthand {
  return {
    longhands: [first, second],
    expand(tokens) {
      const [start, end = start] = tokens
      return start && end && tokens.length < 3 ? [[first, [start]], [second, [end]]] : undefined
    }
  }
}

/** Width, style and colour in any order, for some sides. */
function border(...of: readonly (typeof sides)[number][]): Shorthand {
  const longhands = of.flatMap((side) => [`border-${side}-width`, `border-${side}-style`, `border-${side}-color`])
  return {
    longhands,
    expand(tokens) {
      const found: Partial<Record<'width' | 'style' | 'color', readonly Token[]>> = {}
      for (const token of tokens) {
        const part = borderStyle([token]) ? 'style' : borderWidth([token]) ? 'width' : colourOf(token) ? 'color' : undefined
        if (!part || found[part]) return undefined
        found[part] = [token]
      }
      return of.flatMap((side) => (['width', 'style', 'color'] as const).map((part) => [`border-${side}-${part}`, found[part]] as const))
    }
  }
}

/** One to four corners from the top left, and after a stroke their half axes down. */
const radii = ['border-top-left-radius', 'border-top-right-radius', 'border-bottom-right-radius', 'border-bottom-left-radius']
const borderRadius: Shorthand = {
  longhands: radii,
  expand(tokens) {
    const stroke = tokens.findIndex((token) => token.type === 'delimiter' && token.value === '/')
    const across = stroke < 0 ? tokens : tokens.slice(0, stroke)
    const down = stroke < 0 ? across : tokens.slice(stroke + 1)
    if ([across, down].some(({length}) => length < 1 || length > 4)) return undefined
    return radii.map((name, corner) => [name, [across, down].map((axes) => cornerOf(axes, corner))])
  }
}

/** As round a box: what is not said of a corner is said of the one across from it, or of the first. */
const cornerOf = (values: readonly Token[], corner: number): Token => values[corner] ?? values[corner - 2] ?? values[0]!

const fontLonghands = ['font-style', 'font-variant-caps', 'font-weight', 'font-size', 'line-height', 'font-family', 'font-variant-numeric', 'font-variant-ligatures', 'font-variant-position', 'font-kerning', 'font-feature-settings']

/** `italic small-caps bold 11pt/14pt "EB Garamond", serif`. */
const font: Shorthand = {
  longhands: fontLonghands,
  expand(tokens) {
    const found = new Map<string, readonly Token[]>()
    let index = 0
    for (; index < tokens.length; index++) {
      const token = tokens[index] as Token
      const word = token.type === 'ident' ? token.value.toLowerCase() : ''
      if (word === 'normal' || /^(?:ultra-|extra-|semi-)?(?:condensed|expanded)$/.test(word)) continue
      const isWeight = ['bold', 'bolder', 'lighter'].includes(word) || (token.type === 'number' && token.value >= 1)
      const name = word === 'italic' || word === 'oblique' ? 'font-style' : word === 'small-caps' ? 'font-variant-caps' : isWeight ? 'font-weight' : undefined
      if (!name) break
      found.set(name, [token])
    }
    const size = tokens[index++]
    if (!size || found.size > 3) return undefined
    found.set('font-size', [size])
    const slash = tokens[index]
    if (slash?.type === 'delimiter' && slash.value === '/') {
      const height = tokens[index + 1]
      if (!height) return undefined
      found.set('line-height', [height])
      index += 2
    }
    if (index >= tokens.length) return undefined
    found.set('font-family', tokens.slice(index))
    return fontLonghands.map((name) => [name, found.get(name)] as const)
  }
}

const variantGroups: Readonly<Record<string, readonly string[]>> = {
  'font-variant-caps': capsWords,
  'font-variant-numeric': numericWords,
  'font-variant-ligatures': ligatureWords,
  'font-variant-position': ['sub', 'super'],
  'font-variant-alternates': ['historical-forms']
}

const fontVariant: Shorthand = {
  longhands: Object.keys(variantGroups),
  expand(tokens) {
    const found = new Map<string, Token[]>()
    const single = wordOf(tokens)
    if (single !== 'normal') {
      for (const token of tokens) {
        const word = token.type === 'ident' ? token.value.toLowerCase() : ''
        const group = Object.keys(variantGroups).find((name) => variantGroups[name]?.includes(word))
        if (!group) return undefined
        found.set(group, [...(found.get(group) ?? []), token])
      }
    }
    return Object.keys(variantGroups).map((name) => [name, found.get(name)] as const)
  }
}

const listStyle: Shorthand = {
  longhands: ['list-style-type', 'list-style-position'],
  expand(tokens) {
    let type: readonly Token[] | undefined
    let position: readonly Token[] | undefined
    for (const token of tokens) {
      if (isWord(token, /^(?:inside|outside)$/i)) position = [token]
      else if (token.type === 'url' && tokens.length > 1) continue
      else if (!type || !isWord(token, /^none$/i)) type = [token]
    }
    return [['list-style-type', type], ['list-style-position', position]]
  }
}

const decorationLonghands = ['text-decoration-line', 'text-decoration-style', 'text-decoration-color', 'text-decoration-thickness']
const isWord = (token: Token, pattern: RegExp): boolean => token.type === 'ident' && pattern.test(token.value)

/** Lines, style, colour and thickness in any order. */
const textDecoration: Shorthand = {
  longhands: decorationLonghands,
  expand(tokens) {
    const found: Token[][] = [[], [], [], []]
    for (const token of tokens) {
      const at = isWord(token, /^(?:none|underline|overline|line-through|blink)$/i) ? 0 : isWord(token, /^(?:solid|double|dotted|dashed|wavy)$/i) ? 1 : colourOf(token) ? 2 : 3
      if (!isWord(token, /^blink$/i)) found[at]!.push(token)
    }
    return found.slice(1).some((each) => each.length > 1) || tokens.length === 0 ? undefined : decorationLonghands.map((name, index) => [name, found[index]!.length > 0 ? found[index] : undefined] as const)
  }
}

/** A ground is a colour: pictures behind text are not set. */
const background: Shorthand = {
  longhands: ['background-color'],
  expand(tokens) {
    const colours = tokens.filter((token) => colourOf(token))
    const others = tokens.filter((token) => !colourOf(token))
    const isPlain = others.every((token) => isWord(token, /^(?:none|repeat|no-repeat|repeat-[xy]|scroll|fixed|left|right|top|bottom|center|border-box|padding-box|content-box)$/i))
    return tokens.length > 0 && isPlain && colours.length < 2 ? [['background-color', colours.length > 0 ? colours : undefined]] : undefined
  }
}

export const shorthands: Readonly<Record<string, Shorthand>> = {
  margin: box((side) => `margin-${side}`),
  padding: box((side) => `padding-${side}`),
  'border-width': box((side) => `border-${side}-width`),
  'border-style': box((side) => `border-${side}-style`),
  'border-color': box((side) => `border-${side}-color`),
  border: border(...sides),
  ...Object.fromEntries(sides.map((side) => [`border-${side}`, border(side)])),
  'border-radius': borderRadius,
  '-webkit-border-radius': borderRadius,
  '-moz-border-radius': borderRadius,
  'border-start-start-radius': alias('border-top-left-radius'),
  'border-start-end-radius': alias('border-top-right-radius'),
  'border-end-end-radius': alias('border-bottom-right-radius'),
  'border-end-start-radius': alias('border-bottom-left-radius'),
  'border-block': border('top', 'bottom'),
  'border-inline': border('left', 'right'),
  'border-block-start': border('top'),
  'border-block-end': border('bottom'),
  'border-inline-start': border('left'),
  'border-inline-end': border('right'),
  'margin-block': pair('margin-top', 'margin-bottom'),
  'margin-inline': pair('margin-left', 'margin-right'),
  'padding-block': pair('padding-top', 'padding-bottom'),
  'padding-inline': pair('padding-left', 'padding-right'),
  'margin-block-start': alias('margin-top'),
  'margin-block-end': alias('margin-bottom'),
  'margin-inline-start': alias('margin-left'),
  'margin-inline-end': alias('margin-right'),
  'padding-block-start': alias('padding-top'),
  'padding-block-end': alias('padding-bottom'),
  'padding-inline-start': alias('padding-left'),
  'padding-inline-end': alias('padding-right'),
  'inline-size': alias('width'),
  'block-size': alias('height'),
  'min-inline-size': alias('min-width'),
  'min-block-size': alias('min-height'),
  '-webkit-box-sizing': alias('box-sizing'),
  '-moz-box-sizing': alias('box-sizing'),
  '-webkit-box-decoration-break': alias('box-decoration-break'),
  '-moz-tab-size': alias('tab-size'),
  'max-inline-size': alias('max-width'),
  'max-block-size': alias('max-height'),
  font,
  'font-variant': fontVariant,
  'list-style': listStyle,
  'text-decoration': textDecoration,
  background,
  'text-wrap-style': alias('text-wrap'),
  'text-wrap-mode': alias('text-wrap'),
  'word-wrap': alias('overflow-wrap'),
  'page-break-before': alias('break-before'),
  'page-break-after': alias('break-after'),
  'page-break-inside': alias('break-inside'),
  '-webkit-hyphens': alias('hyphens'),
  '-epub-hyphens': alias('hyphens'),
  '-moz-hyphens': alias('hyphens'),
  '-webkit-initial-letter': alias('initial-letter'),
  '-webkit-hyphenate-limit-chars': alias('hyphenate-limit-chars'),
  '-ms-hyphens': alias('hyphens'),
  '-epub-text-align-last': alias('text-align-last'),
  '-webkit-text-align-last': alias('text-align-last'),
  '-moz-text-align-last': alias('text-align-last'),
  '-epub-text-transform': alias('text-transform')
}
