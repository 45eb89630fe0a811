/**
 * What Notion exports beside the words of a page: below the heading the properties its database has (`Status: Draft`), and
 * lines that only lead to other pages of the export, each a chapter of its own. Its files are known by the number in their names.
 */

import type {Nodes, RootContent} from 'mdast'
import type {Report} from '../../../report/index.ts'
import {toText} from '../inline/to-text.ts'
import type {HiddenStretch} from '../inline/scan.ts'

const exported = /[ /_][\da-f]{32}\.md$/
const otherPage = /[\da-f]{32}(?:\.md|\.csv)?$/
const property = /^[\p{L}][\p{L}\p{N} ()/&'-]{0,40}: \S/u

interface Told {
  readonly path: string
  readonly report: Report
  readonly leftOut: HiddenStretch[]
}

/** The blocks of a file without them; all blocks of any other file. */
export function withoutNotionParts(blocks: readonly RootContent[], {path, report, leftOut}: Told): RootContent[] {
  if (!exported.test(path)) return [...blocks]
  const heading = blocks.findIndex(({type}) => type === 'heading')
  return blocks.filter((block, at) => {
    const what = at === heading + 1 && isProperties(block) ? 'properties of the page' : leadsAway(block) ? 'a link to another page' : undefined
    if (what === undefined || !block.position) return true
    const {start, end} = block.position
    leftOut.push({start: start.offset!, end: end.offset!})
    report.info('read:left-out', {path, at: start}, `Left out as part of the notebook, not of the story (${what}): ${wordsOf(block).replaceAll(/\s+/g, ' ').slice(0, 60)}`, {hint: 'Write it in other words if it belongs to the story'})
    return false
  })
}

const wordsOf = (block: RootContent): string => block.type === 'paragraph' ? toText(block.children) : ''

const isProperties = (block: RootContent): boolean => block.type === 'paragraph' && wordsOf(block).split('\n').every((line) => property.test(line.trim()))

const leadsAway = (block: RootContent): boolean => block.type === 'paragraph' && block.children.length > 0 && block.children.every((node: Nodes) => (node.type === 'link' ? otherPage.test(decodeURI(node.url)) : node.type === 'break' || node.type === 'text' && node.value.trim() === '')) && block.children.some(({type}) => type === 'link')
