/** Pictures, archives and other bytes the cases are made of. */

import {crc32, deflateSync} from 'node:zlib'
import {zipSync} from 'fflate'

export const be = (value: number): number[] => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
export const crc32Of = (bytes: Uint8Array): number => (crc32 as undefined | typeof crc32)?.(bytes) ?? slowCrc(bytes)

/** Node 20 before 20.15 has no `crc32`. */
function slowCrc(bytes: Uint8Array): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}

export function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  return Buffer.concat([Buffer.from(be(data.length)), body, Buffer.from(be(crc32Of(body)))])
}

export interface PngOptions {
  readonly width?: number
  readonly height?: number
  readonly depth?: number
  /** 0 grey, 2 RGB, 3 palette, 6 RGBA. */
  readonly colour?: number
  readonly interlace?: number
  /** Raw bytes in place of a sound image stream. */
  readonly data?: Uint8Array
}

/** A PNG; sizes may lie, the stream may be anything. */
export function png({width = 8, height = 8, depth = 8, colour = 2, interlace = 0, data}: PngOptions = {}): Uint8Array {
  const channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour] ?? 1
  const row = 1 + Math.ceil((Math.min(width, 64) * channels * depth) / 8)
  const raw = data ?? deflateSync(Buffer.alloc(row * Math.min(height, 64), 0))
  const header = Buffer.from([...be(width), ...be(height), depth, colour, 0, 0, interlace])
  const palette = colour === 3 ? [chunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255]))] : []
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), ...palette, chunk('IDAT', raw), chunk('IEND', Buffer.alloc(0))])
}

/** A sound JPEG of 8 by 8 grey points. */
export const jpeg: Uint8Array = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
  'base64'
)

/** A GIF of one point. */
export const gif: Uint8Array = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')

export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
export const contentTypes = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
export const relations = '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A paragraph of WordprocessingML. */
export const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`

/** A DOCX; `more` adds or replaces parts. */
export function docx(body: string, more: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const text = (value: string) => new TextEncoder().encode(value)
  return zipSync({'[Content_Types].xml': text(contentTypes), '_rels/.rels': text(relations), 'word/document.xml': text(documentXml(body)), ...more}, {level: 6})
}

export const repeat = (text: string, times: number): string => text.repeat(times)
