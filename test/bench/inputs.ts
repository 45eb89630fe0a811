/** Books to measure on: the novels of the bench folder, multiples of them, and a book of talk made here. */

import {copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'

/** A book of `factor` times the chapters of `source`, as a folder of chapter files. */
export function multiply(source: string, target: string, factor: number): void {
  mkdirSync(target, {recursive: true})
  const chapters = readdirSync(source).filter((name) => name.endsWith('.md')).sort()
  const count = Math.round(chapters.length * factor)
  for (let index = 0; index < count; index++) {
    copyFileSync(path.join(source, chapters[index % chapters.length]!), path.join(target, `ch-${String(index + 1).padStart(4, '0')}.md`))
  }
}

/** A book made of short speeches: every sentence of the sample's talk, dealt out in a fixed order. */
export function writeDialogue(manuscript: string, target: string, words: number): void {
  mkdirSync(target, {recursive: true})
  const text = ['crossing-1.md', 'crossing-2.md', 'crossing-4.md', 'crossing-5.md'].map((name) => readFileSync(path.join(manuscript, name), 'utf8')).join('\n\n')
  const speeches = text.split(/\n\n+/).filter((block) => block.startsWith('"') && !block.includes('~'))
  let next = 7
  let written = 0
  for (let chapter = 1; written < words; chapter++) {
    const lines = [`# Chapter ${chapter}`]
    for (let count = 0; count < 2600; ) {
      next = (next * 1103515245 + 12345) % 2147483648
      const speech = speeches[next % speeches.length]!
      lines.push(speech)
      count += speech.split(/\s+/).length
    }
    written += 2600
    writeFileSync(path.join(target, `ch-${String(chapter).padStart(3, '0')}.md`), `${lines.join('\n\n')}\n`)
  }
}
