/** ToUnicode maps of fonts (ISO 32000-2, 9.10.3): codes of one or two bytes to text. */

import {PdfLexer, type PdfValue} from './pdf-objects.ts'

export interface CMap {
  /** Bytes of one code. */
  readonly width: number
  readonly texts: ReadonlyMap<number, string>
}

/** Reads a map; codes are two bytes unless the code space says one. */
export function readCMap(bytes: Uint8Array): CMap {
  const lexer = new PdfLexer(bytes)
  const texts = new Map<number, string>()
  let operands: PdfValue[] = []
  let width = 2
  while (lexer.at < bytes.length) {
    const value = lexer.next()
    if (value === undefined) continue
    if (typeof value !== 'object' || value === null || !('operator' in value)) {
      operands.push(value)
      continue
    }
    if (value.operator === 'endcodespacerange' && operands[0] instanceof Uint8Array) width = operands[0].length
    if (value.operator === 'endbfchar') readCharacters(operands, texts)
    if (value.operator === 'endbfrange') readRanges(operands, texts)
    operands = []
  }
  return {width, texts}
}

function readCharacters(operands: readonly PdfValue[], texts: Map<number, string>): void {
  for (let index = 0; index + 1 < operands.length; index += 2) texts.set(codeOf(operands[index]), textOf(operands[index + 1]))
}

function readRanges(operands: readonly PdfValue[], texts: Map<number, string>): void {
  for (let index = 0; index + 2 < operands.length; index += 3) {
    const [first, last, target] = [codeOf(operands[index]), codeOf(operands[index + 1]), operands[index + 2]]
    for (let code = first; code <= last && code - first < 65_536; code++) {
      texts.set(code, Array.isArray(target) ? textOf(target[code - first]) : advance(textOf(target), code - first))
    }
  }
}

function codeOf(value: PdfValue | undefined): number {
  return value instanceof Uint8Array ? value.reduce((code, byte) => code * 256 + byte, 0) : -1
}

function textOf(value: PdfValue | undefined): string {
  return value instanceof Uint8Array ? utf16(value) : ''
}

function advance(text: string, by: number): string {
  return by === 0 ? text : text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by)
}

/** Big-endian UTF-16, with or without its mark. */
export function utf16(bytes: Uint8Array): string {
  let text = ''
  for (let index = 0; index + 1 < bytes.length; index += 2) text += String.fromCharCode(bytes[index]! * 256 + bytes[index + 1]!)
  return text.replace(/^\ufeff/, '')
}
