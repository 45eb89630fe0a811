/** What the author says in `structure:` of book.yaml holds over what would be inferred. */

import test from 'ava'
import {text} from '../../../src/manuscript/formats/text.ts'
import {assemble, listBlocks} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {markdown} from '../../../src/manuscript/formats/markdown.ts'
import {structure} from './marked.ts'
import {outlineOfFiles, story} from './outline.ts'
import type {StructureSettings} from '../../../src/config/index.ts'

const prose = 'She put the letter back where she had found it, and the drawer stuck, as it always did.'
const parse = (blocks: readonly string[]) => text.parse({path: 'a.txt', bytes: Buffer.from(blocks.join('\n\n')), encoding: undefined}, createReport())

/** Kinds of the blocks that are no paragraphs. */
async function kindsOf(blocks: readonly string[], settings: Partial<StructureSettings>): Promise<string[]> {
  return listBlocks([await parse(blocks)], {...structure, ...settings}).map(({kind}) => kind).filter((kind) => kind !== 'paragraph')
}

const differs = test.macro({
  async exec(t, blocks: string[], settings: Partial<StructureSettings>, inferred: string[], told: string[]) {
    t.deepEqual(await kindsOf(blocks, {}), inferred)
    t.deepEqual(await kindsOf(blocks, settings), told)
  },
  title: (_, blocks: string[], settings: Partial<StructureSettings>) => `${JSON.stringify(settings)} of ${blocks.slice(1).map((block) => block.trim() === prose ? block.replace(prose, 'prose') : block).join(' / ').replaceAll('\n', '↵')}`
})

const between = (line: string): string[] => ['Chapter One', prose, prose, line, prose, prose]
test(differs, ['Chapter One', prose, '"Yes," he said.', '"No," she said.', prose, 'Brim Two', prose, prose], {labels: ['Brim']}, ['chapter'], ['chapter', 'chapter'])
test(differs, between('Harbourtown, Mars.'), {sceneBreaks: 'marked-only'}, ['chapter', 'scene-break', 'dateline'], ['chapter', 'dateline'])
test(differs, ['Chapter One', prose, `${prose}\n`, prose, `${prose}\n`, prose], {sceneBreaks: 'marked-only'}, ['chapter', 'scene-break', 'scene-break'], ['chapter'])
test(differs, between('* * *'), {sceneBreaks: 'marked-only'}, ['chapter', 'scene-break'], ['chapter', 'scene-break'])
test(differs, between('Row, row the boat away,\nOver the river at break of day,\nUnder the bridges and out to the bay,\nAnd nobody asks what the boatmen say.'), {verse: 'marked-only'}, ['chapter', 'verse'], ['chapter'])
test(differs, ['Chapter One', prose, prose, '* * *', 'Thanks to everyone who reviewed the last chapter! Sorry for the wait, the next chapter will be up on Friday.'], {notes: 'marked-only'}, ['chapter', 'note'], ['chapter', 'scene-break'])

test('a name inside a note is suggested, not taken', async (t) => {
  const report = createReport()
  const file = await parse(['Chapter One', prose, prose, 'A/N: Thank you for reading! My name is Ada Quill and I live by the sea.'])
  const book = assemble([file], {settings: {book: {title: 'A', language: 'en', modified: '2024'}, structure}, fallbackName: ''}, report)
  t.deepEqual(book.metadata.creators, [])
  t.true(report.messages.some(({source, ruleId, reason}) => source === 'book' && ruleId === 'author-suggested' && reason === 'No author is given; it may be Ada Quill'))
})

test('what is left out is told once, with its reason', async (t) => {
  const report = createReport()
  const source = `# One\n\n${prose}\n\n%% mend the drawer %%\n\n${prose}\n`
  const file = await markdown.parse({path: 'a.md', bytes: Buffer.from(source), encoding: undefined}, report)
  assemble([file], {settings: {book: {title: 'A', language: 'en', modified: '2024'}, structure}, fallbackName: ''}, report)
  t.deepEqual(report.messages.filter(({line}) => line === 5).map(({ruleId}) => ruleId), ['comment'])
})

test('a file called by a number and words in small letters has its heading from them', async (t) => {
  const outline = await outlineOfFiles({'01-the-reef.txt': story(3), '02-home.txt': story(4), '03-draft.txt': story(5)})
  t.deepEqual(outline.slice(1), ['chapter “The reef”', 'chapter “Home”', 'chapter'])
})
