/** Lengths that wait for the width they are a share of. */

import type {LengthOrShare} from '../computed.ts'

/** Points of a length, where 100 % are `base` points. */
export function resolveLength(length: LengthOrShare, base: number): number {
  if (typeof length === 'number') return length
  if ('choose' in length) return Math[length.choose](...length.of.map((each) => resolveLength(each, base)))
  return length.share * base + (length.points ?? 0)
}

/** A length no less than `minimum`, which is 0 or has no bottom. */
export function atLeast(length: LengthOrShare, minimum: number): LengthOrShare {
  if (minimum === -Infinity) return length
  if (typeof length === 'number') return Math.max(minimum, length)
  if ('choose' in length || length.points !== undefined) return {choose: 'max', of: [minimum, length]}
  return {share: Math.max(minimum, length.share)}
}
