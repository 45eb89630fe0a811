/** What the file says of itself: the information dictionary and its XMP packet, escaped. */

import {principals, type Metadata} from '../../book/index.ts'
import type {PdfDocument} from './library.ts'

const program = 'Octavo'

export function infoOf(metadata: Metadata): Record<string, string | Date> {
  const authors = authorsOf(metadata)
  return {
    Title: metadata.title,
    ...(authors.length > 0 && {Author: authors.join(', ')}),
    ...(metadata.description !== undefined && {Subject: metadata.description}),
    ...(metadata.subjects.length > 0 && {Keywords: metadata.subjects.join(', ')}),
    Creator: program,
    Producer: program,
    CreationDate: dateOf(metadata),
    ModDate: dateOf(metadata)
  }
}

const authorsOf = ({creators}: Metadata): string[] => principals(creators).map(({name}) => name)

/** Never the clock. */
function dateOf({modified}: Metadata): Date {
  const date = new Date(modified)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}

/** Takes the place of pdfkit's packet, which is not escaped. */
export function addXmp(document: PdfDocument, metadata: Metadata): void {
  document._addInfo = () => document.appendXML(xmpOf(metadata))
}

function xmpOf(metadata: Metadata): string {
  const date = `${dateOf(metadata).toISOString().slice(0, 19)}Z`
  const items = (values: readonly string[]): string => values.map((value) => `<rdf:li>${escapeXml(value)}</rdf:li>`).join('')
  const localized = (value: string): string => `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`
  const authors = authorsOf(metadata)
  const {title, language, identifier, publisher, rights, description, subjects} = metadata
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<dc:format>application/pdf</dc:format><dc:title>${localized(title)}</dc:title>`,
    `<dc:language><rdf:Bag>${items([language])}</rdf:Bag></dc:language><dc:identifier>${escapeXml(metadata.isbn.print ?? identifier)}</dc:identifier>`,
    authors.length > 0 ? `<dc:creator><rdf:Seq>${items(authors)}</rdf:Seq></dc:creator>` : '',
    publisher === undefined ? '' : `<dc:publisher><rdf:Bag>${items([publisher])}</rdf:Bag></dc:publisher>`,
    rights === undefined ? '' : `<dc:rights>${localized(rights)}</dc:rights>`,
    description === undefined ? '' : `<dc:description>${localized(description)}</dc:description>`,
    subjects.length === 0 ? '' : `<dc:subject><rdf:Bag>${items(subjects)}</rdf:Bag></dc:subject><pdf:Keywords>${escapeXml(subjects.join(', '))}</pdf:Keywords>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    `<xmp:CreatorTool>${program}</xmp:CreatorTool><pdf:Producer>${program}</pdf:Producer>`,
    '</rdf:Description>\n'
  ].filter((line) => line !== '').join('\n')
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text for XML; characters XML 1.0 has no place for are dropped. */
const escapeXml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (character) => entities[character]!)
