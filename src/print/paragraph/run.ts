/** Words of one style, as a run of a line. */

import type {Pool} from './pool.ts'
import type {LineRun, WordShape} from './types.ts'

/** Where words stand, in points; `words` are never none. */
interface RunWords {
  readonly words: readonly WordShape[]
  readonly gaps: readonly number[]
  readonly x: number
  readonly width: number
  readonly stretch: number
}

/** The run of a source of the pool. */
export function runOf(pool: Pool, source: number, {words, gaps, x, width, stretch}: RunWords): LineRun {
  const {context, text} = pool.sources[source]!
  return {
    face: (words[0] as WordShape).face, size: context.size, x, rise: context.rise, width, style: context.style,
    tag: text.tag, link: text.link, ...(text.grounds && {grounds: text.grounds}), words, gaps, stretch
  }
}
