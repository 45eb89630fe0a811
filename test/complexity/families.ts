/** Pathological projects by name, at any size: the pattern of each again and again. */

import {docx, paragraph} from '../hostile/bytes.ts'
import {crowdedDocuments, crowdedManuscripts, crowdedPages, crowdedProjects, crowdedSettings, crowdedSheets, face} from './crowded-families.ts'
import {documentOf, documents, manuscripts, morePages, moreSettings, moreSheets, pictureFiles, projects} from './wider-families.ts'

export interface Family {
  readonly name: string
  /** `md`, `txt`, `css`, `yaml`, `html`, `docx` or `project`. */
  readonly kind: string
  /** Files by path; `size` counts the bytes of the pattern, in a DOCX those of its text part. */
  make(size: number): Readonly<Record<string, string | Uint8Array>>
}

const texts: Readonly<Record<string, string>> = {
  stars: '*a ', underscores: '_a', brackets: '[', 'open comments': '<!--', 'open tags': '<a ', ticks: '`a', entities: '&a', backslashes: '\\', quotes: '"', apostrophes: "'a", 'notes called': '[^1]', 'image openings': '![', 'open data': '<![CDATA[', 'open attributes': '<a b="', doctypes: '<!DOCTYPE html>\n', instructions: '<?a ',
  paragraphs: 'A line.\n\n', lines: 'a\n', 'hard breaks': 'a\\\n', rules: '* * *\n\n', 'list items': '- a\n', headings: '# a\n\n', 'lower headings': '## a\n\n', 'blank lines': '\n', 'loose items': '1. a\n\n', 'items of two lines': '- a\n  b\n', 'quoted lines': '> a\n', quotations: '> a\n\n', divisions: '::: note\na\n:::\n\n', links: '[a](b)', code: '    a\n\n', spaces: ' ', 'table rows': '|a|b|\n', speech: '"A," she said. ', elements: '<b>a</b> '
}

/** What stands before a pattern, the pattern (told its number), and what stands behind. */
export type Pattern = readonly [string, (index: number) => string, string?]

/** Blanks and marks that only a scan from every place of them takes long over. */
const gaps: Readonly<Record<string, Pattern>> = {
  'gap in a heading': ['# One\n\n# a', () => ' ', 'b\n\nText.\n'], 'gap in a line': ['# One\n\n- a', () => ' ', 'b {.c}\n'], 'gap before attributes': ['# One\n\na', () => ' ', 'b{.c}\n'], 'marks in a heading': ['# One\n\n# ', () => '#', 'a\n'], 'dots of a leader': ['# One\n\nChapter 1 ', () => '. ', ' 7\n']
}

const sheets: Readonly<Record<string, Pattern>> = {
  rules: ['', (index) => `.a${index} { color: #333 }\n`], 'rules of one name': ['', () => 'p { color: #333 }\n'], 'long selectors': ['', () => 'div p em, '.repeat(20) + 'p { margin: 0 }\n'], 'one long selector': ['', () => 'div > ', 'p { margin: 0 }'], 'selector list': ['p', (index) => `, .a${index}`, ' { margin: 0 }'], universals: ['', () => '* ', 'p { margin: 0 }'], siblings: ['', () => 'p ~ ', 'p { margin: 0 }'],
  'nested rules': ['p {', (index) => ` & .a${index} { color: #333 }\n`, '}'], 'deep rules': ['', () => 'p { & ', ''], 'deep brackets': ['p { width: ', () => 'calc(', '}'], 'deep nots': ['', () => ':not(', 'p { margin: 0 }'], sums: ['p { margin: calc(1pt', () => ' + 1pt', ') }'], 'custom properties': [':root {', (index) => ` --a${index}: 1pt;`, '} p { margin: var(--a1) }'], 'chains of var()': [':root { --a0: 1pt;', (index) => ` --a${index + 1}: var(--a${index});`, '} p { margin: var(--a99) }'],
  declarations: ['p {', () => ' color: #333;', '}'], 'unknown properties': ['p {', (index) => ` colr${index}: #333;`, '}'], comments: ['', () => '/* a */', 'p { margin: 0 }'], 'open strings': ['', () => 'a "b\n', ''], layers: ['', (index) => `@layer a${index} { p { color: #333 } }\n`], pages: ['', (index) => `@page a${index} { margin: 10pt }\n`], media: ['', () => '@media print { p { color: #333 } }\n'], 'font faces': ['', (index) => `@font-face { font-family: A${index}; src: local("B") }\n`], imports: ['', (index) => `@import "a${index}.css";\n`]
}

const yamls: Readonly<Record<string, Pattern>> = {
  keys: ['', (index) => `key${index}: a\n`], subjects: ['title: A\nsubjects:\n', () => '  - a\n'], 'subjects in brackets': ['title: A\nsubjects: [a', () => ', a', ']\n'], 'a long text': ['title: A\ndescription: ', () => 'a b '], 'lines of a text': ['title: A\ndescription: >\n', () => '  a b\n'], comments: ['title: A\n', () => '# a\n'], 'escapes in a text': ['title: A\ndescription: "', () => '\\u0041', '"\n'], people: ['title: A\nauthor:\n', () => '  - {name: A B, role: editor}\n'], brackets: ['title: ', () => '['], dashes: ['', () => '- ']
}

const pages: Readonly<Record<string, Pattern>> = {
  paragraphs: ['', () => '<p>A line of the story.</p>'], 'open paragraphs': ['', () => '<p>A line of the story.'], 'open blocks': ['', () => '<div>a'], 'open letters': ['<p>', () => '<b>a'], 'wrong ends': ['<p>A line.', () => '</b></i>'], attributes: ['<p', (index) => ` a${index}=1`, '>A line.</p>'], references: ['<p>', () => '&amp;&eacute; '], breaks: ['<p>', () => 'a<br>'], 'comments of a sheet': ['<style>', () => '/*', '</style><p>A line.'], 'words of a sheet': ['<style>', () => 'a ', '</style><p>A line.'], cells: ['<table><tr>', () => '<td>a', '</table>'], rows: ['<table>', () => '<tr><td>a</td><td>b</td></tr>', '</table>'], spans: ['<p>', () => '<span style="font-style: italic">a</span> '], comments: ['<p>A line.</p>', () => '<!-- a -->'], items: ['<ul>', () => '<li>a', '</ul>'], headings: ['', () => '<h2>a</h2><p>b</p>'], links: ['<p>', () => '<a href="#b">a</a> ']
}

const run = '<w:r><w:t>a </w:t></w:r>'
const bodies: Readonly<Record<string, Pattern>> = {
  paragraphs: ['', () => paragraph('A line.')], runs: ['<w:p>', () => run, '</w:p>'], 'runs in italics': ['<w:p>', (index) => `<w:r>${index % 2 ? '<w:rPr><w:i/></w:rPr>' : ''}<w:t>a </w:t></w:r>`, '</w:p>'], breaks: ['<w:p>', () => '<w:r><w:t>a</w:t><w:br/></w:r>', '</w:p>'], rows: ['<w:tbl>', () => `<w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr>`, '</w:tbl>'], tables: ['', () => `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc></w:tr></w:tbl>${paragraph('b')}`], 'deep tables': ['', () => '<w:tbl><w:tr><w:tc>'], bookmarks: ['<w:p>', (index) => `<w:bookmarkStart w:id="${index}" w:name="a${index}"/>${run}<w:bookmarkEnd w:id="${index}"/>`, '</w:p>'], insertions: ['<w:p>', (index) => `<w:ins w:id="${index}" w:author="A">${run}</w:ins>`, '</w:p>'], 'open elements': ['', () => '<w:p>']
}

const settings = 'title: The Test\nauthor: Ada Moor\nlanguage: en\ndate: 2026\n'
const story = '# One\n\nBefore the ferry left.\n'

function patternOf([head, part, tail = '']: Pattern, size: number): string {
  let text = head
  for (let index = 0; text.length < size; index++) text += part(index)
  return text + tail
}

const from = (kind: string, table: Readonly<Record<string, Pattern>>, files: (text: string) => Readonly<Record<string, string | Uint8Array>>): Family[] =>
  Object.entries(table).map(([name, pattern]) => ({name, kind, make: (size) => files(patternOf(pattern, size))}))

export const families: readonly Family[] = [
  ...Object.entries(texts).flatMap(([name, part]) => ['md', 'txt'].map((kind): Family => ({
    name, kind, make: (size) => ({'book.yaml': settings, [`manuscript/1.${kind}`]: `# One\n\n${part.repeat(Math.ceil(size / part.length))}\n`})
  }))),
  ...['md', 'txt'].flatMap((kind) => from(kind, gaps, (text) => ({'book.yaml': settings, [`manuscript/1.${kind}`]: text}))),
  ...from('css', sheets, (text) => ({'book.yaml': settings, 'manuscript/1.md': story, 'styles/book.css': text})),
  ...from('yaml', yamls, (text) => ({'book.yaml': text, 'manuscript/1.md': story})),
  ...from('html', pages, (text) => ({'book.yaml': settings, 'manuscript/1.html': `<h1>One</h1>${text}`})),
  ...from('docx', bodies, (text) => ({'book.yaml': settings, 'manuscript/1.docx': docx(paragraph('Chapter One') + text)})),
  ...from('md', manuscripts, (text) => ({'book.yaml': settings, 'manuscript/1.md': text, ...pictureFiles})),
  ...from('md', crowdedManuscripts, (text) => ({'book.yaml': settings, 'manuscript/1.md': text, ...pictureFiles})),
  ...from('css', crowdedSheets, (text) => ({'book.yaml': settings, 'manuscript/1.md': story, 'styles/book.css': text, 'fonts/a.ttf': face, 'styles/a.png': pictureFiles['images/a.png']})),
  ...from('yaml', crowdedSettings, (text) => ({'book.yaml': text, 'manuscript/1.md': story})),
  ...from('html', crowdedPages, (text) => ({'book.yaml': settings, 'manuscript/1.html': `<h1>One</h1>${text}`})),
  ...from('css', moreSheets, (text) => ({'book.yaml': settings, 'manuscript/1.md': story, 'styles/book.css': text})),
  ...from('yaml', moreSettings, (text) => ({'book.yaml': text, 'manuscript/1.md': story})),
  ...from('html', morePages, (text) => ({'book.yaml': settings, 'manuscript/1.html': `<h1>One</h1>${text}`, ...pictureFiles})),
  ...Object.entries({...documents, ...crowdedDocuments}).map(([name, document]): Family => ({name, kind: 'docx', make: (size) => ({'book.yaml': settings, 'manuscript/1.docx': documentOf(document, size)})})),
  ...Object.entries({...projects, ...crowdedProjects}).map(([name, make]): Family => ({name, kind: 'project', make: (size) => ({'book.yaml': settings, ...make(size)})}))
]
