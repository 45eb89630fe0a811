/** Marks above the first line of a section and below its last part no scenes: they are left out, and those drawn with letters are told of. */

import type {Block, SceneBreak, Section} from '../../../book/index.ts'
import type {Report} from '../../../report/index.ts'

/** Takes such marks out of the sections; gives the letters they were drawn with. */
export function dropEdgeBreaks(sections: readonly Section[], report: Report): string[] {
  const dropped: string[] = []
  for (const section of sections) {
    for (const node of [...takeLast(section), ...takeFirst(section)]) {
      if (!/[\p{L}\p{N}]/u.test(node.mark)) continue
      dropped.push(node.mark)
      report.info('structure:break-left-out', {path: section.path, at: node.position}, 'Left out a scene break drawn with letters at the edge of its section, where it parts no scenes', {found: node.mark, hint: 'Write `<!-- paragraph -->` above it to keep it as words'})
    }
  }
  return dropped
}

/** Something else than the heading stays. */
function takeLast({children}: Section): SceneBreak[] {
  const taken: SceneBreak[] = []
  const first = firstOf(children)
  let last = children.findLastIndex((child) => !('notes' in child))
  while (last > first && isBreak(children[last])) taken.push(...children.splice(last--, 1) as SceneBreak[])
  return taken
}

function takeFirst({children}: Section): SceneBreak[] {
  const at = firstOf(children)
  const next = children[at + 1]
  return isBreak(children[at]) && next && !('notes' in next) ? children.splice(at, 1) as SceneBreak[] : []
}

const firstOf = (children: Section['children']): number => children[0]?.type === 'heading' ? 1 : 0
const isBreak = (node: Block | Section | undefined): node is SceneBreak => node?.type === 'sceneBreak'
