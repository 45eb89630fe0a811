/** Questions asked of the XML of a DOCX (ECMA-376, Part 1); names are compared with their usual prefixes. */

import {faultAt, type BookFault} from '../../../report/index.ts'
import {decodeSoundXml, parseXml, type XmlElement} from '../../../xml/index.ts'
import type {Archive} from './archive.ts'

const limits = {depth: 200, elements: 8_000_000}

/** A part of the archive as XML; `undefined` when it is not there. */
export function readPart(archive: Archive, name: string, path: string): XmlElement | undefined {
  const bytes = archive.read(name)
  if (!bytes) return undefined
  const text = decodeSoundXml(bytes)
  if (text === undefined) throw brokenPart(path, name, 'bytes that are not in its encoding')
  const parsed = parseXml(text, limits)
  if (!parsed.root) throw brokenPart(path, name, parsed.fault)
  return parsed.root
}

function brokenPart(path: string, name: string, fault: string): BookFault {
  return faultAt('read:docx-broken', {path}, `Found a broken DOCX: ${name.slice(0, 60)} (${fault.replace(/\s+/g, ' ').slice(0, 120)})`, {hint: 'Open it in a word processor and save it again as DOCX'})
}

export const elementsIn = (element: XmlElement | undefined): XmlElement[] => (element?.children ?? []).filter((child): child is XmlElement => typeof child !== 'string')

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined => elementsIn(element).find((child) => child.name === name)

/** `w:val` of a child: `<w:jc w:val="center"/>`. */
export const valueOf = (element: XmlElement | undefined, name: string): string | undefined => childOf(element, name)?.attributes?.['w:val']

/** A switch such as `<w:i/>`: on, off, or not said. */
export function switchOf(element: XmlElement | undefined, name: string): boolean | undefined {
  const found = childOf(element, name)
  return found && !/^(?:0|false|off|none)$/.test(found.attributes?.['w:val'] ?? '')
}

/** Elements of a name anywhere below, in order. */
export function findBelow(element: XmlElement, name: string): XmlElement[] {
  return elementsIn(element).flatMap((child) => (child.name === name ? [child] : findBelow(child, name)))
}

export const stringIn = (element: XmlElement): string => (element.children ?? []).map((child) => (typeof child === 'string' ? child : stringIn(child))).join('')
