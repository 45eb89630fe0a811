/** Small DOCX files for tests: a ZIP of the XML a word processor writes. */

import {strToU8, zipSync, type Zippable} from 'fflate'

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'

export interface DocxParts {
  /** Inside `w:body`. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly endnotes?: string
  readonly relations?: string
  readonly core?: string
  readonly others?: Readonly<Record<string, Uint8Array | string>>
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const part = (root: string, inside: string): Uint8Array => strToU8(`${head}<w:${root} ${namespaces}>${inside}</w:${root}>`)
const relationships = (inside: string): Uint8Array => strToU8(`${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`)

/** The bytes of a DOCX. */
export function docxOf(parts: DocxParts): Uint8Array {
  const files: Zippable = {
    '[Content_Types].xml': strToU8(`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`),
    '_rels/.rels': relationships('<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'),
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(parts.relations ?? '')
  }
  if (parts.styles) files['word/styles.xml'] = part('styles', parts.styles)
  if (parts.numbering) files['word/numbering.xml'] = part('numbering', parts.numbering)
  if (parts.footnotes) files['word/footnotes.xml'] = part('footnotes', parts.footnotes)
  if (parts.endnotes) files['word/endnotes.xml'] = part('endnotes', parts.endnotes)
  if (parts.core) files['docProps/core.xml'] = strToU8(`${head}<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/">${parts.core}</cp:coreProperties>`)
  for (const [name, data] of Object.entries(parts.others ?? {})) files[name] = typeof data === 'string' ? strToU8(data) : data
  return zipSync(files, {mtime: new Date('2020-01-01T00:00:00Z')})
}

/** A run: `run('words', '<w:i/>')`. */
export const run = (text: string, look = ''): string => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`

/** A paragraph of runs; `properties` as XML. */
export const paragraph = (inside: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside.startsWith('<') || inside === '' ? inside : run(inside)}</w:p>`

export const style = (id: string, name: string, inside = '', type = 'paragraph'): string => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`
