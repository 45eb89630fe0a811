/** Links and pictures of a saved page: what leads into the site leads nowhere from a book, and pictures are not fetched. */

import type {RootContent} from 'mdast'
import type {Position} from 'unist'
import type {Report} from '../../../report/index.ts'
import {decodeAddress} from '../../decode-address.ts'
import {isDataPicture, warnOfData, type DataPictures} from '../markup/data-pictures.ts'
import {isEmptied} from '../markup/emptied.ts'
import {isLocalPicture} from '../markup/urls.ts'
import {addressInBook, type Pages} from './pages.ts'

type Loose = {type: string; url?: string; alt?: string | null; position?: Position; children?: Loose[]; value?: string}
type Parent = {children: Loose[]}

interface PageContext {
  readonly path: string
  readonly report: Report
  readonly pictures: DataPictures
  readonly pages: Pages | undefined
}

/** Unwraps links without a host (those to a place of the page, and to other pages of the manuscript, stay), and puts the description in place of pictures that lie elsewhere. */
export function dropSiteLinks(nodes: RootContent[], context: PageContext): void {
  let kept = 0
  for (const node of nodes as Loose[]) {
    const before = node.children?.length ?? 0
    if (node.children) unwrap(node as Loose & Parent, context)
    if (!isEmptied(node, before)) nodes[kept++] = node as RootContent
  }
  nodes.length = kept
}

function unwrap(node: Loose & Parent, context: PageContext): void {
  dropSiteLinks(node.children as RootContent[], context)
  if (node.type === 'link') node.url = withoutRedirect(node.url!)
  if (node.children.some(isForeign)) node.children = node.children.flatMap((child) => (isForeign(child) ? replaced(child, context) : [child]))
}

/** Google Docs leads every link through an address of its own that counts who follows it. */
function withoutRedirect(url: string): string {
  const inside = /^https:\/\/www\.google\.com\/url\?q=(https?:[^&]+)&/.exec(url)?.[1]
  return inside === undefined ? url : decodeAddress(inside)
}

const isForeign = (node: Loose): boolean => (node.type === 'link' && !/^(?:(?:https?|mailto|tel|doi):|#)/i.test(node.url ?? '')) || (node.type === 'image' && (!node.url || !isLocalPicture(node.url)))

function replaced(node: Loose, context: PageContext): Loose[] {
  if (node.type === 'link') {
    const url = addressInBook(node.url ?? '', context.path, context.pages)
    return url === undefined ? (node.children ?? []) : [{...node, url}]
  }
  const {path, report, pictures} = context
  const {url = '', alt, position} = node
  const taken = isDataPicture(url) ? pictures.take(url) : undefined
  if (taken !== undefined) return [{...node, url: taken}]
  if (isDataPicture(url)) warnOfData(url, position, context)
  else report.warn('read:remote-picture', {path, at: position}, `Found a picture that lies elsewhere (${url.slice(0, 60) || 'where, it does not say'}); it is not fetched, its description stands in its place`, {hint: 'Save the picture beside the manuscript'})
  if (alt) pictures.described.push(alt)
  return alt ? [{type: 'text', value: alt, ...(position && {position})}] : []
}
