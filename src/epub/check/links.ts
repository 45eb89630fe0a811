/** Every address of the package: to a file there is, an element there is, a document of the reading order. */

import {resolveHref} from '../../publication/index.ts'
import type {CheckedDocument} from './document.ts'
import type {PackageFiles} from './find-faults.ts'
import type {Entry} from './navigation.ts'
import type {CheckedOpf, Item} from './opf.ts'

interface Linked {
  readonly files: PackageFiles
  readonly opf: CheckedOpf
  readonly documents: ReadonlyMap<string, CheckedDocument>
  readonly sheets: readonly {readonly path: string; readonly links: readonly string[]}[]
  readonly entries: readonly Entry[]
}

/** Addresses that lead nowhere, each as a sentence. */
export function findLinkFaults(linked: Linked): string[] {
  const {documents, sheets, entries, files, opf} = linked
  const faults: string[] = []
  const order = new Map(opf.spine.map((path, place) => [path, place]))
  const items = new Map(opf.items.map((item) => [item.href, item]))
  for (const [path, {links}] of documents) {
    for (const {kind, address, line} of links) {
      const fault = kind === 'link' ? faultOfLink(documents, order, path, address) : faultOfFile(items, path, address, kind)
      if (fault !== undefined) faults.push(`${path}:${line}: ${fault}`)
    }
  }
  for (const {path, links} of sheets) {
    for (const address of links) {
      if (drawing.test(address)) continue
      const target = resolveHref(path, address)
      if (!target || address === '' || !files.has(target.path)) faults.push(`${path}: ${address} is not in the package`)
    }
  }
  for (const {href, kind} of entries) {
    const fault = href === '' ? 'an entry leads nowhere' : faultOfLink(documents, order, kind === 'ncx' ? 'toc.ncx' : 'toc.xhtml', href)
    if (fault !== undefined) faults.push(`${kind}: ${fault}`)
  }
  const places = entries.filter(({kind}) => kind === 'toc').map(({href}) => order.get(href.split('#')[0]!) ?? -1)
  if (places.some((place, index) => index > 0 && place < places[index - 1]!)) faults.push('the contents are not in the order of the book')
  return faults
}

/** An ornament the sheet carries in itself: shapes alone, as style/ writes them. */
const drawing = /^data:image\/svg\+xml,%3Csvg [^<>"]*$/

const outward = /^(?:https?:\/\/[^\s/?#]+[^\s]*|mailto:\S+|tel:\S+)$/i

/** `order` holds the place of each document of the reading order. */
function faultOfLink(documents: Linked['documents'], order: ReadonlyMap<string, number>, from: string, address: string): string | undefined {
  const target = resolveHref(from, address)
  if (!target) return outward.test(address) && isUrl(address) ? undefined : `${address} is no address we write`
  if (!order.has(target.path)) return `${address} leads to no document of the book`
  if (/[^\w./#%~-]/.test(address) || address.split('#').length > 2) return `${address} is no address we write`
  if (target.fragment === undefined || documents.get(target.path)?.ids.has(target.fragment)) return undefined
  return `${address} leads to no element`
}

const types = {image: /^image\//, sheet: /^text\/css$/}

function faultOfFile(items: ReadonlyMap<string, Item>, from: string, address: string, kind: 'image' | 'sheet'): string | undefined {
  const target = resolveHref(from, address)
  const item = target && items.get(target.path)
  if (!item || address.includes('?')) return `${address} is not in the package`
  return types[kind].test(item.mediaType) && target.fragment === undefined ? undefined : `${address} is no ${kind}`
}

const isUrl = (address: string): boolean => URL.canParse(address) && !/[<>"{}|\\^`\s]|%(?![0-9a-f]{2})/i.test(address)
