/** Poems that editors in the browser keep as set text: WordPress its verse, Substack its blocks of poetry. */

import type {Element, ElementContent, Root} from 'hast'
import {pointBehind} from '../lines.ts'
import {attribute, isElement, textIn, type HtmlNode} from '../markup/tree.ts'

const ofVerse = /(?:^|[\s_-])(?:verse|poem|poetry)(?:$|[\s_-])/i
/** What stands round set text that is a poem. */
const roundVerse = /(?:^|\s)preformatted-block(?:$|\s)/

/** Makes such text divisions of verse (`dataOctavo`), a paragraph a stanza, in place. */
export function setVerse(node: Root | Element, isInside = false): void {
  for (const child of node.children as HtmlNode[]) {
    if (!isElement(child)) continue
    const names = attribute(child, 'className') ?? ''
    if (child.tagName !== 'pre') setVerse(child, roundVerse.test(names))
    else if (isInside || ofVerse.test(names)) makeVerse(child)
  }
}

function makeVerse(node: Element): void {
  const lines = linesOf(node.children)
  const stanzas: ElementContent[][][] = [[]]
  for (const line of lines) {
    if (line.some((each) => textIn(each).trim() !== '')) stanzas.at(-1)!.push(line)
    else if (stanzas.at(-1)!.length > 0) stanzas.push([])
  }
  node.tagName = 'div'
  node.properties = {dataOctavo: 'verse'}
  node.children = stanzas.filter(({length}) => length > 0).map((stanza) => element('p', stanza.flatMap((line, index) => (index === 0 ? line : [element('br', []), ...line]))))
}

const element = (tagName: string, children: ElementContent[]): Element => ({type: 'element', tagName, properties: {}, children})

/** The nodes of each line; stress over several is stress in each. */
function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes) {
    const parts = isElement(node) && node.tagName === 'br' ? [[], []] : isElement(node) ? linesOf(node.children).map((children) => [{...node, children}]) : node.type === 'text' ? textLines(node) : [[node]]
    lines.at(-1)!.push(...parts[0]!)
    lines.push(...parts.slice(1))
  }
  return lines
}

/** Blanks before a line are its indent: a page sets them, so they must not fall together. */
function textLines(node: ElementContent & {type: 'text'}): ElementContent[][] {
  let at = node.position?.start
  return node.value.split('\n').map((typed): ElementContent[] => {
    const start = at
    const end = start && pointBehind(start, typed)
    at = end && pointBehind(end, '\n')
    if (typed === '') return []
    return [{type: 'text', value: typed.replace(/^ +/, (blanks) => '\u2002'.repeat(blanks.length)), ...(start && end && {position: {start, end}})}]
  })
}
