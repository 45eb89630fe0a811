/**
 * Marks above the first line of a section and below its last part no scenes, and of several below one another one is enough:
 * they are left out, and those drawn with letters are told of.
 */

import type {Block, SceneBreak, Section} from '../../../book/index.ts'
import type {Report} from '../../../report/index.ts'

/** Takes such marks out of the sections; gives the letters they were drawn with. */
export function dropEdgeBreaks(sections: readonly Section[], report: Report): string[] {
  const dropped: string[] = []
  for (const section of sections) {
    for (const node of [...takeLast(section), ...takeFirst(section), ...takeRepeated(section)]) {
      if (!/[\p{L}\p{N}]/u.test(node.mark)) continue
      dropped.push(node.mark)
      report.info('structure:break-left-out', {path: section.path, at: node.position}, 'Left out a scene break drawn with letters where it parts no scenes: at the edge of its section, or beside another', {found: node.mark, hint: 'Write `<!-- paragraph -->` above it to keep it as words'})
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

/** Of neighbours the first with a mark stays. */
function takeRepeated(section: Section): SceneBreak[] {
  const taken: SceneBreak[] = []
  const kept: Section['children'] = []
  for (const child of section.children) {
    const last = kept.at(-1)
    if (!isBreak(child) || !isBreak(last)) kept.push(child)
    else if (last.mark === '' && child.mark !== '') taken.push(...kept.splice(-1, 1, child) as SceneBreak[])
    else taken.push(child)
  }
  if (taken.length > 0) section.children = kept
  return taken
}

const firstOf = (children: Section['children']): number => children[0]?.type === 'heading' ? 1 : 0
const isBreak = (node: Block | Section | undefined): node is SceneBreak => node?.type === 'sceneBreak'
