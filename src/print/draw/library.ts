/**
 * What Octavo uses of pdfkit 0.20.2, which ships no types: its objects, its font subsets, its page
 * and outline objects. Some of it is private there; the version is pinned and test/print holds each
 * member to its contract.
 */

export interface PdfReference {
  readonly id: number
  data: Record<string, unknown>
  readonly buffer: unknown[]
  uncompressedLength: number
  compress: boolean
  write(chunk: Uint8Array): void
  end(chunk?: Uint8Array | string): void
  toString(): string
}

export interface PdfFont {
  readonly id: string
  readonly subset: {
    readonly glyphs: number[]
    includeGlyph(glyph: number): number
    encode(): Uint8Array
    readonly cff?: unknown
  }
  readonly widths: number[]
  readonly unicode: number[][]
  ref(): PdfReference
}

export interface PdfPage {
  readonly dictionary: PdfReference
  readonly content: PdfReference
  readonly fonts: Record<string, PdfReference>
  readonly xobjects: Record<string, PdfReference>
  readonly annotations: {toString(): string}[]
}

export interface PdfOutline {
  readonly outlineData: Record<string, unknown>
  addItem(title: string, options?: {pageNumber: number; expanded?: boolean}): PdfOutline
}

export interface PdfImage {
  readonly label: string
  readonly obj: PdfReference | null
  embed(document: PdfDocument): void
  finalize?(): void
}

export interface PdfDocument {
  readonly _root: PdfReference
  readonly _offsets: (number | null)[]
  _offset: number
  readonly _waiting: number
  readonly _font: PdfFont
  readonly page: PdfPage
  readonly outline: PdfOutline
  _addInfo: () => void
  ref(data: Record<string, unknown>): PdfReference
  appendXML(xml: string): void
  addPage(options: {size: [number, number]; margin: number}): PdfDocument
  registerFont(name: string, data: Uint8Array): PdfDocument
  font(name: string): PdfDocument
  openImage(data: Uint8Array): PdfImage
  /** All it has written so far. */
  read(): Uint8Array | null
  /** Where it writes to; `null` ends the file. */
  push(chunk: Uint8Array | null): boolean
  end(): void
  _write(data: Uint8Array): void
}

export interface PdfOptions {
  readonly pdfVersion: '1.7'
  readonly autoFirstPage: false
  readonly font: null
  readonly lang: string
  readonly displayTitle: true
  readonly info: Readonly<Record<string, string | Date>>
}
