/**
 * How one line fits its width.
 *
 * Glyphs are widened or narrowed first, up to the limit, and only what is left goes into the
 * spaces: 2 % of the letters is not seen, and it is a quarter of all the spaces of a line. This is
 * pdfTeX's order (Thanh, "Micro-typographic extensions to the TeX typesetting system", 2000, 4.3).
 */

import type {LineLimits} from './types.ts'

interface Fit {
  /** Share the glyphs are widened by: 0.02 = 2 % wider. */
  readonly expansion: number
  /** Factor of the natural spaces. */
  readonly space: number
  /** Adjustment ratio of the spaces: 1 = all stretch, -1 = all shrink. */
  readonly ratio: number
}

/** `natural` and `spaces` as in `Breakpoints`; infinite ratio = no space to put the rest into. */
export function fitLine(natural: number, spaces: number, width: number, limits: LineLimits): Fit {
  const difference = width - natural
  const glyphs = natural - spaces
  const give = limits.expansion * glyphs
  if (Math.abs(difference) <= give) return {expansion: glyphs > 0 ? difference / glyphs : 0, space: 1, ratio: 0}
  const sign = Math.sign(difference)
  const rest = difference - sign * give
  const room = spaces * (difference > 0 ? limits.stretch : limits.shrink)
  return {
    expansion: sign * limits.expansion,
    space: spaces > 0 ? 1 + rest / spaces : 1,
    ratio: room > 0 ? rest / room : sign * Infinity
  }
}
