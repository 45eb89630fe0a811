/** Addresses of links and pictures, checked over a finished tree: unsafe links lose where they led, those without words go, pictures from elsewhere become their words. */

import type {PhrasingContent, RootContent} from 'mdast'
import type {Position} from 'unist'
import {isDataPicture, warnOfData, type DataPictures} from './data-pictures.ts'
import {hasWords, warnUnsafe, warnWordless, type MarkupContext} from './meaning.ts'
import {isLocalPicture, isSafeUrl} from './urls.ts'

type Checked = {type: string; url?: string; alt?: string | null; position?: Position; children?: Checked[]}

type AddressContext = MarkupContext & {readonly pictures: DataPictures}

/** Mends the children of each node in place. */
export function checkAddresses(nodes: readonly (RootContent | PhrasingContent)[], context: AddressContext): void {
  for (const node of nodes as readonly Checked[]) if (node.children) node.children = checked(node.children, context)
}

function checked(nodes: Checked[], context: AddressContext): Checked[] {
  let isChanged = false
  for (const node of nodes) {
    if (node.children) node.children = checked(node.children, context)
    isChanged ||= (node.type === 'link' && (!isSafeUrl(node.url ?? '') || !hasWords(node.children ?? []))) || (node.type === 'image' && !isLocalPicture(node.url ?? ''))
  }
  return isChanged ? nodes.flatMap((node) => mend(node, context)) : nodes
}

function mend(node: Checked, context: AddressContext): Checked[] {
  const {url = '', alt} = node
  if (node.type === 'link' && !isSafeUrl(url)) {
    warnUnsafe(url, node.position, context)
    return node.children ?? []
  }
  if (node.type === 'link' && !hasWords(node.children ?? [])) {
    warnWordless(url, node.position, context)
    return node.children ?? []
  }
  if (node.type !== 'image' || isLocalPicture(url)) return [node]
  const {path, report, pictures} = context
  const taken = isDataPicture(url) ? pictures.take(url) : undefined
  if (taken !== undefined) return [{...node, url: taken}]
  const described = alt ? [{type: 'text', value: alt, ...(node.position && {position: node.position})} as Checked] : []
  if (isDataPicture(url)) {
    warnOfData(url, node.position, context)
    if (alt) pictures.described.push(alt)
    return described
  }
  const shown = url.length > 60 ? `${url.slice(0, 60)}…` : url
  report.error('read:remote-picture', {path, at: node.position}, `Found the picture \`${shown}\`, expected a file of the book; its description stands in its place`, {hint: 'Save the picture beside the manuscript and name the file'})
  return described
}
