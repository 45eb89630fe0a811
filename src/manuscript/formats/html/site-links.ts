/** Links and pictures of a saved page: what leads into the site leads nowhere from a book, and pictures are not fetched. */

import type {RootContent} from 'mdast'
import type {Position} from 'unist'
import type {Report} from '../../../report/index.ts'
import {isLocalPicture} from '../markup/urls.ts'

type Loose = {type: string; url?: string; alt?: string | null; position?: Position; children?: Loose[]; value?: string}

/** Unwraps links without a host, and puts the description in place of pictures that lie elsewhere; descriptions so used are added to `described`. */
export function dropSiteLinks(nodes: RootContent[], path: string, report: Report, described: string[]): void {
  for (const node of nodes as Loose[]) {
    if (!node.children) continue
    dropSiteLinks(node.children as RootContent[], path, report, described)
    if (node.children.some(isForeign)) node.children = node.children.flatMap((child) => (isForeign(child) ? replaced(child, path, report, described) : [child]))
  }
}

const isForeign = (node: Loose): boolean => (node.type === 'link' && !/^(?:https?|mailto|tel|doi):/i.test(node.url ?? '')) || (node.type === 'image' && !isLocalPicture(node.url ?? ''))

function replaced(node: Loose, path: string, report: Report, described: string[]): Loose[] {
  if (node.type === 'link') return node.children ?? []
  report.warn('read:remote-picture', {path, at: node.position}, `Found a picture that lies elsewhere (${(node.url ?? '').slice(0, 60)}); it is not fetched, its description stands in its place`, {hint: 'Save the picture beside the manuscript'})
  if (node.alt) described.push(node.alt)
  return node.alt ? [{type: 'text', value: node.alt, ...(node.position && {position: node.position})}] : []
}
