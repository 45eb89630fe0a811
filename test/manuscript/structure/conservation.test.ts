/** No letter of a manuscript is lost between the files and the book, whatever its blocks are taken for. */

import test from 'ava'
import fc from 'fast-check'
import {readdirSync, readFileSync} from 'node:fs'
import {markdown} from '../../../src/manuscript/formats/markdown.ts'
import {text} from '../../../src/manuscript/formats/text.ts'
import {assemble} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {structure} from './marked.ts'

type Node = {readonly value?: unknown; readonly mark?: unknown; readonly label?: unknown; readonly sender?: unknown; readonly type: string; readonly children?: readonly Node[]; readonly notes?: readonly Node[]}

function gather(node: Node, into: string[]): void {
  for (const value of [node.value, node.mark, node.sender, node.type === 'authorsNote' ? node.label : undefined]) if (typeof value === 'string') into.push(value)
  for (const child of [...(node.children ?? []), ...(node.notes ?? [])]) gather(child, into)
}

/** How often each letter and digit occurs. */
function count(typed: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of typed.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? []) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

async function lostFrom(typed: string, format: typeof text | typeof markdown): Promise<string[]> {
  const file = await format.parse({path: `a.${format.name}`, bytes: Buffer.from(typed), encoding: undefined}, createReport())
  const book = assemble([file], {settings: {book: {title: '', creators: []}, structure}, fallbackName: ''}, createReport())
  const found: string[] = []
  gather(book as unknown as Node, found)
  found.push(...(book.leftOut ?? []))
  const after = count(found.join(' '))
  const kept = [...(file.declared?.leftOut ?? []), ...(book.typedMarks ?? [])].sort((a, b) => b.start - a.start).reduce((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), typed)
  return [...count(kept)].filter(([letter, times]) => (after.get(letter) ?? 0) < times).map(([letter]) => letter)
}

const folder = new URL('../../fixtures/serials/', import.meta.url)
for (const name of readdirSync(folder).filter((each) => each.endsWith('.txt'))) {
  test(`${name} keeps its letters`, async (t) => {
    const typed = readFileSync(new URL(name, folder), 'utf8').replace(/«[a-z-]+\??»/g, '')
    t.deepEqual(await lostFrom(typed, text), [])
  })
}

const block = fc.constantFrom(
  'Chapter 1', 'CHAPTER TWO: The End of It', 'Log IV', '21.', 'Prologue', 'To\nMy Mother', 'A/N: hello, thanks for waiting!', '(A/N: two', 'paragraphs)', '* * *', 'ooo', '---', '#',
  '"Quoted." ~ Singer, "Song", Album: Song, 2010.', '-- Somebody', 'Harbourtown, Mars.', 'Dear Ann,', 'Yours,', 'Ann Bell', 'P.S. Mind it.', '~ Prev | Next ~', '== Loot ==\nGold: 3\nSilver: 4\n=====', '[10:42 PM] kay: hi\n[10:43 PM] dev: no', '♡ chapter two ♡', '⋆｡°✩', '<< Two >>\n<< Three >>', 'TITLE: X\nAUTHOR: Y', 'NO ENTRY', 'WELL STOP COME STOP', 'me: hi\nyou: no',
  '[Level up!]', 'Name: Bo\nLevel: 3', '1. One\n2. Two', 'Rose red,\nRose white.', '*Rose red,*\n*Rose white.*', 'TBC', 'Next Log:', 'Until next time…', 'He went *out* into the rain, and she went in.', '"No," she said.',
  'Note: the door was open.', 'The Long Title of a Story', 'by Somebody Else', 'Summary: It ends.', '**Rating:** T', '> quoted\n> words', '- item\n- other', '![alt](a.png)', '[x](y.md) and [^1]'
)
const manuscript = fc.array(fc.tuple(block, fc.constantFrom('\n\n', '\n', '\n\n\n')), {minLength: 1, maxLength: 25}).map((blocks) => blocks.map(([typed, end]) => typed + end).join(''))

test('any order of blocks of plain text keeps its letters', async (t) => {
  await fc.assert(fc.asyncProperty(manuscript, async (typed) => (await lostFrom(typed, text)).length === 0), {numRuns: 300, seed: 7})
  t.pass()
})
