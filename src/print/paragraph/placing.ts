/** How the words of a line are fitted to its place: from its natural width, where it begins and by what its spaces are multiplied. */

import {fitLine} from '../../layout/index.ts'
import type {LinePlace} from './line-span.ts'

export interface Placing {
  readonly x: number
  /** Factor of the natural spaces. */
  readonly space: number
  readonly stretch: number
  /** Width of each leader. */
  readonly leader: number
  /** Right edge of the text. */
  readonly right: number
  readonly ratio: number
  readonly isHyphenated: boolean
}

/** Spaces stretched further leave a hole, as before a long web address: the line is better short. Factor of the natural space. */
const widestSpace = 8

/** Share of a line its spaces have at most where it is all but without them: ideographs, which stand close to one another. */
const mostOfSolid = 0.015
/** Share such a line may be widened by: the place of a letter that may not end it, or of a mark that may not begin the next. */
const expansionOfSolid = 0.06

/** Points. */
interface Measured {
  /** Less what hangs. */
  readonly natural: number
  readonly spaces: number
  /** How many. */
  readonly leaders: number
  /** What hangs into the left margin. */
  readonly left: number
}

/** The placing of a line of that natural width, in points. */
export function placingOf(place: LinePlace, {natural, spaces, leaders, left}: Measured, isHyphenated: boolean): Placing {
  const slack = place.width - natural
  const isFitted = leaders === 0 && (place.align === 'justify' || (slack < 0 && place.limits.shrink > 0))
  const fit = isFitted ? fitLine(natural, spaces, place.width, limitsOf(place, natural, spaces)) : {expansion: 0, space: 1, ratio: 0}
  const isFilled = Number.isFinite(fit.ratio) && fit.space <= widestSpace
  const rest = leaders > 0 || isFitted ? 0 : slack
  const shift = place.align === 'right' ? rest : place.align === 'center' ? rest / 2 : 0
  const stretch = isFilled ? 1 + fit.expansion : 1
  return {
    x: place.start + shift - left * stretch,
    space: isFilled ? Math.max(0.1, fit.space) : 1,
    stretch,
    leader: leaders > 0 ? Math.max(0, slack) / leaders : 0,
    right: place.start + place.width,
    ratio: isFilled ? fit.ratio : 0,
    isHyphenated
  }
}

const limitsOf = ({limits, width}: LinePlace, natural: number, spaces: number): LinePlace['limits'] =>
  natural < width && spaces < mostOfSolid * natural ? {...limits, expansion: expansionOfSolid} : limits
