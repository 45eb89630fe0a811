/** Labels of links and notes are compared without case and with single blanks. */

/** The form of a link label under which definitions are found: CommonMark 0.31, "matches". */
export const normalizeLabel = (label: string): string => label.trim().replace(/[\t\n\r ]+/g, ' ').toLowerCase().toUpperCase()
