/**
 * The e-reader sheet, written from the same source as the page: CSS 2.1 at heart, newer things
 * beside older ones or inside `@supports`. What trips readers is gone by rule, not by hand.
 */

import type {Report} from '../../report/index.ts'
import type {FontFace} from '../computed.ts'
import {areMet} from '../conditions.ts'
import {readFontFace} from '../font-faces.ts'
import {defaultSize} from '../page.ts'
import {tokenize} from '../parse.ts'
import {isSound, keyOf, prepare, warnOnce} from '../prepare.ts'
import {createLayering, parsedSheet} from '../rules.ts'
import {longhandsOf, propertyOf} from '../properties/table.ts'
import type {Condition, Declaration, Rule, Sheet, StyleRule, Token} from '../syntax.ts'
import type {SheetPicture, StyleSheet} from '../types.ts'
import {substitute} from '../variables.ts'
import {insideOf, withTag} from './alignment.ts'
import {atNight, isNight, isTextOnDark, nightLines} from './colours.ts'
import {collectDefinitions, isRootSelector, placesFor, type Definitions} from './customs.ts'
import {readerLines, type Line} from './declarations.ts'
import {plainTokens, type Scale} from './lengths.ts'
import {ownSize, textScale} from './scale.ts'

/** What the EPUB is styled with; the faces are embedded by whoever has them. */
interface ReaderSheet {
  readonly css: string
  readonly fontFaces: readonly FontFace[]
}

/** A rule as it is written. */
interface Written {
  /** At-rules around it, outermost first, as text. */
  readonly around: readonly string[]
  readonly selectors: readonly string[]
  readonly lines: readonly Line[]
}

/** Sheets of a book (`loadSheets`) as one sheet for e-readers. */
export function writeReaderSheet(sheets: readonly StyleSheet[], report: Report): ReaderSheet {
  const parsed = sheets.map((sheet) => parsedSheet(sheet, report))
  const definitions = collectDefinitions(parsed)
  const pictures = new Map(sheets.flatMap((sheet) => [...(sheet.pictures ?? [])]))
  const isRightToLeft = sheets.some((sheet) => sheet.isRightToLeft)
  const writing: Writing = {isOnDark: isTextOnDark(parsed, definitions), pictures, isRightToLeft, definitions, scale: textScale(parsed, definitions), report, inherited: [], rules: []}
  const fontFaces: FontFace[] = []
  for (const rule of inLayers(parsed)) {
    const around = surroundings(rule.conditions)
    if (!around) continue
    if (rule.type === 'font-face') fontFaces.push(...[readFontFace(rule, report)].filter((face) => face !== undefined))
    else if (rule.type === 'style') writeRule(rule, around, writing)
  }
  const rules = [...writing.inherited, ...writing.rules]
  const namespace = rules.some(({selectors}) => selectors.some((selector) => selector.includes('epub|'))) ? '@namespace epub "http://www.idpf.org/2007/ops";\n\n' : ''
  return {css: namespace + print(rules), fontFaces}
}

/** Rules in order of their layers: no reader knows `@layer`, so that order has to speak for it. */
function inLayers(sheets: readonly Sheet[]): Rule[] {
  const {isLayered, levelOf} = createLayering(sheets)
  const ranked = sheets.flatMap((sheet) => sheet.rules.map((rule) => ({rule, rank: levelOf(sheet, rule)})))
  return isLayered ? ranked.sort((a, b) => a.rank - b.rank).map(({rule}) => rule) : ranked.map(({rule}) => rule)
}

interface Writing {
  readonly isOnDark: boolean
  readonly pictures: ReadonlyMap<string, SheetPicture>
  readonly definitions: Definitions
  readonly scale: Scale
  readonly isRightToLeft: boolean
  readonly report: Report
  /** Alignment handed down, before everything else. */
  readonly inherited: Written[]
  readonly rules: Written[]
}

/**
 * At-rules to keep around a rule, `undefined` where no reader shows it. A media query that asks for
 * more than a kind of medium stands inside `@supports`: old engines lose the sheet over it.
 */
function surroundings(conditions: readonly Condition[]): string[] | undefined {
  const around: string[] = []
  for (const condition of conditions) {
    if (condition.kind === 'supports') around.push(`@supports ${condition.prelude}`)
    if (condition.kind !== 'media') continue
    if (/^(?:(?:only\s+)?(?:screen|all)|\s*)$/i.test(condition.prelude.trim())) continue
    if (!/\(/.test(condition.prelude)) {
      if (!areMet([condition], {medium: 'screen', viewport: defaultSize})) return undefined
      continue
    }
    const queries = condition.prelude.split(',').map((query) => query.trim()).filter((query) => !/^(?:only\s+)?print\b/i.test(query))
    if (queries.length === 0) return undefined
    around.push('@supports (display: block)', `@media ${queries.map((query) => (query.startsWith('(') ? `all and ${query}` : query)).join(', ')}`)
  }
  return around
}

function writeRule(whole: StyleRule, around: readonly string[], writing: Writing): void {
  const rule = {...whole, selectors: whole.selectors.filter(({pseudoElement}) => !pseudoElement?.startsWith('footnote-'))}
  if (rule.selectors.length === 0) return
  const declarations = rule.declarations.filter((declaration) => {
    const prepared = prepare(declaration, writing.report, 'screen')
    return prepared !== undefined && prepared.kind !== 'custom'
  })
  if (declarations.length === 0) return
  const isModern = rule.selectors.some(({text}) => /:(?:is|where|has|not\([^)]*[\s,>+~])/.test(text))
  const guarded = isModern && !around.some((each) => each.startsWith('@supports')) ? ['@supports (display: block)', ...around] : around
  for (const {selectors, customs} of placesFor(rule.selectors, declarations.map(({tokens}) => tokens), writing.definitions)) {
    const lines = linesOf(rule, declarations, {...writing, customs, isGuarded: guarded.some((each) => each.startsWith('@supports'))})
    if (lines.length === 0) continue
    const plain = lines.filter(({needs}) => needs === undefined)
    const written = {around: guarded, selectors: selectors.map(restoreNamespace), lines: plain}
    const needs = lines.find((line) => line.needs !== undefined)?.needs
    if (plain.length > 0) writing.rules.push(written)
    const dark = isNight(rule.conditions) ? [] : nightLines(plain)
    if (dark.length > 0) writing.rules.push({...written, around: [...guarded, ...atNight], lines: dark})
    if (needs !== undefined) writing.rules.push({...written, around: [...guarded, `@supports ${needs}`], lines: supportedLines(lines)})
    addAlignment(rule, written, writing)
  }
}

/** What needs support, and the sizes of the same rule over its standard ones. */
function supportedLines(lines: readonly Line[]): Line[] {
  const sizes = lines.filter(({name, needs}) => needs === undefined && /^(?:width|height|display)$/.test(name))
  const names = new Set(sizes.map(({name}) => name))
  return [...lines.filter(({name, needs}) => needs !== undefined && !names.has(name)), ...sizes]
}

/** Prefixes as they were; and no `i` after a value, which older engines and checkers cannot read. */
const restoreNamespace = (selector: string): string => selector.replace(/\[([\w-]+)\\:/g, '[$1|').replace(/(["'\w])\s*[iIsS]\s*\]/g, (all, before: string) => (/["']/.test(before) ? `${before}]` : all))

function addAlignment(rule: StyleRule, {around, lines}: Written, {inherited, rules}: Writing): void {
  const alignment = lines.filter(({name}) => name === 'text-align')
  if (alignment.length === 0) return
  const tagged = rule.selectors.flatMap(withTag).map(restoreNamespace)
  if (tagged.length > 0) rules.push({around, selectors: tagged, lines: alignment})
  const inside = rule.selectors.flatMap(insideOf).map(restoreNamespace)
  if (inside.length > 0) inherited.push({around, selectors: inside, lines: alignment})
}

/** Selectors that take all running text. */
const wholeText: ReadonlySet<string> = new Set(['*', 'p', 'div', 'section', 'article', 'main', 'body p', 'section p', '.chapter p'])

/** Its last part names a block, or a part of a table. */
const block = /(?:^|[\s>+~])(?:p|div|section|article|aside|blockquote|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|caption|figcaption)(?:[.#:[][^\s>+~]*)?$/

/** Whether a rule before puts a drawing there. */
const isDrawn = (pseudo: string, rules: readonly Written[]): boolean => rules.some(({selectors, lines}) => lines.some(({name, value}) => name === 'mask' && value !== 'none') && selectors.some((selector) => selector.endsWith(pseudo)))

function linesOf(rule: StyleRule, declarations: readonly Declaration[], options: Writing & {readonly customs: Definitions['root']; readonly isGuarded: boolean}): Line[] {
  const {customs, report, isGuarded} = options
  const isRoot = rule.selectors.every(isRootSelector) && rule.selectors.every(({text}) => text !== '*')
  const isText = rule.selectors.every(({text, pseudoElement}) => wholeText.has(text) && pseudoElement === undefined)
  const values = declarations.map((declaration) => substitute(declaration.tokens, customs))
  const hasColour = declarations.some(({name}) => name === 'color')
  const hasGround = declarations.some(({name, text}) => /^background(?:-color)?$/.test(name) && !/^\s*(?:none|transparent)\s*$/i.test(text))
  const hasLimit = declarations.some(({name, text}) => name === 'max-width' && text.trim() !== 'none')
  const isOnDark = options.isOnDark && !isNight(rule.conditions)
  const isBlock = rule.selectors.some(({text}) => block.test(text))
  const isOverDrawing = rule.selectors.some(({pseudoElement}) => /^(?:before|after)$/.test(pseudoElement ?? '') && isDrawn(`::${pseudoElement}`, options.rules))
  const isFirstLetter = rule.selectors.every(({pseudoElement}) => pseudoElement === 'first-letter')
  const scale = {...options.scale, own: ownSize(declarations, values, options.scale)}
  const lines: Line[] = []
  for (const [index, declaration] of declarations.entries()) {
    const value = values[index]
    const tokens = value && (isGuarded ? value : plainTokens(declaration.name, resolveWide(declaration.name, value), scale))
    if (!tokens || tokens.length === 0 || !isSound(tokens)) {
      sayUnresolved(declaration, value === undefined, report)
      continue
    }
    const important = declaration.isImportant ? ' !important' : ''
    for (const line of readerLines(declaration, tokens, {isRoot, isText, isGuarded, hasColour, hasGround, hasLimit, isOnDark, isBlock, isOverDrawing, isFirstLetter, pictures: options.pictures, isRightToLeft: options.isRightToLeft, report})) lines.push({...line, value: line.value + important})
  }
  return lines
}

/** `unset` and `revert` are younger than the engines; the nearest they know is to inherit, or what a property begins with. */
function resolveWide(name: string, tokens: readonly Token[]): readonly Token[] {
  const [token] = tokens
  const isYoung = tokens.length === 1 && token?.type === 'ident' && /^(?:unset|revert|revert-layer)$/i.test(token.value)
  if (!isYoung || name === 'all') return tokens
  return tokenize(longhandsOf(name)?.every((longhand) => propertyOf(longhand)?.isInherited) === false ? 'initial' : 'inherit')
}

function sayUnresolved({name, text, place}: Declaration, isMissing: boolean, report: Report): void {
  warnOnce(report, keyOf('unresolved', place), () => {
    report.warn('style:reader', place, `Found \`${name}: ${text.slice(0, 60)}\`, ${isMissing ? 'whose var() has no value' : 'which old e-readers cannot work out'}`, {
      hint: 'The declaration is left out of the e-book; inside @supports it may stand'
    })
  })
}

/** Rules to text; neighbours under the same at-rules share them. */
function print(rules: readonly Written[]): string {
  const parts: string[] = []
  let open: readonly string[] = []
  for (const {around, selectors, lines} of rules) {
    if (around.join() !== open.join()) {
      parts.push('}\n'.repeat(open.length), around.map((each) => `${each} {\n`).join(''))
      open = around
    }
    parts.push(`${selectors.join(',\n')} {\n${lines.map(({name, value}) => `  ${name}: ${value};\n`).join('')}}\n`)
  }
  parts.push('}\n'.repeat(open.length))
  return parts.join('')
}
