/** Inline marks without children: code, autolinks, raw HTML, character references, addresses in plain text. */

import {positionIn} from '../lines.ts'
import {attributePattern} from './attributes.ts'
import {decodeReference, referencePattern} from './references.ts'
import {drop, findCloser, leaveOut, markLeftOut, put, type Scan} from './scan.ts'

const autolink = /<([A-Za-z][A-Za-z0-9.+-]{1,31}:[^\s<>\p{Cc}]*)>/uy
const email = /<([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*)>/y
const attribute = `\\s+[A-Za-z_:][\\w:.-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`
const tag = new RegExp(`<[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\\s*/?>|</[A-Za-z][A-Za-z0-9-]*\\s*>`, 'y')
const declaration = /<![A-Za-z]/y
const address = /(?:https?:\/\/|www\.)[^\s<>]+/uy
const addressTail = /[.,;:!?"'”’)*_]+$/u

function exec(pattern: RegExp, value: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index
  return pattern.exec(value)
}

/** Whether a name stands for web pages. */
export const isHtmlName = (name: string): boolean => /^html5?$/i.test(name)

/** A code span: the next run of as many backticks closes it; else the backticks are text. */
export function readCode(scan: Scan, index: number): number {
  const {value} = scan
  let end = index
  while (value[end] === '`') end += 1
  const size = end - index
  const close = nextTicks(scan, size, end)
  if (close === undefined) return size
  const inner = value.slice(end, close).replace(/\n/g, ' ')
  const isPadded = inner.startsWith(' ') && inner.endsWith(' ') && inner.trim() !== ''
  const braces = attributesBehind(scan, close + size)
  const last = close + size + braces.length
  const format = /^\{=(.+)\}$/.exec(braces)?.[1]
  if (format !== undefined) return readRawCode(scan, {index, inside: index + size, close, end: last}, format)
  if (braces !== '') markLeftOut(scan, close + size, last)
  put(scan, index, last, {type: 'inlineCode', value: isPadded ? inner.slice(1, -1) : inner, position: positionIn(scan.run, index, last)})
  return last - index
}

const formatPattern = /\{=[a-z][a-z0-9_]*\}/iy

/** What a name or classes behind code say of it; in plain text braces are braces. */
function attributesBehind({value, context}: Scan, index: number): string {
  if (value[index] !== '{' || context.mode !== 'markdown') return ''
  return (exec(formatPattern, value, index) ?? exec(attributePattern, value, index))?.[0] ?? ''
}

/** `` `<b>`{=html} `` is of a page; for any other kind of file it is no part of the book. */
function readRawCode(scan: Scan, {index, inside, close, end}: {readonly index: number; readonly inside: number; readonly close: number; readonly end: number}, format: string): number {
  const {run, context} = scan
  const position = positionIn(run, index, end)
  if (!isHtmlName(format)) {
    context.tellRawText?.(format, position)
    return leaveOut(scan, index, end)
  }
  markLeftOut(scan, index, inside)
  markLeftOut(scan, close, end)
  drop(scan, index, inside)
  for (const {0: value, index: at} of scan.value.slice(inside, close).matchAll(/<[^<>]*>|[^<]+|</g)) {
    const from = inside + at
    const isTag = value.startsWith('<') && value.endsWith('>')
    if (isTag) markLeftOut(scan, from, from + value.length)
    put(scan, from, from + value.length, {type: isTag ? 'html' : 'text', value, position: positionIn(run, from, from + value.length)})
  }
  scan.text = end
  return end - index
}

function nextTicks(scan: Scan, size: number, from: number): number | undefined {
  if (!scan.ticks) {
    scan.ticks = new Map()
    for (const {0: run, index} of scan.value.matchAll(/`+/g)) {
      const starts = scan.ticks.get(run.length)
      if (starts) starts.push(index)
      else scan.ticks.set(run.length, [index])
    }
    for (const starts of scan.ticks.values()) starts.reverse()
  }
  const starts = scan.ticks.get(size)
  while (starts && starts.length > 0 && starts.at(-1)! < from) starts.pop()
  return starts?.at(-1)
}

/** `<https://a.b>` and `<a@b.c>`. */
export function readAutolink(scan: Scan, index: number): number {
  const link = exec(autolink, scan.value, index)
  const mail = link ? null : exec(email, scan.value, index)
  const found = link ?? mail
  if (!found) return 0
  const end = index + found[0].length
  const value = found[1]!
  const text = {type: 'text' as const, value, position: positionIn(scan.run, index + 1, end - 1)}
  put(scan, index, end, {type: 'link', url: mail ? `mailto:${value}` : value, title: null, children: [text], position: positionIn(scan.run, index, end)})
  return found[0].length
}

/** Tags, comments, instructions, declarations and CDATA, for `html.ts` to resolve. */
export function readHtml(scan: Scan, index: number): number {
  const end = endOfHtml(scan, index)
  if (end < 0) return 1
  put(scan, index, end, {type: 'html', value: scan.value.slice(index, end), position: positionIn(scan.run, index, end)})
  return end - index
}

const textTag = /<\/?(?:i|em|b|strong|u|s|strike|del|ins|small|br|center)\s*\/?>/iy

/** A tag authors type in plain text; any other bracket is a character. */
export function readTextTag(scan: Scan, index: number): number {
  const found = exec(textTag, scan.value, index)?.[0]
  if (found === undefined) return 1
  const position = positionIn(scan.run, index, index + found.length)
  put(scan, index, index + found.length, {type: 'html', value: found, position})
  scan.context.tags?.push({start: position.start.offset!, end: position.end.offset!})
  return found.length
}

function endOfHtml(scan: Scan, index: number): number {
  const {value} = scan
  if (value.startsWith('<!-->', index)) return index + 5
  if (value.startsWith('<!--->', index)) return index + 6
  const closers: readonly (readonly [string, string])[] = [['<!--', '-->'], ['<?', '?>'], ['<![CDATA[', ']]>']]
  for (const [open, close] of closers) {
    if (!value.startsWith(open, index)) continue
    const found = findCloser(scan, close, index + open.length)
    return found < 0 ? -1 : found + close.length
  }
  if (exec(declaration, value, index)) {
    const found = findCloser(scan, '>', index)
    return found < 0 ? -1 : found + 1
  }
  const found = exec(tag, value, index)
  return found ? index + found[0].length : -1
}

/** `&hellip;`, `&#8230;`, `&#x2026;`. */
export function readReference(scan: Scan, index: number): number {
  const found = exec(referencePattern, scan.value, index)
  const decoded = found ? decodeReference(found[0], scan.context.decodeName) : undefined
  if (!found || decoded === undefined) return 1
  put(scan, index, index + found[0].length, {type: 'text', value: decoded, position: positionIn(scan.run, index, index + found[0].length)})
  return found[0].length
}

/** An address in plain text is passed over whole, so that its underscores mark nothing. */
export function readAddress(scan: Scan, index: number): number {
  const found = exec(address, scan.value, index)
  return found ? found[0].replace(addressTail, '').length : 1
}
