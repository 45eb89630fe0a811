/** Letters typed apart to look grand: `c h a p t e r  s i x`. */

const apart = /^\s*[\p{L}\p{N}](?:[ \u00a0][\p{L}\p{N}:.,'’–—-]|[ \u00a0]{2,}[\p{L}\p{N}:.,'’–—-])+\s*$/u

/** The words of such a line; `undefined` where it is none. Words are parted by more blanks than letters are. */
export function closeUp(text: string): string | undefined {
  if (text.length < 9 || text.length > 160 || !apart.test(text)) return undefined
  const words = text.trim().split(/[ \u00a0]{2,}/).map((word) => word.replace(/[ \u00a0]/g, ''))
  return words.some((word) => word.length >= 4) ? words.join(' ') : undefined
}
