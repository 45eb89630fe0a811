/**
 * Phrasing of the book as Markdown that reads back as the same nodes.
 *
 * Each paragraph is read back as it is written: marks are left plain while the result is right, else every sign that
 * could be one becomes a character reference, else emphasis becomes HTML, which no neighbouring letter can disturb.
 */

import type {Phrasing} from '../../book/index.ts'
import {createReport} from '../../report/index.ts'
import {trailingAttributes} from '../formats/inline/attributes.ts'
import {parseInline} from '../formats/inline/parse.ts'
import type {InlineContext} from '../formats/inline/scan.ts'
import {decodeName} from '../formats/markdown/remark.ts'
import {resolveHtml} from '../formats/markup/inline-html.ts'
import {fingerprint} from './fingerprint.ts'

interface Manner {
  readonly escape: (text: string) => string
  readonly usesHtml: boolean
}

const reference = (sign: string): string => `&#${sign.codePointAt(0)};`
const plain = (text: string): string => text
const guarded = (text: string): string => text.replace(/[*_`[\]<>&\\{}:|~=]/g, reference)
const manners: readonly Manner[] = [{escape: plain, usesHtml: false}, {escape: guarded, usesHtml: false}, {escape: guarded, usesHtml: true}]

/** Phrasing as one paragraph's Markdown; lines parted by `\n` where it breaks. */
export function writePhrasing(nodes: readonly Phrasing[]): string {
  let text = ''
  for (const manner of manners) {
    text = guardLines(nodes.map((node) => write(node, manner)).join(''))
    if (fingerprint(readBack(text)) === fingerprint(nodes)) break
  }
  return text
}

const context: InlineContext = {mode: 'markdown', path: '', decodeName, findTarget: () => undefined, hasNote: () => true, addNote: () => 'line'}

function readBack(text: string): unknown[] {
  return resolveHtml(parseInline({value: text, origins: [{index: 0, line: 1, column: 1, offset: 0}]}, context), {path: '', report: createReport(), decodeName})
}

/** Signs that would open a block at the head of a line, and blanks that would be trimmed. */
function guardLines(text: string): string {
  const guardedLines = text.split('\n').map((line) => line
    .replace(/^[ \t]+/, (blanks) => [...blanks].map(reference).join(''))
    .replace(/^(?:[#>+*~`|=:<-]|_(?=[ _]*$)|\[(?=\^))/, (sign) => (isBlockMark(line) ? reference(sign) : sign))
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, (_, digits: string, sign: string) => digits + reference(sign)))
  const whole = guardedLines.join('\n').replace(/(?<![ \t])[ \t]+$/, (blanks) => [...blanks].map(reference).join(''))
  return trailingAttributes.test(whole) ? whole.replace(/\{(?=[^{]*$)/, '&#123;') : whole
}

/** Tags that are written here open no block: words stand right behind them. */
const isBlockMark = (line: string): boolean => /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|(?:[*_-][ \t]*){3,}$|~{3}|`{3}|[|:=-]+[\s|:=-]*$|:{2,}|<(?!(?:u|sup|sub|mark|del|em|strong|span class="smallcaps")>\S)|\[\^|\|)/.test(line)

type Writer = (node: never, manner: Manner) => string

const inside = (node: {children: readonly Phrasing[]}, manner: Manner): string => node.children.map((child) => write(child, manner)).join('')
const tagged = (name: string): Writer => (node: {children: Phrasing[]}, manner) => `<${name}>${inside(node, manner)}</${name}>`
const marked = (mark: string, name: string): Writer => (node: {children: Phrasing[]}, manner) => (manner.usesHtml ? `<${name}>${inside(node, manner)}</${name}>` : `${mark}${inside(node, manner)}${mark}`)

const writers: {readonly [T in Phrasing['type']]: (node: Extract<Phrasing, {type: T}>, manner: Manner) => string} = {
  text: (node, {escape}) => (node.data?.isLiteral && /^[!-/:-@[-`{-~]$/.test(node.value) ? `\\${node.value}` : escape(node.value)),
  emphasis: marked('*', 'em') as never,
  strong: marked('**', 'strong') as never,
  underline: tagged('u') as never,
  superscript: tagged('sup') as never,
  subscript: tagged('sub') as never,
  highlight: tagged('mark') as never,
  delete: tagged('del') as never,
  smallCaps: (node, manner) => `<span class="smallcaps">${inside(node, manner)}</span>`,
  span: (node, manner) => spanText(inside(node, manner), attributesText(writtenOf(node))),
  inlineCode: (node) => codeSpan(node.value),
  break: () => '\\\n',
  link: (node, manner) => `[${inside(node, manner)}](<${node.url.replace(/[<>\n\\]/g, encodeURIComponent)}>${titleText(node.title)})`,
  image: (node) => `![${guarded(node.alt ?? '')}](<${node.url.replace(/[<>\n\\]/g, encodeURIComponent)}>${titleText(node.title)})${attributesText(node.alt === '' ? {...node.data?.attributes, settings: {...node.data?.attributes?.settings, alt: ''}} : node.data?.attributes)}`,
  footnoteReference: (node) => `[^${node.identifier}]`
}

function write(node: Phrasing, manner: Manner): string {
  return (writers[node.type] as (node: Phrasing, manner: Manner) => string)(node, manner)
}

const spanText = (text: string, attributes: string): string => (attributes === '' ? text : `[${text}]${attributes}`)

const titleText = (title: string | undefined): string => (title === undefined ? '' : ` "${title.replace(/["\\&\n]/g, (sign) => (sign === '\n' ? ' ' : reference(sign)))}"`)

function codeSpan(value: string): string {
  const longest = Math.max(0, ...[...value.matchAll(/`+/g)].map(([run]) => run.length))
  const ticks = '`'.repeat(longest + 1)
  const pad = /^[` ]|[` ]$/.test(value) && value.trim() !== '' ? ' ' : ''
  return `${ticks}${pad}${value}${pad}${ticks}`
}

interface Written {
  readonly id?: string
  readonly classes?: readonly string[]
  readonly settings?: Readonly<Record<string, string>>
}

/** `{#id .class key="value"}`, or nothing. */
/** What the braces of a node say, its language among them. */
export const writtenOf = ({lang, data}: {readonly lang?: string | undefined; readonly data?: {readonly attributes?: Written} | undefined}): Written | undefined =>
  lang === undefined ? data?.attributes : {...data?.attributes, settings: {...data?.attributes?.settings, lang}}

/** Id, classes and settings in braces, as they are typed; nothing where there are none. */
export function attributesText(attributes: Written | undefined): string {
  const {id, classes = [], settings = {}} = attributes ?? {}
  const words = [...(id === undefined ? [] : [`#${id}`]), ...classes.map((name) => `.${name}`), ...Object.entries(settings).map(([key, value]) => `${key}="${value.replace(/["\n{}]/g, ' ')}"`)]
  return words.length > 0 ? `{${words.join(' ')}}` : ''
}
