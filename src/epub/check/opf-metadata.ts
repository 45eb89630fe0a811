/** The metadata of the package document: what must be there, once or filled, and what refines what. */

import type {XmlElement} from '../../xml/index.ts'
import {childrenOf, hasOwnText, textOf} from './tree.ts'
import {languageTag} from '../../language/index.ts'

type Say = (reason: string) => void

/** Refinements, and the elements (or the property) each may refine. */
const refinements: Readonly<Record<string, readonly string[]>> = {
  'title-type': ['dc:title'],
  'file-as': ['dc:title', 'dc:creator', 'dc:contributor', 'dc:publisher', 'belongs-to-collection'],
  'display-seq': ['dc:title', 'dc:creator', 'dc:contributor', 'belongs-to-collection'],
  role: ['dc:creator', 'dc:contributor', 'dc:publisher'],
  'identifier-type': ['dc:identifier', 'dc:source'],
  authority: ['dc:subject'],
  term: ['dc:subject'],
  'collection-type': ['belongs-to-collection'],
  'group-position': ['belongs-to-collection'],
  'source-of': ['dc:source'],
  'a11y:certifiedBy': ['dcterms:conformsTo']
}
const repeatable = new Set(['role', 'a11y:certifiedBy'])

/** Properties of the whole publication. */
const properties = new Set([
  'dcterms:modified', 'dcterms:conformsTo', 'belongs-to-collection', 'pageBreakSource', 'ibooks:specified-fonts', 'schema:accessMode',
  'schema:accessModeSufficient', 'schema:accessibilityFeature', 'schema:accessibilityHazard', 'schema:accessibilitySummary'
])
const schemes: Readonly<Record<string, string>> = {role: 'marc:relators', 'identifier-type': 'onix:codelist5'}
/** Prefixes known without being declared, beside those the package declares. */
const reserved = ['a11y', 'dcterms', 'marc', 'media', 'onix', 'rendition', 'schema', 'xsd', 'msv', 'prism']

/** The faults go to `say`; gives back the unique identifier. */
export function checkMetadata(metadata: XmlElement, root: XmlElement, ids: ReadonlySet<string>, say: Say): string {
  const elements = childrenOf(metadata)
  if (metadata.attributes['xmlns:dc'] !== 'http://purl.org/dc/elements/1.1/') say('dc is not Dublin Core')
  for (const name of ['dc:identifier', 'dc:title', 'dc:language']) if (!elements.some((element) => element.name === name)) say(`there is no ${name}`)
  if (elements.filter(({name}) => name === 'dc:date').length > 1) say('there are two dates')
  for (const element of elements) {
    if (element.name !== 'meta' && textOf(element) === '') say(`<${element.name}> is empty`)
    if (element.name === 'dc:language' && !/^\S/.test(textOf(element)) || (element.name === 'dc:language' && !languageTag.test(textOf(element)))) say(`${textOf(element)} is no language`)
    if (element.name === 'dc:identifier') checkIdentifier(textOf(element), say)
    if (element.name === 'dc:date' && !isDate(textOf(element))) say(`${textOf(element)} is no date`)
    if (!element.name.startsWith('dc:') && element.name !== 'meta') say(`<${element.name}> may not stand in the metadata`)
    if (childrenOf(element).length > 0) say(`<${element.name}> may hold text only`)
  }
  const metas = elements.filter(({name}) => name === 'meta')
  const seen = new Set<string>()
  const prefixes = [...reserved, ...[...(root.attributes['prefix'] ?? '').matchAll(/([\w-]+):\s/g)].map(([, prefix]) => prefix!)]
  const byId = new Map(elements.map((element) => [`#${element.attributes['id']}`, element]))
  for (const meta of metas) checkMeta(meta, {byId, ids, seen, prefixes}, say)
  checkTerms(metas, say)
  const modified = metas.filter(({attributes}) => attributes['property'] === 'dcterms:modified' && attributes['refines'] === undefined)
  if (modified.length !== 1) say('the time of modification is not there once')
  for (const each of modified) if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(textOf(each))) say(`${textOf(each)} is no time of modification`)
  const unique = elements.find(({name, attributes}) => name === 'dc:identifier' && attributes['id'] === root.attributes['unique-identifier'])
  if (!unique) say('the unique identifier is not there')
  if (hasOwnText(metadata)) say('the metadata may hold no text')
  return unique ? textOf(unique) : ''
}

interface MetaContext {
  /** By `#id`, as a refinement names them. */
  readonly byId: ReadonlyMap<string, XmlElement>
  readonly ids: ReadonlySet<string>
  readonly seen: Set<string>
  readonly prefixes: readonly string[]
}

function checkMeta({attributes, children}: XmlElement, context: MetaContext, say: Say): void {
  const {property, refines, scheme, name, content} = attributes
  if (name !== undefined || content !== undefined) {
    if (name === undefined || content === undefined || property !== undefined || refines !== undefined || children.length > 0) say('a meta is neither of EPUB 3 nor of EPUB 2')
    if (name === 'cover' && !context.ids.has(content ?? '')) say('the cover of EPUB 2 is no item')
    return
  }
  if (property === undefined) return say('a meta has no property')
  if (!children.some((child) => typeof child === 'string' && child.trim() !== '')) say(`${property} is empty`)
  const [prefix] = property.includes(':') ? property.split(':') : []
  if (prefix !== undefined && !context.prefixes.includes(prefix)) say(`the prefix of ${property} is not declared`)
  if (scheme !== undefined && schemes[property] !== scheme) say(`${scheme} is no scheme of ${property}`)
  if (refines === undefined) {
    if (!properties.has(property)) say(`${property} is no property of a publication`)
    return
  }
  checkRefinement({property, refines, text: children.join('').trim()}, context, say)
}

interface Refinement {
  readonly property: string
  /** `#id` of what it refines. */
  readonly refines: string
  readonly text: string
}

function checkRefinement({property, refines, text}: Refinement, {byId, ids, seen}: MetaContext, say: Say): void {
  const target = byId.get(refines)
  const kind = target && (target.name === 'meta' ? target.attributes['property'] : target.name)
  if (!refines.startsWith('#') || !ids.has(refines.slice(1))) say(`${refines} leads nowhere`)
  else if (!refinements[property]?.includes(kind ?? '')) say(`${property} may not refine ${kind}`)
  const key = `${property} ${refines}`
  if (seen.has(key) && !repeatable.has(property)) say(`${property} refines ${refines} twice`)
  seen.add(key)
  if (property === 'source-of' && text !== 'pagination') say('source-of is not pagination')
  if (property === 'display-seq' && !/^\d+$/.test(text)) say('display-seq is no number')
}

/** An authority and a term come in pairs, one for each subject. */
function checkTerms(metas: readonly XmlElement[], say: Say): void {
  const of = (property: string) => metas.flatMap(({attributes}) => (attributes['property'] === property ? [attributes['refines']] : []))
  if (of('authority').toSorted().join() !== of('term').toSorted().join()) say('authority and term do not come in pairs')
}

function checkIdentifier(text: string, say: Say): void {
  if (/^urn:uuid:/i.test(text) && !/^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) say(`${text} is no UUID`)
}

const isDate = (text: string): boolean =>
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/.test(text)
