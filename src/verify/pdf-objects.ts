/**
 * Objects of a PDF (ISO 32000-2, 7.3 and 7.5): a small reader of its own.
 *
 * Objects are found by scanning for `N G obj`, so a broken cross-reference table hides nothing. Object streams are read;
 * encryption is not.
 */

import {inflateSync} from 'node:zlib'

export type PdfValue = number | string | boolean | null | Uint8Array | PdfName | PdfReference | PdfOperator | PdfValue[] | PdfDictionary
interface PdfDictionary { readonly fields: ReadonlyMap<string, PdfValue> }
/** Wrapped so that a name is no string: strings are bytes. */
interface PdfName { readonly name: string }
interface PdfReference { readonly reference: number }
interface PdfOperator { readonly operator: string }

const delimiters = new Set([...'()<>[]{}/%'].map((character) => character.charCodeAt(0)))
const isSpace = (byte: number): boolean => byte === 32 || (byte >= 9 && byte <= 13) || byte === 0
const latin = new TextDecoder('latin1')
const largest = 268_435_456

/** Reads values one after another: of an object, or of a content stream. */
export class PdfLexer {
  readonly bytes: Uint8Array
  at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes
    this.at = at
  }

  /** The next value; `undefined` at the end or at a closing bracket. */
  next(): PdfValue | undefined {
    this.skipSpace()
    const byte = this.bytes[this.at]
    if (byte === undefined) return undefined
    if (byte === 0x2f) return this.#name()
    if (byte === 0x28) return this.#literal()
    if (byte === 0x5b) return this.#array()
    if (byte === 0x3c) return this.bytes[this.at + 1] === 0x3c ? this.#dictionary() : this.#hexadecimal()
    if (byte === 0x5d || byte === 0x3e || byte === 0x7d || byte === 0x29 || byte === 0x7b) {
      this.at += byte === 0x3e && this.bytes[this.at + 1] === 0x3e ? 2 : 1
      return undefined
    }
    return this.#word()
  }

  skipSpace(): void {
    for (;;) {
      while (isSpace(this.bytes[this.at] ?? 1)) this.at++
      if (this.bytes[this.at] !== 0x25) return
      while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13) this.at++
    }
  }

  #token(): string {
    const start = this.at
    while (this.at < this.bytes.length && !isSpace(this.bytes[this.at]!) && !delimiters.has(this.bytes[this.at]!)) this.at++
    return latin.decode(this.bytes.subarray(start, this.at))
  }

  #name(): PdfName {
    this.at++
    return {name: this.#token().replaceAll(/#([\da-fA-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))}
  }

  #word(): PdfValue {
    const word = this.#token()
    if (word === '') this.at++
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return {operator: word}
    const ahead = /^\d+$/.test(word) ? /^\s+\d+\s+R(?![A-Za-z])/.exec(latin.decode(this.bytes.subarray(this.at, this.at + 16))) : null
    if (!ahead) return Number(word)
    this.at += ahead[0].length
    return {reference: Number(word)}
  }

  #array(): PdfValue[] {
    this.at++
    const items: PdfValue[] = []
    for (let item = this.next(); item !== undefined; item = this.next()) items.push(item)
    return items
  }

  #dictionary(): PdfDictionary {
    this.at += 2
    const entries = new Map<string, PdfValue>()
    for (let key = this.next(); key !== undefined; key = this.next()) {
      const value = this.next()
      if (value === undefined) break
      if (typeof key === 'object' && key !== null && 'name' in key) entries.set(key.name, value)
    }
    return {fields: entries}
  }

  #hexadecimal(): Uint8Array {
    const end = this.bytes.indexOf(0x3e, this.at)
    const digits = latin.decode(this.bytes.subarray(this.at + 1, end)).replaceAll(/\s/g, '')
    this.at = end + 1
    return Uint8Array.from({length: Math.ceil(digits.length / 2)}, (_, index) => Number.parseInt(digits.slice(index * 2, index * 2 + 2).padEnd(2, '0'), 16))
  }

  #literal(): Uint8Array {
    const out: number[] = []
    let depth = 1
    for (this.at++; this.at < this.bytes.length; this.at++) {
      const byte = this.bytes[this.at]!
      if (byte === 0x5c) this.#escape(out)
      else if (byte === 0x29 && --depth === 0) break
      else {
        if (byte === 0x28) depth++
        out.push(byte)
      }
    }
    this.at++
    return Uint8Array.from(out)
  }

  #escape(out: number[]): void {
    this.at++
    const character = String.fromCharCode(this.bytes[this.at] ?? 0)
    const octal = /^[0-7]{1,3}/.exec(latin.decode(this.bytes.subarray(this.at, this.at + 3)))?.[0]
    if (octal !== undefined) {
      out.push(Number.parseInt(octal, 8) & 0xff)
      this.at += octal.length - 1
    } else if (character === '\r' && this.bytes[this.at + 1] === 10) this.at++
    else if (character !== '\n' && character !== '\r') out.push((escapes[character] ?? character).charCodeAt(0))
  }
}

const escapes: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}

interface PdfObject { readonly value: PdfValue; readonly stream?: Uint8Array }

/** A document's objects by number. */
export class PdfDocument {
  readonly #objects = new Map<number, PdfObject>()

  constructor(bytes: Uint8Array) {
    const text = latin.decode(bytes)
    const pattern = /(?:^|[\r\n\s])(\d+)\s+(\d+)\s+obj\b/g
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const lexer = new PdfLexer(bytes, match.index + match[0].length)
      const value = lexer.next() ?? null
      const stream = this.#streamAt(lexer, value, text)
      this.#objects.set(Number(match[1]), {value, ...(stream && {stream})})
      pattern.lastIndex = lexer.at
    }
    for (const {value, stream} of [...this.#objects.values()]) {
      if (stream && this.nameOf(this.get(value, 'Type')) === 'ObjStm') this.#readObjectStream(value, this.#inflate(value, stream))
    }
  }

  resolve(value: PdfValue | undefined): PdfValue {
    const seen = new Set<number>()
    let current = value ?? null
    while (typeof current === 'object' && current !== null && 'reference' in current && !seen.has(current.reference)) {
      seen.add(current.reference)
      current = this.#objects.get(current.reference)?.value ?? null
    }
    return current
  }

  /** The entry of a dictionary (or of what refers to one), resolved. */
  get(value: PdfValue | undefined, key: string): PdfValue {
    const dictionary = this.resolve(value)
    return typeof dictionary === 'object' && dictionary !== null && 'fields' in dictionary ? this.resolve(dictionary.fields.get(key)) : null
  }

  nameOf(value: PdfValue): string | undefined {
    return typeof value === 'object' && value !== null && 'name' in value ? value.name : undefined
  }

  /** The stream a reference leads to, inflated. */
  streamOf(value: PdfValue | undefined): Uint8Array {
    if (typeof value !== 'object' || value === null || !('reference' in value)) return new Uint8Array()
    const object = this.#objects.get(value.reference)
    return object?.stream ? this.#inflate(object.value, object.stream) : new Uint8Array()
  }

  /** Reference of the catalogue. */
  root(): PdfValue {
    for (const {value} of this.#objects.values()) if (this.nameOf(this.get(value, 'Type')) === 'Catalog') return value
    throw new Error('Expected a catalogue in the PDF')
  }

  #streamAt(lexer: PdfLexer, value: PdfValue, text: string): Uint8Array | undefined {
    lexer.skipSpace()
    if (!text.startsWith('stream', lexer.at)) return undefined
    const start = lexer.at + (text[lexer.at + 6] === '\r' ? 8 : 7)
    const length = typeof value === 'object' && value !== null && 'fields' in value ? value.fields.get('Length') : undefined
    const end = typeof length === 'number' ? start + length : text.indexOf('endstream', start)
    lexer.at = end
    return lexer.bytes.subarray(start, end)
  }

  #inflate(dictionary: PdfValue, stream: Uint8Array): Uint8Array {
    const filter = this.get(dictionary, 'Filter')
    const name = this.nameOf(Array.isArray(filter) ? this.resolve(filter[0]) : filter)
    return name === 'FlateDecode' ? inflateSync(stream, {maxOutputLength: largest}) : stream
  }

  #readObjectStream(dictionary: PdfValue, data: Uint8Array): void {
    const [count, first] = [this.get(dictionary, 'N'), this.get(dictionary, 'First')]
    if (typeof count !== 'number' || typeof first !== 'number') return
    const lexer = new PdfLexer(data)
    const heads = Array.from({length: count * 2}, () => lexer.next())
    for (let index = 0; index < count; index++) {
      const [number, offset] = [heads[index * 2], heads[index * 2 + 1]]
      if (typeof number === 'number' && typeof offset === 'number') this.#objects.set(number, {value: new PdfLexer(data, first + offset).next() ?? null})
    }
  }
}
