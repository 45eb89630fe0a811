/** Rows A1, A5, C, F and J, by a ninth hand: words in odd places of pages, lines that go on where nobody looks, settings of odd spelling. */

import {chapter, configured, settings, styled, type Case, type Files, type Verdict} from '../case.ts'
import {png, repeat} from '../bytes.ts'

type Asked = Partial<Pick<Case, 'keeps' | 'lacks' | 'says' | 'isHeard' | 'within' | 'places'>>
type Row = readonly [name: string, content: string, verdict: Verdict, asked?: Asked]
const keeps = (...words: readonly string[]): Asked => ({keeps: words})

const pages: readonly Row[] = [
  ['form-in-a-story', '<form><fieldset><legend>Legend words</legend><label>Label words <input value="x"></label><textarea>Area words</textarea><output>Output words</output></fieldset></form>', 'EW', keeps('Legend words', 'Label words', 'Behind words')],
  ['list-of-choices', '<select><optgroup label="Group"><option>Choice one<option selected>Choice two</optgroup></select>', 'EW', {...keeps('Behind words'), says: /read:left-out/}],
  ['gauges', '<p>Half <meter value=.5>meter words</meter> and <progress>progress words</progress> done.</p>', 'EW', keeps('Half', 'done.')],
  ['sound-that-tells', '<audio src="a.mp3"><p>Sound words.</p></audio><video><track src="a.vtt">Video words.</video>', 'EW', {...keeps('Behind words'), says: /read:left-out/}],
  ['canvas-words', '<canvas>Canvas words</canvas>', 'EW', {...keeps('Behind words'), says: /read:left-out/}],
  ['pictures-of-many-sources', '<picture><source srcset="http://evil.test/a.webp 2x"><img src="map.png" srcset="http://evil.test/b.png 2x" alt="A map" loading="lazy"></picture>', 'EW', {...keeps('Behind words'), lacks: /evil\.test/}],
  ['picture-that-waits', '<img data-src="http://evil.test/a.png" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Waiting picture">', 'W', {...keeps('Behind words'), lacks: /evil\.test/}],
  ['old-elements', '<center>Centred words</center><marquee>Moving words</marquee><blink>Blinking words</blink><nobr>Narrow words</nobr><font color=red size=7>Red words</font><big>Big words</big><tt>Typed words</tt><acronym title=x>AW</acronym><dir><li>Dir words</dir><menu><li>Menu words</menu>', 'EW', keeps('Centred words', 'Moving words', 'Blinking words', 'Narrow words', 'Red words', 'Big words', 'Typed words', 'Dir words', 'Menu words')],
  ['frames-for-none', '<noembed>Unembedded words.</noembed><noframes><p>Unframed words.</p></noframes>', 'EW', {...keeps('Behind words'), says: /read:left-out/}],
  ['slot-of-nothing', '<slot name="a"><p>Slotted words.</p></slot>', 'EW', keeps('Slotted words')],
  ['drawing-told', '<svg viewBox="0 0 9 9"><title>Drawn title</title><desc>Drawn words</desc><switch><text systemLanguage="de">Worte</text><text>Words</text></switch><a xlink:href="javascript:alert(1)"><text>Run</text></a></svg>', 'EW', {...keeps('Behind words'), lacks: /javascript/, says: /read:left-out/}],
  ['math-that-annotates', '<p>So <math><semantics><mrow><mi>x</mi><mo>=</mo><mn>1</mn></mrow><annotation-xml encoding="text/html"><p>Annotated words</p></annotation-xml></semantics></math> it is.</p>', 'EW', keeps('So', 'it is.')],
  ['numbers-of-windows', '<p>Price &#128;5, &#147;said&#148; &#x96; done &#0; &#xD800; &#x110000; &notit; &NotEqualTilde;</p>', 'EW', keeps('€5', 'said', 'done', '¬it;', '≂̸')],
  ['references-in-a-row', '<p>&amp;amp; &amp;lt;b&amp;gt; &ltb&gt &copy2026 &copycat; &#38;#60;</p>', 'OK', keeps('&amp; &lt;b&gt; <b> ©2026 ©cat; &#60;')],
  ['ends-crossed', '<p>One <b>two <i>three</b> four</i> five</p><p>Six</b> seven</p>', 'OK', keeps('One two three four five', 'Six seven')],
  ['blocks-in-letters', '<p><b>Bold one<p>Bold two<div>Bold three</b> plain four</div>', 'EW', keeps('Bold one', 'Bold two', 'Bold three plain four')],
  ['cells-of-no-table', '<td>Loose cell</td><tr><td>Other cell</td></tr><caption>Loose caption</caption><li>Loose item</li><dt>Loose term<dd>Loose meaning', 'EW', keeps('Loose cell', 'Other cell', 'Loose caption', 'Loose item', 'Loose term', 'Loose meaning')],
  ['foot-before-the-body', '<table><tfoot><tr><td>Foot cell<td>Foot two</tfoot><tbody><tr><td>Body cell<td>Body two</tbody><caption>Late caption</caption><thead><tr><th>Head cell<th>Head two</thead></table>', 'EW', keeps('Foot cell', 'Body cell', 'Late caption', 'Head cell')],
  ['rows-that-span', '<table><tr><td rowspan=65535>Tall cell<td rowspan=0>Endless cell<td colspan=0>Odd cell<tr><td>Under cell</table>', 'EW', {...keeps('Tall cell', 'Endless cell', 'Odd cell', 'Under cell'), within: 3000}],
  ['lists-a-hundred-deep', repeat('<ul><li>x', 90) + 'Deepest words' + repeat('</ul>', 90), 'EW', {...keeps('Deepest words', 'Behind words'), within: 5000}],
  ['lists-beyond-the-limit', repeat('<ul><li>x', 130) + 'Deepest words' + repeat('</ul>', 130), 'EW', {...keeps('Deepest words', 'Behind words'), within: 5000}],
  ['numbers-of-lists', '<ol start="-5" reversed type="a"><li value="99999999999">First item<li value="x">Second item</ol>', 'EW', keeps('First item', 'Second item')],
  ['note-of-an-e-book', '<p>Called words<a epub:type="noteref" href="#n1">1</a>.</p><aside epub:type="footnote" id="n1" hidden><p>Noted words.</p></aside>', 'EW', keeps('Called words', 'Noted words')],
  ['out-of-sight', '<p style="visibility:hidden">Unseen one.</p><p style="position:absolute;left:-9999px">Unseen two.</p><p style="font-size:0">Unseen three.</p><p style="opacity:0">Unseen four.</p><p class="sr-only">Unseen five.</p>', 'EW', {...keeps('Behind words'), lacks: /Unseen/, says: /read:left-out/}],
  ['hidden-until-found', '<div hidden="until-found"><p>Found words.</p></div><div inert><p>Inert words.</p></div>', 'OK', keeps('Found words', 'Inert words')],
  ['struck-blocks', '<del><p>Struck paragraph.</p></del><ins><p>New paragraph.</p></ins>', 'EW', keeps('Struck paragraph', 'New paragraph')],
  ['quotations-that-lead', '<blockquote cite="javascript:alert(1)"><p>Cited words.</p><footer>Footed words</footer></blockquote><q cite="http://evil.test">Short quote</q>', 'EW', {...keeps('Cited words', 'Footed words', 'Short quote'), lacks: /javascript|evil\.test/}],
  ['headings-wrapped', '<hgroup><p>Over words</p><h2><a href="#x">Linked <img src="none.png" alt=""> heading</a></h2><p>Under words</p></hgroup>', 'EW', keeps('Over words', 'Under words')],
  ['comments-that-end-oddly', '<p>One<!--> two --> three<!---> four<!-- a --!> five<!-- b -- c --> six<!---->seven</p>', 'EW', keeps('One two', 'three four', 'five', 'six', 'seven')],
  ['instruction-and-data', '<p>One <?php echo "x > y"; ?> two <![CDATA[ three ]]> four</p>', 'EW', keeps('One', 'two', 'four')],
  ['own-elements', '<chapter-title>Own title words</chapter-title><x-note data-n=1>Own note words</x-note><p is="x-p">Own paragraph</p>', 'EW', keeps('Own title words', 'Own note words', 'Own paragraph')],
  ['breaks-and-rules-in-words', '<p>One<hr>two<br clear=all>three<wbr>four&shy;five&zwnj;six</p>', 'EW', keeps('One', 'two', 'threefour')],
  ['base-and-odd-addresses', '<p>Of the four, <a href="jav&#x09;ascript:alert(1)">Tabbed words</a> <a href=" &#14; javascript:x">Controlled words</a> <a href="//evil.test/x">Schemeless words</a> <a href="https:evil.test">Odd words</a> led anywhere at all, said the deckhand.</p>', 'EW', {...keeps('Tabbed words', 'Controlled words', 'Schemeless words', 'Odd words'), lacks: /href="\s*jav/i}],
  ['area-and-map', '<map name="m"><area href="javascript:x" alt="Area words"><p>Mapped words.</p></map>', 'EW', {...keeps('Mapped words'), lacks: /javascript/}]
]

const markdown: readonly Row[] = [
  ['quote-goes-on-lazily', '> First line\nlazy line\n> > inner line\nlazy inner\n\nOut again.', 'OK', keeps('First line lazy line', 'inner line lazy inner', 'Out again')],
  ['note-goes-on-lazily', 'Text.[^1]\n\n[^1]: First line\nlazy line\n\n    second part\n\nOut again.', 'OK', keeps('First line lazy line', 'second part', 'Out again')],
  ['note-in-a-quotation', '> Quoted.[^1]\n>\n> [^1]: Noted words.\n\nOut again.', 'OK', keeps('Noted words', 'Out again')],
  ['note-in-a-deep-quotation', '> > Quoted.[^1]\n> >\n> > [^1]: Noted words\n> > on two lines.\n> >\n> >     Second part.\n>\n> After.', 'OK', keeps('Noted words on two lines', 'Second part', 'After')],
  ['note-in-a-quotation-in-an-item', '- Item\n\n  > Quoted.[^a]\n  >\n  > [^a]: Noted words.\n\n- Other', 'OK', keeps('Quoted', 'Noted words', 'Other')],
  ['note-in-a-quotation-called-outside', 'Called.[^1]\n\n> Quoted.\n>\n> [^1]: Noted words.\n>\n> More quoted.', 'OK', keeps('Called', 'Noted words', 'More quoted')],
  ['note-in-a-fence', 'Called.[^1]\n\n```\n[^1]: coded words\n```\n\nOut again.', 'EW', keeps('Called', 'coded words', 'Out again')],
  ['note-in-a-quoted-fence', 'Called.[^1]\n\n> ```\n> [^1]: coded words\n> ```\n\nOut again.', 'EW', keeps('Called', 'coded words', 'Out again')],
  ['notes-by-the-thousand-in-a-quotation', Array.from({length: 2000}, (_, index) => `> Line ${index}.[^${index}]\n> [^${index}]: Note ${index} told.\n>`).join('\n'), 'OK', {...keeps('Line 0.', 'Note 1999 told'), within: 9000}],
  ['notes-two-in-a-quotation', '> One[^1] two.[^2]\n>\n> [^1]: First note.\n> [^2]: Second note.\n\nOut again.', 'OK', keeps('First note', 'Second note', 'Out again')],
  ['notes-without-a-gap', 'One[^1] two.[^2]\n\n[^1]: First note.\n[^2]: Second note.\nlazy end', 'OK', keeps('First note', 'Second note. lazy end')],
  ['note-right-below-its-line', 'Called.[^1]\n[^1]: Noted words.\n\nOut again.', 'OK', keeps('Noted words', 'Out again')],
  ['note-of-odd-names', 'A[^*x*] b[^a\\]b] c[^^] d[^ ] e[^].\n\n[^*x*]: Starred note.\n\n[^a\\]b]: Bracket note.\n\n[^^]: Caret note.', 'EW', keeps('Starred note', 'Bracket note', 'Caret note')],
  ['note-of-an-open-fence', 'Text.[^1]\n\n[^1]: Noted\n\n    ```\n    coded\n\nOut again.', 'EW', keeps('Noted', 'coded', 'Out again')],
  ['inline-note-with-code', 'Text^[noted `]` and \\] and [a](b) end] goes on.', 'EW', keeps('noted', 'and', 'end', 'goes on')],
  ['inline-note-never-closed', 'Text^[noted words go on.\n\nNext paragraph.', 'EW', {...keeps('noted words go on', 'Next paragraph')}],
  ['definition-in-a-quotation', '> [map]: https://example.org\n> "Titled\n> over lines"\n>\n> See [map].\n\nOut again.', 'EW', keeps('See', 'map', 'Out again')],
  ['definition-that-is-speech', '[Enter]: the captain, with a lamp.\n\n[Softly]: "Who is there?"\n\nBehind words.', 'OK', keeps('[Enter]: the captain', '[Softly]:', 'Behind words')],
  ['title-under-an-item', '- item words\n---\n\n> quoted words\n---\n\nlast words', 'OK', keeps('item words', 'quoted words', 'last words')],
  ['equals-under-an-item', '- item words\n===\n\n1. number words\n===\n\nlast words', 'EW', keeps('item words', '===', 'number words', 'last words')],
  ['rule-that-is-a-title', 'A line of speech\n---\nMore of it\n\nlast words', 'EW', keeps('A line of speech', 'More of it', 'last words')],
  ['pipes-in-code-in-cells', '| a | b |\n| --- | --- |\n| `p\\|q` r | \\| s |\n| t ', 'EW', keeps('p|q', '| s', 't')],
  ['table-in-a-quotation-in-an-item', '- Item\n\n  > | Head | Two |\n  > | --- | --- |\n  > | Cell | Other |\n  > Lazy cell\n\nOut again.', 'EW', keeps('Head', 'Cell', 'Lazy cell', 'Out again')],
  ['table-of-one-column', 'Head\n:--\ncell\n\n| Alone |\n| --- |\n| cell two |\n\nOut again.', 'EW', keeps('Head', 'cell', 'Alone', 'cell two', 'Out again')],
  ['delimiters-line-upon-line', `Text.\n\n${repeat(':--\n', 300)}\nOut again.`, 'EW', {...keeps('Out again'), within: 3000}],
  ['markup-of-a-table-with-markdown', '<table><tr><td>\n\n**Bold** cell\n\n- item\n\n</td><td>\n\n> Quoted cell\n\n</td></tr></table>\n\nOut again.', 'EW', keeps('Bold', 'item', 'Quoted cell', 'Out again')],
  ['markup-that-ends-at-a-blank', '<div>\nInner *words*\n\nOuter *words*\n</div>\n\nLast words.', 'EW', keeps('Inner', 'Outer words', 'Last words')],
  ['pre-with-gaps', '<pre>\nFirst line\n\n\n   Second line\n</pre>\n\nLast words.', 'EW', keeps('First line', 'Second line', 'Last words')],
  ['list-interrupts', 'The number was\n14. That was all.\n1. An item\n\nLast words.', 'EW', keeps('14. That was all', 'An item', 'Last words')],
  ['numbers-of-ten-digits', '1234567890. Not an item\n\n123456789. An item\n\n0. Nought item\n\n-1. Nothing', 'EW', keeps('1234567890. Not an item', 'An item', 'Nought item', '-1. Nothing')],
  ['blanks-that-are-none', 'First line\n\u00a0\nsecond line\n\u3000\nthird line\n\u200b\nfourth line', 'EW', keeps('First line', 'second line', 'third line', 'fourth line')],
  ['separators-of-unicode', 'One\u2028two\u2029three\u0085four\u000bfive\u000csix', 'EW', keeps('One', 'two', 'three', 'four', 'five', 'six')],
  ['emphasis-beside-letters', '**"Quoted"**word *"said"*he snake_case_word __init__ 2*3*4 a * b * c', 'OK', keeps('word', 'he', 'snake_case_word', '234', 'a * b * c')],
  ['tasks-and-callouts', '- [ ] Open task\n- [x] Done task\n- [?] Odd task\n\n> [!NOTE]\n> Called out words\n\n> [!CUSTOM] Titled\n> Other words', 'EW', keeps('Open task', 'Done task', 'Odd task', 'Called out words', 'Titled', 'Other words')],
  ['attributes-that-break', 'Text {#a .b key="}"} more\n\n[span]{.c onclick="x()"} and [span]{#__proto__} and [span]{.x .y', 'EW', {...keeps('Text', 'more', 'span'), lacks: /\sonclick/}],
  ['headings-of-nothing', '#\n\n##  \n\n# ![](map.png)\n\n# <br>\n\n# {#only}\n\nLast words.', 'EW', keeps('Last words')],
  ['headings-in-places', '> # Quoted heading\n>\n> Quoted words\n\n- # Item heading\n\n  Item words\n\nLast words.', 'EW', keeps('Quoted heading', 'Quoted words', 'Item heading', 'Item words', 'Last words')],
  ['picture-in-a-link-in-a-picture', '![a ![b](map.png) c [d](x)](map.png) and [![e](map.png)](javascript:x)', 'EW', {...keeps(), lacks: /javascript/}],
  ['addresses-with-blanks', '[one](<map page.html>) [two](map page.html) [three](b "title\' ) [four](<b) <http://a b> <javascript:x>', 'EW', {...keeps('one', 'two', 'three', 'four'), lacks: /href="javascript/}],
  ['marks-at-the-very-end', 'Last line  \n\nother line\\', 'OK', keeps('Last line', 'other line')],
  ['deep-everything', `${repeat('> - ', 20)}**_~~\`deep words\`~~_**\n\nOut again.`, 'EW', {...keeps('deep words', 'Out again'), within: 3000}],
  ['division-in-an-item', '- Item\n\n  :::letter\n  Held words.\n\n  - inner\n  :::\n\n- Other', 'EW', keeps('Held words', 'inner', 'Other')],
  ['division-never-closed-in-a-quotation', '> :::letter\n> Held words.\n\nOut again.', 'EW', keeps('Held words', 'Out again')]
]

const yaml: readonly Row[] = [
  ['next-line-of-1970', 'title: A\u0085author: B\n', 'EW', {isHeard: true}],
  ['ends-of-old-macs', 'title: The Mac\rauthor: Ada\rlanguage: en\r', 'OK', keeps('The Mac')],
  ['question-key', '? title\n: The Test\nauthor: B\n', 'EW'],
  ['question-key-of-two', '? [title, author]\n: The Test\n', 'E'],
  ['bytes-by-base64', 'title: !!binary VGhl\n', 'E', {places: ['book.yaml:1']}],
  ['own-tag', 'title: !mine A\n', 'E', {places: ['book.yaml:1']}],
  ['version-of-yaml', '%YAML 1.1\n---\ntitle: The Test\nauthor: B\n...\n', 'EW'],
  ['two-documents', 'title: A\n---\ntitle: B\n', 'E', {places: ['book.yaml:2']}],
  ['block-with-indent', 'title: |2-\n    The Test\nauthor: B\n', 'EW'],
  ['folded-with-tail', 'title: >+\n  The\n  Test\n\n\nauthor: B\n', 'EW', keeps('The Test')],
  ['escapes-of-all-kinds', 'title: "The \\x54\\u0065\\U00000073t \\e\\0"\nauthor: B\n', 'EW', {isHeard: true}],
  ['pair-by-escapes', 'title: "A \\ud83d\\ude00 B"\nauthor: B\n', 'EW'],
  ['base-sixty', 'title: 12:30:45\nauthor: 0o17\nlanguage: en\nseries: .inf\n', 'OK', keeps('12:30:45', '0o17', '.inf')],
  ['wide-colon', 'title：The Test\nauthor: B\n', 'E', {places: ['book.yaml:1']}],
  ['quoted-keys', '"title": The Test\n\'author\': B\n', 'OK', keeps('The Test')],
  ['blank-behind-a-key', 'title : The Test\nauthor   :   B\n', 'OK', keeps('The Test')],
  ['anchor-nobody-calls', 'title: &a The Test\nauthor: B\n', 'EW'],
  ['title-over-lines', 'title: The\n  long\n\n  Test\nauthor: B\n', 'OK', keeps('Test')],
  ['remark-glued', 'title: The Test#1\nauthor: B # not the author\n', 'OK', keeps('The Test#1')],
  ['no-break-indent', 'page:\n\u00a0\u00a0trim: a5\n', 'E', {places: ['book.yaml:2']}]
]

const sheets: readonly Row[] = [
  ['nested-with-and-without', 'p { margin: 0; em { color: #333 } &:first-child { text-indent: 0 } > strong { color: #222 } @media print { margin: 1pt } }', 'EW', keeps('Before the ferry left')],
  ['layers-in-odd-order', '@layer b, a; @layer a { p { color: #111 } @layer c { p { color: #222 } } } @layer b { p { color: #333 } } @layer; @layer 1x { p { margin: 0 } }', 'EW', keeps('Before the ferry left')],
  ['supports-of-everything', '@supports (display: grid) and (not (color: red)) or selector(:has(a)) { p { color: #333 } } @supports { p { margin: 0 } }', 'W', keeps('Before the ferry left')],
  ['sums-of-mixed-units', 'p { margin: calc(1em + 2% - (3pt * 4) / -0.5) calc(1px + red) calc() calc(1em+1em) }', 'W', keeps('Before the ferry left')],
  ['numbers-of-every-size', 'p { margin: 1e308em; text-indent: -1e308em; font-size: 1e-320pt; line-height: 99999999999999999999; letter-spacing: +.0e+0em }', 'W', keeps('Before the ferry left')],
  ['strings-never-closed', 'p::before { content: "open\n} p { color: #333 }\nh1::after { content: \'also', 'W', keeps('Before the ferry left')],
  ['escapes-in-everything', '\\70 { c\\6flor: \\23 333; \\6d argin: 0 } @\\6d edia print { p { margin: 0 } } p { color: #3\\33 3 }', 'EW', keeps('Before the ferry left')],
  ['addresses-of-schemes', 'p { background: url(  "JAVASCRIPT:alert(1)" ); list-style: url(blob:x); cursor: url(ftp://evil.test/x), auto; border-image: url(\\68ttp://evil.test/y) }', 'W', {...keeps('Before the ferry left'), lacks: /javascript:|evil\.test|blob:/i}],
  ['imports-between', 'p { color: #333 } @import "late.css"; @import url(http://evil.test/a.css) layer(x) supports(display: grid) print;', 'E', {lacks: /evil\.test/}],
  ['selectors-of-everything', 'p:is(.a, :where(.b, :not(:has(> em, ~ p)))), p:nth-child(2n + 1 of p), p:nth-last-of-type(-n+3), ::-moz-selection, p::part(x), a:visited, :root:lang("e*") { color: #333 }', 'W', keeps('Before the ferry left')],
  ['comments-everywhere', '/**/p/**/{/**/color/**/:/**/#333/**/;/**/}/* /* */ h1 { margin: 0 } /*', 'EW', keeps('Before the ferry left')],
  ['variables-of-blocks', ':root { --a: { color: red }; --b: [;]; --c:; --d: !important; --E: 1em } p { margin: var(--E, var(--e, )) var(--c,) ; text-indent: var(--a) }', 'W', keeps('Before the ferry left')],
  ['words-by-the-sheet', 'p::before { content: "Made " counter(x, hebrew) attr(title) open-quote url(http://evil.test) / "alt" }', 'W', {...keeps('Before the ferry left'), lacks: /evil\.test/}],
  ['braces-of-the-wrong-kind', 'p [ color: red ] h1 ( margin: 0 ) em { color: #333 ) strong } p { margin: 0 }', 'W', keeps('Before the ferry left')]
]

const page = (html: string): Files => ({'book.yaml': settings, 'manuscript/map.png': png(), 'manuscript/1.html': `<!DOCTYPE html><html><body><h1>Chapter One</h1><p>Before the ferry left, the deckhand counted the lamps.</p>\n${html}\n<p>Behind words.</p></body></html>`})
const casesOf = (row: string, name: string, rows: readonly Row[], make: (content: string) => Files): Case[] => rows.map(([id, content, verdict, asked = {}]) => ({id: `${row.toLowerCase()}9-${name}-${id}`, row, verdict, files: make(content), ...asked}))

export const ninthTextCases: readonly Case[] = [
  ...casesOf('A1', 'page', pages, page), ...casesOf('A5', 'text', markdown, (text) => chapter(text, {'manuscript/map.png': png()})),
  ...casesOf('F', 'yaml', yaml, (text) => configured(text)), ...casesOf('I', 'sheet', sheets, (css) => styled(css))
]
