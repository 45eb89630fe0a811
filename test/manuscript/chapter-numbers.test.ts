/** Chapters are counted as an editor counts them: what is left out or comes twice is asked about, an author's own way of counting is not. */

import test from 'ava'
import {defaultSettings} from '../../src/config/index.ts'
import {assemble} from '../../src/manuscript/index.ts'
import {readManuscript} from '../../src/manuscript/read.ts'
import {createReport} from '../../src/report/index.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

const chapter = (label: string): string => `# ${label}\n\nThe quay was empty, and nobody came.\n`

async function asked(files: Readonly<Record<string, string>>): Promise<string[]> {
  const report = createReport()
  const parsed = await readManuscript(memoryFolder(files), {settings: defaultSettings}, report)
  assemble(parsed, {settings: defaultSettings, fallbackName: 'Draft'}, report)
  return report.messages.filter(({ruleId}) => ruleId?.startsWith('chapter-')).map(({ruleId, file, line, reason}) => `${file}:${line} ${ruleId} ${reason}`)
}

const filesOf = (labels: readonly string[]): Record<string, string> => Object.fromEntries(labels.map((label, index) => [`${String(index + 1).padStart(2, '0')}.md`, chapter(label)]))
const counted = (numbers: readonly (number | string)[], word = 'Chapter'): string[] => numbers.map((number) => `${word} ${number}`)

const cases: Readonly<Record<string, readonly [labels: readonly string[], said: readonly string[]]>> = {
  'a number left out': [counted([1, 2, 3, 4, 6, 7]), ['05.md:1 chapter-missing Found “Chapter 6” right after “Chapter 4”']],
  'two left out, in words': [counted(['One', 'Two', 'Three', 'Six', 'Seven', 'Eight'], 'Log'), ['04.md:1 chapter-missing Found “Log Six” right after “Log Three”']],
  'a copy': [counted([1, 2, 3, 4, 5, 5]), ['06.md:1 chapter-twice Found “Chapter 5” again, after “Chapter 5” in 05.md']],
  'none left out': [counted([1, 2, 3, 4, 5, 6]), []],
  'a second row beside the first': [[...counted([1, 2, 3]), 'Interlude 1', ...counted([4, 5, 6])], []],
  'a count that begins again': [counted([1, 2, 3, 4, 1, 2, 3]), []],
  'an author who counts in twos': [counted([2, 4, 6, 8, 10, 12]), []],
  'too few to tell': [counted([1, 2, 5]), []],
  'years': [counted([1931, 1932, 1933, 1934, 1936, 1937]), []],
  'a serial that begins in the middle': [counted([14, 15, 16, 17, 18, 19]), []]
}
for (const [name, [labels, said]] of Object.entries(cases)) test(name, async (t) => t.deepEqual(await asked(filesOf(labels)), said))

test('a count that goes on in the next part', async (t) => {
  const parts = ['# Part One', ...counted([1, 2, 3]).map(chapter), '# Part Two', ...counted([4, 5, 7, 8]).map(chapter)]
  t.deepEqual((await asked({'novel.md': parts.join('\n\n')})).map((line) => line.replace(/^\S+ /, '')), ['chapter-missing Found “Chapter 7” right after “Chapter 5”'])
})
