/** Notes typed in a manuscript, or linked in a page: they become notes of the book, each tied to its call, and no word is lost. */

import test from 'ava'
import {sectionsOf, textOf, walk, type AnyNode} from '../../../src/book/index.ts'
import {html} from '../../../src/manuscript/formats/html.ts'
import {markdown} from '../../../src/manuscript/formats/markdown.ts'
import {text} from '../../../src/manuscript/formats/text.ts'
import {assemble} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {structure} from './marked.ts'

const formats = {txt: text, html}

/** The text of the story with a number for each call, then the notes by the numbers of their calls. */
async function notesOf(manuscript: string, format: keyof typeof formats): Promise<string[]> {
  const report = createReport()
  const file = await formats[format].parse({path: `notes.${format}`, bytes: Buffer.from(manuscript), encoding: undefined}, report)
  const book = assemble([file], {settings: {book: {}, structure}, fallbackName: 'notes'}, report)
  const numbers = new Map<string, number>()
  const lines = sectionsOf(book).flatMap((section) => section.children.filter((child) => child.type !== 'heading').map((child) => spell(child as AnyNode, numbers)))
  const notes = sectionsOf(book).flatMap((section) => section.notes.map((note) => `${numbers.get(note.identifier)}: ${textOf(note)}`))
  return [lines.filter((line) => /\d/.test(line)).join(' ¶ '), ...notes]
}

function spell(block: AnyNode, numbers: Map<string, number>): string {
  let line = ''
  walk(block, (node) => {
    if (node.type === 'text') line += node.value
    if (node.type !== 'footnoteReference') return
    if (!numbers.has(node.identifier)) numbers.set(node.identifier, numbers.size + 1)
    line += numbers.get(node.identifier)
  })
  return line
}

const story = 'The tide had gone out further than anyone could remember, and it had left behind it a plain of mud.\n\n"You\'re late," said the ferryman.\n\nShe sat down on the wall.'
const page = story.split('\n\n').map((each) => `<p>${each}</p>`).join('').repeat(4)

test('numbers in brackets, the list of notes in one block', async (t) => {
  t.deepEqual(await notesOf(`Chapter 1\n\nHe read the letter[1] twice, and the postscript[2] once.\n\n${story}\n\nNotes:\n\n[1] It has been\nlost.\n[2] This has not.`, 'txt'),
    ['He read the letter1 twice, and the postscript2 once.', '1: It has been lost.', '2: This has not.'])
})

test('notes in brackets with the word before their number', async (t) => {
  t.deepEqual(await notesOf(`Chapter 1\n\nHe read the letter[1] twice.\n\n[Footnote 1: It has been\nlost.]\n\n${story}\n\nThe postscript[2] was short.\n\n[Footnote 2: _Very_ short.]\n\n${story}`, 'txt'),
    ['He read the letter1 twice. ¶ The postscript2 was short.', '1: It has been lost.', '2: Very short.'])
  t.deepEqual(await notesOf(`Chapter 1\n\nHe read the letter twice.\n\n[Note 1: the door is open.]\n\n${story}`, 'txt'), ['[Note 1: the door is open.]'])
})

test('asterisks, each note below its paragraph', async (t) => {
  t.deepEqual(await notesOf(`Chapter 1\n\nThe verger* was asleep.\n\n* A sort of policeman.\n\n${story}\n\nIt was gold leaf** on tin, and the curate* knew.\n\n* A sort of verger.\n\n** There is a good deal of it.\n\n${story}`, 'txt'),
    ['The verger1 was asleep. ¶ It was gold leaf2 on tin, and the curate3 knew.', '1: A sort of policeman.', '2: There is a good deal of it.', '3: A sort of verger.'])
})

test('asterisks at the end of a chapter, each in its turn', async (t) => {
  t.deepEqual(await notesOf(`Chapter 1\n\nThe verger* slept, and the curate* woke.\n\n${story}\n\n---\n\n* A sort of policeman.\n* A sort of verger.\n\nChapter 2\n\n${story}`, 'txt'),
    ['The verger1 slept, and the curate2 woke.', '1: A sort of policeman.', '2: A sort of verger.'])
})

test('a line that opens with a mark nobody calls is the story’s', async (t) => {
  t.deepEqual(await notesOf(`Chapter 1\n\n"F***," he said 2 times, and "sh*t".\n\n* milk\n* eggs\n\n${story}\n\n* He had bought the eggs 3 times.`, 'txt'),
    ['"F***," he said 2 times, and "sh*t". ¶ * He had bought the eggs 3 times.'])
})

test('a page: links to a note and back, as four programs write them', async (t) => {
  const note = 'A sort of policeman.'
  const pages = [
    `${page}<p>The verger<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a> slept.</p><div><br><hr><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> ${note}</p></div></div>`,
    `${page}<p>The verger<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> slept.</p><div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>${note}</p></div>`,
    `${page}<p>The verger<a href="#fn1" id="fnref1"><sup>1</sup></a> slept.</p><section><hr><h2>Notes</h2><ol><li id="fn1"><p>${note}<a href="#fnref1">↩︎</a></p></li></ol></section>`,
    `${page}<p>The verger<sup>[<a epub:type="noteref" href="#n1">1</a>]</sup> slept.</p><aside epub:type="footnote" id="n1"><p>${note}</p></aside>`
  ]
  for (const each of pages) t.deepEqual(await notesOf(`<html><body><h1>Chapter One</h1>${each}</body></html>`, 'html'), ['The verger1 slept.', `1: ${note}`])
})

test('a page: a chapter whose number leads back to the list of them is no note', async (t) => {
  t.deepEqual(await notesOf(`<html><body><h1>The Ferry</h1><p>Chapters: <a href="#c1" id="t1">1</a></p><h2 id="c1"><a href="#t1">1</a></h2>${page}</body></html>`, 'html'), ['Chapters: 1'])
})

test('a heading of nothing but a call keeps the call', async (t) => {
  const report = createReport()
  const source = '# [^1]\n\nIt was day.\n\n[^1]: By then.\n'
  const file = await markdown.parse({path: 'a.md', bytes: Buffer.from(source), encoding: undefined}, report)
  const {children: [section]} = assemble([file], {settings: {book: {}, structure}, fallbackName: 'a'}, report)
  const [heading] = section!.children
  t.is(heading?.type === 'heading' ? heading.children[0]?.type : heading?.type, 'footnoteReference')
})
