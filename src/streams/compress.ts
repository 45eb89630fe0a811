/** Pages spelled and compressed, a batch at a time. */

import {deflateSync} from 'node:zlib'
import type {PageScripts} from './scripts.ts'
import {spellPages} from './spell.ts'
import {streamAt, type Streams} from './streams.ts'

export type Compress = (pages: PageScripts) => Promise<Streams>

/** Most pages are smaller than this window, and a third of the time of compressing one goes into making a larger. */
const smallWindow = 13
/** Level 6 would take three quarters longer for 3 % fewer bytes. */
const level = 4

/** Compressed here because pdfkit would do it with the largest window. */
export async function compressPages(scripts: PageScripts): Promise<Streams> {
  const pages = spellPages(scripts)
  const compressed = pages.ends.map((_, index) => {
    const page = streamAt(pages, index)
    return deflateSync(page, {level, windowBits: page.length > 2 ** smallWindow ? 15 : smallWindow})
  })
  const data = new Uint8Array(compressed.reduce((sum, {length}) => sum + length, 0))
  let end = 0
  const ends = compressed.map((stream) => {
    data.set(stream, end)
    return (end += stream.length)
  })
  return {data, ends}
}
