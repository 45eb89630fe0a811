/**
 * XML into elements, and the proof that what was written is well formed. The one importer of saxes,
 * which expands no entity but XML's own five, so no document can unfold or reach out.
 */

import {SaxesParser, type SaxesTagPlain} from 'saxes'
import type {XmlContent, XmlElement} from './write.ts'

/** The first fault of a document, with its line and column; `undefined` for well-formed XML. */
export function findXmlFault(text: string): string | undefined {
  let fault: string | undefined
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => {
    fault ??= error.message
  })
  parser.write(text).close()
  return fault
}

export interface XmlLimits {
  readonly depth: number
  readonly elements: number
}

/** `fault` says why there is no `root`; a document type declaration is a fault. */
export type ParsedXml = {readonly root: XmlElement; readonly fault?: never} | {readonly fault: string; readonly root?: never}

interface OpenElement extends XmlElement {
  readonly children: XmlContent[]
}

/** Elements, attributes and text by their qualified names; comments and instructions are left out. */
export function parseXml(text: string, limits: XmlLimits): ParsedXml {
  const open: OpenElement[] = []
  let root: OpenElement | undefined
  let count = 0
  const stop = (reason: string): never => {
    throw new XmlFault(reason)
  }
  const parser = new SaxesParser({xmlns: false})
  parser.on('error', (error) => stop(error.message))
  parser.on('doctype', () => stop('Found a document type declaration'))
  parser.on('opentag', ({name, attributes}: SaxesTagPlain) => {
    const element: OpenElement = {name, attributes, children: []}
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
    if (error instanceof XmlFault) return {fault: error.message}
    throw error
  }
  return root ? {root} : {fault: 'Found no element'}
}

class XmlFault extends Error {}
