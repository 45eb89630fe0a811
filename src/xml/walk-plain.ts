/**
 * A fast walk over the plain XML a writer of ours puts out: tags with quoted attributes, text, XML's
 * own entities and numeric references, HTML's bare document type.
 *
 * It accepts a subset of well-formed XML and nothing beside it. Whatever it does not know (comments,
 * instructions, CDATA, other entities) and whatever is not well formed makes it give up, and
 * `walkXml` is to judge; so it can be wrong about nothing.
 */

import type {XmlHandler} from './parse.ts'

const prolog = /^<\?xml version="1\.0" encoding="UTF-8"\?>\s*(?:<!DOCTYPE html>\s*)?/
const forbidden = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/
const openTag = /<([A-Za-z][\w-]*)((?:\s+[A-Za-z][\w-]*(?::[A-Za-z][\w-]*)?="[^"<]*")*)\s*(\/?)>/y
const attribute = /([A-Za-z][\w:-]*)="([^"<]*)"/g
const closeTag = /<\/([A-Za-z][\w-]*)\s*>/y
const references = /&(?:(amp|lt|gt|quot|apos)|#x([0-9A-Fa-f]{1,6})|#([0-9]{1,7}));/g
const named: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/** Whether the document is plain and well formed; if not, what the handler was told is void. */
export function walkPlainXml(text: string, handler: XmlHandler): boolean {
  const begin = prolog.exec(text)
  if (!begin || !isSound(text)) return false
  const open: string[] = []
  const declared = new Set(['xml', 'xmlns'])
  const lines = lineCounter(text)
  let at = begin[0].length
  while (at < text.length) {
    const next = text.indexOf('<', at)
    if (next > at && !(open.length > 0 && takeText(text.slice(at, next), handler, lines(next)))) return false
    if (next === -1) return false
    const end = text[next + 1] === '/' ? takeClose(text, next, open, handler, lines) : takeOpen(text, next, {open, declared, handler, lines})
    if (end === undefined) return false
    at = end
    if (open.length === 0) return text.slice(at).trim() === ''
  }
  return false
}

/** Characters of XML 1.0 alone (section 2.2), none of them halved. */
const isSound = (text: string): boolean => text.isWellFormed() && !forbidden.test(text)

type Lines = (at: number) => number

interface Walk {
  readonly open: string[]
  readonly declared: Set<string>
  readonly handler: XmlHandler
  readonly lines: Lines
}

function takeOpen(text: string, at: number, {open, declared, handler, lines}: Walk): number | undefined {
  openTag.lastIndex = at
  const found = openTag.exec(text)
  if (!found) return undefined
  const [whole, name, list, slash] = found as unknown as [string, string, string, string]
  const attributes = list === '' ? {} : attributesOf(list, declared)
  if (!attributes) return undefined
  const line = lines(at)
  open.push(name)
  handler.open(name, attributes, line)
  if (slash === '/') {
    open.pop()
    handler.close(line)
  }
  return at + whole.length
}

function takeClose(text: string, at: number, open: string[], handler: XmlHandler, lines: Lines): number | undefined {
  closeTag.lastIndex = at
  const found = closeTag.exec(text)
  if (!found || open.pop() !== found[1]) return undefined
  handler.close(lines(at))
  return at + found[0].length
}

function takeText(raw: string, handler: XmlHandler, line: number): boolean {
  const value = decode(raw)
  if (value === undefined || raw.includes(']]>')) return false
  handler.text(value, line)
  return true
}

/** `undefined` for an attribute written twice, a prefix nobody declared, a reference XML does not know. */
function attributesOf(list: string, declared: Set<string>): Record<string, string> | undefined {
  const attributes: Record<string, string> = {}
  const prefixes: string[] = []
  for (const [, key, raw] of list.matchAll(attribute)) {
    const value = decode(raw!)
    if (value === undefined || Object.hasOwn(attributes, key!)) return undefined
    attributes[key!] = value
    const colon = key!.indexOf(':')
    if (colon > 0) prefixes.push(key!.startsWith('xmlns:') ? 'xmlns' : key!.slice(0, colon))
    if (key!.startsWith('xmlns:')) declared.add(key!.slice(6))
  }
  return prefixes.every((prefix) => declared.has(prefix)) ? attributes : undefined
}

/** `undefined` where an ampersand begins no reference, or one to a character XML lacks. */
function decode(raw: string): string | undefined {
  if (!raw.includes('&')) return raw
  if (raw.replace(references, '').includes('&')) return undefined
  const value = raw.replace(references, (_, name?: string, hexadecimal?: string, decimal?: string) => {
    if (name !== undefined) return named[name]!
    const code = hexadecimal === undefined ? Number.parseInt(decimal!, 10) : Number.parseInt(hexadecimal, 16)
    return code > 0x10ffff ? '\0' : String.fromCodePoint(code)
  })
  return isSound(value) ? value : undefined
}

/** Lines from 1, asked for in order. */
function lineCounter(text: string): Lines {
  let line = 1
  let next = text.indexOf('\n')
  return (at) => {
    while (next !== -1 && next < at) {
      line++
      next = text.indexOf('\n', next + 1)
    }
    return line
  }
}
