/**
 * XML into elements, and the proof that what was written is well formed. The one importer of saxes,
 * which expands no entity but XML's own five and those `entities.ts` allows, so no document can unfold
 * or reach out.
 */

import {SaxesParser, type SaxesTagPlain} from 'saxes'
import {readEntities} from './entities.ts'
import type {XmlContent, XmlElement, XmlPoint} from './write.ts'

/** What is told of a document as it is read; names are qualified as written. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void
  text(value: string, line: number): void
  close(line: number): void
}

/** Reads a document in one pass; the first fault of its form with its line, `undefined` for well-formed XML. */
export function walkXml(text: string, handler: XmlHandler): string | undefined {
  let fault: string | undefined
  const parser = new SaxesParser({xmlns: false})
  const isSound = () => fault === undefined
  const declared = new Set(['xml', 'xmlns'])
  parser.on('error', (error) => {
    fault ??= error.message
  })
  parser.on('opentag', ({name, attributes}: SaxesTagPlain) => {
    if (!isSound()) return
    const foreign = undeclaredPrefix(name, attributes, declared)
    if (foreign !== undefined) fault = `${parser.line}: the prefix ${foreign} is not declared`
    handler.open(name, attributes, parser.line)
  })
  parser.on('text', (value) => {
    if (isSound()) handler.text(value, parser.line)
  })
  parser.on('cdata', (value) => {
    if (isSound()) handler.text(value, parser.line)
  })
  parser.on('closetag', () => {
    if (isSound()) handler.close(parser.line)
  })
  parser.write(text).close()
  return fault
}

/** A prefix without a declaration on this element or one before it; those it declares are added to `declared`. */
function undeclaredPrefix(name: string, attributes: Readonly<Record<string, string>>, declared: Set<string>): string | undefined {
  for (const key in attributes) if (key.startsWith('xmlns:')) declared.add(key.slice(6))
  for (const each of [name, ...Object.keys(attributes)]) {
    const colon = each.indexOf(':')
    if (colon > 0 && !declared.has(each.slice(0, colon))) return each.slice(0, colon)
  }
  return undefined
}

interface XmlLimits {
  readonly depth: number
  readonly elements: number
  /** Elements know where they begin. */
  readonly isPlaced?: boolean
  /** A document type that may stand at the head; nothing it names is read, and of what it declares itself only plain entities. */
  readonly doctype?: RegExp
}

/** A processing instruction: `<?xml-stylesheet …?>`. */
export interface XmlInstruction {
  readonly name: string
  readonly at: XmlPoint
}

/** `fault` says why there is no `root`; a document type declaration is a fault, but for HTML's bare one and one the limits allow. */
type ParsedXml =
  | {readonly root: XmlElement; readonly instructions: readonly XmlInstruction[]; readonly fault?: never}
  | {readonly fault: string; readonly at: XmlPoint; readonly root?: never}

interface OpenElement extends XmlElement {
  readonly children: XmlContent[]
}

/** Elements, attributes and text by their qualified names; comments are left out, instructions are told beside them. */
export function parseXml(text: string, limits: XmlLimits): ParsedXml {
  const open: OpenElement[] = []
  let root: OpenElement | undefined
  let count = 0
  const instructions: XmlInstruction[] = []
  let begun: XmlPoint = {line: 1, column: 1}
  const stop = (reason: string): never => {
    throw new XmlFault(reason)
  }
  const parser = new SaxesParser({xmlns: false})
  parser.on('error', (error) => stop(error.message.replace('undefined entity', 'unknown entity')))
  parser.on('doctype', (type) => {
    const [, name = '', subset] = /^([^[]*)(?:\[([\s\S]*)\]\s*)?$/.exec(type.trim()) ?? []
    const isAllowed = type.trim() === 'html' || limits.doctype?.test(name.trim())
    if (!isAllowed) stop('Found a document type declaration')
    if (subset !== undefined) parser.ENTITIES = readEntities(subset, parser.ENTITIES, () => stop('Found entities used without end'))
  })
  if (limits.isPlaced) parser.on('opentagstart', ({name}) => void (begun = placeBefore(parser, name.length + 1)))
  parser.on('processinginstruction', ({target, body}) => void instructions.push({name: target, at: placeBefore(parser, body === '' ? target.length + 3 : target.length + body.length + 4)}))
  parser.on('opentag', ({name, attributes}: SaxesTagPlain) => {
    const element: OpenElement = {name, attributes, children: [], ...(limits.isPlaced && {at: begun})}
    if (++count > limits.elements) stop(`Found more than ${limits.elements} elements`)
    if (open.length >= limits.depth) stop(`Found elements nested more than ${limits.depth} deep`)
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  const addText = (value: string) => void open.at(-1)?.children.push(value)
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(text).close()
  } catch (error) {
    if (error instanceof XmlFault) return {fault: error.message, at: placeBefore(parser, 0)}
    throw error
  }
  return root ? {root, instructions} : {fault: 'Found no element', at: {line: 1, column: 1}}
}

/** Where the parser was some characters ago, on the same line; it has read one character more than it tells. */
const placeBefore = ({line, column}: SaxesParser, length: number): XmlPoint => (column === 0 ? {line: Math.max(1, line - 1), column: 1} : {line, column: Math.max(1, column - length)})

class XmlFault extends Error {}
