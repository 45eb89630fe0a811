/**
 * Declarations by which sheets of the web take words from sight without saying so: too small, too faint, cut off, moved
 * off the screen. A page would print them over one another and an e-reader would lose them, so they go from both books
 * with a message; `display: none` is the way to leave words out.
 */

import type {Report} from '../report/index.ts'
import {defaultSize} from './page.ts'
import {shorthands} from './properties/shorthands.ts'
import type {Declaration, Selector, StyleRule, Token} from './syntax.ts'
import {colourOf} from './values/colour.ts'
import {wordOf} from './values/parsers.ts'
import {quantityOf} from './values/quantity.ts'

/** The rule without what hides words, each told; pictures, rules and what a sheet writes itself may be hidden. */
export function withoutHiding(rule: StyleRule, report: Report): StyleRule {
  if (rule.selectors.every(isWordless)) return rule
  const standing = {isCut: rule.declarations.some(cuts), isInLine: rule.declarations.some(({name}) => name === 'vertical-align') || rule.selectors.every(({text}) => inLine.test(text)), isWhole: rule.selectors.some(({text, pseudoElement}) => pseudoElement === undefined && /^(?:\*|html|body|:root)$/.test(text)), isPadded: rule.declarations.some(({name, tokens}) => /^padding(?:-(?:left|right|inline))?$/.test(name) && tokens.some(isDeep))}
  const declarations = rule.declarations.filter((declaration) => {
    if (!hides(declaration, standing)) return true
    const {name, text, place} = declaration
    report.warn('style:hides-words', place, `Found \`${name}: ${text.slice(0, 60)}\`, which hides words without leaving them out`, {hint: 'It is left out of both books; `display: none` leaves words out of them'})
    return false
  })
  return declarations.length === rule.declarations.length ? rule : {...rule, declarations}
}

/** What else the rule says. */
interface Standing {
  /** What is larger than the box is cut off. */
  readonly isCut: boolean
  /** The rule speaks of what stands in a line: raised figures have no height of their own. */
  readonly isInLine: boolean
  /** Padding puts back what margins take: a ground as wide as any screen. */
  readonly isPadded: boolean
  /** The rule speaks of the whole book. */
  readonly isWhole: boolean
}

const isWordless = ({text, pseudoElement}: Selector): boolean => pseudoElement === 'before' || pseudoElement === 'after' || pseudoElement === 'marker' || wordless.test(text)

const wordless = /(?:^|[\s>+~])(?:(?:hr|img|svg|br|col|colgroup)(?:[.#:[][^\s>+~]*)?|\.scene-break)$/
const inLine = /(?:^|[\s>+~])(?:sub|sup|small|span|a|b|i|em|strong)(?:[.#:[][^\s>+~]*)?$/

const hides = ({name, tokens, text}: Declaration, standing: Standing): boolean => Object.hasOwn(hiders, name) && hiders[name]!(tokens, {...standing, text})

type Hider = (tokens: readonly Token[], standing: Standing & {readonly text: string}) => boolean

/** Size of a text and of its line, points: what em and lines are measured by. */
const context = {em: 11, rem: 11, lineHeight: 14, rootLineHeight: 14, viewport: defaultSize, parent: undefined}

interface Limits {
  /** Points. */
  readonly points: number
  /** 1 for 100 %, and for a plain number. */
  readonly share: number
}

/** The one value that a token comes to, `undefined` for what is no quantity; who calculates knows what for. */
function amountOf(token: Token | undefined): Limits | undefined {
  const quantity = quantityOf(token)
  if (!quantity || quantity.kind === 'mixed' || token?.type === 'function') return undefined
  const {points, share, number} = quantity.measure(context)
  return quantity.kind === 'length' ? {points, share: 0} : {points: 0, share: share + number}
}

/** Less than the limits; a plain 0 is. */
const isUnder = (token: Token | undefined, {points, share}: Limits): boolean => {
  const amount = amountOf(token)
  return amount !== undefined && (amount.points === 0 ? amount.share < share : amount.points < points)
}

/** Farther than any page goes. */
const isFar = (token: Token): boolean => {
  const amount = amountOf(token)
  return amount !== undefined && (Math.abs(amount.points) > 500 || (token.type !== 'number' && Math.abs(amount.share) >= 1))
}

const isBack = (token: Token): boolean => {
  const amount = amountOf(token)
  return amount !== undefined && (amount.points < -150 || (token.type === 'percentage' && amount.share <= -0.5))
}

const isDeep = (token: Token): boolean => (amountOf(token)?.points ?? 0) > 150 || token.type === 'percentage' && (amountOf(token)?.share ?? 0) >= 0.5

const isWord = (...words: readonly string[]): Hider => (tokens) => words.includes(wordOf(tokens) ?? '')
const isFaint: Hider = ([token]) => isUnder(token, {points: 0, share: 0.15})
const isTiny: Hider = ([token]) => isUnder(token, {points: 2.5, share: 0.23})
const isOff: Hider = (tokens) => tokens.some(isFar)
const isPulled: Hider = (tokens, {isPadded}) => !isPadded && tokens.some(isBack)
const isSaid = (pattern: RegExp): Hider => (_, {text}) => pattern.test(text)

/** Lines over one another. */
const isFlat: Hider = ([token], {isInLine}) => !isInLine && isUnder(token, {points: 4, share: 0.4})

/** Letters or words over one another. */
const isSqueezed = (points: number): Hider => ([token]) => (amountOf(token)?.points ?? 0) < points

const isClear: Hider = ([token]) => {
  const colour = token && colourOf(token)
  return Array.isArray(colour) && colour[3] < 0.15
}

/** A height that cuts what stands in it, or of nothing; one of a good part of the page is meant for pictures. */
const isShut: Hider = ([token], {isCut}) => isUnder(token, isCut ? {points: 200, share: 0.001} : {points: 0.01, share: 0.001})

const isNarrow: Hider = ([token], {isCut}) => isUnder(token, isCut ? {points: 6, share: 0.03} : {points: 0.01, share: 0.001})

const cut = /^(?:hidden|clip|scroll|auto)\b/i

/** Together with these, `overflow` cuts words off. */
const cuts = ({name, text}: Declaration): boolean => /^overflow(?:-[xy])?$/.test(name) && cut.test(text)

/** Ways to move a box out of sight, or to make it none. */
const vanishing = /\bscale[xyz3d]*\(\s*(?:0+(?:\.0*)?|\.0+)\s*[,)]|\btranslate[xyz3d]*\([^)]*-?\d{4,}px|\btranslate[xyz3d]*\([^)]*(?:[1-9]\d{2,})(?:%|v[wh])/i

const hiders: Readonly<Record<string, Hider>> = {
  display: ([token], {isWhole}) => isWhole && token?.type === 'ident' && token.value.toLowerCase() === 'none',
  opacity: isFaint,
  visibility: isWord('hidden', 'collapse'),
  'content-visibility': isWord('hidden'),
  'font-size': isTiny,
  font: (tokens, standing) => isTiny(shorthands['font']?.expand(tokens)?.find(([name]) => name === 'font-size')?.[1] ?? [], standing),
  zoom: isFaint,
  'line-height': isFlat,
  'letter-spacing': isSqueezed(-4),
  'word-spacing': isSqueezed(-6),
  'text-indent': isOff,
  left: isOff,
  right: isOff,
  top: isOff,
  bottom: isOff,
  inset: isOff,
  margin: isPulled,
  'margin-left': isPulled,
  'margin-right': isPulled,
  'margin-top': isPulled,
  'margin-bottom': isPulled,
  'margin-inline': isPulled,
  'margin-inline-start': isPulled,
  'margin-block': isPulled,
  'margin-block-start': isPulled,
  color: isClear,
  '-webkit-text-fill-color': isClear,
  '-webkit-text-security': isSaid(/^(?!none)/i),
  clip: isSaid(/^rect/i),
  'clip-path': isSaid(/^inset\(\s*(?:[5-9]\d|1\d\d)(?:\.\d+)?%|^(?:circle|ellipse)\(\s*0(?!\.?\d)|^polygon\(\s*0(?:px|%)?\s+0(?:px|%)?\s*(?:,\s*0(?:px|%)?\s+0(?:px|%)?\s*)*\)/i),
  transform: isSaid(vanishing),
  '-webkit-transform': isSaid(vanishing),
  scale: isFaint,
  filter: isSaid(/\bopacity\(\s*(?:0?\.0\d*|0+|\d%)\s*\)|\bblur\(\s*(?!0(?:px)?\s*\))/i),
  mask: isSaid(/gradient\(/i),
  'mask-image': isSaid(/gradient\(/i),
  '-webkit-mask': isSaid(/gradient\(/i),
  '-webkit-mask-image': isSaid(/gradient\(/i),
  '-webkit-line-clamp': isSaid(/^\d/),
  'line-clamp': isSaid(/^\d/),
  height: isShut,
  'max-height': isShut,
  'block-size': isShut,
  'max-block-size': isShut,
  width: isNarrow,
  'max-width': isNarrow,
  'inline-size': isNarrow
}
