/** Blocks whose words were all left out: a quotation, an item or a letter of nothing is none. What an author typed empty stays. */

import type {RootContent} from 'mdast'

const holders: ReadonlySet<string> = new Set(['paragraph', 'blockquote', 'list', 'listItem', 'containerDirective'])

/** Whether a block that held `before` nodes holds none any more. */
export const isEmptied = ({type, children}: {readonly type: string; readonly children?: readonly unknown[]}, before: number): boolean =>
  before > 0 && children?.length === 0 && holders.has(type)

/** The blocks without those that are `gone`, and without what held nothing else, unless it `stays`. */
export function withoutBlocks(blocks: readonly RootContent[], gone: ReadonlySet<unknown>, stays = false): RootContent[] {
  return blocks.filter((node) => {
    if (gone.has(node)) return false
    if (!('children' in node) || node.type === 'paragraph' || node.type === 'heading') return true
    const before = node.children.length
    node.children = withoutBlocks(node.children as RootContent[], gone, stays) as never
    return stays || !isEmptied(node, before)
  })
}
