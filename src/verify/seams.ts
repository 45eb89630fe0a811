/** Where a tag stands, or a passage of a page begins or ends, no word need go on: no letter, and seen by nobody. */

export const seam = '\u200b'

export const withoutSeams = (text: string): string => text.replaceAll(seam, '')
