/** What may not stand inside a link: another link, and the call of a note, which is one. The link ends before it and begins anew behind it. */

import {isSection, walk, type AnyNode, type Link, type Section} from '../../../book/index.ts'

type Children = AnyNode[]

/** Divides the links of the sections, and of their notes, round what is a link of its own. */
export function divideLinks(sections: readonly Section[]): void {
  for (const section of sections) {
    const links: {link: Link; siblings: Children}[] = []
    const visit = (root: AnyNode) => walk(root, (node, parents) => {
      if (node !== root && isSection(node)) return false
      if (node.type !== 'link') return undefined
      if (holdsLink(node)) links.push({link: node, siblings: (parents.at(-1) as {children: Children}).children})
      return false
    })
    visit(section)
    for (const note of section.notes) visit(note)
    for (const {link, siblings} of links) siblings.splice(siblings.indexOf(link), 1, ...divide(link, link.children as Children))
  }
}

function holdsLink(link: Link): boolean {
  let found = false
  walk(link, (node) => {
    if (isLink(node) && node !== (link as AnyNode)) found = true
    return !found
  })
  return found
}

const isLink = (node: AnyNode): boolean => node.type === 'link' || node.type === 'footnoteReference'

/** The children of a link, each stretch without one of its own as a link, emphasis and all. */
function divide(link: Link, children: readonly AnyNode[]): AnyNode[] {
  const made: AnyNode[] = []
  let open: AnyNode[] = []
  const close = () => {
    if (open.length > 0) made.push({...link, children: open} as AnyNode)
    open = []
  }
  for (const child of children) {
    if (isLink(child)) {
      close()
      made.push(...(child.type === 'link' ? divide(child, child.children as Children) : [child]))
    } else if ('children' in child && holdsLink(child as unknown as Link)) {
      close()
      made.push({...child, children: divide(link, child.children as Children)} as AnyNode)
    } else open.push(child)
  }
  close()
  return made
}
