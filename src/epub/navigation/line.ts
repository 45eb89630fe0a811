/** A line of the contents as plain text. */

import type {OutlineItem} from '../../publication/index.ts'

/** `Log I: The Long Way Down`, `21. The Reef`, `The Reef by Ishbel Marr`. */
export function lineOf({label, title, byline}: OutlineItem): string {
  const line = label === undefined ? title : /\p{P}$/u.test(label) ? `${label} ${title}` : `${label}: ${title}`
  return byline === undefined ? line : `${line} ${byline}`
}
