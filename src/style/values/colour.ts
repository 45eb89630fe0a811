/**
 * Colours: names, `#rgb`, `rgb()`, `hsl()`, `gray()` and `device-cmyk()`'s naive form. Greys stay
 * equal in all three parts, so that the writer can use DeviceGray.
 */

import type {Colour} from '../computed.ts'
import type {OwnColour, Parser} from '../draft.ts'
import type {FunctionToken, Token} from '../syntax.ts'
import {colourNames} from './colour-names.ts'
import {spaces} from './colour-spaces.ts'
import {splitAtCommas} from './quantity.ts'

const black: Colour = [0, 0, 0, 1]
const transparent: Colour = [0, 0, 0, 0]

/** One colour. */
export const colour: Parser<OwnColour> = (tokens) => {
  const value = tokens.length === 1 ? colourOf(tokens[0] as Token) : undefined
  return value && (() => value)
}

/** A token as a colour, `undefined` when it is none. */
export function colourOf(token: Token): OwnColour | undefined {
  if (token.type === 'hash') return hex(token.value)
  if (token.type === 'function') return functional(token)
  if (token.type !== 'ident') return undefined
  const name = token.value.toLowerCase()
  if (name === 'currentcolor') return 'currentcolor'
  if (name === 'transparent') return transparent
  if (systemColours[name]) return systemColours[name]
  const packed = Object.hasOwn(colourNames, name) ? colourNames[name] : undefined
  return packed === undefined ? undefined : [(packed >> 16) / 255, ((packed >> 8) & 255) / 255, (packed & 255) / 255, 1]
}

const white: Colour = [1, 1, 1, 1]

/** Those of CSS Color 4 and the deprecated ones word processors still write, as on white paper. */
const systemColours: Readonly<Record<string, Colour>> = {
  canvastext: black, linktext: black, visitedtext: black, activetext: black, fieldtext: black, buttontext: black, buttonborder: black,
  canvas: white, field: white, buttonface: white,
  windowtext: black, infotext: black, menutext: black, captiontext: black, windowframe: black, window: white, infobackground: white, background: white
}

function hex(text: string): Colour | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(text)) return undefined
  const pairs = text.length < 6 ? [...text].map((digit) => digit + digit) : (text.match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0, alpha = 1] = pairs.map((pair) => Number.parseInt(pair, 16) / 255)
  return [red, green, blue, alpha]
}

function functional({name, children}: FunctionToken): Colour | undefined {
  if (name === 'color-mix') return mixed(children)
  if (name === 'light-dark') return opaque(splitAtCommas(children)[0]?.[0])
  const parts = children.filter((token) => !(token.type === 'delimiter' && (token.value === ',' || token.value === '/')))
  const alpha = (token: Token | undefined): number => (token ? unit(token, 1) : 1)
  if (!parts.every((token, index) => isPart(token, index, name))) return undefined
  const [first, second, third, fourth, fifth] = parts
  if (name === 'gray' && first) return [unit(first, 100), unit(first, 100), unit(first, 100), alpha(second)]
  if (!first || !second || !third) return undefined
  if (name === 'rgb' || name === 'rgba') return [unit(first, 255), unit(second, 255), unit(third, 255), alpha(fourth)]
  if (name === 'hsl' || name === 'hsla') return fromHue(degrees(first), unit(second, 100), unit(third, 100), alpha(fourth))
  const space = spaces[name === 'color' ? (first.type === 'ident' ? first.value.toLowerCase() : '') : name]
  if (space) {
    const [one, two, three, four] = name === 'color' ? [second, third, fourth, fifth] : [first, second, third, fourth]
    const [red, green, blue] = space([one, two, three].map((token, index) => part(token, name, index)) as [number, number, number])
    return [bounded(red), bounded(green), bounded(blue), alpha(four)]
  }
  if (name === 'device-cmyk' && fourth) {
    const ink = 1 - unit(fourth, 1)
    return [(1 - unit(first, 1)) * ink, (1 - unit(second, 1)) * ink, (1 - unit(third, 1)) * ink, alpha(fifth)]
  }
  return undefined
}

/** A part is a number or `none`; a space's name comes first in `color()`. Colours made `from` another are not worked out. */
const isPart = (token: Token, index: number, name: string): boolean =>
  token.type === 'ident' ? token.value.toLowerCase() === 'none' || (name === 'color' && index === 0 && token.value !== 'from') : token.type !== 'function'

const bounded = (value: number): number => Math.max(0, Math.min(1, Number.isNaN(value) ? 0 : value))
const opaque = (token: Token | undefined): Colour | undefined => {
  const found = token && colourOf(token)
  return found === 'currentcolor' ? black : found
}

/** What 100 % of each part of a colour function is; hues are degrees. */
const wholes: Readonly<Record<string, readonly number[]>> = {lab: [100, 125, 125], lch: [100, 150, 1], oklab: [1, 0.4, 0.4], oklch: [1, 0.4, 1], hwb: [1, 1, 1], color: [1, 1, 1]}

function part(token: Token | undefined, name: string, index: number): number {
  if (token?.type === 'percentage') return (token.value / 100) * (wholes[name]?.[index] ?? 1)
  if (token?.type === 'number' && name === 'hwb' && index > 0) return token.value / 100
  return token ? degrees(token) : 0
}

/** `color-mix(in srgb, red 25%, blue)`; whatever space it names, it is mixed in sRGB. */
function mixed(children: readonly Token[]): Colour | undefined {
  const [method, ...sides] = splitAtCommas(children)
  if (method?.[0]?.type !== 'ident' || sides.length !== 2) return undefined
  const colours = sides.map((side) => opaque(side.find((token) => token.type !== 'percentage')))
  const [given, other] = sides.map((side) => side.find((token) => token.type === 'percentage')?.value)
  const share = given !== undefined ? given / (given + (other ?? 100 - given)) : other !== undefined ? 1 - other / 100 : 0.5
  const [left, right] = colours
  if (!left || !right) return undefined
  return left.map((own, index) => own * share + right[index]! * (1 - share)) as unknown as Colour
}

/** A number of `full`, or a percentage, as 0 to 1. */
function unit(token: Token, full: number): number {
  const value = token.type === 'percentage' ? token.value / 100 : token.type === 'number' ? token.value / full : 0
  return Math.max(0, Math.min(1, value))
}

function degrees(token: Token): number {
  if (token.type === 'number') return token.value
  if (token.type !== 'dimension') return 0
  const turns: Readonly<Record<string, number>> = {deg: 1, turn: 360, rad: 180 / Math.PI, grad: 0.9}
  return token.value * (turns[token.unit] ?? 1)
}

/** CSS Color 4, section 7.1. */
function fromHue(hue: number, saturation: number, lightness: number, alpha: number): Colour {
  const part = (offset: number): number => {
    const turn = (((offset + hue / 30) % 12) + 12) % 12
    return lightness - saturation * Math.min(lightness, 1 - lightness) * Math.max(-1, Math.min(turn - 3, 9 - turn, 1))
  }
  return [part(0), part(8), part(4), alpha]
}
