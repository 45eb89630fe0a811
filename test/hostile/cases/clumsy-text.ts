/** Rows A5, C, E and F, by a fourth hand: what a clumsy author types, word for word, and what must be left of it. */

import {chapter, configured, settings, type Case, type Content, type Verdict} from '../case.ts'
import {repeat} from '../bytes.ts'

interface Told {
  readonly keeps?: readonly string[]
  readonly says?: RegExp
  readonly within?: number
}

const around = (text: string): string => `Before the ferry.\n\n${text}\n\nAfter the ferry.`
const list = (count: number, make: (index: number) => string): string => Array.from({length: count}, (_, index) => make(index)).join('')

const habits: readonly (readonly [string, string, Verdict, Told?])[] = [
  ['indented-with-spaces', '    She ran to the quay.\n\n    He did not.', 'EW', {keeps: ['She ran to the quay', 'He did not']}],
  ['indented-code', '    const a = 1\n    return a\n\n    Then it is code.', 'EW', {keeps: ['const a = 1', 'Then it is code']}],
  ['indented-with-tabs', '\tShe ran to the quay.\n\n\tHe did not.', 'EW', {keeps: ['She ran to the quay', 'He did not']}],
  ['heading-without-space', '#Two\n\nShe ran.', 'EW', {keeps: ['Two', 'She ran']}],
  ['heading-of-seven', '####### Seven\n\nShe ran.', 'EW', {keeps: ['Seven', 'She ran']}],
  ['headings-empty', '#\n\n##\n\n## \n\nShe ran.', 'EW', {keeps: ['She ran']}],
  ['heading-long', `## ${repeat('and so on ', 400)}end\n\nShe ran.`, 'EW', {keeps: ['so on end', 'She ran']}],
  ['heading-ids-twice', '## A {#same}\n\nOne way.\n\n## B {#same}\n\nOther way.', 'EW', {keeps: ['One way', 'Other way']}],
  ['rule-under-text', 'She ran.\n---\nHe did not.', 'EW', {keeps: ['She ran', 'He did not']}],
  ['equals-under-text', 'She ran.\n===\nHe did not.', 'EW', {keeps: ['She ran', 'He did not']}],
  ['year-at-the-start', '1986. A great year it was.\n\n2001. Another one.', 'EW', {keeps: ['A great year it was', 'Another one']}],
  ['speech-of-dashes', '- Hello, said Ann.\n- No, said Bo.', 'EW', {keeps: ['Hello, said Ann', 'No, said Bo']}],
  ['emphasis-over-two-paragraphs', '*She ran\n\nand ran*', 'EW', {keeps: ['She ran', 'and ran']}],
  ['emphasis-crossed', '**She *ran** and* ran', 'EW', {keeps: ['She', 'and', 'ran']}],
  ['emphasis-of-blanks', '* * She ran * * and ** ran **', 'EW', {keeps: ['She ran', 'and', 'ran']}],
  ['comparisons', 'If 5 < 6 and 7 > 3 then a<b>c</b and x<y, <3 <-- --> ->', 'EW', {keeps: ['If 5', 'and 7', 'then a']}],
  ['references-without-end', 'Fish &amp chips &nbsp salt &copy 1999 &notin; &bogus; &#8212 end', 'EW', {keeps: ['chips', '1999', '&bogus;', 'end']}],
  ['wiki', '[[The Page]] and [[Page|shown words]] and ![[embedded.md]]', 'EW', {keeps: ['The Page', 'shown words']}],
  ['marks-of-others', '==lit== and ^up^ and ~low~ and ++in++ and ||spoiler||', 'EW', {keeps: ['lit', 'up', 'low', 'spoiler']}],
  ['critic', '{++put in++} {--cut out--} {~~old~>new~~} {>>remark<<} {==lit==}', 'EW', {keeps: ['put in', 'new', 'lit']}],
  ['pandoc', '^[inline note words] [@cite99] (@) example one\n\n| line of verse\n| second line\n\nTerm\n: its definition\n\n\\newpage\n\n% percent line', 'EW', {keeps: ['inline note words', 'cite99', 'line of verse', 'second line', 'its definition', 'percent line']}],
  ['callout', '> [!warning] Mind the gap\n> Inside words.\n\n- [ ] undone\n- [x] done', 'EW', {keeps: ['Mind the gap', 'Inside words', 'undone', 'done']}],
  ['templates', '{{< figure src="x" >}} {% include x %} <% code words %> ${name} <<merge>> {{character}}', 'EW', {keeps: ['name', 'character']}],
  ['math', 'It is $E = mc^2$ and $$\\int_0^1 x dx$$ and \\(a\\) and \\[b\\].', 'EW', {keeps: ['mc', 'dx']}],
  ['comments-within-words', 'be<!-- x -->fore and <!-- a -- b --> after <!----> all <!-- <!-- --> this', 'EW', {keeps: ['after', 'all', 'this']}],
  ['front-matter-toml', '+++\ntitle = "Odd"\n+++\n\nShe ran.', 'EW', {keeps: ['She ran', 'Odd']}],
  ['notes-in-a-circle', 'Called[^a] here.\n\n[^a]: Alpha note[^b].\n[^b]: Beta note[^a].', 'EW', {keeps: ['Called', 'Alpha note', 'Beta note']}],
  ['note-of-itself', 'Called[^a] here.\n\n[^a]: Alpha note[^a].', 'EW', {keeps: ['Alpha note']}],
  ['notes-in-a-ring-uncalled', 'Nobody calls.\n\n[^a]: Alpha note[^b].\n[^b]: Beta note[^a].', 'EW', {keeps: ['Alpha note', 'Beta note']}],
  ['notes-in-a-chain', `Called[^0].\n\n${list(300, (index) => `[^${index}]: Link ${index}[^${index + 1}].\n\n`)}[^300]: Last link.`, 'EW', {keeps: ['Link 0', 'Link 150', 'Last link']}],
  ['note-of-many-blocks', 'Called[^a].\n\n[^a]: Alpha.\n\n    Second paragraph.\n\n    > quoted in note\n\n    - item in note\n\n    | c1 | c2 |\n    |----|----|\n    | d1 | d2 |\n\n        code in note', 'EW', {keeps: ['Alpha', 'Second paragraph', 'quoted in note', 'item in note', 'd2', 'code in note']}],
  ['note-calls-nothing', 'Called[^a].\n\n[^a]: Alpha note[^none] goes on.', 'W', {keeps: ['Alpha note', 'goes on']}],
  ['note-in-linked-emphasis', '[*words[^a]* more <b>bold <a href="http://b.test">inner</a></b>](http://a.test)\n\n[^a]: Alpha note.', 'EW', {keeps: ['words', 'inner', 'Alpha note']}],
  ['links-typed-in-links', '[<http://a.test> and http://b.test and www.c.test](http://d.test)', 'EW', {keeps: ['a.test', 'www.c.test']}],
  ['note-in-a-heading', '## Two[^a]\n\nShe ran.\n\n[^a]: Alpha note.', 'EW', {keeps: ['Alpha note', 'She ran']}],
  ['note-in-a-caption', 'She ran.\n\n| a[^a] | b |\n|---|---|\n| c | d[^a] |\n\n[^a]: Alpha note.', 'EW', {keeps: ['Alpha note', 'She ran']}],
  ['note-in-a-link', '[words[^a]](http://example.org)\n\n[^a]: Alpha note.', 'EW', {keeps: ['Alpha note', 'words']}],
  ['note-label-odd', 'A[^a b] B[^<b>] C[^"&] D[^]\n\n[^a b]: Alpha.\n[^<b>]: Beta.\n[^"&]: Gamma.\n[^]: Delta.', 'W', {keeps: ['Alpha', 'Beta', 'Gamma', 'Delta']}],
  ['table-surplus', '| a | b |\n|---|---|\n| c | d | surplus one | surplus two |\n| e |\n| f | g | `h | i` |', 'EW', {keeps: ['surplus one', 'surplus two']}],
  ['table-of-wrong-rule', '| a | b |\n|---|\n| c | d |', 'EW', {keeps: ['a', 'c', 'd']}],
  ['table-wide', `|${repeat(' a |', 400)}\n|${repeat('---|', 400)}\n|${list(400, (index) => ` cell${index} |`)}`, 'EW', {keeps: ['cell0', 'cell399']}],
  ['table-in-a-list', '- item\n\n  | a | b |\n  |---|---|\n  | inner | cell |', 'EW', {keeps: ['item', 'inner', 'cell']}],
  ['tables-in-html', '<table><tr><td>out<table><tr><td>in</td></tr></table></td></tr></table>', 'EW', {keeps: ['out', 'in']}],
  ['divisions-crossed', '::::letter\nDear A,\n\n:::verse\nfirst line\n::::\n\nlast words\n:::', 'EW', {keeps: ['Dear A', 'first line', 'last words']}],
  ['divisions-surplus', ':::\n\nShe ran.\n\n:::\n\n:::::', 'EW', {keeps: ['She ran']}],
  ['division-never-closed', ':::letter{.cls key="v\nDear A,\n\nthe words\n\n## Two\n\nmore words', 'EW', {keeps: ['Dear A', 'the words', 'more words']}],
  ['division-in-everything', '> - :::verse\n>   first line\n>   :::\n>\n> rest', 'EW', {keeps: ['first line', 'rest']}],
  ['division-on-one-line', ':::note words here :::', 'EW', {keeps: ['words here']}],
  ['division-of-another', ':::warning Title words\nInside words.\n:::', 'EW', {keeps: ['Title words', 'Inside words']}],
  ['division-in-capitals', ':::Letter\nDear A,\n:::\n\n::: VERSE :::\nfirst line\n:::', 'EW', {keeps: ['Dear A', 'first line']}],
  ['attributes-many', `[words]{${list(3000, (index) => `.c${index} `)}}`, 'EW', {keeps: ['words']}],
  ['attributes-active', '[words]{onclick="x()" style="position:fixed" lang="<b>" id="a b"}', 'EW', {keeps: ['words']}],
  ['spans-in-spans', `${repeat('[', 90)}words${repeat(']{.a}', 90)}`, 'EW', {keeps: ['words']}],
  ['links-in-links', '[one [two [three](x.md)](y.md)](z.md)', 'EW', {keeps: ['one', 'two', 'three']}],
  ['definitions-in-quotes', '> [a]: http://example.org\n\nSee [a] and [b][a] and [c][].', 'EW', {keeps: ['See', 'and']}],
  ['definition-eats-a-line', '[Ann]: is she coming?\n[Bo]: no\n\nThey left.', 'EW', {keeps: ['coming', 'They left']}],
  ['script-dialogue', '[Ann]: Coming.\n[Bo]: No.\n[Ann]: Why?', 'EW', {keeps: ['Coming', 'No', 'Why']}],
  ['ruled-lines', '___\n\n- - -\n\n_ _ _\n\n+ + +\n\n= = =\n\n~ ~ ~', 'EW'],
  ['html-in-capitals', '<P ALIGN=CENTER>She <B>ran</B>.<BR>He <I>did</I> not.</P>', 'EW', {keeps: ['She ran', 'did not']}],
  ['html-closing-only', 'She ran.</p></div></i></body></html>\n\nHe did not.', 'EW', {keeps: ['She ran', 'He did not']}],
  ['html-whole-page', '<!DOCTYPE html><html><head><title>T</title></head><body>\n\nShe ran.\n\n</body></html>', 'EW', {keeps: ['She ran']}],
  ['html-around-markdown', '<div class="x">\n\n*She* ran.\n\n<div>\n\nHe did not.\n\n</div>\n\nrest', 'EW', {keeps: ['She ran', 'He did not', 'rest']}],
  ['code-fence-never-closed', '```\nShe ran.\n\n## Two\n\nHe did not.', 'EW', {keeps: ['She ran', 'He did not']}],
  ['backslash-at-every-end', 'She ran.\\\nHe did not.\\\n\nThe end.\\', 'EW', {keeps: ['She ran', 'He did not', 'The end']}],
  ['two-marks-joined', '\ufeff# Two\n\nJoined file.', 'EW', {keeps: ['Two', 'Joined file']}],
  ['nbsp-before-marks', '\u00a0# Two\n\n\u00a0- item\n\n\u00a0> quote\n\n-\u00a0item two\n\n#\u00a0Three', 'EW', {keeps: ['Two', 'item', 'quote', 'item two', 'Three']}],
  ['quotes-of-word', '> "She ran.\n\n> "He did not."\n>\n>> deeper\n>>>> deepest\nlazy', 'EW', {keeps: ['She ran', 'He did not', 'deeper', 'deepest', 'lazy']}],
  ['lists-mixed', '1. one\n* two\n3) three\n  - four\n     - five\n- \n-\n\n\n- six', 'EW', {keeps: ['one', 'two', 'three', 'four', 'five', 'six']}],
  ['images-nowhere', '![](<>) ![alt words][nope] ![alt more]', 'EW'],
  ['image-in-a-note', 'Called[^a].\n\n[^a]: ![shown](data:image/png;base64,AAAA) words', 'EW'],
  ['urls-bare', 'See www.example.org, http://example.org/a_b_c?x=1&y=2 and a@b.org; ftp://x.y', 'EW', {keeps: ['www.example.org', 'a_b_c', 'a@b.org']}]
]

const floods: readonly (readonly [string, string, Verdict])[] = [
  ['quotes-and-items', `${repeat('> - ', 30_000)}a`, 'E4'], ['numbers', `${repeat('1. ', 40_000)}a`, 'E4'], ['divisions', `${repeat(':::note\n', 12_000)}a`, 'EW'], ['div', repeat('<div>\n\n', 12_000), 'EW'], ['b', `a ${repeat('<b>', 30_000)}b`, 'EW'], ['round', `${repeat('(', 100_000)}a${repeat(')', 100_000)}`, 'OK'],
  ['images', repeat('![', 50_000), 'EW'], ['images-closed', `${repeat('![', 3000)}a${repeat('](b)', 3000)}`, 'EW'], ['stars-and-lines', repeat('*a _b ', 20_000), 'EW'], ['stars-three', repeat('***a ', 20_000), 'EW'], ['tildes', repeat('~~a ', 25_000), 'EW'], ['ticks-growing', list(440, (index) => `${repeat('`', index + 1)} `), 'EW'],
  ['definitions-10000', `${list(10_000, (index) => `[d${index}]: http://example.org/${index}\n`)}\n${list(10_000, (index) => `[d${index}] `)}`, 'EW'], ['definitions-one', `[d]: http://example.org/${repeat('long', 500)}\n\n${repeat('[d] ', 3000)}`, 'EW'], ['labels-long', `${repeat(`[${repeat('a', 998)}]`, 100)}`, 'EW'],
  ['notes-called-10000', `${repeat('a[^n] ', 10_000)}\n\n[^n]: Note.`, 'EW'], ['notes-5001', `${list(5001, (index) => `a[^${index}] `)}\n\n${list(5001, (index) => `[^${index}]: n\n`)}`, 'E4'], ['autolinks', repeat('<http://a>', 5000), 'EW'], ['emails', repeat('a@b.cc ', 10_000), 'EW'], ['www', repeat('www.', 25_000), 'EW'], ['table-rows', `|a|b|\n|-|-|\n${repeat('|c|d|\n', 4000)}`, 'OK'],
  ['table-pipes', `a\n-\n${repeat('|', 50_000)}`, 'EW'], ['setext', repeat('a\n-\n', 3000), 'EW'], ['front', `---\n${repeat('a: b\n', 5000)}`, 'EW'], ['attributes', repeat('[a]{.b} ', 5000), 'EW'], ['attributes-open', repeat('[a]{.b ', 20_000), 'EW'], ['references', repeat('&amp;', 20_000), 'OK'], ['breaks', repeat('a  \n', 20_000), 'EW'], ['backslash-breaks', repeat('a\\\n', 20_000), 'EW'],
  ['cdata', repeat('<![CDATA[', 20_000), 'EW'], ['instructions', repeat('<?', 50_000), 'EW'], ['doctypes', repeat('<!A ', 30_000), 'EW'], ['tag-of-attributes', `<a ${repeat('b="c" ', 20_000)}`, 'EW'], ['tag-of-quotes', repeat('<a b="', 15_000), 'EW'], ['ends', repeat('</a', 30_000), 'EW'], ['zero-widths', repeat('\u200b', 100_000), 'EW'], ['marks', `a${repeat('\u0301', 50_000)}`, 'EW'], ['tabs', repeat('\t', 100_000), 'EW'], ['nbsp', repeat('\u00a0', 100_000), 'EW']
]

const bytesOf = (first: string, middle: readonly number[], last: string): Uint8Array => Buffer.concat([Buffer.from(first), Buffer.from(middle), Buffer.from(last)])
const encodings: readonly (readonly [string, Record<string, Content>, Verdict, Told?])[] = [
  ['mark-in-second-file', {'book.yaml': settings, 'manuscript/1.txt': '\ufeffChapter One\n\nBefore.\n\n\ufeffChapter Two\n\nAfter.\n'}, 'EW', {keeps: ['Before', 'After', 'Chapter Two']}],
  ['sheet-utf16', chapter('Before.', {'styles/book.css': Buffer.from('\ufeffp { color: #333 }', 'utf16le')}), 'EW', {keeps: ['Before']}],
  ['sheet-utf16-no-mark', chapter('Before.', {'styles/book.css': Buffer.from('p { color: #333 }', 'utf16le')}), 'EW'],
  ['sheet-latin', chapter('Before.', {'styles/book.css': bytesOf('/* caf', [0xe9], ' */ p { color: #333 }')}), 'EW', {keeps: ['Before']}],
  ['sheet-nul', chapter('Before.', {'styles/book.css': 'p { color: \u0000#333 }\u0000'}), 'EW', {keeps: ['Before']}],
  ['settings-latin', {'book.yaml': bytesOf('title: Caf', [0xe9], '\nauthor: Ada\n'), 'manuscript/1.md': '# One\n\nBefore.\n'}, 'EW'],
  ['settings-utf16-no-mark', {'book.yaml': Buffer.from(settings, 'utf16le'), 'manuscript/1.md': '# One\n\nBefore.\n'}, 'EW'],
  ['russian-1251', {'book.yaml': settings, 'manuscript/1.txt': Buffer.from([...'Глава один. Он ушёл, и никто не знал куда.'].map((each) => (each.charCodeAt(0) < 128 ? each.charCodeAt(0) : each.charCodeAt(0) === 0x451 ? 0xb8 : each.charCodeAt(0) - 0x350)))}, 'EW'],
  ['russian-1251-declared', {'book.yaml': `${settings}encoding: windows-1251\n`, 'manuscript/1.txt': Buffer.from([0xce, 0xed, 0x20, 0xf3, 0xf8, 0xb8, 0xeb, 0x2e])}, 'EW', {keeps: ['Он ушёл']}],
  ['mac-roman', {'book.yaml': settings, 'manuscript/1.txt': bytesOf('Chapter One\n\nThe caf', [0x8e], ` was closed, and nobody knew it. ${repeat('He went on and on. ', 20)}\n`)}, 'W'],
  ['half-a-letter-at-the-end', {'book.yaml': settings, 'manuscript/1.md': bytesOf('# One\n\nThe café, the na\u00efve', [0xe2, 0x80], '')}, 'E', {says: /1\.md/}],
  ['utf8-page-declared-utf16', {'book.yaml': settings, 'manuscript/1.html': `<meta charset="utf-16"><h1>One</h1>${repeat('<p>The café was closed.</p>', 8)}`}, 'EW', {keeps: ['café']}],
  ['page-shift-jis', {'book.yaml': settings, 'manuscript/1.html': bytesOf('<meta charset="shift_jis"><h1>One</h1><p>', [0x83, 0x8f, 0x83, 0x93], `</p>${repeat('<p>Before the ferry left, he counted.</p>', 8)}`)}, 'EW', {keeps: ['ワン', 'Before the ferry']}],
  ['two-encodings-two-files', {'book.yaml': settings, 'manuscript/1.md': '# One\n\nThe café.\n', 'manuscript/2.md': bytesOf('# Two\n\nThe caf', [0xe9], ' again, quite so.\n')}, 'W', {keeps: ['The café.', 'The café again'], says: /2\.md/}],
  ['surrogates-as-references', {'book.yaml': settings, 'manuscript/1.md': '# One\n\nA&#xD83D;&#xDE00;B &#55357; C\n'}, 'EW', {keeps: ['A', 'B', 'C']}],
  ['text-of-nuls-apart', {'book.yaml': settings, 'manuscript/1.txt': `Chapter One\n\nBefore${repeat('.\u0000', 40)} after.\n`}, 'EW'],
  ['suffix-in-capitals', {'book.yaml': settings, 'manuscript/1.MD': '# One\n\nBefore.\n', 'manuscript/2.TXT': 'Chapter Two\n\nAfter.\n'}, 'EW', {keeps: ['Before', 'After']}],
  ['yaml-beside-yml', {'book.yml': 'title: Other\n', ...chapter('Before.')}, 'W', {keeps: ['Before']}],
  ['yml-alone', {'book.yml': settings, 'manuscript/1.md': '# One\n\nBefore.\n'}, 'EW', {keeps: ['Before']}]
]

const yamls: readonly (readonly [string, string, Verdict, RegExp?])[] = [
  ['colon-in-title', 'title: The Ferry: A Life', 'EW', /book\.yaml/], ['quotes-in-title', 'title: "He said "hi""', 'E', /book\.yaml/], ['hash-in-title', 'title: #1 Fan\nauthor: Ada', 'W', /#1 Fan/], ['star-title', 'title: *Star*', 'E'], ['brackets-title', 'title: [Untitled]', 'EW'], ['two-authors-in-one', 'title: A\nauthor: Ada Moor, Bo Lee', 'EW'], ['equals', 'title = A\nauthor = B', 'E'], ['json', '{"title": "A", "author": "B"}', 'OK'],
  ['json-broken', '{"title": "A", "author": "B",', 'E'], ['capital-key', 'Title: A\nAuthor: B', 'E', /title/], ['misspelt', 'titel: A\nauther: B', 'E', /title|author/], ['smart-quotes', 'title: “The Ferry”', 'W'], ['nbsp-after-colon', 'title:\u00a0A', 'EW'], ['tab-indent', 'title: A\nseries:\n\tname: S', 'E', /tab/i], ['tab-after-colon', 'title:\tA', 'OK'], ['language-by-name', 'title: A\nlanguage: English', 'E', /language/],
  ['date-in-words', 'title: A\ndate: next spring', 'E', /date/], ['date-european', 'title: A\ndate: 31.12.2026', 'OK'], ['date-of-two-readings', 'title: A\ndate: 3/4/2026', 'E', /date/], ['isbn-spaced', 'title: A\nisbn: 978 0 306 40615 7', 'OK'], ['isbn-short', 'title: A\nisbn: 12345', 'E', /isbn|ISBN/], ['page-by-name', 'title: A\npage: A5', 'EW'], ['trim-without-unit', 'title: A\npage: {trim: 6x9}', 'EW', /trim|book\.yaml/], ['theme-capital', 'title: A\ntheme: Classic', 'EW', /classic|Classic/], ['theme-unknown', 'title: A\ntheme: clasic', 'E', /classic/],
  ['boolean-words', 'title: yes\nauthor: no', 'EW'], ['null-title', 'title: ~\nauthor: null', 'EW'], ['number-huge', `title: ${repeat('9', 400)}`, 'EW'], ['date-title', 'title: 2026-01-01', 'OK'], ['hex', 'title: 0x1F\nauthor: .inf', 'OK'], ['merge', 'a: &a {title: A}\n<<: *a', 'E'], ['documents', 'title: A\n---\ntitle: B', 'E'], ['key-twice', 'title: A\nauthor: B\ntitle: C', 'E', /"line": 3/], ['unindented-list', 'title: A\nauthor:\n- Ada\n- Bo', 'OK'], ['text-only', 'My great novel by me', 'E'],
  ['cover-nowhere', 'title: A\ncover: cover.jpg', 'E', /cover/], ['manuscript-typo', 'title: A\nmanuscript: [chapter1.md]', 'E', /chapter1\.md/], ['margin-in-words', 'title: A\npage: {margins: wide}', 'E', /margins/], ['editions-odd', 'title: A\neditions: {pdf: {footnotes: bottom}}', 'E', /footnotes/], ['typography-typo', 'title: A\ntypography: {elipsis: off}', 'E', /ellipsis/], ['structure-odd', 'title: A\nstructure: {scene-breaks: none}', 'E', /marked-only/], ['series-number', 'title: A\nseries: {name: S, number: two}', 'W'], ['people-odd', 'title: A\nauthor: {name: Ada, role: wizard}', 'EW', /role|book\.yaml/]
]

const told = ({keeps, says, within}: Told = {}): Partial<Case> => ({...(keeps && {keeps}), ...(says && {says}), ...(within !== undefined && {within})})

/** One step beyond each limit of the manuscript, and the step before it where that is soon built. */
const limits: readonly (readonly [string, () => Record<string, Content>, Verdict, RegExp?])[] = [
  ['sections-50001', () => ({'book.yaml': settings, 'manuscript/1.md': repeat('# a\n\nb\n\n', 50_001)}), 'E4', /50001|50,001/],
  ['depth-100', () => chapter(`${repeat('> ', 100)}deepest`), 'EW'], ['depth-101', () => chapter(`${repeat('> ', 101)}deepest`), 'E4', /100/],
  ['inline-100', () => chapter(`${repeat('<b>', 99)}deepest${repeat('</b>', 99)}`), 'EW'], ['inline-101', () => chapter(`${repeat('<b>', 101)}deepest${repeat('</b>', 101)}`), 'E4', /100/],
  ['file-over-8-megabytes', () => chapter('Before.', {'manuscript/2.md': Buffer.alloc(8_388_609, 97)}), 'E4', /8388608/],
  ['book-over-32-megabytes', () => ({'book.yaml': settings, ...Object.fromEntries([1, 2, 3, 4, 5].map((number) => [`manuscript/${number}.txt`, Buffer.alloc(8_000_000, 'word and word.\n')]))}), 'E4', /32/],
  ['yaml-262145', () => configured(`title: A\n${'#'.padEnd(262_145 - 9, 'x')}`), 'E4', /262145|262,145/],
  ['yaml-24-levels', () => configured(`x: ${repeat('[', 24)}${repeat(']', 24)}`), 'E'], ['yaml-25-levels', () => configured(`x: ${repeat('[', 25)}${repeat(']', 25)}`), 'E4', /24/],
  ['yaml-1001-keys', () => configured(list(1001, (index) => `k${index}: v\n`)), 'E', /1001 keys/],
  ['files-10001', () => chapter('Before.', Object.fromEntries(Array.from({length: 10_001}, (_, index) => [`manuscript/x/${index}.txt`, '']))), 'E4', /10000/],
  ['folders-33-deep', () => chapter('Before.', {[`manuscript/${repeat('a/', 34)}2.md`]: '# Two\n\nAfter.\n'}), 'E4', /32/]
]

export const clumsyTextCases: readonly Case[] = [
  ...habits.map(([name, text, verdict, more]): Case => ({id: `a5-habit-${name}`, row: 'A5', verdict, files: chapter(around(text)), ...told({...more, keeps: ['Before the ferry', 'After the ferry', ...(more?.keeps ?? [])]})})),
  ...floods.map(([name, text, verdict]): Case => ({id: `e4-flood-${name}`, row: 'E', verdict, files: chapter(around(text)), keeps: ['Before the ferry', 'After the ferry']})),
  ...limits.map(([name, make, verdict, says]): Case => ({id: `e4-limit-${name}`, row: 'E', verdict, get files() {
    return make()
  }, ...(says && {says}), within: 5000})),
  ...encodings.map(([name, files, verdict, more]): Case => ({id: `c4-${name}`, row: 'C', verdict, files, ...told(more)})),
  ...yamls.map(([name, yaml, verdict, says]): Case => ({id: `f4-${name}`, row: 'F', verdict, files: {...configured(`${yaml}\n`)}, ...(verdict !== 'OK' && verdict !== 'EW' && {at: /^book\.yaml$/}), ...(says && {says})}))
]
