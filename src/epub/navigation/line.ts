/** A line of the contents as plain text. */

import type {OutlineItem} from '../../publication/index.ts'

/** `Log I: The Long Way Down`, `21. The Reef`, `The Reef`. */
export const lineOf = ({label, title}: OutlineItem): string =>
  label === undefined ? title : /\p{P}$/u.test(label) ? `${label} ${title}` : `${label}: ${title}`
