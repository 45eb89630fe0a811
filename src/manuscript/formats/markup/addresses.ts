/** Addresses of links and pictures, checked over a finished tree: unsafe links lose where they led, those without words go, pictures from elsewhere become their words. */

import type {RootContent} from 'mdast'
import type {Position} from 'unist'
import {isDataPicture, warnOfData, type DataPictures} from './data-pictures.ts'
import {isEmptied} from './emptied.ts'
import {hasWords, shortened, warnUnsafe, type MarkupContext} from './meaning.ts'
import {isLocalPicture, isSafeUrl} from './urls.ts'

type Checked = {type: string; url?: string; alt?: string | null; position?: Position; children?: Checked[]}

type AddressContext = MarkupContext & {readonly pictures: DataPictures}

/** Mends the children of each node in place; what holds nothing but links without words is left out. */
export function checkAddresses(nodes: readonly RootContent[], context: AddressContext): RootContent[] {
  return (nodes as readonly Checked[]).filter((node) => isKept(node, context)) as RootContent[]
}

function isKept(node: Checked, context: AddressContext): boolean {
  if (!node.children || node.children.length === 0) return true
  const before = node.children.length
  node.children = checked(node.children, context)
  return !isEmptied(node, before)
}

function checked(nodes: Checked[], context: AddressContext): Checked[] {
  const kept = nodes.filter((node) => isKept(node, context))
  if (!kept.some(isAtFault)) return kept
  const mended = kept.flatMap((node) => mend(node, context))
  // Blanks that stood between links without words are no paragraph.
  return hasWords(mended) ? mended : []
}

function isAtFault({type, url = '', children = []}: Checked): boolean {
  if (type === 'link') return !isSafeUrl(url) || !hasWords(children)
  return type === 'image' && !isLocalPicture(url)
}

function mend(node: Checked, context: AddressContext): Checked[] {
  const {url = '', alt} = node
  if (node.type === 'link' && !isSafeUrl(url)) {
    warnUnsafe(url, node.position, context)
    return node.children ?? []
  }
  if (node.type === 'link' && !hasWords(node.children ?? [])) {
    context.report.warn('read:empty-link', {path: context.path, at: node.position}, `Found a link to \`${shortened(url)}\` without words, which no reader can follow; it was left out`, {hint: 'Write its words: `[the words](address)`'})
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
  report.error('read:remote-picture', {path, at: node.position}, `Found the picture \`${shortened(url)}\`, expected a file of the book; its description stands in its place`, {hint: 'Save the picture beside the manuscript and name the file'})
  return described
}
