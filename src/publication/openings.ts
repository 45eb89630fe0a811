/**
 * Which paragraphs open something: the first of the story in a section (`opening`), and the first
 * after a scene break or dateline (`scene-opening`). Themes set them flush or with a large initial;
 * a class reaches the old readers that know no sibling selectors.
 */

import type {AnyNode, Block} from '../book/index.ts'

/** What may stand between a section's heading and its first paragraph. */
const preliminaries = new Set<string>(['heading', 'epigraph', 'attribution', 'authorsNote', 'dateline', 'blockDedication', 'figure', 'sceneBreak'])

export function findOpenings(blocks: readonly Block[]): Map<AnyNode, string> {
  const classes = new Map<AnyNode, string>()
  let isBefore = true
  let isAfterBreak = false
  for (const block of blocks) {
    if (block.type === 'paragraph') {
      if (isBefore) classes.set(block, 'opening')
      else if (isAfterBreak) classes.set(block, 'scene-opening')
    }
    isBefore &&= preliminaries.has(block.type)
    isAfterBreak = block.type === 'sceneBreak' || block.type === 'dateline'
  }
  return classes
}
