/** The letters and digits of trees and of HTML, for tests of conservation. */

import type {Root} from 'mdast'

type Readable = {type: string; value?: string; alt?: string | null; children?: readonly Readable[]}

const only = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

/** Letters of a tree, in order; comments have none. */
export function lettersOf(root: Root | Readable): string {
  const node = root as Readable
  if (node.type === 'html') return ''
  return only(node.value ?? node.alt ?? (node.children ?? []).map(lettersOf).join(''))
}

/** Letters of HTML without its tags; the description of a picture counts. */
export function lettersOfHtml(html: string): string {
  return only(html.replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, '$1').replace(/<[^>]*>/g, '').replace(/&(?:quot|lt|gt|amp);/g, ''))
}
