/** Where a marked note stands in its section: before the story, after it, or in its middle. */

import {isSection, type AuthorsNote, type Section} from '../../../book/index.ts'

const outside: ReadonlySet<string> = new Set(['authorsNote', 'teaser', 'signOff', 'theEnd', 'heading', 'epigraph'])

/** A section that is a dedication needs no block that says so again. */
export function unwrapDedications(sections: readonly Section[]): void {
  for (const section of sections) {
    if (section.type === 'dedication') section.children = section.children.flatMap((child): Section['children'] => child.type === 'blockDedication' ? child.children : [child])
  }
}

/** Sets the placement of each note by what stands before and behind it. */
export function settlePlacement(sections: readonly Section[]): void {
  for (const section of sections) {
    const blocks = section.children.filter((child) => !isSection(child))
    const first = blocks.findIndex((block) => !outside.has(block.type))
    const last = blocks.findLastIndex((block) => !outside.has(block.type))
    for (const [at, block] of blocks.entries()) {
      if (block.type !== 'authorsNote') continue
      const placement: AuthorsNote['placement'] = first < 0 || at < first ? 'opening' : at > last ? 'closing' : 'middle'
      block.placement = placement
    }
  }
}
