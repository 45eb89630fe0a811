/** Both books of sound blocks in any order, under any sheet and any settings: no letter is lost, added or out of its place. */

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import fc from 'fast-check'
import {compileBook} from '../../src/compile.ts'
import {BookFault} from '../../src/report/index.ts'
import {png} from '../hostile/bytes.ts'
import {wordOf} from './trees.ts'

/** Stands where a word of its own is to come: equal words would agree by chance. */
const place = '\u0001'
const lexicon = 'of “Well,” ‘Oh!’ it’s two-handed — naïve café Straße œuvre 1,204 3½ No. 7 Dr. Moor O’Brien fjord difficult affluent Why? שלום мир Ἀθῆναι 漢字 かな、漢字。 مرحبا ไทย 한글 😀 ﬁne Ⅳ ½-inch … İstanbul ß O2 xXx CO₂'.split(' ')
const word = fc.oneof({weight: 4, arbitrary: fc.constant(place)}, fc.constantFrom(...lexicon))
const words = (most: number): fc.Arbitrary<string> => pieces(place, fc.array(word, {maxLength: most - 1}).map((parts) => parts.map((part) => ` ${part}`).join('')))
const pieces = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> => fc.tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part))).map((all) => all.join(''))
const some = (part: fc.Arbitrary<string>, most: number, between: string): fc.Arbitrary<string> => fc.array(part, {minLength: 1, maxLength: most}).map((all) => all.join(between))

const line = some(fc.oneof(
  {weight: 8, arbitrary: words(12)},
  ...['*', '**', '~~', '^', '`', '"', '('].map((mark) => pieces(mark, words(3), mark === '(' ? ')' : mark)),
  pieces('[', words(2), '](https://a.example/b)'), pieces('[', words(2), fc.constantFrom(']{.small-caps}', ']{.own}', ']{lang=de}')), pieces(words(1), '^[', words(6), ']'), pieces(words(1), '^[', words(2), ' *', words(2), '* ', words(1), ']'), pieces('<ruby>', words(1), '<rt>', words(1), '</rt></ruby>'), pieces('<kbd>', words(1), '</kbd>'), pieces('<q>', words(2), '</q>'), pieces('har\u00adbour', place, '\u00ad', place), fc.constantFrom('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3), '…', '—', '\u200b', '\u2060', '\\*', '1\\.', '\u200f', 'H~2~O', '$x^2$', '![A map](map.png)', '<br>', '\\\n', '<span lang="de">Donaudampfschifffahrt</span>', 'https://a.example/' + 'long-'.repeat(20), '&amp;', '\u00ad', '\u00a0')
), 6, ' ')

const paragraph = pieces(line, fc.constantFrom('', '', '', '', ' {looseness=-1}', ' {break=page}', ' {keep=together}', ' {space-before=1}', ' {indent=0}', ' {align=center}', ' {.own}'))
const indented = (by: string, text: fc.Arbitrary<string>): fc.Arbitrary<string> => text.map((lines) => lines.replaceAll('\n', `\n${by}`))
const simple = fc.oneof(
  {weight: 6, arbitrary: paragraph}, pieces('> ', line), pieces('- ', some(words(8), 4, '\n- ')), pieces('1. ', some(words(8), 4, '\n2. ')),
  pieces('- ', words(4), '\n  - ', words(4), '\n    1. ', line.map((text) => text.replaceAll('\n', ' ')), '\n  - ', words(3), '\n- ', words(2)), pieces('7. ', indented('   ', pieces(line, '\n\n', paragraph)), '\n8. ', words(3)), pieces('> ', words(4), '\n>\n> > ', words(4), '\n>\n> - ', words(2)), pieces('- [ ] ', words(3), '\n- [x] ', words(3))
)
const inside = some(simple, 3, '\n\n')
const block: fc.Arbitrary<string> = fc.oneof(
  {weight: 12, arbitrary: paragraph}, {weight: 3, arbitrary: simple},
  pieces('# ', words(6)), pieces('# ', words(3), '^[', words(4), ']'), pieces('## ', words(2), ' *', words(2), '*^[', words(3), ']'), pieces('# Chapter ', fc.constantFrom('1', 'Two', 'IX'), ': ', words(4)), pieces('## ', words(4)), pieces('### ', words(3)), fc.constantFrom('* * *', '---', '~', '\u00a0', '# Part One', '# Prologue', '# Epilogue', '# Acknowledgements'),
  pieces('| ', words(3), ' | ', words(2), ' |\n|---|--:|\n| ', line.map((text) => text.replaceAll(/\n/g, ' ')), ' | ', words(3), ' |'), pieces('Table: ', words(4), '\n\n| a | b |\n|---|---|\n| ', words(3), ' | c |'), pieces('| a | b |\n|---|---|\n| ', words(3), ' | c |\n\n: ', words(4)),
  pieces('Table: ', words(3), '^[', words(3), ']\n\n| a | ', words(2), ' |\n|:-:|---|\n', some(pieces('| ', words(2), '^[', words(4), '] | *', words(2), '* |'), 5, '\n')), pieces('![', words(2), '](map.png "', words(2), '"){.own width=30%}'), pieces(':::conversation\n\nAda: ', words(6), '\n\nBo: ', words(5), '\n\n:::'), pieces(':::verse\n\n', some(words(6), 4, '\n'), '\n\n', some(words(4), 3, '\n    '), '\n\n:::'), pieces(':::epigraph\n\n', line, '\n\n— ', words(3), '\n\n:::'), pieces('“', words(8), '”'), pieces('‘', words(8), '’ ', line), pieces('(', words(3), ') ', line), pieces('*', words(3), '* ', line), pieces('1', line), pieces(words(1), '\n: ', words(4), '\n\n  ', words(5), '\n: ', words(3)), pieces('::::note\n\n', inside, '\n\n:::verse\n\n', words(4), '\n', words(4), '\n\n:::\n\n::::'), pieces('A/N: ', words(5), '\n\n', line), pieces('    ', words(4), '\n      ', words(3)), pieces('[', words(3), '](#own) and ', line, ' {#own}'), pieces('Call[^m] and call[^o].\n\n[^m]: ', line, ' and[^o]\n\n[^o]: ', words(6)),
  ...['letter', 'verse', 'epigraph', 'note', 'sign', 'dedication', 'figure', 'quote', 'conversation', 'teaser'].map((name) => pieces(`:::${name}\n\n`, inside, '\n\n:::')),
  pieces('```\n', words(5), '\n  ', words(5), '\n```'), pieces('![', words(3), '](map.png "', words(3), '")'), pieces('**A/N:** ', line), pieces('Dear ', words(2), ',\n\n', line, '\n\nYours,\n', words(1)), pieces(words(2), '\n: ', words(6)), pieces('| ', some(words(5), 4, '\n| ')), pieces('<div class="own">\n\n', inside, '\n\n</div>'), pieces('A call[^n].\n\n[^n]: ', inside.map((text) => text.replaceAll('\n', '\n    ')))
)
const chapter = pieces('# ', words(4), '\n\n', some(block, 14, '\n\n'), '\n')

const selectors = fc.constantFrom('p', 'p + p', 'body', 'h1', 'h2', '.chapter', 'section', 'blockquote', 'em', 'strong', 'a', 'code', 'pre', 'table', 'th', 'td', 'tr', 'caption', 'li', 'ul', 'ol', 'figure', 'figcaption', 'img', 'hr', '.own', '.letter', '.verse', '.epigraph', '.author-note', '.footnote', '.scene-break', '.title-page', '.dedication', 'p:first-of-type', 'p:first-child', 'p:last-child', 'h1 + p', 'p::first-letter', 'p::first-line', 'h1 + p::first-letter', 'p::before', 'p::after', 'h1::before', 'h1::after', 'blockquote::after', 'li::marker', 'li::before', 'td::before', '*', ':root', 'dt', 'dd', 'dl', 'sup', 'span', 'div', 'header', 'aside', '.small-caps', 'p:nth-child(2n)', 'p:has(em)', 'p:not(.own)', '.own::before', '.own::first-letter', 'h1::first-letter', 'li::first-letter', 'blockquote::before', 'em::before', 'a::after', 'figcaption::before', 'caption::before', 'tr::before', 'section::before', '.footnote::before', '.footnote p', 'aside p', 'sup::before', 'p:last-of-type', 'li:nth-child(odd)', 'li li', 'h1 + *', '.chapter > p', '.verse p', '.conversation', '.conversation p', '.epigraph::after', '.part', '.endnotes', '.endnotes li', '.teaser', '.sign-off', 'ruby', 'rt', 'q', 'kbd', 'sub', 'tbody', 'thead', 'hgroup', '@page')
const lengths = fc.constantFrom('0', '1em', '2em', '-1em', '12pt', '50%', '1in', '0.3em', '200pt', '5mm', 'auto')
const boxes = ['margin', 'margin-top', 'margin-left', 'margin-bottom', 'padding', 'padding-left', 'border-width', 'width', 'max-width', 'min-width', 'height', 'min-height', 'text-indent', 'letter-spacing', 'word-spacing']
const declarations = fc.oneof(
  fc.tuple(fc.constantFrom(...boxes), lengths).map(([name, value]) => `${name}: ${value}`),
  fc.constantFrom(...['block', 'inline', 'inline-block', 'list-item', 'table', 'none', 'flex', 'run-in', 'contents'].map((value) => `display: ${value}`), ...['left', 'right', 'none', 'footnote'].map((value) => `float: ${value}`), 'clear: both', 'text-transform: uppercase', 'text-transform: capitalize', 'text-transform: lowercase', 'font-variant-caps: all-small-caps', 'font-variant: small-caps', 'font-size: 70%', 'font-size: 3em', 'font-style: italic', 'font-weight: bold', 'line-height: 1', 'line-height: 2.4', 'text-align: center', 'text-align: right', 'text-align: justify', 'text-align: left', 'hyphens: none', 'hyphens: auto', 'white-space: pre', 'white-space: pre-wrap', 'white-space: nowrap', 'direction: rtl', 'vertical-align: super', 'vertical-align: 3pt', 'initial-letter: 2', 'initial-letter: 4 3', 'caption-side: bottom', 'break-before: page', 'break-before: recto', 'break-after: page', 'break-inside: avoid', 'break-after: avoid', 'orphans: 4', 'widows: 4', 'border: 1pt solid #333', 'background: #eee', 'border-collapse: collapse', 'content: "* "', 'content: counter(own) ". "', 'content: none', 'content: attr(id)', 'counter-increment: own', 'counter-reset: own', 'string-set: head content()', 'quotes: "<" ">"', 'list-style: none', 'list-style-type: upper-roman', 'list-style-position: inside', 'page: own', 'columns: 2', 'position: absolute', 'overflow-wrap: anywhere', 'font-family: monospace', 'text-decoration: underline', 'visibility: hidden', 'opacity: 0.5', 'color: #444', 'box-sizing: border-box', '--own: 2em; margin-left: var(--own)', 'size: 4in 6in', 'size: a6', 'margin: 8mm', 'font: italic 9pt/1.2 serif', 'text-wrap: balance', 'content: "Note " counter(own, lower-alpha) ": "', 'content: open-quote', 'content: "A" counter(footnote)', 'content: "\\201C"', 'float: left; font-size: 3em', 'float: left; width: 40%', 'float: right; width: 10%', 'float: top', 'column-count: 3; column-gap: 1em', 'column-span: all', 'break-inside: avoid; break-before: column', 'break-before: left', 'break-before: avoid', 'break-after: recto', 'display: table-cell', 'display: table-row', 'display: grid', 'text-transform: full-width', 'font-variant-caps: small-caps', 'font-variant-numeric: oldstyle-nums', 'string-set: head content(before) content()', 'string-set: own attr(id)', 'position: running(head)', 'position: relative; left: 1em', 'counter-set: own 3', 'counter-reset: page 1', 'unicode-bidi: bidi-override; direction: rtl', 'writing-mode: vertical-rl', 'font-size: 0', 'font-size: 1pt', 'line-height: 0', 'text-indent: 100%', 'word-break: break-all', 'hyphenate-character: "~"', 'text-align-last: justify', 'tab-size: 2', 'box-decoration-break: clone; border: 2pt solid', 'footnote-display: inline', 'margin: auto', 'max-height: 2em; overflow: hidden', 'transform: rotate(9deg)', 'hanging-punctuation: first last')
)
const rule = fc.tuple(selectors, fc.array(declarations, {minLength: 1, maxLength: 4})).map(([selector, body]) => `${selector} { ${body.join('; ')} }`)
const furniture = fc.constantFrom('@page { @top-center { content: string(head) } @bottom-center { content: counter(page) } }', '@page :left { @top-left { content: "A" } }', '@page own { @bottom-right { content: counter(page, upper-roman) } }', '@media print { p { margin: 0 } }', '@page :first { @top-center { content: none } }', '@page { @footnote { border-top: none; margin-top: 2em } }', '@page :right { @top-right { content: string(head, first-except) } @bottom-left { content: counter(pages) } }', '@page :blank { @top-center { content: "Blank" } }', '@page { margin: 10mm; size: 80mm 120mm }', '@counter-style own { system: cyclic; symbols: "A" "B"; suffix: ") " } ol { list-style: own }', '@supports (display: grid) { p { margin: 1em } }', '@media (max-width: 4in) { em { display: none } }')
const sheet = fc.array(fc.oneof({weight: 6, arbitrary: rule}, furniture), {maxLength: 8}).map((rules) => rules.join('\n'))

const choices = fc.constantFrom('theme: modern', 'theme: genre', 'page: {trim: pocket}', 'page: {trim: 90 x 140 mm}', 'editions: {epub: {footnotes: end}, pdf: {footnotes: end}}', 'editions: {pdf: {authors-notes: end}, epub: {authors-notes: end}}', 'editions: {pdf: {authors-notes: omit}, epub: {teasers: omit}}', 'structure: {scene-breaks: marked-only, notes: marked-only, verse: marked-only}', 'typography: {quotes: off, dashes: off}', 'page-list: always', 'interface-language: fr', 'subtitle: Another', 'series: {name: Coast, number: 2}', 'hyphenation: {exceptions: [har-bour-mas-ter]}', 'publisher: The Press', 'description: A blurb', 'editions: {pdf: {footnotes: end, authors-notes: end}, epub: {footnotes: foot, authors-notes: omit}}', 'editions: {pdf: {sign-offs: omit, teasers: omit}}', 'editions: {epub: {authors-notes: omit, footnotes: end}, pdf: {authors-notes: omit, footnotes: end}}', 'page: {trim: 210 x 297 mm}', 'page: {trim: 74 x 105 mm}', 'structure: {labels: [Log]}', 'page-list: never', 'page: {margins: {inner: 5mm}}')
const settings = fc.tuple(fc.constantFrom('en', 'en-GB', 'de', 'fr', 'he', 'ja', 'tr', 'ru', 'ar', 'el', 'zh'), fc.uniqueArray(choices, {maxLength: 3, selector: (choice) => choice.split(':', 1)[0]})).map(([language, own]) => `title: The Test\nauthor: Ada Moor\nlanguage: ${language}\ndate: 2026\n${own.join('\n')}\n`)

interface Project {
  readonly yaml: string
  readonly css: string
  readonly chapters: readonly string[]
}

/** Refused with messages of the author's mistakes alone, or made and found whole. */
async function keepsLetters({yaml, css, chapters}: Project): Promise<boolean> {
  let count = 0
  const worded = (text: string): string => text.replaceAll(place, () => wordOf(count++))
  const root = await mkdtemp(join(tmpdir(), 'octavo-fuzz-'))
  try {
    const files = {'book.yaml': yaml, 'styles/book.css': css, 'manuscript/map.png': png(), ...Object.fromEntries(chapters.map((text, index) => [`manuscript/${index + 1}.md`, worded(text)]))}
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(root, path)), {recursive: true})
      await writeFile(join(root, path), content)
    }
    await compileBook({path: root, out: join(root, 'dist'), formats: ['epub', 'pdf'], shouldWrite: false, shouldVerify: true})
    return true
  } catch (error) {
    if (error instanceof BookFault && error.messages.every(({source, file}) => file !== undefined && source !== 'verify')) return true
    throw error
  } finally {
    await rm(root, {recursive: true})
  }
}

export const bookProperties = [
  {name: 'any book under any sheet keeps its letters', property: fc.asyncProperty(fc.record({yaml: settings, css: sheet, chapters: fc.array(chapter, {minLength: 1, maxLength: 2})}), keepsLetters)}
]
