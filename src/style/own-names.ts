/**
 * What a selector of the author's means where the book has elements of the same names for purposes of its own: its notes
 * are `aside` elements, as e-readers ask, and the lines of its verse are paragraphs. Whoever names those is taken at the word.
 */

import type {CssNode, Selector as CssSelector} from 'css-tree'
import {selectorOf, textOf} from './parse.ts'

const isAside = (node: CssNode): boolean => node.type === 'TypeSelector' && node.name.toLowerCase() === 'aside'

/** The selector with the class of what stands beside the story for `aside`, and without lines where it parts paragraphs. */
export function asMeant(selector: CssSelector): CssSelector {
  const text = textOf(selector)
  const nodes = [...selector.children]
  const hasAside = !/note/i.test(text) && nodes.some(isAside)
  const hasLines = partsParagraphs(nodes) && !/\bline\b|\bstanza\b/i.test(text)
  return hasAside || hasLines ? selectorOf(nodes.map((node) => (hasAside && isAside(node) ? '.aside' : textOf(node))).join('') + (hasLines ? ':not(.line)' : '')) : selector
}

/** `.verse p + p`, `p:not(.opening) ~ p`; what asks for no class is lighter than the rules of verse. */
function partsParagraphs(nodes: readonly CssNode[]): boolean {
  const [combinator, last] = nodes.slice(-2)
  const isSibling = combinator?.type === 'Combinator' && /[+~]/.test(combinator.name)
  return isSibling && last?.type === 'TypeSelector' && last.name.toLowerCase() === 'p' && nodes.some(({type}) => type !== 'TypeSelector' && type !== 'Combinator')
}
