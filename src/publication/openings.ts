/**
 * Which paragraphs open something: the first of the story in a section (`opening`), and the first
 * after a scene break or dateline (`scene-opening`). Themes set them flush or with a large initial;
 * a class reaches the old readers that know no sibling selectors.
 */

import {isLinkedPicture, type AnyNode, type Block, type SectionKind} from '../book/index.ts'

/** What may stand between a section's heading and its first paragraph. */
const preliminaries = new Set<string>(['heading', 'epigraph', 'attribution', 'authorsNote', 'dateline', 'blockDedication', 'figure', 'sceneBreak'])

/** Pages of display, whose first lines are set like the rest. */
const displays = new Set<SectionKind>(['dedication', 'bookEpigraph', 'alsoBy', 'glossary', 'bibliography', 'index', 'colophon'])

/** The class of each paragraph that opens a chapter or a scene. */
export function findOpenings(blocks: readonly Block[], kind: SectionKind): Map<AnyNode, string> {
  const classes = new Map<AnyNode, string>()
  let isBefore = !displays.has(kind)
  let isAfterBreak = false
  for (const block of blocks) {
    if (isLinkedPicture(block)) continue
    if (block.type === 'paragraph') {
      if (isBefore) classes.set(block, 'opening')
      else if (isAfterBreak) classes.set(block, 'scene-opening')
    }
    isBefore &&= preliminaries.has(block.type)
    isAfterBreak = block.type === 'sceneBreak' || block.type === 'dateline'
  }
  return classes
}
