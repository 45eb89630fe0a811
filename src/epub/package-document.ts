/** The package document (`content.opf`): metadata, manifest, spine, and the guide of older readers. */

import {writeMetadata} from './metadata.ts'
import type {PackageModel} from './types.ts'
import {writeXml, xml} from '../xml/index.ts'

const prefixes = 'schema: http://schema.org/ a11y: http://www.idpf.org/epub/vocab/package/a11y/# ibooks: http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/'

/** The package document as text (EPUB 3.3, 5). */
export function writePackageDocument(model: PackageModel): string {
  const {files, metadata, landmarks, progression} = model
  const cover = files.find(({properties}) => properties === 'cover-image')
  return writeXml(xml('package', {
    xmlns: 'http://www.idpf.org/2007/opf',
    version: '3.0',
    'unique-identifier': 'identifier',
    'xml:lang': metadata.language,
    prefix: prefixes
  }, [
    writeMetadata(model, cover?.id),
    xml('manifest', {}, [
      xml('item', {id: 'ncx', href: 'toc.ncx', 'media-type': 'application/x-dtbncx+xml'}),
      ...files.map(({id, path, mediaType, properties}) => xml('item', {id, href: path, 'media-type': mediaType, properties}))
    ]),
    xml('spine', {toc: 'ncx', 'page-progression-direction': progression.direction}, files.filter(({inSpine}) => inSpine).map(({id}) => xml('itemref', {idref: id}))),
    xml('guide', {}, landmarks.map(({guideType, title, href}) => xml('reference', {type: guideType, title, href})))
  ]))
}
