/**
 * Bytes to text: UTF-8, UTF-16 with a byte order mark, Windows-1252 where the bytes allow nothing else.
 *
 * What comes out is NFC, has `\n` line ends, no byte order mark, and no character XML 1.0 forbids. Whatever had to be
 * replaced is reported with its place; bytes that are no text at all end the run.
 */

import {decode1252} from '../../files/index.ts'
import {createSource, faultAt, type Report, type Source} from '../../report/index.ts'
import {linesOf} from './lines.ts'
import type {Input} from './format.ts'
import {nameOfContent} from './signature.ts'

interface Decoded {
  readonly text: string
  /** Byte offset of the first byte that is not ASCII, when the file was taken for Windows-1252. */
  readonly firstHigh?: number
}

const undefinedIn1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d])
// eslint-disable-next-line no-control-regex -- the characters XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]|[\u{1FFFE}\u{1FFFF}\u{2FFFE}\u{2FFFF}\u{3FFFE}\u{3FFFF}\u{4FFFE}\u{4FFFF}\u{5FFFE}\u{5FFFF}\u{6FFFE}\u{6FFFF}\u{7FFFE}\u{7FFFF}\u{8FFFE}\u{8FFFF}\u{9FFFE}\u{9FFFF}\u{AFFFE}\u{AFFFF}\u{BFFFE}\u{BFFFF}\u{CFFFE}\u{CFFFF}\u{DFFFE}\u{DFFFF}\u{EFFFE}\u{EFFFF}\u{FFFFE}\u{FFFFF}\u{10FFFE}\u{10FFFF}]/gu

/** The text of a file as a source; warns of what had to be guessed or replaced, throws where nothing can be read. */
export function decode(input: Input, report: Report): Source {
  const text = decodeBytes(input, report)
  const ends = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  const spaced = /[\f\v\u2028\u2029]/.test(ends) ? ends.replace(/[\f\v\u2028\u2029]/g, ' ') : ends
  return createSource(input.path, replaceForbidden(spaced.normalize('NFC'), input.path, report))
}

/** The characters as they were typed, line ends and all. */
export function decodeBytes(input: Input, report: Report): string {
  refuseBinary(input)
  const decoded = input.encoding ? decodeAs(input, input.encoding) : decodeFound(input)
  if (decoded.firstHigh !== undefined) warnOfGuess(input, decoded.firstHigh, report)
  return decoded.text
}

function refuseBinary({path, bytes, encoding}: Input): void {
  if (/^utf-?16/i.test(encoding ?? '')) return
  const found = nameOfContent(bytes)
  if (found) {
    const hint = `Save the text under the suffix it has, or as plain text in UTF-8`
    throw faultAt('read:not-text', {path, at: {line: 1, column: 1, offset: 0}}, `Found ${found}, expected text`, {hint})
  }
}

function decodeAs({path, bytes, encodingPlace}: Input, label: string): Decoded {
  const place = {path, at: {line: 1, column: 1, offset: 0}}
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(label, {fatal: true})
  } catch {
    throw faultAt('read:encoding-name', encodingPlace ?? place, `Unknown encoding \`${label}\``, {hint: 'Use `utf-8`, `windows-1252` or `utf-16le`'})
  }
  if (decoder.encoding === 'windows-1252') return {text: decode1252(bytes)}
  try {
    return {text: decoder.decode(bytes)}
  } catch {
    throw faultAt('read:encoding', place, `The file is not in the encoding declared, \`${label}\``, {hint: 'Correct or remove `encoding:` in book.yaml'})
  }
}

function decodeFound(input: Input): Decoded {
  const {bytes} = input
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(input, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(input, 'utf-16be')
  try {
    return {text: new TextDecoder('utf-8', {fatal: true}).decode(bytes)}
  } catch {
    return decodeLegacy(input)
  }
}

/** Not UTF-8: sound Windows-1252, or a fault at the first byte that is wrong. */
function decodeLegacy({path, bytes}: Input): Decoded {
  const {invalid, firstInvalid, valid} = surveyUtf8(bytes)
  if (valid * 2 >= invalid && valid > 0 || !isSound1252(bytes)) {
    const byte = bytes[firstInvalid]!.toString(16).toUpperCase().padStart(2, '0')
    throw faultAt('read:encoding', {path, at: pointOfByte(bytes, firstInvalid)}, `Found the byte ${byte} at offset ${firstInvalid}, expected UTF-8`, {
      hint: 'Save the file as UTF-8, or name its encoding in book.yaml: `encoding: windows-1252` (Western), `windows-1251` (Cyrillic) or another'
    })
  }
  const firstHigh = bytes.findIndex((byte) => byte > 0x7f)
  return {text: decode1252(bytes), firstHigh}
}

function isSound1252(bytes: Uint8Array): boolean {
  let high = 0
  for (const byte of bytes) {
    if (undefinedIn1252.has(byte) || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)) return false
    if (byte > 0x7f) high += 1
  }
  return high <= bytes.length * 0.4
}

/** How many sequences of several bytes are sound UTF-8, and how many bytes are not. */
function surveyUtf8(bytes: Uint8Array): {invalid: number; firstInvalid: number; valid: number} {
  let invalid = 0
  let firstInvalid = -1
  let valid = 0
  let index = 0
  while (index < bytes.length) {
    const length = sequenceAt(bytes, index)
    if (length === 0) {
      if (firstInvalid < 0) firstInvalid = index
      invalid += 1
    } else if (length > 1) valid += 1
    index += length || 1
  }
  return {invalid, firstInvalid: Math.max(firstInvalid, 0), valid}
}

/** Length of the sound sequence at `index`, 0 when there is none (RFC 3629, section 4). */
function sequenceAt(bytes: Uint8Array, index: number): number {
  const lead = bytes[index]!
  if (lead < 0x80) return 1
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xc2 && lead < 0xe0 ? 2 : 0
  for (let along = 1; along < length; along += 1) {
    const byte = bytes[index + along] ?? 0
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  const second = bytes[index + 1] ?? 0
  const isWrong = (lead === 0xe0 && second < 0xa0) || (lead === 0xed && second > 0x9f) || (lead === 0xf0 && second < 0x90) || (lead === 0xf4 && second > 0x8f)
  return isWrong ? 0 : length
}

function pointOfByte(bytes: Uint8Array, offset: number): {line: number; column: number; offset: number} {
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, offset)).replace(/\r\n?/g, '\n')
  const line = before.split('\n')
  return {line: line.length, column: line.at(-1)!.length + 1, offset: before.length}
}

function warnOfGuess({path, bytes}: Input, firstHigh: number, report: Report): void {
  report.warn('read:windows-1252', {path, at: pointOfByte(bytes, firstHigh)}, 'The file is not UTF-8; it was read as Windows-1252', {
    hint: 'Save it as UTF-8, or write `encoding: windows-1252` in book.yaml'
  })
}

/** Control characters and noncharacters become U+FFFD: they are in no font and in no XML. */
function replaceForbidden(text: string, path: string, report: Report): string {
  const first = text.search(forbidden)
  if (first < 0) return text
  let count = 0
  const replaced = text.replace(forbidden, () => {
    count += 1
    return '\uFFFD'
  })
  const code = text.codePointAt(first)!.toString(16).toUpperCase().padStart(4, '0')
  const line = linesOf(text.slice(0, first)).at(-1)!
  const at = {line: line.number, column: first - line.start + 1, offset: first}
  report.warn('read:control-character', {path, at}, `Found the character U+${code}, which no book can hold (${count} such in the file); U+FFFD stands in its place`, {
    hint: 'Delete it in the manuscript'
  })
  return replaced
}
