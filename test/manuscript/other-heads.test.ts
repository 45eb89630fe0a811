/** Heads of a file that are not in YAML are settings where every line of them is, and text otherwise. */

import test from 'ava'
import {textOf} from '../../src/book/index.ts'
import {defaultSettings} from '../../src/config/index.ts'
import {assemble} from '../../src/manuscript/index.ts'
import {readManuscript} from '../../src/manuscript/read.ts'
import {createReport} from '../../src/report/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

async function bookOf(files: Readonly<Record<string, string>>) {
  const report = createReport()
  const settings = structuredClone(defaultSettings)
  const parsed = await readManuscript(memoryFolder(files), {settings}, report)
  const book = assemble(parsed, {settings, fallbackName: 'Draft'}, report)
  return {metadata: book.metadata, text: textOf(book), said: report.messages.map(({ruleId}) => ruleId), section: (at: number) => book.children[at]?.children[0]}
}

const body = '# One\n\nThe quay was empty.\n'

const heads: Readonly<Record<string, string>> = {
  'fields': 'Title: The Salt Road\nAuthor: Wren Halloran\nDate: 3 May 2026\n',
  'fields of Scrivener': 'Title:\tThe Salt Road\nAuthor:\tWren Halloran\nDate:\tMay 3, 2026\nBase Header Level:\t2\nLaTeX Mode:\tmemoir\n',
  'a value of several lines': 'Title: The Salt\n    Road\nAuthor: Wren Halloran\nDate: 2026-05-03\n',
  'percent signs': '% The Salt Road\n% Wren Halloran\n% 3 May 2026\n',
  'TOML': '+++\ntitle = "The Salt Road"\nauthor = \'Wren Halloran\'\ndate = 2026-05-03T00:00:00Z\ndraft = false\n\n[taxonomies]\ntags = ["sea", "salt"]\n+++\n'
}

for (const [name, head] of Object.entries(heads)) {
  for (const suffix of ['md', 'txt']) {
    test(`${name}, .${suffix}`, async (t) => {
      const {metadata, text, said} = await bookOf({[`manuscript/one.${suffix}`]: `${head}\n${body}`})
      t.is(metadata.title, 'The Salt Road')
      t.deepEqual(metadata.creators, [{name: 'Wren Halloran', role: 'aut'}])
      t.is(metadata.date, '2026-05-03')
      t.true(said.includes('fields'))
      t.notRegex(text, /Halloran|memoir|taxonomies/)
    })
  }
}

test('authors and keywords of one line are several', async (t) => {
  const {metadata} = await bookOf({'manuscript/one.md': `Title: The Salt Road\nAuthor: Wren Halloran and Ishbel Marr\nKeywords: sea, salt\n\n${body}`})
  t.deepEqual(metadata.creators.map(({name}) => name), ['Wren Halloran', 'Ishbel Marr'])
  t.deepEqual(metadata.subjects, ['sea', 'salt'])
})

test('the title of a file among several heads its chapter', async (t) => {
  const file = (title: string) => `Title: ${title}\nAuthor: Wren Halloran\n\nThe quay was empty.\n`
  const {metadata, section} = await bookOf({'manuscript/1.txt': file('The Ferry'), 'manuscript/2.md': file('The Oar')})
  t.deepEqual([section(0), section(1)].map((heading) => textOf(heading!)), ['The Ferry', 'The Oar'])
  t.deepEqual(metadata.creators.map(({name}) => name), ['Wren Halloran'])
})

const texts: Readonly<Record<string, string>> = {
  'a message': 'To: The Harbour Master\nDate: 3 May\n\nThe light is out.\n',
  'a field of no book': 'Title: The Salt Road\nAuthor: Wren Halloran\nTide: low\n\nThe light is out.\n',
  'a sentence': 'Author: she had never cared for the word.\n\nThe light is out.\n',
  'a date alone': 'Date: 3 May\nKeywords: none\n\nThe light is out.\n',
  'per cent': '% of the catch went to the abbey,\nand the rest was salted.\n',
  'plus signs around prose': '+++\n\nThe light is out.\n\n+++\n'
}

for (const [name, text] of Object.entries(texts)) {
  test(`${name} is no head`, async (t) => {
    t.false((await bookOf({'manuscript/one.md': text})).said.includes('fields'))
  })
}
