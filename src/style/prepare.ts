/**
 * Declarations checked once a sheet: longhands where the value is known, tokens where it waits for
 * `var()`, a message where it means nothing. Nothing is left out in silence.
 */

import type {Report} from '../report/index.ts'
import {nearest} from '../config/index.ts'
import {isRemote} from './paths.ts'
import {isStandardProperty, isStandardValue, standardKeywords, standardProperties} from './parse.ts'
import type {Longhand} from './properties/property.ts'
import {expand, longhandsOf, properties, propertyOf} from './properties/table.ts'
import {shorthands} from './properties/shorthands.ts'
import type {Declaration, Token} from './syntax.ts'
import type {Medium} from './types.ts'
import {lengthLimit, pointsIn} from './values/quantity.ts'
import {hasVariable} from './variables.ts'

export type Prepared =
  | {readonly kind: 'longhands'; readonly longhands: readonly Longhand[]; readonly isImportant: boolean}
  | {readonly kind: 'pending'; readonly declaration: Declaration; readonly isImportant: boolean}
  | {readonly kind: 'custom'; readonly name: string; readonly tokens: readonly Token[]; readonly isImportant: boolean}

/** Says a thing once a report and place, whoever prepares the sheet again. */
const told = new WeakMap<Report, Set<string>>()

/** Warns unless the report has heard of `key` before. */
export function warnOnce(report: Report, key: string, warn: () => void): void {
  let keys = told.get(report)
  if (!keys) told.set(report, (keys = new Set()))
  if (keys.has(key)) return
  keys.add(key)
  warn()
}

/**
 * A declaration ready for the cascade, `undefined` when it is left out. On the screen a standard
 * property that print does not know passes as it is: the e-reader may.
 */
export function prepare(declaration: Declaration, report: Report, medium: Medium = 'print'): Prepared | undefined {
  const {name, tokens, isImportant} = declaration
  if (declaration.priority !== undefined) return sayInvalid({...declaration, text: `${declaration.text} !${declaration.priority}`}, report)
  if (!/^-?[a-z_\u0080-\uffff-]/i.test(name) || name.startsWith('_')) return sayUnknown(declaration, report)
  if (hasRemote(tokens)) return refuseRemote(declaration, report)
  const isKnown = longhandsOf(name) !== undefined
  if (!name.startsWith('--') && (tokens.length === 0 || !isSound(tokens))) return isKnown || isStandardProperty(name) ? sayBroken(declaration, report) : sayUnknown(declaration, report)
  if (name.startsWith('--') && !isKnown) {
    if (name.startsWith('--octavo-')) sayUnknown(declaration, report)
    return {kind: 'custom', name, tokens, isImportant}
  }
  if (hasVariable(tokens) && isKnown) return {kind: 'pending', declaration, isImportant}
  if (medium === 'screen' && isStandard(declaration)) return {kind: 'pending', declaration, isImportant}
  if (!isKnown) return sayUnknown(declaration, report)
  const longhands = expand(name, tokens)
  if (longhands && isHuge(tokens)) sayHuge(declaration, report)
  return longhands ? {kind: 'longhands', longhands, isImportant} : sayInvalid(declaration, report)
}

/** Vendors' own properties are taken at their word; whether they mean anything is the reader's business. */
function isStandard({name, text, tokens}: Declaration): boolean {
  if (name === 'adobe-hyphenate') return true
  return isStandardProperty(name) && (hasVariable(tokens) || /\benv\(/i.test(text) || isStandardValue(name, text))
}

/** No value of a property holds these: they are old browsers' own, or what another language left behind. */
export const isSound = (tokens: readonly Token[]): boolean =>
  tokens.every((token) => {
    if (token.type === 'delimiter') return !/^(?:[:;}\])]|<!--|-->|["'].*|url\(.*|@.+)$/s.test(token.value)
    if (token.type === 'block' && token.open === '{') return false
    if (token.type === 'ident') return !/[:;{}]/.test(token.value)
    if (token.type === 'function' && /[:;{}]/.test(token.name)) return false
    return !('children' in token) || isSound(token.children)
  })

function sayBroken({name, text, place}: Declaration, report: Report): undefined {
  const next = /\n\s*([a-z-]+)\s*:/.exec(text)?.[1]
  const hint = next === undefined ? 'The declaration is left out' : `A semicolon may be missing before \`${next}\`; both are left out`
  warnOnce(report, keyOf('value', place), () => {
    report.warn('style:invalid-value', place, `Found \`${shortened(name, text)}\`, a value that ${name} does not take`, {found: text.slice(0, 80), hint})
  })
  return undefined
}

function hasRemote(tokens: readonly Token[]): boolean {
  return tokens.some((token) => {
    if (token.type === 'url') return isRemote(token.value)
    if (token.type === 'function' && token.name === 'url') return token.children.some((child) => child.type === 'string' && isRemote(child.value))
    if (token.type === 'function' && /^(?:-webkit-)?image(?:-set)?$|^src$/.test(token.name)) {
      return token.children.some((child) => child.type === 'string' && isRemote(child.value)) || hasRemote(token.children)
    }
    return 'children' in token && hasRemote(token.children)
  })
}

function refuseRemote({name, text, place}: Declaration, report: Report): undefined {
  warnOnce(report, keyOf('remote', place), () => {
    report.warn('style:remote', place, `Found \`${shortened(name, text)}\`, which names no file of the book`, {
      hint: 'Copy the file into the book and name it by its path; the declaration is left out'
    })
  })
}

/** Properties of the screen, the hand and the voice: on paper they ask for nothing. */
const notOfPaper = /^(?:cursor|pointer-events|(?:-\w+-)?user-select|(?:-\w+-)?(?:transition|animation)(?:-[\w-]+)?|(?:-\w+-)?text-size-adjust|text-rendering|(?:-\w+-)?font-(?:smoothing|smooth|optical-sizing)|(?:-\w+-)?osx-font-smoothing|scroll-[\w-]+|scrollbar-[\w-]+|overscroll-[\w-]+|caret-color|accent-color|resize|touch-action|will-change|(?:-\w+-)?appearance|-webkit-tap-highlight-color|(?:-\w+-)?print-color-adjust|color-adjust|color-scheme|forced-color-adjust|(?:-\w+-)?(?:speak|voice|pause|rest|cue)(?:-[\w-]+)?|-amzn-[\w-]+|-ibooks-[\w-]+|-kobo-[\w-]+|adobe-[\w-]+|oeb-[\w-]+|-epub-(?:speak|voice|ruby|word-break|line-break)[\w-]*|text-decoration-skip(?:-ink)?|font-display|bookmark-[\w-]+|(?:-\w+-)?column-break-[\w-]+)$/

/** Values by which a property the page does not know asks for nothing. */
const asksNothing = /^(?:none|normal|auto|0|initial|inherit|unset|revert|static|relative|visible|border-box|content-box|row|both|left|right)$/i

/** What to do about properties that are no matter of e-readers either. */
const ofPress = 'Leave it out: the PDF has the size of the trimmed page, as printers on demand ask for it'
const hints: Readonly<Record<string, string>> = {
  position: 'What stands outside the flow is lost or overprinted in e-readers, too',
  marks: ofPress,
  bleed: ofPress
}

function sayUnknown({name, text, place}: Declaration, report: Report): undefined {
  if (notOfPaper.test(name)) return undefined
  const isStandard = /^-?[a-z]/.test(name) && isStandardProperty(name)
  if (isStandard) {
    const isValid = isStandardValue(name, text)
    if (isValid && asksNothing.test(text)) return undefined
    warnOnce(report, `unset:${place.path}:${name}`, () => {
      if (isValid) {
        report.warn('style:not-honoured', place, `Found \`${name}\`, which the printed page does not follow`, {hint: hints[name] ?? 'Put it under @media screen to say that it is meant for e-readers'})
        return
      }
      report.warn('style:invalid-value', place, `Found \`${shortened(name, text)}\`, a value that ${name} does not take`, {hint: 'The declaration is left out'})
    })
    return undefined
  }
  const ours = [...properties.map((property) => property.name), ...Object.keys(shorthands)]
  const suggestion = nearest(name, ours) ?? (name.startsWith('--') ? undefined : nearest(name, standardProperties()))
  warnOnce(report, keyOf('unknown', place), () => {
    report.warn('style:unknown-property', place, `Found the property \`${name}\`, which does not exist${suggestion ? `, expected \`${suggestion}\`` : ''}`, {
      found: name,
      hint: suggestion ? `Did you mean \`${suggestion}\`?` : 'The declaration is left out; docs/css.md lists the properties',
      ...(suggestion && {expected: [suggestion]})
    })
  })
  return undefined
}

function sayInvalid({name, text, tokens, place}: Declaration, report: Report): undefined {
  warnOnce(report, keyOf('value', place), () => {
    if (!name.startsWith('--') && isStandardValue(name, text)) {
      report.warn('style:not-honoured', place, `Found \`${shortened(name, text)}\`, a value the printed page does not follow`, {hint: 'The declaration is left out in print'})
      return
    }
    const wrong = tokens.find((token) => token.type === 'ident')
    const words = longhandsOf(name)?.flatMap(keywordsOf) ?? []
    const suggestion = wrong?.type === 'ident' && !words.includes(wrong.value) ? nearest(wrong.value, words) : undefined
    const unitless = tokens.some((token) => token.type === 'number' && token.value !== 0) && tokens.length === 1
    report.warn('style:invalid-value', place, `Found \`${shortened(name, text)}\`, a value that ${name} does not take${suggestion ? `, expected \`${suggestion}\`` : ''}`, {
      found: text.slice(0, 80),
      ...(suggestion && {expected: [suggestion]}),
      hint: suggestion ? `Did you mean \`${suggestion}\`?` : unitless ? 'A length needs a unit: 12pt, 1.5em' : 'The declaration is left out'
    })
  })
  return undefined
}

/** Words a longhand takes, by its own syntax and the standard's. */
const keywordsOf = (name: string): string[] => [...(propertyOf(name)?.syntax.match(/(?<![<\w-])[a-z][a-z-]+(?![\w>(-])/g) ?? []), ...standardKeywords(name)]

/** Longer than any page, or a percentage no page has room for. */
function isHuge(tokens: readonly Token[]): boolean {
  return tokens.some((token) => {
    if (token.type === 'dimension') return Math.abs(token.value * (pointsIn(token.unit) ?? 12)) > lengthLimit
    if (token.type === 'percentage') return Math.abs(token.value) > 100_000
    return 'children' in token && isHuge(token.children)
  })
}

function sayHuge({name, text, place}: Declaration, report: Report): void {
  warnOnce(report, keyOf('huge', place), () => {
    report.warn('style:clamped', place, `Found \`${shortened(name, text)}\`, more than any page holds`, {hint: 'Lengths are cut to 14,400 pt (200 inches)'})
  })
}

const shortened = (name: string, text: string): string => `${name}: ${text.length > 60 ? `${text.slice(0, 57)}...` : text}`

/** A key for `warnOnce`: a kind of message and its place. */
export function keyOf(kind: string, {path, at}: Declaration['place']): string {
  const point = at && 'start' in at ? at.start : at
  return `${kind}:${path}:${point?.line ?? 0}:${point?.column ?? 0}`
}
