/** Whatever an author types: the tree is remark's where nothing was said of a departure, and every letter is there. */

import fc from 'fast-check'
import test from 'ava'
import {parseMarkdown} from '../../../src/manuscript/formats/markdown.ts'
import {parseText} from '../../../src/manuscript/formats/text.ts'
import {BookFault, createReport} from '../../../src/report/index.ts'
import {remarkTree, simplify} from '../../helpers/commonmark.ts'
import {lettersOf} from '../../helpers/letters.ts'

const numRuns = Number(process.env.OCTAVO_RUNS ?? 300)
const pieces = ['a', 'Be', ' ', ' ', '  ', '\n', '\n\n', '*', '**', '***', '_', '__', '"', '\'', '.', ',', '!', '(', ')', '[', ']', '[x](y)', '`', '``', '\\', '\\*', '&amp;', '&x', '#', '# ', '- ', '> ', '1. ', '---', '***\n', '===', '“', '—', 'é', '😀', '~~~', '|', ':', '<https://a.b>', '3 < 4']
const manuscript = fc.array(fc.constantFrom(...pieces), {maxLength: 40}).map((words) => words.join(''))
const prose = fc.array(fc.constantFrom('a', 'Be', ' ', ' ', '\n', '\n\n', '*', '**', '_', '"', '.', '—', '“', '!', '\\*', '😀'), {maxLength: 40}).map((words) => words.join(''))

/** remark keeps line ends in code, and takes an item in an item for text where it interrupts a paragraph. */
async function agrees(value: string): Promise<boolean> {
  const report = createReport()
  const tree = await parseMarkdown(value, 'a.md', report)
  const isCode = value.includes('`') && value.includes('\n')
  const isEmptyItem = /\n *[-*] +[-*] *(?:\n|$)/.test(value)
  return report.messages.length > 0 || isCode || isEmptyItem || JSON.stringify(simplify(tree)) === JSON.stringify(remarkTree(value))
}

test('emphasis and paragraphs are those of remark', async (t) => {
  await fc.assert(fc.asyncProperty(prose, agrees), {numRuns, seed: 1})
  t.pass()
})

test('any mixture of marks gives the tree of remark', async (t) => {
  await fc.assert(fc.asyncProperty(manuscript, agrees), {numRuns, seed: 2})
  t.pass()
})

test('quotes read line by line are those of remark', async (t) => {
  const line = fc.array(fc.constantFrom('a', 'Be', ' ', 'b*', '"', '.', '- a', '1. a', '#', '|', '=', '>', '&amp;', '[x](y)'), {maxLength: 6}).map((words) => words.join(''))
  const quote = fc.array(fc.tuple(fc.constantFrom('> ', '> ', '> ', '>', '>  ', ' > ', ''), line), {maxLength: 8}).map((lines) => lines.map((each) => each.join('')).join('\n'))
  await fc.assert(fc.asyncProperty(quote, agrees), {numRuns, seed: 5})
  t.pass()
})

test('any text is read or refused with a place', async (t) => {
  const wild = fc.oneof(fc.string({unit: 'binary', maxLength: 60}), fc.array(fc.constantFrom(...pieces, '<b>', '</b>', '<!--', '-->', '<div class="a">', '</div>', ':::note\n', ':::\n', '[^1]', '[^1]: ', '{.a}', '<script>', '&nbsp;', '<![CDATA['), {maxLength: 30}).map((words) => words.join('')))
  await fc.assert(fc.asyncProperty(wild, async (value) => {
    try {
      await parseMarkdown(value, 'a.md', createReport())
    } catch (error) {
      return error instanceof BookFault && error.messages[0]!.line !== undefined
    }
    return true
  }), {numRuns, seed: 3})
  t.pass()
})

test('plain text keeps every letter, in order', (t) => {
  const only = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
  fc.assert(fc.property(fc.oneof(manuscript, fc.string({unit: 'grapheme', maxLength: 80})), (value) => {
    const normal = value.normalize('NFC')
    return lettersOf(parseText(normal, 'a.txt')) === only(normal)
  }), {numRuns, seed: 4})
  t.pass()
})
