/**
 * One walk over the book before anything is made: what links may point at, which pictures are needed.
 * Iterative, so that no depth of the tree can exhaust the stack.
 */

import {isSection, sectionsOf, type AnyNode, type Book, type FootnoteDefinition, type Image, type Section} from '../book/index.ts'
import type {Report} from '../report/index.ts'
import {toOwnId} from './ids.ts'

interface Target {
  readonly section: Section
  /** Id inside the section's document; absent when the section itself is meant. */
  readonly id?: string
  /** It stands in a note, which goes where the edition gathers its notes. */
  readonly isInNote?: boolean
}

export interface Survey {
  /** By the name a link uses: section ids and the ids authors gave. */
  readonly targets: ReadonlyMap<string, Target>
  readonly images: readonly {readonly image: Image; readonly section: Section}[]
  /** Ids the author gave, by section. */
  readonly authorIds: ReadonlyMap<Section, readonly string[]>
}

/** Walks the book once, for what all its documents need: targets of links, pictures, ids of the author's own. */
export function survey(book: Book, report: Report): Survey {
  const targets = new Map<string, Target>()
  const images: {image: Image; section: Section}[] = []
  const authorIds = new Map<Section, string[]>()
  const links = new Set<string>()
  const again: {readonly id: string; readonly node: AnyNode; readonly section: Section}[] = []
  for (const section of sectionsOf(book)) {
    targets.set(section.id, {section})
    const ids: string[] = []
    authorIds.set(section, ids)
    const inNotes = new Set(section.notes.flatMap((note) => [...nodesOf(note)]))
    for (const node of nodesOf(section)) {
      if (node.type === 'image') images.push({image: node, section})
      if (node.type === 'link' && node.url.startsWith('#')) links.add(node.url.slice(1))
      const id = node === section ? undefined : node.data?.attributes?.id
      if (id === undefined) continue
      if (toOwnId(id) !== toOwnId(section.id)) ids.push(toOwnId(id))
      if (!targets.has(id)) targets.set(id, {section, id: toOwnId(id), isInNote: inNotes.has(node)})
      else if (id !== section.id) again.push({id, node, section})
    }
  }
  for (const {id, node, section} of again) {
    if (links.has(id)) report.warn('publication:name-twice', {path: section.path, at: node.position}, `Found the name “${id.slice(0, 60)}” a second time; links to it lead to the first place`, {hint: 'Give each place a name of its own'})
  }
  return {targets, images, authorIds}
}

/** Every node of a section and its notes, or of one note, in order, without the sections inside it. */
function* nodesOf(root: Section | FootnoteDefinition): Generator<AnyNode> {
  const waiting: AnyNode[] = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    const children = 'children' in node ? (node.children as readonly AnyNode[]) : []
    if (node === root && 'notes' in root) for (const each of root.notes.toReversed()) waiting.push(each)
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index]!
      if (!isSection(child)) waiting.push(child)
    }
  }
}
