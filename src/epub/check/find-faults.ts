/**
 * Everything wrong with a package about to be packed, in sentences for us: an empty list is the only
 * good one. It proves that our writers keep to their closed vocabulary; EPUBCheck is the wider judge.
 */

import {checkCss} from './css.ts'
import {checkDocument, type CheckedDocument} from './document.ts'
import {checkNav, checkNcx, type Entry} from './navigation.ts'
import {checkOpf, type CheckedOpf} from './opf.ts'
import {parse, below} from './tree.ts'
import {findLinkFaults} from './links.ts'

export {findContainerFaults} from './container.ts'

/** Files by path below the package document's folder; text as text. */
export type PackageFiles = ReadonlyMap<string, string | Uint8Array>

/** Faults of every file and of the links between them. */
export function findFaults(files: PackageFiles): string[] {
  const textOf = (path: string): string => {
    const data = files.get(path)
    return typeof data === 'string' ? data : ''
  }
  const opf = checkOpf(textOf('content.opf'), (path) => files.has(path))
  const documents = new Map<string, CheckedDocument>()
  for (const [path, data] of files) if (path.endsWith('.xhtml') && typeof data === 'string') documents.set(path, checkDocument(data))
  const nav = checkNav(textOf('toc.xhtml'))
  const ncx = checkNcx(textOf('toc.ncx'), opf.identifier)
  const sheets = [...files].flatMap(([path, data]) => (path.endsWith('.css') && typeof data === 'string' ? [{path, ...checkCss(data)}] : []))
  return [
    ...opf.faults,
    ...findUnlisted(files, opf),
    ...[...documents].flatMap(([path, {faults}]) => faults.map((fault) => `${path}:${fault}`)),
    ...nav.faults,
    ...ncx.faults,
    ...sheets.flatMap(({path, faults}) => faults.map((fault) => `${path}: ${fault}`)),
    ...findLinkFaults({files, opf, documents, sheets, entries: [...nav.entries, ...ncx.entries]}),
    ...findDrawings(files),
    ...findForgeries(files)
  ]
}

/** A file nobody lists is lost to readers. */
function findUnlisted(files: PackageFiles, {items}: CheckedOpf): string[] {
  const listed = new Set(['content.opf', ...items.map(({href}) => href)])
  return [...files.keys()].filter((path) => !listed.has(path)).map((path) => `${path} is not in the manifest`)
}

/** First bytes and least length of what is not text, by ending: PNG (signature to IHDR), JPEG (SOI and a marker), sfnt. */
const beginnings: Readonly<Record<string, readonly [RegExp, number]>> = {
  png: [/^\x89PNG\r\n\x1a\n\0\0\0\rIHDR/, 57],
  jpg: [/^\xff\xd8\xff/, 100],
  ttf: [/^(?:\0\x01\0\0|true)/, 100],
  otf: [/^OTTO/, 100]
}

/** A picture or font whose bytes are none of its kind. */
function findForgeries(files: PackageFiles): string[] {
  return [...files].flatMap(([path, data]) => {
    const [form, least] = beginnings[path.slice(path.lastIndexOf('.') + 1)] ?? []
    if (!form || typeof data === 'string') return []
    return data.length >= least! && form.test(String.fromCharCode(...data.subarray(0, 16))) ? [] : [`${path} is not what its name says`]
  })
}

/** Drawings hold no reference outwards; readers refuse the book for it. */
function findDrawings(files: PackageFiles): string[] {
  return [...files].flatMap(([path, data]) => {
    if (!path.endsWith('.svg')) return []
    const {root, fault} = parse(typeof data === 'string' ? data : new TextDecoder().decode(data))
    if (!root) return [`${path}: ${fault}`]
    return root.name === 'svg' && below(root, 'script').length === 0 ? [] : [`${path} is no plain drawing`]
  })
}

export type {Entry}
