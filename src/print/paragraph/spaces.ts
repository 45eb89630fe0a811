/**
 * Characters set without a glyph of their own where a face lacks it: spaces of fixed width as the
 * space glyph with another advance, joiners as nothing, the asterism as its three asterisks.
 */

/** Width in 1/1000 em. */
export const fixedSpaces: ReadonlyMap<string, number> = new Map([
  ['\u2000', 500], ['\u2001', 1000], ['\u2002', 500], ['\u2003', 1000], ['\u2004', 333], ['\u2005', 250], ['\u2006', 167],
  ['\u2007', 500], ['\u2008', 200], ['\u2009', 167], ['\u200a', 80], ['\u202f', 130], ['\u205f', 222], ['\u3000', 1000]
])

/** Characters that have no shape in any face when they are not part of a script's shaping. */
export const isInvisible = (code: number): boolean =>
  code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff || (code >= 0x200c && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) || (code >= 0x2061 && code <= 0x2069) || (code >= 0xfe00 && code <= 0xfe0f)

/** What stands for a character the face lacks. */
export const substitutes: ReadonlyMap<string, string> = new Map([
  ['\u2042', '***'], ['\u2010', '-'], ['\u2011', '-'], ['\u2012', '–'], ['\u2015', '—'], ['\u2212', '–'], ['\u2024', '.'], ['\u02bc', '’'], ['\u2032', '’'], ['\u2033', '”']
])
