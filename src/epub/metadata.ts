/**
 * What the package document says of the book: Dublin Core with EPUB 3.3 refinements, the series in
 * both dialects, accessibility, and the metas older readers and Kindle look for.
 */

import {filedName, principals, type Metadata} from '../book/index.ts'
import {fileAs} from './title-sort.ts'
import type {PackageModel} from './types.ts'
import {xml, type XmlElement} from '../xml/index.ts'

/** The `metadata` element, in the words of EPUB 3 and those older readers know. */
export function writeMetadata(model: PackageModel, coverId: string | undefined): XmlElement {
  const {metadata} = model
  return xml('metadata', {'xmlns:dc': 'http://purl.org/dc/elements/1.1/'}, [
    ...identifiers(metadata),
    ...titles(metadata),
    ...creators(metadata),
    xml('dc:language', {}, [metadata.language]),
    ...plain('dc:publisher', metadata.publisher),
    ...plain('dc:date', metadata.date),
    ...plain('dc:rights', metadata.rights),
    ...plain('dc:description', metadata.description),
    ...metadata.subjects.flatMap(subject),
    property('dcterms:modified', metadata.modified),
    ...series(metadata),
    ...pageSource(model),
    ...accessibility(model),
    ...(model.files.some(({path}) => path.startsWith('fonts/')) ? [property('ibooks:specified-fonts', 'true')] : []),
    ...(model.progression.writingMode === undefined ? [] : [xml('meta', {name: 'primary-writing-mode', content: model.progression.writingMode})]),
    ...(coverId === undefined ? [] : [xml('meta', {name: 'cover', content: coverId})])
  ])
}

const plain = (name: string, value: string | undefined): XmlElement[] => (value === undefined || value.trim() === '' ? [] : [xml(name, {}, [value.trim()])])
const property = (name: string, value: string): XmlElement => xml('meta', {property: name}, [value])
const refine = (id: string, name: string, value: string, scheme?: string): XmlElement =>
  xml('meta', {refines: `#${id}`, property: name, scheme}, [value])

/** ONIX code list 5: 15 is ISBN-13, 02 is ISBN-10. */
function identifiers({identifier, isbn}: Metadata): XmlElement[] {
  const own = xml('dc:identifier', {id: 'identifier'}, [identifier])
  if (isbn.epub === undefined) return [own]
  const digits = isbn.epub.replace(/[^\dXx]/g, '')
  return [
    own,
    xml('dc:identifier', {id: 'isbn'}, [`urn:isbn:${digits}`]),
    refine('isbn', 'identifier-type', digits.length === 10 ? '02' : '15', 'onix:codelist5')
  ]
}

function titles({title, subtitle, language}: Metadata): XmlElement[] {
  const sorted = fileAs(title, language)
  const main = [
    xml('dc:title', {id: 'title'}, [title]),
    refine('title', 'title-type', 'main'),
    ...(sorted === title ? [] : [refine('title', 'file-as', sorted)])
  ]
  if (subtitle === undefined) return main
  return [
    ...main,
    refine('title', 'display-seq', '1'),
    xml('dc:title', {id: 'subtitle'}, [subtitle]),
    refine('subtitle', 'title-type', 'subtitle'),
    refine('subtitle', 'display-seq', '2')
  ]
}

/** Readers show who is a creator, not who contributed. */
function creators({creators: all, language}: Metadata): XmlElement[] {
  const shown = principals(all)
  return all.flatMap((each, index) => {
    const id = `creator-${index + 1}`
    return [
      xml(shown.includes(each) ? 'dc:creator' : 'dc:contributor', {id}, [each.name]),
      refine(id, 'role', each.role, 'marc:relators'),
      refine(id, 'file-as', each.fileAs ?? filedName(each.name, language)),
      refine(id, 'display-seq', String(index + 1))
    ]
  })
}

/** A BISAC code (`FIC028010`, with its heading after it or not) names its authority. */
function subject(value: string, index: number): XmlElement[] {
  const id = `subject-${index + 1}`
  const [, code, heading] = /^([A-Z]{3}\d{6})(?:[\s:—–-]+(.+))?$/.exec(value.trim()) ?? []
  if (code === undefined) return [xml('dc:subject', {}, [value])]
  return [xml('dc:subject', {id}, [heading ?? code]), refine(id, 'authority', 'BISAC'), refine(id, 'term', code)]
}

/** EPUB 3's collection, and the metas Calibre and several readers know instead. */
function series({series: found}: Metadata): XmlElement[] {
  if (!found) return []
  const number = found.number !== undefined && /^\d+(?:\.\d+)*$/.test(found.number) ? found.number : undefined
  return [
    xml('meta', {property: 'belongs-to-collection', id: 'series'}, [found.name]),
    refine('series', 'collection-type', 'series'),
    ...(number === undefined ? [] : [refine('series', 'group-position', number)]),
    xml('meta', {name: 'calibre:series', content: found.name}),
    ...(number === undefined ? [] : [xml('meta', {name: 'calibre:series_index', content: number})])
  ]
}

/** The printed book the page list belongs to: by its ISBN, else in words. */
function pageSource({metadata, pages}: PackageModel): XmlElement[] {
  if (pages.length === 0) return []
  const {print} = metadata.isbn
  const source = print === undefined ? `${metadata.title} (print)` : `urn:isbn:${print.replace(/[^\dXx]/g, '')}`
  return [xml('dc:source', {id: 'print-source'}, [source]), refine('print-source', 'source-of', 'pagination'), property('pageBreakSource', source)]
}

function accessibility({accessibility: found, metadata}: PackageModel): XmlElement[] {
  const conformance = found.isConforming
    ? [
        xml('meta', {property: 'dcterms:conformsTo', id: 'conformance'}, ['EPUB Accessibility 1.1 - WCAG 2.2 Level AA']),
        refine('conformance', 'a11y:certifiedBy', metadata.publisher ?? metadata.creators[0]?.name ?? metadata.title)
      ]
    : []
  return [
    ...found.accessModes.map((mode) => property('schema:accessMode', mode)),
    ...found.sufficientModes.map((modes) => property('schema:accessModeSufficient', modes)),
    ...found.features.map((feature) => property('schema:accessibilityFeature', feature)),
    ...found.hazards.map((hazard) => property('schema:accessibilityHazard', hazard)),
    property('schema:accessibilitySummary', found.summary),
    ...conformance
  ]
}
