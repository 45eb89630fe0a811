/**
 * Pictures written out in their address (`data:`, RFC 2397), as programs save pages and Markdown without files beside them.
 *
 * They become pictures inside the file, and go through the same gates as any other. What is no picture a book can hold is
 * told: kinds readers do not show, and the empty ones by which pages wait for a picture of the web.
 */

import type {Position} from 'unist'
import type {Report} from '../../../report/index.ts'

/** The pictures inside a file, by the addresses its images get. */
export class DataPictures {
  readonly media = new Map<string, Uint8Array>()
  /** Descriptions that came to stand in the place of pictures. */
  readonly described: string[] = []
  private readonly path: string
  private readonly known = new Map<string, string | undefined>()

  constructor(path: string) {
    this.path = path
  }

  /** The address of the picture in the book; `undefined` where it cannot be one. */
  take(url: string): string | undefined {
    if (!this.known.has(url)) this.known.set(url, this.read(url))
    return this.known.get(url)
  }

  private read(url: string): string | undefined {
    const found = decode(url)
    if (!found) return undefined
    const address = `${this.path}/picture-${this.media.size + 1}.${found.extension}`
    this.media.set(address, found.bytes)
    return address
  }
}

export const isDataPicture = (url: string): boolean => /^\s*data:/i.test(url)

/** A picture that cannot be one of the book; its description stays. */
export function warnOfData(url: string, position: Position | undefined, {path, report}: {readonly path: string; readonly report: Report}): void {
  const kind = /^[^,;]{0,40}/.exec(url.trim())![0]
  report.warn('read:data-picture', {path, at: position}, `Found a picture written out in the text (\`${kind}\`) that is empty or no PNG, JPEG, GIF, WebP or SVG; its description stands in its place`, {hint: 'Save the picture as PNG or JPEG beside the manuscript and name the file'})
}

interface Kind {
  readonly type: RegExp
  readonly extension: string
  /** Whether bytes are of this kind and show something. */
  isShown(bytes: Buffer): boolean
}

const drawn = /<(?:\w+:)?(?:path|rect|circle|ellipse|line|polyline|polygon|image|text|use)[\s/>]/

const kinds: readonly Kind[] = [
  {type: /^png$/, extension: 'png', isShown: (bytes) => bytes.length > 24 && bytes.readUInt32BE(0) === 0x89504e47 && !isDot(bytes.readUInt32BE(16), bytes.readUInt32BE(20))},
  {type: /^(?:jpe?g|pjpeg)$/, extension: 'jpg', isShown: (bytes) => bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8},
  {type: /^gif$/, extension: 'gif', isShown: (bytes) => bytes.length > 10 && bytes.toString('latin1', 0, 4) === 'GIF8' && !isDot(bytes.readUInt16LE(6), bytes.readUInt16LE(8))},
  {type: /^webp$/, extension: 'webp', isShown: (bytes) => bytes.length > 30 && bytes.toString('latin1', 8, 12) === 'WEBP'},
  {type: /^svg\+xml$/, extension: 'svg', isShown: (bytes) => drawn.test(bytes.toString('utf8'))}
]

/** What stands where a picture is to be put, or counts readers. */
const isDot = (width: number, height: number): boolean => width * height <= 1

function decode(url: string): {bytes: Uint8Array; extension: string} | undefined {
  const [, type, parameters, payload] = /^\s*data:image\/([\w+.-]+)((?:;[^,;]*)*),([^]*)$/i.exec(url) ?? []
  const kind = kinds.find((each) => each.type.test((type ?? '').toLowerCase()))
  const bytes = kind && bytesOf(payload!, /;\s*base64\s*$/i.test(parameters!))
  return bytes && kind.isShown(bytes) ? {bytes, extension: kind.extension} : undefined
}

function bytesOf(payload: string, isBase64: boolean): Buffer | undefined {
  const plain = unescaped(payload)
  if (plain === undefined) return undefined
  if (!isBase64) return Buffer.from(plain, 'utf8')
  const letters = plain.replace(/\s+/g, '')
  return /^[\w+/-]+={0,2}$/.test(letters) ? Buffer.from(letters, 'base64') : undefined
}

/** A per cent sign that escapes nothing is itself, as in browsers. */
function unescaped(payload: string): string | undefined {
  if (!payload.includes('%')) return payload
  try {
    return decodeURIComponent(payload.replace(/%(?![\da-f]{2})/gi, '%25'))
  } catch {
    return undefined
  }
}
