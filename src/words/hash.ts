/** The hash of a word's letters, reckoned while a text is read. */

/** One step of the hash; begin with 0. */
export const hashStep = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0

/** High bits into the low ones, which are all a mask sees. */
export const spread = (hash: number): number => hash ^ (hash >>> 15)

/** The hash of a whole text. */
export function hashOf(text: string): number {
  let hash = 0
  for (let at = 0; at < text.length; at++) hash = hashStep(hash, text.charCodeAt(at))
  return hash
}
