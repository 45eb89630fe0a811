/**
 * YAML to plain nodes with places: maps, lists and strings, nothing else.
 *
 * Failsafe schema: `0306406152` keeps its zero and `no` is a word. Size and depth are asked before the parser sees the
 * text; aliases, tags, merge keys, duplicate keys and several documents are refused, not resolved.
 */

import type {Point} from 'unist'
import {isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Alias, type ParsedNode} from 'yaml'
import {BookFault, ExitCode, faultAt, type Place, type Report} from '../report/index.ts'

export type ConfigNode = TextNode | ListNode | MapNode
interface TextNode { readonly kind: 'text'; readonly value: string; readonly at: Point }
interface ListNode { readonly kind: 'list'; readonly items: readonly ConfigNode[]; readonly at: Point }
export interface MapNode { readonly kind: 'map'; readonly entries: readonly Entry[]; readonly at: Point }
interface Entry { readonly key: string; readonly keyAt: Point; readonly value: ConfigNode }

/** YAML inside a file: `offset` code units and `line` lines stand before it. */
export interface YamlText {
  readonly path: string
  readonly text: string
  readonly offset: number
  readonly line: number
}

/** Code units of YAML read. */
export const maximumSize = 262_144
/** Maps and lists inside one another. */
const maximumDepth = 24

/** The map at the top of the document; `undefined` when it is empty or an error was reported. */
export function parseYaml(source: YamlText, report: Report): MapNode | undefined {
  requireLimits(source)
  const counter = new LineCounter()
  const pointOf = (offset: number): Point => {
    const {line, col} = counter.linePos(Math.max(offset, 0))
    return {line: line + source.line, column: Math.max(col, 1), offset: offset + source.offset}
  }
  const document = parseDocument(source.text.replace(lastMark, '\n'), {
    schema: 'failsafe', version: '1.2', uniqueKeys: false, prettyErrors: false, logLevel: 'error', lineCounter: counter, stringKeys: false
  })
  const faults = new Map(document.errors.slice(0, 3).map(({code, message, pos}) => [pos[0], withoutColon.test(message) ? 'MISSING_COLON' : code]))
  for (const [offset, code] of faults) sayBroken(code, {path: source.path, at: pointOf(offset)}, report)
  if (document.errors.length > 0) return undefined
  const reader = new NodeReader(source, report, pointOf)
  const node = reader.read(document.contents as ParsedNode | null)
  if (node === undefined || (node.kind === 'text' && node.value.trim() === '')) return undefined
  if (node.kind === 'map') return node
  const isBlank = !source.text.includes(':\u00a0')
  report.error('config:yaml', {path: source.path, at: node.at}, `Found a ${node.kind}, expected lines such as \`title: The Title\``, {
    hint: isBlank ? 'Write a key, a colon, a blank and the value, one setting a line' : 'A no-break space stands behind a colon; write a plain one'
  })
  return undefined
}

/** Of the parser's one code for what is missing, the case of a colon. */
const withoutColon = /^Implicit map keys need to be followed/

/** What other programs close settings with. */
const lastMark = /\n(?:---|\.\.\.)\s*$/

function sayBroken(code: string, place: Place, report: Report): void {
  report.error('config:yaml', place, plainReason(code), {hint: hints[code] ?? quoting})
}

/** Anchors are plain text to us until something refers to them. */
class NodeReader {
  readonly #path: string
  readonly #text: string
  readonly #report: Report
  readonly #pointOf: (offset: number) => Point

  constructor({path, text}: YamlText, report: Report, pointOf: (offset: number) => Point) {
    this.#path = path
    this.#text = text
    this.#report = report
    this.#pointOf = pointOf
  }

  read(node: ParsedNode | Alias | null): ConfigNode | undefined {
    if (node === null) return undefined
    const at = this.#pointOf(node.range?.[0] ?? 0)
    if (isAlias(node)) return this.#refuse(at, 'an alias (`*name`)', {expected: 'the value itself', hint: 'Write the value out; a value that begins with `*` needs quotation marks'})
    if (node.tag !== undefined && !standardTags.has(node.tag)) return this.#refuse(at, 'a tag (`!name`)', {expected: 'a plain value', hint: 'Delete it; a value that begins with `!` needs quotation marks'})
    if (isScalar(node)) return {kind: 'text', value: node.type === 'PLAIN' ? this.#withoutCurlyQuotes(String(node.value ?? ''), at) : String(node.value ?? ''), at}
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item as ParsedNode))
      return {kind: 'list', items: items.filter((item) => item !== undefined), at}
    }
    return isMap(node) ? {kind: 'map', entries: this.#entriesOf(node.items as readonly Pair[]), at} : undefined
  }

  #entriesOf(pairs: readonly Pair[]): Entry[] {
    const seen = new Map<string, Point>()
    const entries: Entry[] = []
    for (const {key, value} of pairs) {
      const keyAt = this.#pointOf(key?.range?.[0] ?? 0)
      if (!isScalar(key)) {
        this.#refuse(keyAt, 'a list or map as a key', {expected: 'a word', hint: 'Write the name of a setting before the colon: docs/settings.md lists them'})
        continue
      }
      const name = String(key.value ?? '')
      const first = seen.get(name)
      if (first) this.#refuse(keyAt, `a second \`${name}\` (the first is on line ${first.line})`, {expected: 'each key once', hint: 'Delete the one that is not meant; several values are a list behind one key'})
      seen.set(name, first ?? keyAt)
      this.#warnOfComment(name, keyAt, key.range?.[1] ?? 0)
      entries.push({key: name, keyAt, value: this.read(value) ?? {kind: 'text', value: '', at: keyAt}})
    }
    return entries
  }

  /** `title: #1` says nothing: what follows is a comment. */
  #warnOfComment(name: string, at: Point, from: number): void {
    const found = /^[ \t]*:[ \t]+(#\S[^\n]{0,60})/.exec(this.#text.slice(from, from + longestComment))?.[1]
    if (found !== undefined) this.#report.warn('config:comment', {path: this.#path, at}, `Found \`${found}\` behind \`${name}:\`, which is read as a comment, expected a value`, {hint: 'Put the value in quotation marks, or a blank behind the `#` of a comment'})
  }

  /** A word processor turned the marks round a value: YAML takes them for letters of it. */
  #withoutCurlyQuotes(value: string, at: Point): string {
    const [, inDouble, inSingle] = curlyQuoted.exec(value) ?? []
    const inner = inDouble ?? inSingle
    if (inner === undefined) return value
    this.#report.warn('config:curly-quotes', {path: this.#path, at}, `Found typographic quotation marks round \`${inner.slice(0, 60)}\`, expected straight ones; the value is read without them`, {hint: `Type \`"\` or \`'\`; marks that belong to the value stand inside such: '“Heroes”'`})
    return inner
  }

  #refuse(at: Point, found: string, {expected, hint}: {expected: string; hint: string}): undefined {
    this.#report.error('config:yaml', {path: this.#path, at}, `Found ${found}, expected ${expected}`, {hint})
  }
}

/** Marks round the whole of a value, not round its first and its last words. */
const curlyQuoted = /^(?:[“”„«»]([^“”„«»]+)[“”«»"]|[‘’‚]((?:[^‘’‚]|(?<=\p{L})’(?=\p{L}))+)[‘’'])$/u

/** Characters behind a key in which a comment is looked for. */
const longestComment = 100

interface Pair { readonly key: ParsedNode | null; readonly value: ParsedNode | null }

const standardTags = new Set(['tag:yaml.org,2002:str', 'tag:yaml.org,2002:seq', 'tag:yaml.org,2002:map'])

/** Linear: the depth is bounded by brackets open, by indents open and by dashes on one line. */
function requireLimits({path, text, offset, line}: YamlText): void {
  const start = {line: line + 1, column: 1, offset}
  if (text.length > maximumSize) throw tooMuch(path, start, `${text.length} characters`, `at most ${maximumSize}`)
  const indents: number[] = []
  let brackets = 0
  for (const [index, row] of text.split('\n').entries()) {
    const lead = /^[ \t]*/.exec(row)![0].length
    const marks = /^(?:[-?:][ \t]+)*/.exec(row.slice(lead))![0].split(/[ \t]+/).length - 1
    if (row.length > lead) {
      while (indents.length > 0 && indents.at(-1)! >= lead) indents.pop()
      indents.push(lead)
    }
    for (const character of row) {
      if (character === '[' || character === '{') brackets++
      if ((character === ']' || character === '}') && brackets > 0) brackets--
      if (brackets > maximumDepth) break
    }
    if (brackets > maximumDepth || indents.length + marks > maximumDepth) {
      throw tooMuch(path, {line: line + index + 1, column: lead + 1}, 'values nested deeper', `at most ${maximumDepth} levels`)
    }
  }
}

function tooMuch(path: string, at: Point, found: string, expected: string): BookFault {
  return new BookFault(faultAt('config:too-large', {path, at}, `Found ${found}, expected ${expected}`, {hint: 'Settings are a few dozen lines; the text of the book belongs in files of its own'}).messages, ExitCode.limit)
}

const reasons: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Found a line indented otherwise than its neighbours, expected the same indent',
  BLOCK_AS_IMPLICIT_KEY: 'Found `: ` inside a value, expected the value in quotation marks',
  BLOCK_IN_FLOW: 'Found a block inside brackets, expected values and commas',
  MISSING_CHAR: 'Found a mark left open, expected its partner',
  MISSING_COLON: 'Found a line without a colon, expected `key: value`',
  TAB_AS_INDENT: 'Found a tab at the start of a line, expected spaces',
  TAG_RESOLVE_FAILED: 'Found a tag (`!name`), expected a plain value',
  MULTIPLE_DOCS: 'Found a second document (`---`), expected one',
  MULTILINE_IMPLICIT_KEY: 'Found a value that goes on in a line with a colon, expected one setting a line',
  UNEXPECTED_TOKEN: 'Found a mark YAML does not allow here, expected `key: value`',
  BAD_ALIAS: 'Found an alias (`*name`), expected the value in quotation marks',
  BAD_DQ_ESCAPE: 'Found an unknown escape in "...", expected a doubled backslash'
}

/** What helps against most of them. */
const quoting = 'A value with `: `, `#` or a leading mark needs straight quotation marks round it'
const hints: Readonly<Record<string, string>> = {
  BAD_INDENT: 'Let the line begin below the one above it, or two spaces further in where it belongs to it',
  MULTILINE_IMPLICIT_KEY: 'Let each line begin below the one above it, not further in, and put a colon and a blank behind the name of the setting',
  MISSING_CHAR: 'Look above this place for a `"`, `[` or `{` without its `"`, `]` or `}`',
  MISSING_COLON: 'Put a colon and a blank behind the name of the setting',
  TAB_AS_INDENT: 'Put two spaces in place of each tab',
  TAG_RESOLVE_FAILED: 'Delete it; a value that begins with `!` needs quotation marks',
  MULTIPLE_DOCS: 'Delete the line `---`; all settings are one list of lines',
  BAD_ALIAS: 'Put quotation marks round the value',
  BAD_DQ_ESCAPE: "Write \\\\ for a backslash, or put the value in '...'"
}

function plainReason(code: string): string {
  return reasons[code] ?? 'Found text YAML cannot read, expected `key: value`'
}
