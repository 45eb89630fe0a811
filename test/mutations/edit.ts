/** One passage of one file of a sound book changed: how the held-out sets write their faults down. */

import {strFromU8, strToU8} from 'fflate'
import {pack, type Files, type Mutation} from './mutate.ts'

/** File below `OEBPS/`; the passage looked for; what stands there instead. */
export type Edit = readonly [file: string, from: string | RegExp, to: string]

/** The book with a passage changed; a passage that is not there throws. `shown`: characters of both in the name. */
export function editedBook(files: Files, [file, from, to]: Edit, shown: readonly [from: number, to: number]): Mutation {
  const path = `OEBPS/${file}`
  const text = strFromU8(files[path]!)
  const changed = typeof from === 'string' ? text.replace(from, () => to) : text.replace(from, to)
  if (changed === text) throw new Error(`Nothing in ${file} is ${String(from)}`)
  return {name: `${file}: ${String(from).slice(0, shown[0])} becomes ${to.slice(0, shown[1])}`, bytes: pack({...files, [path]: strToU8(changed)})}
}

/** Places of the sound book both sets work on. */
export const second = 'text/log-ii.xhtml'
export const opf = 'content.opf'
export const nav = 'toc.xhtml'
export const ncx = 'toc.ncx'
export const css = 'css/book.css'
const paragraph = '<p id="pbh6ff21s" class="opening">“Yes.”</p>'

/** Markup in front of the first paragraph of the second chapter. */
export const before = (markup: string): Edit => [second, paragraph, markup + paragraph]
