/** What Octavo's Markdown has beyond CommonMark, and what it leaves as typed. */

import test from 'ava'
import {parseMarkdown} from '../../../src/manuscript/formats/markdown.ts'
import {createReport} from '../../../src/report/index.ts'
import {outline} from '../../helpers/outline.ts'

const reads = test.macro<[string, readonly string[], (readonly string[])?]>({
  async exec(t, typed, expected, messages = []) {
    const report = createReport()
    t.deepEqual(outline(await parseMarkdown(typed, 'story.md', report)), expected)
    t.deepEqual(report.messages.map(({line, column, ruleId}) => `${line}:${column} ${ruleId}`), messages)
  },
  title: (name, typed) => name ?? typed
})

const inline = test.macro<[string, string, (readonly string[])?]>({
  async exec(t, typed, expected, messages = []) {
    const report = createReport()
    t.deepEqual(outline(await parseMarkdown(typed, 'story.md', report)), [`paragraph ${expected}`])
    t.deepEqual(report.messages.map(({ruleId}) => ruleId), messages)
  },
  title: (_, typed, expected) => (typed === expected ? `${typed} stays` : `${typed} → ${expected}`)
})

for (const typed of ['It was 10:30.', 'John 3:16', 're:Zero', ':smile:', 'a:b[c]', '~strike~ and a ~~~ b ~~~', '~~ Singer, "Song"', '~~Luna~~', '~~*~~', 'a ~~ b ~~ c', 'www.example.org', '[ ] not a task', 'Wait :unknown[x]{y}', '[text]{sigh}', 'x{.y}z', '<sigh>', '3 < 4 > 2']) test(inline, typed, typed)
test(inline, 'so\\-called \\"x\\"...', 'so\\-called \\"x\\"...')
test(inline, 'I am ~~not~~ *very* ~~*very*~~ happy', 'I am <delete>not</delete> *very* <delete>*very*</delete> happy')
test(inline, '~~Once~~ twice', '<delete>Once</delete> twice')
test(inline, 'a \\~~b~~ c', 'a \\~~b~~ c')
test(inline, ':lang[bonjour]{fr}', '<span fr>bonjour</span>')
test(inline, ':smallcaps[nasa]', '<smallCaps>nasa</smallCaps>')
test(inline, '[nasa]{.smallcaps} and [it]{.a .b}', '<smallCaps>nasa</smallCaps> and <span {"classes":["a","b"]}>it</span>')
test(inline, 'H<sub>2</sub>O, <i>x</i>, <b>y</b>, <u>z</u>', 'H<subscript>2</subscript>O, *x*, **y**, <underline>z</underline>')
test(inline, 'a<br>b', 'a⏎b')
test(inline, '<ruby>tide<rt>tahyd</rt></ruby> and <ruby>漢<rt>かん<rt></rt>字<rt>じ</ruby>', 'tide(tahyd) and 漢（かん）字（じ）')
test(inline, '<ruby>漢<rp>【</rp><rt>かん</rt><rp>】</rp></ruby> <ruby>字(<rt>じ</rt>)</ruby>', '漢【かん】 字(じ)')
test(inline, '[[Ida Marsh|Ida]] saw [[the porter]] in [[Corran#Stairs]].', 'Ida saw the porter in Corran.')
test(reads, 'See [[a#^b|c]]. ^d-1\n\n# One ^e\n\n- f\n\n^g\n\nh ^_^', ['paragraph See c.', 'heading (1, blank 1) One', 'list (blank 1)', '  listItem', '    paragraph f', 'paragraph (blank 1) h ^_^'])
test(reads, 'a ^37066d\n\nb ^c', ['paragraph a', 'paragraph (blank 1) b ^c'])
test(reads, '| [[a\\|b]] |\n|---|\n| c |', ['table', '  tableRow', '    tableCell b', '  tableRow', '    tableCell c'])
test(inline, 'He read [[Fireball]] on the wall.', 'He read [[Fireball]] on the wall.')
test(reads, '[[a|b]]\n\n[[LEVEL UP]]', ['paragraph b', 'paragraph (blank 1) [[LEVEL UP]]'])
test(inline, 'the 2^nd^ of H~2~O', 'the 2<superscript>nd</superscript> of H<subscript>2</subscript>O')
for (const typed of ['^_^ she typed', 'a ^ b ^ c', 'a~b and c~d', '~Luna~ and ~Sol~', '2^nd', '100%% sure', '{++ so', '{--']) test(inline, typed, typed)
test(inline, 'It was {++*truly*++} late{--, she said--}, {~~dark~>black~~} and {==wet==}{>>how wet?<<}.', 'It was *truly* late, black and wet.', ['tracked-insertion', 'tracked-deletion', 'comment'])
test(inline, 'Late %%which year?%% again.', 'Late again.', ['comment'])
test('a block that is cut', reads, 'a\n\n{--b--}\n\n> {>>c<<}\n>\n> d', ['paragraph a', 'blockquote (blank 1)', '  paragraph (blank 1) d'], ['3:1 tracked-deletion', '5:3 comment'])
test(inline, 'a `b`{.py} `<b>c</b>`{=html} d `\\LaTeX`{=latex} e', 'a `b` **c** d e', ['raw-text'])
test('raw text', reads, '```{=html}\n<p class="x">a</p>\n```\n\n```{=latex}\n\\vspace{2em}\n```\n\nb', ['paragraph (style x, {"classes":["x"]}) a', 'paragraph (blank 2) b'], ['6:1 raw-text'])
for (const typed of ['\\newpage', '\\pagebreak', '<div style="page-break-after: always"></div>', '<p class="pagebreak">&nbsp;</p>', '```{=latex}\n\\clearpage\n```', '```{=openxml}\n<w:p><w:r><w:br w:type="page"/></w:r></w:p>\n```']) {
  test(`a page begun by hand: ${typed}`, reads, `a\n\n${typed}\n\nb`, ['paragraph a', 'paragraph (blank 1, {"settings":{"break":"page"}}, new page) b'])
}
test('a page begun before a heading', reads, '\\newpage\n\n# b {-}', ['heading (1, blank 1, {"classes":["unnumbered"],"settings":{"break":"page"}}, new page) b'])
test(inline, '\\newpage is a command', '\\newpage is a command')
for (const typed of ['[TOC]', '[[_TOC_]]', '{{TOC}}', '{{TOC:2-3}}', '{:toc}']) test(`no list of contents: ${typed}`, reads, `a\n\n${typed}\n\nb`, ['paragraph a', 'paragraph (blank 2) b'], ['3:1 contents-mark'])
test('a head without marks', reads, 'Title: a\nthe tide: low\n\nb', ['paragraph Title: a\nthe tide: low', 'paragraph (blank 1) b'], ['1:1 front-matter'])
test('a formula of TeX is told once', reads, 'He paid $5 and $6.\n\nThen $x^2$ and $$\ny = 1\n$$ came.', ['paragraph He paid $5 and $6.', 'paragraph (blank 1) Then $x^2$ and $$␊y = 1␊$$ came.'.replaceAll('␊', '\n')], ['3:6 formula'])
test('prices are no formula', reads, 'It cost $5 = a week and US$_7, then \\$x^2$.', ['paragraph It cost $5 = a week and US$_7, then \\$x^2$.'])
test('attributes on a line of their own', async (t) => {
  const {children} = await parseMarkdown('# One\n{: .a}\n\n{.b #c}\nHe went.\n{: .d }\n\n{.e}\n> So.\n{.f}\n\n| a |\n|---|\n| b |\n{.g}\n\n- h\n{.i}\n\n- j\n  {.k}\n- l', 'a.md', createReport())
  const classesOf = ({data}: {data?: unknown}) => (data as {attributes?: {id?: string; classes?: string[]}}).attributes
  t.deepEqual(children.map(classesOf), [{classes: ['a']}, {id: 'c', classes: ['d', 'b']}, {classes: ['e', 'f']}, {classes: ['g']}, {classes: ['i']}, undefined])
})
test('attributes that stand beside nothing are text, and told', reads, 'He went.\n\n{.a}\n\n{.b} She stayed.', ['paragraph He went.', 'paragraph (blank 1) {.a}', 'paragraph (blank 1) {.b} She stayed.'], ['3:1 attributes', '5:1 attributes'])
test('commands of other programs are left out and told', reads, 'He went.\n{{< figure src="a.png" >}}\n\n{% include nav.html %}\n\n{mainmatter}\n\nShe {{ stayed }} {.not}x.', ['paragraph He went.', 'paragraph (blank 3) She {{ stayed }} {.not}x.'], ['2:1 template-mark', '4:1 template-mark', '6:1 template-mark'])
test('tags at the head and the foot of a note are left out', reads, '# One\n#novel/draft #2026#\n\nHe went.\n\n#blessed #grateful\n\nShe stayed.\n\n#todo #draft', ['heading (1) One', 'paragraph (blank 1) He went.', 'paragraph (blank 1) #blessed #grateful', 'paragraph (blank 1) She stayed.'], ['2:1 tags', '10:1 tags'])
test('one tag alone is text', reads, 'He went.\n\n#blessed', ['paragraph He went.', 'paragraph (blank 1) #blessed'])
test('an export of Notion keeps its properties and links to pages to itself', async (t) => {
  const typed = '# One\n\nStatus: Draft\nPOV: Maren\n\nHe went.\n\n[Two](Two%20a1b2c3d4e5f60718293a4b5c6d7e8f90.md)\n'
  const report = createReport()
  t.deepEqual(outline(await parseMarkdown(typed, 'manuscript/One a1b2c3d4e5f60718293a4b5c6d7e8f90.md', report)), ['heading (1) One', 'paragraph (blank 1) He went.'])
  t.deepEqual(report.messages.map(({line, ruleId}) => `${line} ${ruleId}`), ['3 left-out', '8 left-out'])
  t.is(outline(await parseMarkdown(typed, 'manuscript/One.md', createReport())).length, 4)
})
test('fields of a title page', reads, 'Title: a\nAuthor: c\n\nb', ['paragraph (blank 3) b'])
test(inline, '<q>So <q>near</q></q>', '"So \'near\'"')
test(inline, 'a <img class="author" src="b.png" alt="c" width="40%"> d', 'a ![c](b.png) d')
test('the class of a picture', async (t) => {
  for (const typed of ['<img class="author" src="b.png" alt="c" style="width: 40%">', 'a <img class="author" src="b.png" alt="c" width="40%">', '<figure><img class="author" src="b.png" alt="c" width="40%"><figcaption>d</figcaption></figure>']) {
    const json = JSON.stringify(await parseMarkdown(typed, 'story.md', createReport()))
    t.true(json.includes('"attributes":{"classes":["author"],"settings":{"width":"40%"}}'), json)
  }
})
test(inline, 'a &hellip; b', 'a … b')
test(inline, '[a](javascript:alert(1))', 'a', ['unsafe-address'])
test(inline, 'a [](https://a.org)b [ ](https://a.org)c', 'a b  c', ['empty-link', 'empty-link'])
test(inline, 'a <a href="https://a.org"><b></b></a>b', 'a b', ['empty-link'])
test(inline, '[a](java&#x09;script:alert(1))', 'a', ['unsafe-address'])
test(inline, '[a](JAVASCRIPT:alert(1)) [b](https://b.c)', 'a [b](https://b.c)', ['unsafe-address'])
test(inline, '<a href="data:text/html,x">a</a>', 'a', ['unsafe-address'])
test(inline, '![words](https://a.b/c.png)', 'words', ['remote-picture'])
test(inline, '![The *inn*](images/the inn.png) at night', '![The inn](images/the inn.png) at night')
test(inline, '![inn](the inn (2).JPG "At night") ![dot]( a dot.svg )', '![inn](the inn (2).JPG) ![dot](a dot.svg)')
for (const typed of ['![inn](the inn)', '![inn](the inn.png', '![inn](the <inn>.png)', '[inn](the inn.png)']) test(inline, typed, typed)
const dot = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
const buoy = 'data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%3E%3Ccircle%20r=%221%22/%3E%3C/svg%3E'
test(inline, `![a](${buoy}) ![b][m] <img src="${buoy}" alt="c">\n\n[m]: <${buoy}>`, '![a](story.md/picture-1.svg) ![b](story.md/picture-1.svg) ![c](story.md/picture-1.svg)')
for (const url of [dot, buoy.replace(/%3Cc.*?\/%3E/, ''), 'data:image/webp;base64,UklGRg==', 'data:image/png;base64,AAAA', 'data:image/png;base64,iVB*', 'data:text/html,x']) test(inline, `a ![b](${url}) <img src="${url}">`, 'a b', ['data-picture', 'data-picture'])
test(inline, 'a <script>alert(1)</script> b', 'a  b', ['html-removed'])
test(inline, '<math><mi>x</mi><annotation>x</annotation></math> b', 'x b', ['html-removed'])
test(inline, 'a <iframe src="x"> b', 'a  b', ['html-unpaired', 'html-removed'])
test(inline, 'a ==marked *word*== and <mark>too</mark>', 'a <highlight>marked *word*</highlight> and <highlight>too</highlight>')
for (const typed of ['==LEVEL UP==', 'x==y and z==w', 'a == b == c', '=== a ===', '==a= b']) test(inline, typed, typed)

test('a marked division', reads, ':::letter{.old}\nDear Ines,\n\nYours.\n:::', ['containerDirective (letter, is letter, {"classes":["old"]})', '  paragraph Dear Ines,', '  paragraph (blank 1) Yours.'])
test('divisions in divisions', reads, '::::note\n:::sign\nOPEN\n:::\n\nLater.\n::::', ['containerDirective (note, is authorsNote)', '  containerDirective (sign, is sign)', '    paragraph OPEN', '  paragraph (blank 1) Later.'])
test('a division on one line', reads, '::the-end[THE END]', ['paragraph (is theEnd) THE END'])
test('a class of the author’s own, as a name', reads, '::: warning\nx\n:::', ['containerDirective (warning, is container, {"classes":["warning"]})', '  paragraph x'], ['1:1 unknown-division'])
test('a division named by its class', reads, '::: {#a .letter .old}\nx\n:::', ['containerDirective (letter, is letter, {"id":"a","classes":["old"]})', '  paragraph x'])
test('a class of the author’s own', reads, '::: {.sidebar}\nx\n:::', ['containerDirective (div, is container, {"classes":["sidebar"]})', '  paragraph x'])
test('attributes of headings and paragraphs', reads, '# One {#one .big}\n\nWords. {.loose}', ['heading (1, {"id":"one","classes":["big"]}) One', 'paragraph (blank 1, {"classes":["loose"]}) Words.'])
test('attributes in a quotation and in the items of a list', reads, '> Words. {.loose}\n>\n> More.\n\n- An item {.own}\n- Another\n\n> - Deep {#deep}', ['blockquote', '  paragraph ({"classes":["loose"]}) Words.', '  paragraph (blank 1) More.', 'list (blank 1)', '  listItem', '    paragraph ({"classes":["own"]}) An item', '  listItem', '    paragraph Another', 'blockquote (blank 1)', '  list (blank 1)', '    listItem (blank 1)', '      paragraph ({"id":"deep"}) Deep'])
test('a reference in raw HTML is a sign, and no letters lost', reads, '<p>A <b>raw</b> one &copy; 2020 &mdash; caf&eacute;</p>', ['paragraph A **raw** one © 2020 — café'])
test('a sentence right above hyphens is a heading, and told', reads, 'He went down to the boat.\n---\n\nA.', ['heading (2) He went down to the boat.', 'paragraph (blank 1) A.'], ['1:1 heading-underlined'])
test('a title right above hyphens is not told', reads, 'The Boat\n---\n\nA.', ['heading (2) The Boat', 'paragraph (blank 1) A.'])
test('a heading closed up is text, and told; tags are not', reads, '#Two\n\n#two\n\n#Fantasy #oc\n\nHe went.', ['paragraph #Two', 'paragraph (blank 1) #two', 'paragraph (blank 1) #Fantasy #oc', 'paragraph (blank 1) He went.'], ['1:1 heading-closed-up'])
test('a note defined in a quotation', reads, '> > He fell.[^1]\n> >\n> > [^1]: It was\n> > far.\n> >\n> >     And deep.\n>\n> He rose.', ['blockquote', '  blockquote', '    paragraph He fell.[^1]', '  paragraph (blank 1) He rose.', 'footnoteDefinition (1)', '  paragraph It was\nfar.', '  paragraph (blank 1) And deep.'])
test('a bar in the code of a cell', reads, '| a | b |\n| - | - |\n| `c\\|d` | e |', ['table', '  tableRow', '    tableCell a', '    tableCell b', '  tableRow', '    tableCell `c|d`', '    tableCell e'])
test('a note within the line', reads, 'He fell^[It was *far*, [so](b).] and rose.', ['paragraph He fell[^line-1] and rose.', 'footnoteDefinition (line-1)', '  paragraph It was *far*, [so](b).'])
test('a note within the line, with brackets inside, beside one of the same label', reads, 'A^[One [or two].] B[^line-1]\n\n[^line-1]: C.', ['paragraph A[^line-1-] B[^line-1]', 'footnoteDefinition (line-1, blank 1)', '  paragraph C.', 'footnoteDefinition (line-1-)', '  paragraph One [or two].'])
test('no notes within the line: escaped, empty, never closed', reads, 'A \\^[b] ^[] ^[c', ['paragraph A \\^[b] ^[] ^[c'])
test('a note within a note is text', reads, 'A^[b ^[c] d]', ['paragraph A[^line-1]', 'footnoteDefinition (line-1)', '  paragraph b ^[c] d'])
test('a note behind a sentence that ends in a cry', reads, 'He fell![^n]\n\n[^n]: First.', ['paragraph He fell![^n]', 'footnoteDefinition (n, blank 1)', '  paragraph First.'])
test('notes', reads, 'A[^n] b.\n\n[^n]: First\ngoes on.\n\n    Second.\n\nC.', ['paragraph A[^n] b.', 'footnoteDefinition (n, blank 1)', '  paragraph First\ngoes on.', '  paragraph (blank 1) Second.', 'paragraph (blank 1) C.'])
test('an unclosed ~~~ and an empty heading are scene breaks', reads, 'A.\n\n~~~\n\nB.\n\n#\n\nC.', ['paragraph A.', 'thematicBreak (blank 1)', 'paragraph (blank 1) B.', 'thematicBreak (blank 1)', 'paragraph (blank 1) C.'], ['3:1 unclosed-tildes', '7:1 empty-heading'])
test('HTML between paragraphs', reads, '<center>\n\n* * *\n\n</center>\n\n<p align="right">Yours</p>\n\n<div class="card">\n\nA *card*.\n\n</div>', ['thematicBreak (blank 1, center)', 'paragraph (blank 1, right) Yours', 'containerDirective (div, blank 1, is container, {"classes":["card"]})', '  paragraph (blank 1) A *card*.'])
test('ruby in raw HTML between paragraphs', reads, '<p><ruby>漢<rt>かん</rt>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby> <ruby><rb>one<rb>two<rtc><rt>a<rt>b</ruby></p>', ['paragraph 漢（かん）字(じ) onetwo(a)(b)'])
test('a callout with its title, and one without', reads, '> [!warning]- The *tide*\n> It turns.\n>\n> Go.\n\n> [!NOTE]\n> Words.', ['containerDirective (callout, is container, {"classes":["callout","warning"]})', '  paragraph ({"classes":["callout-title"]}) The *tide*', '  paragraph It turns.', '  paragraph (blank 1) Go.', 'containerDirective (callout, blank 1, is container, {"classes":["callout","note"]})', '  paragraph ({"classes":["callout-title"]}) Note', '  paragraph Words.'])
test('a quotation that begins with brackets is one', reads, '> [!] no\n\n> [!note more\n\n> [!a](b.md)', ['blockquote', '  paragraph [!] no', 'blockquote (blank 1)', '  paragraph (blank 1) [!note more', 'blockquote (blank 1)', '  paragraph (blank 1) [!a](b.md)'])
test('notes are called in raw HTML, too', reads, '<table><tr><td>a[^n] b[^m]</td><td>c</td></tr></table>\n\n[^n]: N.', ['table', '  tableRow', '  tableRow', '    tableCell a[^n] b[^m]', '    tableCell c', 'footnoteDefinition (n, blank 1)', '  paragraph N.'], ['1:23 note-undefined'])
test('places named within the words', inline, 'The <a id="mill"></a>mill, [so]{#so}, <b id="b">bold</b>.[]{#end}', 'The <span {"id":"mill"}></span>mill, <span {"id":"so"}>so</span>, <span {"id":"b"}>**bold**</span>.<span {"id":"end"}></span>')
test('a place before the words of a block is the block, the second one is behind them', reads, '# <a name="one"></a>One\n\n<a id="a"></a><a id="b"></a>Words.', ['heading (1, {"id":"one"}) One', 'paragraph (blank 1, {"id":"a"}) Words.<span {"id":"b"}></span>'])
test('a place on a line of its own belongs to the words behind it, or the last ones', reads, 'A.\n\n<a id="two"></a>\n\n* * *\n\n- B.\n\n<a name="end"></a>', ['paragraph A.', 'thematicBreak (blank 1)', 'list (blank 1)', '  listItem', '    paragraph ({"id":"two"}) B.<span {"id":"end"}></span>'])
test('places named by blocks of raw HTML', reads, '<h2 id="h">A</h2>\n<ul id="u"><li>B</li></ul>\n<p id="p">C</p>', ['heading (2, {"id":"h"}) A', 'list', '  listItem', '    paragraph ({"id":"u"}) B', 'paragraph ({"id":"p"}) C'])
test('a comment is kept for structure', reads, 'A.\n\n<!-- no break -->\n\nB.', ['paragraph A.', 'html (blank 1) <!-- no break -->', 'paragraph (blank 1) B.'])
test('a link by its label', reads, 'See [the map][m].\n\n[m]: map.html', ['paragraph See [the map](map.html).'])
test('quotes and their blank lines', reads, '> One.\n>\n> Two.', ['blockquote', '  paragraph One.', '  paragraph (blank 1) Two.'])
test('a table with its caption below', reads, '| a | b |\n|---|---|\n| c | d |\n\nTable: The *tides* {#tides}', ['table ({"id":"tides"})', '  caption The *tides*', '  tableRow', '    tableCell a', '    tableCell b', '  tableRow', '    tableCell c', '    tableCell d'], ['5:1 table-caption'])
test('a caption above, behind a colon, and one right below the last row', reads, ': One\n\n| a | b |\n|---|---|\n| c | d |\n\nBetween.\n\n| e | f |\n|---|---|\n: Two\n\n: Three', ['table (blank 1)', '  caption One', '  tableRow', '    tableCell a', '    tableCell b', '  tableRow', '    tableCell c', '    tableCell d', 'paragraph (blank 1) Between.', 'table (blank 1)', '  caption Two', '  tableRow', '    tableCell e', '    tableCell f', 'paragraph (blank 1) : Three'], ['1:1 table-caption', '11:1 table-caption'])
test('a paragraph, a caption and its table', reads, 'So it was.\n\n: Sheep\n\n| a | b |\n|---|---|\n| c | d |', ['paragraph So it was.', 'table (blank 1)', '  caption Sheep', '  tableRow', '    tableCell a', '    tableCell b', '  tableRow', '    tableCell c', '    tableCell d'], ['3:1 table-caption'])
test('Table: with no table beside it stays', reads, 'Table: four chairs, all broken.', ['paragraph Table: four chairs, all broken.'])
test('terms and what they mean', reads, 'Slack\n:   The *hour*\nof nothing.\n\nFirst ebb\nYoung ebb\n: One.\n: Two.\n\nAfter it.', ['definitionList', '  definitionTerm Slack', '  definitionDescription', '    paragraph The *hour*\nof nothing.', '  definitionTerm First ebb', '  definitionTerm Young ebb', '  definitionDescription', '    paragraph One.', '  definitionDescription', '    paragraph Two.', 'paragraph (blank 1) After it.'], ['2:1 definition-list'])
test('meanings of several blocks, and a second list after a heading', reads, 'a\n\n:   b\n\n    c\n\n    - d\n\n# e\n\nf\n: g\nh\n: i', ['definitionList', '  definitionTerm a', '  definitionDescription', '    paragraph b', '    paragraph (blank 1) c', '    list (blank 1)', '      listItem', '        paragraph d', 'heading (1, blank 1) e', 'definitionList (blank 1)', '  definitionTerm f', '  definitionDescription', '    paragraph g', '  definitionTerm h', '  definitionDescription', '    paragraph i'], ['3:1 definition-list', '12:1 definition-list'])
test('a list of terms in a meaning', reads, 'a\n: b\n\n    c\n    : d', ['definitionList', '  definitionTerm a', '  definitionDescription', '    paragraph b', '    definitionList (blank 1)', '      definitionTerm c', '      definitionDescription', '        paragraph d'], ['2:1 definition-list', '5:5 definition-list'])
test('a colon below a long line is text', reads, `${'So long a line is no term. '.repeat(6)}\n: as it was`, [`paragraph ${'So long a line is no term. '.repeat(6).trimEnd()}\n: as it was`])
test('a colon with nothing above it is text', reads, ': so', ['paragraph : so'])
test('a table', reads, '| a | b |\n|---|---|\n| c | d |', ['table', '  tableRow', '    tableCell a', '    tableCell b', '  tableRow', '    tableCell c', '    tableCell d'])

test('places survive front matter, divisions and notes', async (t) => {
  const typed = '---\ntitle: X\n---\n\n:::letter\nA *b*.[^1]\n:::\n\n[^1]: C *d*.\n'
  const tree = await parseMarkdown(typed, 'story.md', createReport())
  const found: string[] = []
  const visit = (node: {type: string; position?: {start: {offset?: number}; end: {offset?: number}}; children?: never[]}) => {
    if (node.type === 'emphasis') found.push(typed.slice(node.position!.start.offset, node.position!.end.offset))
    for (const child of node.children ?? []) visit(child)
  }
  visit(tree as never)
  t.deepEqual(found, ['*b*', '*d*'])
})
