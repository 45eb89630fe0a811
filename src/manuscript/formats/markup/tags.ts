/** Tags of raw HTML inside a line: name, kind, attributes. */

import {decodeString} from '../inline/references.ts'

export interface Tag {
  readonly name: string
  readonly isEnd: boolean
  readonly attributes: Readonly<Record<string, string>>
}

const shape = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/
const attribute = /([A-Za-z_:][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g

/** Reads a tag; `undefined` for comments, instructions and declarations. */
export function readTag(raw: string, decodeName: (name: string) => string | undefined): Tag | undefined {
  const found = shape.exec(raw)
  if (!found) return undefined
  const attributes: Record<string, string> = Object.create(null)
  for (const [, name, double, single, bare] of raw.slice(found[0].length).matchAll(attribute)) {
    const key = name!.toLowerCase()
    attributes[key] ??= decodeString((double ?? single ?? bare ?? '').replace(/\\/g, '\\\\'), decodeName)
  }
  return {name: found[2]!.toLowerCase(), isEnd: found[1] === '/', attributes: {...attributes}}
}
