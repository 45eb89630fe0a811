/**
 * The gate before a DOCX: a ZIP archive read with running limits (APPNOTE 6.3). The only importer of fflate.
 *
 * The sizes an archive declares are not believed: inflating stops at the limit. Nothing is ever written to disk, and names
 * that lead out of the archive refuse the whole file.
 */

import {Inflate} from 'fflate'
import {BookFault, ExitCode, faultAt} from '../../../report/index.ts'

/** Reads entries by name; `undefined` when there is none. */
export interface Archive {
  readonly names: readonly string[]
  read(name: string): Uint8Array | undefined
}

interface Entry {
  readonly flags: number
  readonly method: number
  readonly packed: number
  readonly offset: number
}

/** Bytes one entry, and all entries read, may inflate to. */
const most = {entry: 134_217_728, total: 268_435_456, entries: 10_000} as const
const asDocx = 'Open the file in the program it was written with and save it again as DOCX'

/** Opens an archive, or throws the fault that says why it is none. */
export function openArchive(bytes: Uint8Array, path: string): Archive {
  const fault = (rule: string, reason: string, hint = asDocx) => faultAt(rule, {path}, reason, {hint})
  refuseOthers(bytes, fault)
  const entries = readDirectory(bytes, fault)
  let total = 0
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const data = inflate(bytes, entry, name, path)
      total += data.length
      if (total > most.total) throw tooLarge(path, 'the archive')
      return data
    }
  }
}

type Refuse = (rule: string, reason: string, hint?: string) => BookFault

function refuseOthers(bytes: Uint8Array, fault: Refuse): void {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11) {
    throw fault('read:docx-protected', 'Found a document locked by a password, or an old Word document (.doc), expected DOCX', 'Take the password off (File, Info, Protect Document), or save it as DOCX')
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw fault('read:docx-broken', 'Found no DOCX, expected a document saved by a word processor', 'Give the file the suffix of what it is, such as .txt, or save it as DOCX')
}

function readDirectory(bytes: Uint8Array, fault: Refuse): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const broken = () => fault('read:docx-broken', 'Found a broken DOCX: its table of contents is missing or cut')
  if (end === undefined) throw broken()
  const directory = findDirectory(view, end)
  if (directory === undefined) throw broken()
  const {count} = directory
  let {at} = directory
  const entries = new Map<string, Entry>()
  if (count > most.entries) throw new BookFault(fault('read:docx-size', `Found ${count} files in the document, expected at most ${most.entries}`).messages, ExitCode.limit)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw broken()
    const [nameLength, extraLength, commentLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    refuseName(name, fault)
    entries.set(name, {flags: view.getUint16(at + 8, true), method: view.getUint16(at + 10, true), packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true)})
    at += 46 + nameLength + extraLength + commentLength
  }
  for (const [name, {flags}] of entries) if (flags & 1) throw fault('read:docx-protected', `Found a locked part in the document (${name.slice(0, 60)})`, 'Take the password off and save it again')
  return entries
}

/** A way out of the archive, by whatever means. */
function refuseName(name: string, fault: Refuse): void {
  const isOutside = name.split(/[\\/]/).includes('..') || /^[\\/]|^[A-Za-z]:|[\u0000\\]/.test(name)
  if (isOutside) throw fault('read:docx-broken', `Found a part that leads out of the document (${name.replace(/[^ -~]/g, '?').slice(0, 60)})`)
}

/** How many entries there are and where they begin: an archive of more than the plain record can count tells it in a wide one (4.3.14, 4.3.15). */
function findDirectory(view: DataView, end: number): {readonly count: number; readonly at: number} | undefined {
  const [count, at] = [view.getUint16(end + 10, true), view.getUint32(end + 16, true)]
  const locator = end - 20
  if (count < 0xffff && at < 0xffffffff) return {count, at}
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return undefined
  const wide = Number(view.getBigUint64(locator + 8, true))
  if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== 0x06064b50) return undefined
  return {count: Number(view.getBigUint64(wide + 32, true)), at: Number(view.getBigUint64(wide + 48, true))}
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 65_557)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}

function inflate(bytes: Uint8Array, entry: Entry, name: string, path: string): Uint8Array {
  const broken = () => faultAt('read:docx-broken', {path}, `Found a broken DOCX: its part ${name.slice(0, 60)} cannot be read`, {hint: asDocx})
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50) throw broken()
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (start + entry.packed > bytes.length || (entry.method !== 0 && entry.method !== 8)) throw broken()
  if (entry.method === 0) return packed
  const parts: Uint8Array[] = []
  let size = 0
  try {
    const stream = new Inflate((part) => {
      size += part.length
      if (size > most.entry) throw tooLarge(path, name)
      parts.push(part)
    })
    for (let at = 0; at < packed.length; at += 16_384) stream.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length)
  } catch (error) {
    throw error instanceof BookFault ? error : broken()
  }
  return join(parts, size)
}

function join(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function tooLarge(path: string, what: string): BookFault {
  const fault = faultAt('read:docx-size', {path}, `Found ${what.slice(0, 60)} larger than any manuscript when unpacked; it was not read on`, {hint: asDocx})
  return new BookFault(fault.messages, ExitCode.limit)
}
