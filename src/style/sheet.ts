/**
 * A style sheet's text to rules in order. Broken CSS is mended as CSS Syntax 3 demands (what cannot
 * be read is left out, the rest stands), and every piece left out is one message with its place.
 */

import type {Atrule, Block, CssNode, Declaration as CssDeclaration, Rule as CssRule, Selector as CssSelector} from 'css-tree'
import type {Place, Report} from '../report/index.ts'
import {withDrawnBreaks} from './drawn-breaks.ts'
import {readKept} from './kept-sheet.ts'
import {withoutHiding} from './hiding.ts'
import {isPageBox} from './page-boxes.ts'
import {mirrored} from './mirror.ts'
import {spellNesting} from './nesting.ts'
import {isRemote, resolvePath} from './paths.ts'
import {asMeant} from './own-names.ts'
import {readPageSelectors} from './page-selectors.ts'
import {parseDeclarations, parseText, textOf, tokenize} from './parse.ts'
import {scan, type ScanFault} from './scan.ts'
import {readSelector, SelectorFault} from './selector.ts'
import type {Condition, Declaration, PageRule, Rule, Selector, Sheet, Token} from './syntax.ts'
import type {StyleSheet} from './types.ts'

interface Reading {
  readonly path: string
  readonly report: Report
  readonly rules: Rule[]
}

/** Reads a sheet; its text is never trusted. */
export function readSheet(sheet: StyleSheet, report: Report): Sheet {
  const rules = (sheet.conditions === undefined ? readKept(sheet) : undefined) ?? readRules(sheet, report)
  return {path: sheet.path, origin: sheet.origin, rules: sheet.isRightToLeft ? mirrored(rules, sheet.path.startsWith('octavo:')) : rules}
}

/** The rules as written, from left to right. */
export function readRules(sheet: StyleSheet, report: Report): Rule[] {
  const {text, faults} = scan(sheet.text)
  for (const fault of faults) report.warn('style:broken', {path: sheet.path, at: fault.at}, faultReasons[fault.kind], {hint: faultHint})
  const reading: Reading = {path: sheet.path, report, rules: []}
  let told = 0
  const tree = parseText(spellNesting(text), ({reason, line, column}) => {
    if (told++ >= 3) return
    report.warn('style:broken', {path: sheet.path, at: {line, column}}, `Found CSS that cannot be read: ${reason}`, {hint: faultHint})
  })
  for (const node of tree.children) readNode(node, sheet.conditions ?? [], reading)
  return reading.rules
}

const faultHint = 'What cannot be read is left out, the rest of the sheet stands'

const faultReasons: Readonly<Record<ScanFault['kind'], string>> = {
  depth: 'Found brackets inside one another more than 32 deep',
  comment: 'Found a comment that is never closed',
  string: 'Found a string that is not closed on its line',
  block: 'Found a block that is never closed',
  size: 'Found a style sheet of more than 2,000,000 characters'
}

/** The declarations of a `style` attribute. */
export function readInline(text: string, place: Place): Declaration[] {
  const {text: safe} = scan(text)
  const list = parseDeclarations(safe) as CssNode & {type: 'DeclarationList'}
  return [...list.children].filter((node) => node.type === 'Declaration').map((node) => readDeclaration(node, place))
}

function readNode(node: CssNode, conditions: readonly Condition[], reading: Reading): void {
  if (node.type === 'Rule') readStyleRule(node, conditions, [], reading)
  else if (node.type === 'Atrule') readAtRule(node, conditions, [], reading)
}

function readStyleRule(node: CssRule, conditions: readonly Condition[], parents: readonly Selector[], reading: Reading): void {
  const place = placeOf(node, reading.path)
  if (node.prelude.type !== 'SelectorList') return
  try {
    const selectors = [...node.prelude.children].flatMap((child) => (child.type === 'Selector' ? [readSelectorOf(reading, child, parents)] : []))
    readBody(node.block, conditions, selectors, {...reading, place})
  } catch (fault) {
    if (!(fault instanceof SelectorFault)) throw fault
    reading.report.warn('style:unknown-selector', place, fault.message, {hint: 'The whole rule is left out, as CSS asks'})
  }
}

/** Octavo's own sheets name the elements as they are. */
function readSelectorOf({path}: Reading, node: CssSelector, parents: readonly Selector[]): Selector {
  if (path.startsWith('octavo:')) return readSelector(node, parents)
  const read = readSelector(asMeant(node), parents)
  return parents.length > 0 ? read : {...read, source: textOf(node)}
}

/** Declarations of the rule itself first, then the rules nested in it. */
function readBody(block: Block, conditions: readonly Condition[], selectors: readonly Selector[], reading: Reading & {readonly place: Place}): void {
  const declarations = declarationsOf(block, reading.path)
  if (declarations.length > 0) {
    const rule = {type: 'style', conditions, selectors, declarations, place: reading.place} as const
    reading.rules.push(...withDrawnBreaks(reading.path.startsWith('octavo:') ? rule : withoutHiding(rule, reading.report)))
  }
  for (const child of block.children) {
    if (child.type === 'Rule') readStyleRule(child, conditions, selectors, reading)
    else if (child.type === 'Atrule') readAtRule(child, conditions, selectors, reading)
  }
}

function readAtRule(node: Atrule, conditions: readonly Condition[], parents: readonly Selector[], reading: Reading): void {
  const name = node.name.toLowerCase()
  const prelude = node.prelude?.type === 'Raw' ? node.prelude.value.trim() : ''
  const place = placeOf(node, reading.path)
  const handler = Object.hasOwn(atRules, name) ? atRules[name] : undefined
  if (handler) return handler({node, prelude, place, conditions, parents}, reading)
  if (silent.has(name)) return
  reading.report.warn('style:unknown-rule', place, `Found @${node.name}, which no book can follow`, {hint: 'The whole rule is left out'})
}

interface AtRule {
  readonly node: Atrule
  readonly prelude: string
  readonly place: Place
  readonly conditions: readonly Condition[]
  readonly parents: readonly Selector[]
}

/** The text is decoded already, and prefixes are resolved without being declared. */
const silent: ReadonlySet<string> = new Set(['charset', 'namespace'])

const conditional = (kind: Condition['kind']) => ({node, prelude, place, conditions, parents}: AtRule, reading: Reading): void => {
  if (!node.block) {
    if (kind === 'layer') reading.rules.push({type: 'layer', conditions, place, names: prelude.split(',').map((name) => name.trim())})
    return
  }
  const inside = [...conditions, {kind, prelude}]
  if (parents.length > 0) return readBody(node.block, inside, parents, {...reading, place})
  for (const child of node.block.children) readNode(child, inside, reading)
}

const atRules: Readonly<Record<string, (rule: AtRule, reading: Reading) => void>> = {
  media: conditional('media'),
  supports: conditional('supports'),
  layer: conditional('layer'),
  page: readPageRule,
  'font-face'({node, place, conditions}, reading) {
    if (node.block) reading.rules.push({type: 'font-face', conditions, place, declarations: declarationsOf(node.block, reading.path)})
  },
  import({prelude, place, conditions}, reading) {
    const [first] = tokenize(prelude)
    const inner = first?.type === 'function' && first.name === 'url' ? first.children[0] : first
    const url = inner?.type === 'string' || inner?.type === 'url' ? inner.value : ''
    const media = importConditions(prelude)
    reading.rules.push({type: 'import', conditions: [...conditions, ...media], place, url})
  }
}

/** `@import url(x) layer(base) supports(display: flex) screen`: what stands after the address. */
function importConditions(prelude: string): Condition[] {
  const rest = prelude.replace(/^(?:url\([^)]*\)|"[^"]*"|'[^']*')/i, '').trim()
  const [, layer, layerName, , supports, media = ''] = /^(layer(?:\(([^)]*)\))?)?\s*(supports\((.*?)\)(?=\s|$))?\s*(.*)$/is.exec(rest) ?? []
  return [
    ...(layer === undefined ? [] : [{kind: 'layer' as const, prelude: layerName ?? ''}]),
    ...(supports === undefined ? [] : [{kind: 'supports' as const, prelude: `(${supports})`}]),
    ...(media === '' ? [] : [{kind: 'media' as const, prelude: media}])
  ]
}

function readPageRule({node, prelude, place, conditions}: AtRule, reading: Reading): void {
  if (!node.block) return
  const selectors = readPageSelectors(tokenize(prelude))
  if (typeof selectors === 'string') {
    reading.report.warn('style:unknown-selector', place, selectors, {hint: '`@page` takes a name and :first, :left, :right, :blank'})
    return
  }
  const boxes: Record<string, readonly Declaration[]> = {}
  for (const child of node.block.children) {
    if (child.type !== 'Atrule' || !child.block) continue
    const name = child.name.toLowerCase()
    if (isPageBox(name)) boxes[name] = [...(boxes[name] ?? []), ...declarationsOf(child.block, reading.path)]
    else reading.report.warn('style:unknown-rule', placeOf(child, reading.path), `Found @${child.name}, which is no margin box`, {hint: 'A page has @top-center, @bottom-left and fourteen others like them'})
  }
  const rule: PageRule = {type: 'page', conditions, place, selectors, declarations: declarationsOf(node.block, reading.path), boxes}
  reading.rules.push(rule)
}

function declarationsOf(block: Block, path: string): Declaration[] {
  const declarations: Declaration[] = []
  for (const child of block.children) {
    if (child.type === 'Declaration') declarations.push(readDeclaration(child, placeOf(child, path)))
  }
  return declarations
}

function readDeclaration(node: CssDeclaration, place: Place): Declaration {
  const text = node.value.type === 'Raw' ? node.value.value.trim() : ''
  const name = node.property.startsWith('--') ? node.property : node.property.toLowerCase()
  return {name, text, tokens: localUrls(tokenize(text), place.path), isImportant: node.important !== false, ...(typeof node.important === 'string' && {priority: node.important}), place}
}

/** Addresses relative to the sheet become relative to the book; `url("x")` and `url(x)` are one token. */
function localUrls(tokens: readonly Token[], path: string): readonly Token[] {
  if (!tokens.some((token) => token.type === 'url' || token.type === 'function')) return tokens
  return tokens.map((token): Token => {
    if (token.type === 'url') return {type: 'url', value: localUrl(token.value, path)}
    if (token.type !== 'function') return token
    const [only] = token.children
    if (token.name === 'url' && only?.type === 'string') return {type: 'url', value: localUrl(only.value, path)}
    return {...token, children: localUrls(token.children, path)}
  })
}

function localUrl(url: string, path: string): string {
  return isRemote(url) || /^(?:font|octavo):/i.test(url) || url.startsWith('#') ? url : resolvePath(path, url)
}

function placeOf(node: CssNode, path: string): Place {
  const {line, column, offset} = node.loc?.start ?? {line: 1, column: 1, offset: 0}
  return {path, at: {line, column, offset}}
}
