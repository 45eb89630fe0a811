/** Labels of chapters as sites of translations and forums write them: brackets round a label go, with both their ends or not at all. */

import test from 'ava'
import {textOf, type Heading} from '../../../src/book/index.ts'
import {defaultSettings} from '../../../src/config/index.ts'
import {assemble} from '../../../src/manuscript/index.ts'
import {readManuscript} from '../../../src/manuscript/read.ts'
import {createReport} from '../../../src/report/index.ts'
import {memoryFolder} from '../../helpers/memory-folder.ts'

const heads = test.macro({
  async exec(t, line: string, ...said: string[]) {
    const report = createReport()
    const parsed = await readManuscript(memoryFolder({'one.txt': `${line}\n\nThe quay was empty, and nobody came.\n`}), {settings: defaultSettings}, report)
    const book = assemble(parsed, {settings: defaultSettings, fallbackName: 'Draft'}, report)
    const section = book.children[0]!
    const heading = (section.children as Heading[]).find(({type}) => type === 'heading')
    t.deepEqual(heading?.children.map((part) => `${part.type} ${textOf(part)}`), said)
  },
  title: (_, line: string, ..._said: string[]) => line.replaceAll('\n', ' / ')
})

test(heads, '[Chapter 201] The Sword That Slept', 'label Chapter 201', 'title The Sword That Slept')
test(heads, '(Chapter 5)', 'label Chapter 5')
test(heads, '【Chapter 5】 The Egg', 'label Chapter 5', 'title The Egg')
test(heads, '[chapter seven] : encore', 'label chapter seven', 'title encore')
test(heads, '<Chapter 3>\nThe Boat', 'label Chapter 3', 'title The Boat')
test(heads, '[OC] Chapter 3: The Boat', 'label [OC] Chapter 3', 'title The Boat')
