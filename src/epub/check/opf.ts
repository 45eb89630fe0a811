/**
 * The package document: its elements and attributes, metadata and refinements, and the manifest and
 * spine against the files there are. After EPUBCheck's package-30 schemas and OPF checks.
 */

import type {XmlElement} from '../../xml/index.ts'
import {checkMetadata} from './opf-metadata.ts'
import {checkElements, childrenOf, hasOwnText, parse} from './tree.ts'
import {languageTag} from '../../language/index.ts'

export interface Item {
  readonly id: string
  readonly href: string
  readonly mediaType: string
  readonly properties: readonly string[]
}

export interface CheckedOpf {
  readonly faults: readonly string[]
  readonly items: readonly Item[]
  /** Paths of the spine, in order. */
  readonly spine: readonly string[]
  readonly identifier: string
}

const allowed: Readonly<Record<string, readonly string[]>> = {
  package: ['xmlns!', 'version!', 'unique-identifier!', 'xml:lang', 'dir', 'id', 'prefix'],
  metadata: ['xmlns:dc', 'xmlns:opf', 'xml:lang', 'dir', 'id'],
  'dc:identifier': ['id'],
  'dc:language': ['id'],
  'dc:date': ['id'],
  ...Object.fromEntries(['title', 'creator', 'contributor', 'publisher', 'rights', 'description', 'subject', 'source'].map((name) => [`dc:${name}`, ['id', 'xml:lang', 'dir']])),
  meta: ['property', 'refines', 'id', 'scheme', 'name', 'content', 'xml:lang', 'dir'],
  manifest: ['id'],
  item: ['id!', 'href!', 'media-type!', 'properties'],
  spine: ['id', 'toc!', 'page-progression-direction'],
  itemref: ['idref!', 'linear', 'id', 'properties'],
  guide: [],
  reference: ['type!', 'title', 'href!']
}

/** Media types of our files, by ending. */
const mediaTypes: Readonly<Record<string, readonly string[]>> = {
  xhtml: ['application/xhtml+xml'],
  ncx: ['application/x-dtbncx+xml'],
  css: ['text/css'],
  ttf: ['font/ttf', 'application/font-sfnt', 'application/x-font-ttf'],
  otf: ['font/otf', 'application/font-sfnt', 'application/vnd.ms-opentype'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  svg: ['image/svg+xml']
}

/** What prefixes of properties stand for. */
const prefixes: Readonly<Record<string, string>> = {
  'schema:': 'http://schema.org/',
  'a11y:': 'http://www.idpf.org/epub/vocab/package/a11y/#',
  'ibooks:': 'http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/'
}

/** Faults of `content.opf`, and its manifest and spine; `exists`: whether a file of that path is there. */
export function checkOpf(text: string, exists: (path: string) => boolean): CheckedOpf {
  const faults: string[] = []
  const say = (reason: string): void => void faults.push(`content.opf: ${reason}`)
  const parsed = parse(text)
  if (!parsed.root) return {faults: [`content.opf: ${parsed.fault}`], items: [], spine: [], identifier: ''}
  const {root} = parsed
  const ids = checkElements(root, allowed, say)
  checkShape(root, say)
  const [metadata, manifest, spine, guide] = ['metadata', 'manifest', 'spine', 'guide'].map((name) => childrenOf(root, name)[0])
  const identifier = metadata ? checkMetadata(metadata, root, ids, say) : ''
  const items = manifest ? checkManifest(manifest, exists, say) : []
  return {faults, items, identifier, spine: checkSpine(spine, items, say).concat(checkGuide(guide, items, say))}
}

function checkShape(root: XmlElement, say: (reason: string) => void): void {
  const {version, xmlns, prefix, dir, 'xml:lang': language} = root.attributes
  if (root.name !== 'package' || xmlns !== 'http://www.idpf.org/2007/opf') say('the root is no package')
  if (version !== '3.0') say(`version ${version} is not 3.0`)
  if (dir !== undefined && !/^(?:ltr|rtl|auto)$/.test(dir)) say(`dir="${dir}" makes no sense`)
  if (language !== undefined && !languageTag.test(language)) say(`xml:lang="${language}" is no language`)
  for (const [, name, address] of (prefix ?? '').matchAll(/(\S+)(?:\s+(\S+))?/g)) if (address === undefined || prefixes[name!] !== address) say(`the prefix ${name} ${address ?? ''} is none of ours`)
  const order = childrenOf(root).map(({name}) => name).join()
  if (!/^metadata,manifest,spine(?:,guide)?$/.test(order)) say(`found ${order}, expected metadata, manifest, spine, guide`)
  for (const element of [root, ...childrenOf(root)]) if (hasOwnText(element)) say(`<${element.name}> may hold no text`)
}

function checkManifest(manifest: XmlElement, exists: (path: string) => boolean, say: (reason: string) => void): Item[] {
  const items = childrenOf(manifest).map(({name, attributes}) => {
    if (name !== 'item') say(`<${name}> may not stand in the manifest`)
    const {id = '', href = '', 'media-type': mediaType = '', properties} = attributes
    if (properties !== undefined && !/^\S+(?: \S+)*$/.test(properties)) say(`the properties of ${href} make no sense`)
    return {id, href, mediaType, properties: properties?.split(' ') ?? []}
  })
  const seen = new Set<string>()
  for (const {href, mediaType, properties} of items) {
    if (!exists(href)) say(`${href} is in the manifest and not in the package`)
    if (seen.has(href)) say(`${href} is in the manifest twice`)
    seen.add(href)
    if (!/^[A-Za-z0-9._/-]+$/.test(href) || href.startsWith('/')) say(`${href} is no sound address`)
    if (!mediaTypes[href.replace(/^.*\./, '')]?.includes(mediaType)) say(`${mediaType} is not the type of ${href}`)
    for (const property of properties) checkProperty(property, mediaType, say)
  }
  for (const property of ['nav', 'cover-image']) {
    const count = items.filter(({properties}) => properties.includes(property)).length
    if (count > 1 || (property === 'nav' && count === 0)) say(`${count} files are declared as ${property}`)
  }
  return items
}

function checkProperty(property: string, mediaType: string, say: (reason: string) => void): void {
  const isSound = property === 'nav' ? mediaType === 'application/xhtml+xml' : property === 'cover-image' && mediaType.startsWith('image/')
  if (!isSound) say(`${property} is no property of a ${mediaType}`)
}

function checkSpine(spine: XmlElement | undefined, items: readonly Item[], say: (reason: string) => void): string[] {
  if (!spine) return []
  const {toc, 'page-progression-direction': direction} = spine.attributes
  const byId = new Map(items.map((item) => [item.id, item]))
  if (byId.get(toc ?? '')?.mediaType !== 'application/x-dtbncx+xml') say('toc of the spine is no NCX')
  if (direction !== undefined && !/^(?:ltr|rtl|default)$/.test(direction)) say(`page-progression-direction="${direction}" makes no sense`)
  const paths = new Set<string>()
  for (const {name, attributes} of childrenOf(spine)) {
    const item = byId.get(attributes['idref'] ?? '')
    if (name !== 'itemref') say(`<${name}> may not stand in the spine`)
    else if (!item) say(`idref ${attributes['idref']} leads to no item`)
    else if (item.mediaType !== 'application/xhtml+xml') say(`${item.href} is no document of the spine`)
    else if (paths.has(item.href)) say(`${item.href} is in the spine twice`)
    else paths.add(item.href)
    if (attributes['linear'] !== undefined && attributes['linear'] !== 'yes') say('a document of the spine is not linear')
    if (attributes['properties'] !== undefined) say('an item of the spine has properties')
  }
  if (paths.size === 0) say('the spine is empty')
  return [...paths]
}

function checkGuide(guide: XmlElement | undefined, items: readonly Item[], say: (reason: string) => void): string[] {
  if (!guide) return []
  const references = childrenOf(guide)
  if (references.length === 0) say('the guide is empty')
  const seen = new Set<string>()
  for (const {name, attributes} of references) {
    const key = `${attributes['type']} ${attributes['href']}`.toLowerCase()
    if (name !== 'reference') say(`<${name}> may not stand in the guide`)
    if (seen.has(key)) say('the guide names a place twice')
    seen.add(key)
    const item = items.find(({href}) => href === attributes['href'])
    if (item?.mediaType !== 'application/xhtml+xml') say(`${attributes['href']} of the guide is no document`)
  }
  return []
}
