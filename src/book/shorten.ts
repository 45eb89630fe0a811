/** A text too long for its place. */

/** The first words of a text within `most` UTF-16 code units, with a sign that more follow; never cut inside a character. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most).replace(/\s\S*$/u, '').replace(/[\ud800-\udbff]$/, '')}…`
}
