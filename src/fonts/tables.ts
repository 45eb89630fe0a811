/**
 * The tables of a font file: where each one lies, and the few numbers of them the book needs.
 *
 * Nothing is trusted: every offset is compared with the length of the file before it is followed,
 * and what does not fit is a `FontDefect`, which the loader turns into a fault naming the file.
 * Source: the OpenType specification 1.9.1, "Font File", head, hhea, hmtx, maxp, OS/2, loca.
 */

/** The file is not a font that can be used; `reason` completes "Found ...". */
export class FontDefect extends Error {
  readonly rule: string
  readonly hint: string

  constructor(rule: string, reason: string, hint: string) {
    super(reason)
    this.rule = rule
    this.hint = hint
  }
}

export interface Tables {
  readonly view: DataView
  readonly isCff: boolean
  /** Start of a table in the file, or `undefined` where the font has none. */
  offsetOf(tag: string): number | undefined
  lengthOf(tag: string): number
}

const damaged = 'The file is damaged; fetch it again from where it came'

/** The table directory of a static TTF or OTF; anything else is a `FontDefect`. */
export function readTables(data: Uint8Array): Tables {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (data.length < 12) throw new FontDefect('fonts:broken', 'a file too short to be a font', damaged)
  refuseOtherFormats(view.getUint32(0))
  const entries = new Map<string, readonly [number, number]>()
  const count = view.getUint16(4)
  if (12 + 16 * count > data.length) throw new FontDefect('fonts:broken', 'a font cut off in its table directory', damaged)
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const tag = String.fromCharCode(...data.subarray(at, at + 4))
    const offset = view.getUint32(at + 8)
    const length = view.getUint32(at + 12)
    if (offset + length > data.length) throw new FontDefect('fonts:broken', `a font whose table \`${printable(tag)}\` is cut off`, damaged)
    entries.set(tag, [offset, length])
  }
  const isCff = entries.has('CFF ')
  if ((view.getUint32(0) === openTypeOfCff) !== isCff) throw new FontDefect('fonts:broken', 'a font whose head and outlines are of two kinds', damaged)
  return {
    view,
    isCff,
    offsetOf: (tag) => entries.get(tag)?.[0],
    lengthOf: (tag) => entries.get(tag)?.[1] ?? 0
  }
}

/** Tables of glyphs in colours: neither writer draws them, and one stumbles over them. */
const colours = new Set(['COLR', 'CPAL', 'SVG ', 'sbix', 'CBDT', 'CBLC'])

/** The font with its plain outlines alone: the names of those tables are struck out of the directory. */
export function withoutColours(data: Uint8Array): Uint8Array {
  const count = data.length < 12 ? 0 : (data[4]! << 8) | data[5]!
  const found = Array.from({length: count}, (_, index) => 12 + 16 * index).filter((at) => at + 4 <= data.length && colours.has(String.fromCharCode(...data.subarray(at, at + 4))))
  if (found.length === 0) return data
  const plain = Uint8Array.from(data)
  for (const at of found) plain.fill(0x5f, at, at + 4)
  return plain
}

const wanted = 'Use the static TTF or OTF file of the same face'

const openTypeOfCff = 0x4f54544f

const refused = new Map<number, string>([
  [0x774f4632, 'a WOFF2 file'],
  [0x774f4646, 'a WOFF file'],
  [0x74746366, 'a font collection'],
  [0x25215053, 'a PostScript file']
])

function refuseOtherFormats(version: number): void {
  if (version === 0x00010000 || version === openTypeOfCff || version === 0x74727565) return
  const format = refused.get(version)
  throw format === undefined
    ? new FontDefect('fonts:broken', 'a file that is no font', wanted)
    : new FontDefect('fonts:format', format, wanted)
}

function printable(tag: string): string {
  return tag.replace(/[^ -~]/g, '?')
}
