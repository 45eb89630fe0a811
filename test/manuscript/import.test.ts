/** An imported project gives the tree of the raw file: the same nodes, letters, ids, notes. */

import {readFileSync, readdirSync} from 'node:fs'
import test from 'ava'
import {defaultSettings, type Settings} from '../../src/config/index.ts'
import type {Book} from '../../src/book/index.ts'
import {assemble, importBook, readManuscript} from '../../src/manuscript/index.ts'
import {fingerprint} from '../../src/manuscript/write/fingerprint.ts'
import {createReport} from '../../src/report/index.ts'
import {docxOf, paragraph, run, style} from '../helpers/docx.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

const fixtures = new URL('../fixtures/serials/', import.meta.url)

async function build(files: Readonly<Record<string, string | Uint8Array>>, names?: readonly string[], known?: Book): Promise<Book> {
  const report = createReport()
  const metadata = known && {title: known.metadata.title, creators: known.metadata.creators, language: known.metadata.language}
  const settings: Settings = {...defaultSettings, book: {...defaultSettings.book, ...metadata}}
  const parsed = await readManuscript(memoryFolder(files), {...(names && {files: names}), settings}, report)
  return assemble(parsed, {settings, fallbackName: 'story'}, report)
}

const survives = test.macro<[string, string | Uint8Array]>({
  async exec(t, name, content) {
    const raw = await build({[name]: content}, [name])
    const {texts: project} = importBook(raw)
    const again = await build(Object.fromEntries(project.map(({path, text}) => [path, text])), undefined, raw)
    t.deepEqual(again.children.map((section) => fingerprint([section])), raw.children.map((section) => fingerprint([section])))
    t.true(project[0]!.path === 'book.yaml' && project[0]!.text.startsWith('title:'))
  },
  title: (_, name) => `import then build is build: ${name}`
})

for (const name of readdirSync(fixtures).filter((each) => each.endsWith('.txt'))) test(survives, name, readFileSync(new URL(name, fixtures), 'utf8'))

test(survives, 'tags at the head of a line.md', '# One\n\n[Small capitals]{.smallcaps} first, H<sub>2</sub>O.\n\n<u>Under</u> it.\n\n<sup>2</sup>\n\n~~Gone~~ it was.\n\n&lt;u>Words&lt;/u> as typed.\n')

const everything = `# Chapter One: The *Heron*

:::note[A/N:]
Two things first.

And a second.
:::

A paragraph that looks like an item:

1\\. It is not.

"*Quoted,*"he said_so_, and *half*way; a\\*b, snake_case, [brackets] & <sigh>, 2 * 3 * 4.[^1]

- one
- two
  - three

> Said.

:::letter
Dear Ines,

The tide is late.

Yours,\\
Osk
:::

:::verse
The heron stands,\\
&emsp;the water moves.

Nothing else does.
:::

| Name | Rank |
| --- | :-: |
| Osk | pilot \\| mate |

![A heron](heron.png)

![](heron.png){alt=""}

![](heron.png)

H<sub>2</sub>O, <u>under</u>, [capitals]{.smallcaps}, :lang[bonjour]{fr}, [a link](https://example.org/a_b "Title"), \`code\`.

A marked paragraph. {#here .loose}

::scene-break[* * *]

* * *

:::div{.sidebar}
Inside.
:::

\`\`\`
let x = 1
\`\`\`

[^1]: The note.

    Its second paragraph.

# Chapter Two

The end of it.

:::the-end
THE END
:::
`

const docx = docxOf({
  body: paragraph('One', '<w:pStyle w:val="H"/>') + paragraph(run('He left ') + run('at once', '<w:i/>') + run('.')) + `<w:p>${run('Ship')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}</w:p>` + paragraph('* * *', '<w:jc w:val="center"/>') + paragraph('Morning came.'),
  styles: style('H', 'heading 1'),
  footnotes: `<w:footnote w:id="2">${paragraph('A brig.')}</w:footnote>`
})

test(survives, 'everything.md', everything)
test(survives, 'caret.txt', 'Chapter 1\n\nA^[b] c went down to the sea, and stayed there.\n')
test(survives, 'story.docx', docx)
test(survives, 'page.html', readFileSync(new URL('formats/pages/archive-work.html', import.meta.url)))

const written = test.macro<[string, string | Uint8Array, string]>({
  async exec(t, name, content, expected) {
    const raw = await build({[name]: content}, [name])
    const project = importBook(raw).texts
    t.is(project.find(({path}) => path.startsWith('manuscript/'))!.text, expected)
    const again = await build(Object.fromEntries(project.map(({path, text}) => [path, text])), undefined, raw)
    t.is(fingerprint(again.children), fingerprint(raw.children))
  },
  title: (_, name) => `what an author would type is written so: ${name}`
})

test(written, 'a-label.md', '# Chapter One\n\nHe left.\n\n***\n\nMorning came.\n', '<!-- section: chapter -->\n\n# Chapter One\n\nHe left.\n\n***\n\nMorning came.\n')
test(written, 'a-label-and-a-title.md', '# Chapter One: The *Heron*\n\nHe left.\n', '<!-- section: chapter -->\n\n# Chapter One: The *Heron*\n\nHe left.\n')
test(written, 'a-label-of-the-book.txt', 'Log I\n\nHe left.\n\nLog II\n\nShe stayed.\n', '<!-- section: chapter -->\n\n# Log I {label="5"}\n\nHe left.\n')
test(written, 'a-title-that-is-no-label.md', '<!-- section: chapter -->\n\n# Chapter Nine: A Wine Bar {label="0"}\n\nHe left.\n', '<!-- section: chapter -->\n\n# Chapter Nine: A Wine Bar {label="0"}\n\nHe left.\n')
