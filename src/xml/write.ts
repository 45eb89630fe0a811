/**
 * XML by construction: elements in, a well-formed string out. The package document, the NCX and the
 * navigation are built of these, so nothing an author typed can become markup.
 */

export interface XmlElement {
  readonly name: string
  /** `undefined` leaves an attribute out. */
  readonly attributes: Readonly<Record<string, string | undefined>>
  readonly children: readonly XmlContent[]
  /** Where it begins, when it was read and that was asked for. */
  readonly at?: XmlPoint
}

/** Line and column, both from 1. */
export interface XmlPoint {
  readonly line: number
  readonly column: number
}

export type XmlContent = XmlElement | string

/** An element; content that is `undefined` or an empty list is nothing. */
export const xml = (name: string, attributes: XmlElement['attributes'] = {}, children: readonly XmlContent[] = []): XmlElement =>
  ({name, attributes, children})

/** A whole document, one element a line where no text is touched by it. */
export const writeXml = (root: XmlElement, doctype = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${write(root, '')}\n`

/** Elements whose white space would be seen. */
const inlineParents = new Set(['a', 'h1', 'h2', 'span'])

function write({name, attributes, children}: XmlElement, indent: string): string {
  let open = `${indent}<${name}`
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) open += ` ${key}="${escapeXml(value)}"`
  }
  if (children.length === 0) return `${open}/>`
  if (inlineParents.has(name) || children.some((child) => typeof child === 'string')) return `${open}>${children.map(writeInline).join('')}</${name}>`
  return `${open}>\n${children.map((child) => write(child as XmlElement, `${indent} `)).join('\n')}\n${indent}</${name}>`
}

function writeInline(child: XmlContent): string {
  if (typeof child === 'string') return escapeXml(child)
  return write(child, '')
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Characters with a meaning escaped, characters XML 1.0 does not know replaced. */
const escapeXml = (text: string): string => cleanXml(text).replace(/[&<>"]/g, (character) => entities[character]!)

const control = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/g

/** Text without the characters XML 1.0 forbids: each becomes U+FFFD. */
export const cleanXml = (text: string): string => text.toWellFormed().replace(control, '\uFFFD')
