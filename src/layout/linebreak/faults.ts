/** What is as good as forbidden in a setting, and worth looser lines than are tried at first. */

import {anyHyphen, BreakFlag, type Breakpoints} from './types.ts'

/** Lines running that may end in a hyphen. */
const mostHyphens = 2

/** Three hyphens running, or a last line too short to be one. */
export function isFaulty({flags}: Breakpoints, breaks: readonly number[]): boolean {
  let run = 0
  for (const at of breaks) {
    run = ((flags[at] as number) & anyHyphen) === 0 ? 0 : run + 1
    if (run > mostHyphens) return true
  }
  return ((flags[breaks.at(-2) ?? 0] as number) & BreakFlag.runt) !== 0
}
