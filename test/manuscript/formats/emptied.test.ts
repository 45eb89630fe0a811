/** What holds nothing once its words are left out is no block of the book, whatever left them out. */

import test from 'ava'
import {defaultSettings} from '../../../src/config/index.ts'
import {readManuscript} from '../../../src/manuscript/index.ts'
import {createReport} from '../../../src/report/index.ts'
import {memoryFolder} from '../../helpers/memory-folder.ts'
import {outline} from '../../helpers/outline.ts'

const keeps = test.macro<[typed: string, expected: readonly string[], name?: string]>({
  async exec(t, typed, expected, name = 'one.md') {
    const [file] = await readManuscript(memoryFolder({[name]: typed}), {settings: defaultSettings, files: [name]}, createReport())
    t.deepEqual(outline(file!.tree).map((line) => line.replace(' (blank 1)', '')), expected)
  },
  title: (reason) => reason!
})

const link = '[](https://example.com)'
test('a quotation of a remark', keeps, 'It rained.\n\n> {>>why?<<}\n\nIt stopped.', ['paragraph It rained.', 'paragraph It stopped.'])
test('an item of words that were cut', keeps, '- {--cut--}\n- kept\n\nIt stopped.', ['list', '  listItem', '    paragraph kept', 'paragraph It stopped.'])
test('a letter of words that were cut', keeps, ':::letter\n{--cut--}\n:::\n\nIt stopped.', ['paragraph It stopped.'])
test('a quotation and a list of links without words', keeps, `> ${link}\n\nIt rained.\n\n- ${link}`, ['paragraph It rained.'])
test('a quotation in a quotation goes, the outer one stays', keeps, `> It rained.\n>\n> > ${link}`, ['blockquote', '  paragraph It rained.'])
test('an item typed empty stays', keeps, '- \n- kept', ['list', '  listItem', '  listItem', '    paragraph kept'])
test('pictures from elsewhere in a page', keeps, '<p>It rained on the quay, and nobody came.</p><blockquote><p><img src="https://example.com/a.png"></p></blockquote><ul><li><img src="https://example.com/a.png"></li></ul><p>It stopped.</p>', ['paragraph It rained on the quay, and nobody came.', 'paragraph It stopped.'], 'one.html')
