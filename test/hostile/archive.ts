/** ZIP archives that lie, written byte by byte. */

import {deflateRawSync} from 'node:zlib'
import {crc32Of} from './bytes.ts'

export interface Part {
  readonly name: string
  readonly data: Uint8Array | string
  /** Stored as it is in place of deflated. */
  readonly isStored?: boolean
  /** What the directory says in place of the truth. */
  readonly claims?: Partial<Record<'packed' | 'size' | 'offset' | 'method' | 'flags', number>>
  /** Bytes in place of a sound deflate stream. */
  readonly packed?: Uint8Array
}

export interface Lies {
  /** Entries the end record counts. */
  readonly count?: number
  /** Where the end record says the directory begins. */
  readonly directory?: number
  /** Bytes before the archive and after it. */
  readonly before?: Uint8Array
  readonly after?: Uint8Array
}

/** An archive of `parts`, true or not. */
export function archive(parts: readonly Part[], {count, directory, before = new Uint8Array(), after = new Uint8Array()}: Lies = {}): Uint8Array {
  const files: Buffer[] = []
  const entries: Buffer[] = []
  let at = before.length
  for (const {name, data, isStored = false, claims = {}, packed: given} of parts) {
    const plain = Buffer.from(data)
    const packed = given ?? (isStored ? plain : deflateRawSync(plain))
    const label = Buffer.from(name)
    const facts = [claims.flags ?? 0, claims.method ?? (isStored ? 0 : 8), 0, 0] as const
    const sizes = [crc32Of(plain), claims.packed ?? packed.length, claims.size ?? plain.length] as const
    const local = Buffer.concat([words16(0x4b50, 0x0403, 20, ...facts), words32(...sizes), words16(label.length, 0), label, packed])
    entries.push(Buffer.concat([words16(0x4b50, 0x0201, 20, 20, ...facts), words32(...sizes), words16(label.length, 0, 0, 0, 0), words32(0, claims.offset ?? at), label]))
    files.push(local)
    at += local.length
  }
  const central = Buffer.concat(entries)
  const end = Buffer.concat([words16(0x4b50, 0x0605, 0, 0, count ?? parts.length, count ?? parts.length), words32(central.length, directory ?? at), words16(0)])
  return Buffer.concat([before, ...files, central, end, after])
}

/** What the wide records say in place of the truth; `end`: where the locator says the wide end record begins. */
export interface WideLies {
  readonly count?: number
  readonly directory?: number
  readonly end?: number
}

/** An archive whose directory is told by the wide records (ZIP64, APPNOTE 4.3.14): the plain ones are full. */
export function wide(parts: readonly Part[], {count = parts.length, directory, end}: WideLies = {}): Uint8Array {
  const plain = Buffer.from(archive(parts))
  const at = plain.length - 22
  const size = plain.readUInt32LE(at + 12)
  const record = Buffer.alloc(56)
  record.writeUInt32LE(0x06064b50, 0)
  record.writeBigUInt64LE(44n, 4)
  for (const [place, value] of [[24, count], [32, count], [40, size], [48, directory ?? at - size]] as const) record.writeBigUInt64LE(BigInt(value), place)
  const locator = Buffer.alloc(20)
  locator.writeUInt32LE(0x07064b50, 0)
  locator.writeBigUInt64LE(BigInt(end ?? at), 8)
  locator.writeUInt32LE(1, 16)
  const last = Buffer.concat([words16(0x4b50, 0x0605, 0, 0, 0xffff, 0xffff), words32(0xffffffff, 0xffffffff), words16(0)])
  return Buffer.concat([plain.subarray(0, at), record, locator, last])
}

function words16(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value & 0xffff, index * 2)
  return bytes
}

function words32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4)
  return bytes
}
