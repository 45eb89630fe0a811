/**
 * The price of one line, for the search: the same numbers as `fitLine`, without an object a call.
 */

import type {LineCosts, LineOptions} from './types.ts'

/** A line thought of, and once it is priced its ratio and cost; one object for all lines of a search. */
export interface LineTrial {
  /** Of which `spaces` are word spaces. */
  natural: number
  spaces: number
  /** What it is to fill. */
  width: number
  /** The last of its paragraph. */
  isEnd: boolean
  ratio: number
  cost: number
}

export const createTrial = (): LineTrial => ({natural: NaN, spaces: NaN, width: NaN, isEnd: false, ratio: NaN, cost: NaN})

const Fits = 0
export const Overfull = 1
export const TooLoose = 2

/** Rounding of sums of widths may not make a line overfull. */
const slack = 1e-6

/**
 * Beyond this ratio no spaces fill a line: it is short, and as bad as it is short, whatever spaces it has. Among lines
 * without any (a web address, words between dashes) the fullest are the best.
 */
const hole = 14
/** Ratio of a line that is nothing but short. */
const gape = 40

/** Ratio and cost of a line set to its full width; `Overfull` and `TooLoose` leave them undefined. */
export function costOfJustified(line: LineTrial, options: LineOptions, maxRatio: number): number {
  const {natural, spaces, width, isEnd} = line
  const {limits, costs} = options
  const difference = width - natural
  const give = limits.expansion * (natural - spaces)
  if (difference >= -give) {
    const rest = difference - give
    if (rest <= 0 || (isEnd && options.isLastJustified !== true)) return accept(line, 0, isEnd && difference > 0 ? 0 : difference / (give || 1), costs)
    const ratio = spaces > 0 ? rest / (spaces * limits.stretch) : rest > slack ? Infinity : 0
    if (ratio > maxRatio) return TooLoose
    return accept(line, ratio > hole ? hole + gape * (rest / width) : ratio, 1, costs)
  }
  const rest = difference + give
  const room = spaces * limits.shrink
  if (rest + room < -slack) return Overfull
  return accept(line, room > 0 ? rest / room : 0, -1, costs)
}

/** Spaces narrower than this share of all the shrink are paid for once more. */
const cramped = -0.81

function accept(line: LineTrial, ratio: number, expansion: number, costs: LineCosts): number {
  const square = ratio * ratio
  const plain = square + costs.extreme * square * square * square * square
  line.ratio = ratio
  line.cost = (ratio < 0 ? plain * costs.tightness + (ratio < cramped ? costs.cramped : 0) : plain) + costs.expansion * expansion * expansion
  return Fits
}

/** Share of the measure a ragged line falls short by, for a ratio of 1. */
const raggedUnit = 0.15

/** Ratio and cost of a line with natural spaces: how far it falls short of its width. */
export function costOfRagged(line: LineTrial, options: LineOptions, maxRatio: number): number {
  const {width, isEnd} = line
  const short = width - line.natural
  if (short < -slack) return Overfull
  const ratio = short / (raggedUnit * width)
  const isFree = isEnd && options.shape !== 'balanced'
  if (ratio > 4 * maxRatio && !isEnd) return TooLoose
  line.ratio = 0
  line.cost = isFree ? 0 : ratio * ratio
  return Fits
}
