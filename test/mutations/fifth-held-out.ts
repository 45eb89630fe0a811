/**
 * A fifth set: figures and captions, ruby, tables, lists, forms and media, states of ARIA, heads of documents, languages and
 * directions, dates, collections, spine and landmarks. Written from the specifications by one who had not read the check.
 */

import {unzipSync} from 'fflate'
import {before, css, editedBook, nav, ncx, opf, second, type Edit} from './edit.ts'
import type {Mutation} from './mutate.ts'

const metadata = (line: string): Edit => [opf, '</metadata>', `${line}</metadata>`]
const head = (markup: string): Edit => [second, '</head>', `${markup}</head>`]

const edits: readonly Edit[] = [
  // Figures, tables, lists, ruby
  before('<figure><figcaption>a</figcaption><img src="../images/cover.png" alt="x"/><figcaption>b</figcaption></figure>'), before('<figure><p>x</p><figcaption>y</figcaption><p>z</p></figure>'), before('<figcaption>x</figcaption>'),
  before('<table><tr><td>x</td></tr><caption>y</caption></table>'), before('<table><caption>x</caption><caption>y</caption><tr><td>z</td></tr></table>'), before('<table><tbody><tr><td>x</td></tr></tbody><thead><tr><th>y</th></tr></thead></table>'), before('<table><p>x</p></table>'),
  before('<table><tr><td rowspan="-1">x</td></tr></table>'), before('<table><tr><td colspan="two">x</td></tr></table>'), before('<table border="2"><tr><td>x</td></tr></table>'), before('<table summary="x"><tr><td>y</td></tr></table>'), before('<table><tr><th scope="both">x</th></tr></table>'), before('<table><colgroup><td/></colgroup></table>'),
  before('<ul><p>x</p></ul>'), before('<ol start="one"><li>x</li></ol>'), before('<ol type="Z"><li>x</li></ol>'), before('<ul><li value="x">y</li></ul>'), before('<dl><dd>x</dd></dl>'), before('<dl><p>x</p></dl>'), before('<dl><dt>x</dt><li>y</li></dl>'), before('<dt>x</dt>'),
  before('<p><ruby>x<rt>y<p>z</p></rt></ruby></p>'), before('<p><rt>x</rt></p>'), before('<p><ruby><div>x</div><rt>y</rt></ruby></p>'),
  // What stands in a line
  before('<p><h2>x</h2></p>'), before('<p><figure>x</figure></p>'), before('<em><p>x</p></em>'), before('<p><a href="a"><a href="b">x</a></a></p>'), before('<p><a href="#x"><button>y</button></a></p>'), before('<p><q cite="a b">x</q></p>'), before('<p><time datetime="yesterday">x</time></p>'),
  before('<p><big>x</big></p>'), before('<p><tt>x</tt></p>'), before('<center>x</center>'), before('<p><font color="red">x</font></p>'), before('<p><u><hr/></u></p>'), before('<p><wbr>x</wbr></p>'), before('<p><br>x</br></p>'), before('<p><img alt="x"/></p>'), before('<p><img src="" alt="x"/></p>'),
  before('<p><bdo>x</bdo></p>'), before('<p dir="up">x</p>'), before('<p hidden="perhaps">x</p>'), before('<p tabindex="first">x</p>'), before('<p contenteditable="maybe">x</p>'), before('<p draggable="yes">x</p>'), before('<p translate="never">x</p>'), before('<p lang="english!">x</p>'), before('<p xml:lang="d_e">x</p>'),
  before('<p onclick="x()">y</p>'), before('<p style="color: ;">x</p>'), before('<p data-Octavo="x">y</p>'), before('<p name="x">y</p>'), before('<p value="x">y</p>'), before('<p><label for="none">x</label></p>'), before('<details><p>x</p><summary>y</summary></details>'), before('<summary>x</summary>'),
  before('<form><form><p>x</p></form></form>'), before('<p><input type="nothing"/></p>'), before('<select><p>x</p></select>'), before('<video src="none.mp4"></video>'), before('<audio><p>x</p><source src="none.mp3"/></audio>'), before('<iframe src="none.xhtml"></iframe>'), before('<map><area shape="rect" coords="0,0"/></map>'), before('<embed src="none.swf"/>'),
  // ARIA and epub:type
  before('<p role="paragraf">x</p>'), before('<ul role="button"><li>x</li></ul>'), before('<p aria-level="x">y</p>'), before('<p aria-hidden="maybe">x</p>'), before('<p aria-describedby="nowhere">x</p>'), before('<p aria-expanded="open">x</p>'), before('<p aria-colour="red">x</p>'), before('<hr role="doc-chapter"/>'), before('<img src="../images/cover.png" alt="" role="doc-chapter"/>'),
  before('<p epub:types="x">y</p>'), before('<p epub:type="foo:bar">x</p>'), before('<p epub:type="">x</p>'),
  // Heads
  [second, /<title>[^<]*<\/title>/, ''], [second, /<title>[^<]*<\/title>/, '<title></title>'], head('<title>again</title>'), head('<p>x</p>'), head('<meta/>'), head('<meta charset="utf-8"/>'), head('<meta http-equiv="refresh" content="0;url=x"/>'), head('<link rel="stylesheet"/>'), head('<link rel="stylesheet" href="../css/none.css" type="text/css"/>'), head('<style>p {</style>'), head('<style type="text/less">x</style>'),
  [second, '<body>', '<body><title>x</title>'], [second, '</body>', '</body><p>x</p>'], [second, '<html ', '<html manifest="x" '], [second, '</html>', '</html><!-- x --><p/>'], [second, 'xmlns="http://www.w3.org/1999/xhtml"', 'xmlns="http://www.w3.org/1999/html"'],
  // Package
  metadata('<dc:date>soon</dc:date><dc:date>2020</dc:date>'), metadata('<dc:language>english</dc:language>'), metadata('<dc:language/>'), metadata('<dc:title/>'), metadata('<dc:creator id="creator-1">x</dc:creator>'), metadata('<dc:type>x</dc:type><dc:type/>'), metadata('<dc:colour>x</dc:colour>'), metadata('<meta refines="#title" property="title-type">main</meta><meta refines="#title" property="title-type">short</meta>'),
  metadata('<meta refines="#title" property="group-position">1</meta>'), metadata('<meta refines="title" property="file-as">x</meta>'), metadata('<meta property="rendition:layout">floating</meta>'), metadata('<meta property="rendition:spread">both</meta>'), metadata('<meta property="schema:accessMode" refines="#none">x</meta>'), metadata('<meta property=" "/>'), metadata('<meta property="dcterms:created"></meta>'), metadata('<meta property="collection-type" refines="#series"></meta>'),
  [opf, 'version="3.0"', 'version="3.9"'], [opf, ' xml:lang="en"', ' xml:lang="en us"'], [opf, 'unique-identifier="identifier"', 'unique-identifier="title"'], [opf, 'toc="ncx"', 'toc="style"'], [opf, '<spine ', '<spine page-progression-direction="up" '], [opf, '<itemref idref="text-log-ii"/>', '<itemref idref="text-log-ii" linear="maybe"/>'],
  [opf, '<itemref idref="text-log-ii"/>', ''], [opf, '<spine', '<spine id="ncx"'], [opf, '</guide>', '<reference type="text" title="x"/></guide>'], [opf, '</package>', '<bindings/></package>'], [opf, '</package>', '<collection role="index"></collection></package>'], [opf, '</package>', '<tours/></package>'],
  // Navigation, NCX, sheet
  [nav, /<ol class="contents-list">/, '<ol class="contents-list"><li></li>'], [nav, /<ol class="contents-list">/, '<ol class="contents-list"><li><a href="text/log-ii.xhtml"></a></li>'], [nav, /<ol class="contents-list">/, '<p>x</p><ol class="contents-list">'], [nav, /<ol class="contents-list">/, '<ol class="contents-list"><li><span>x</span></li>'], [nav, /epub:type="bodymatter"/, ''], [nav, '</nav>', '<ol><li><a href="text/log-ii.xhtml">x</a></li></ol></nav>'],
  [nav, /<nav epub:type="toc"/, '<nav'], [nav, 'href="text/log-ii.xhtml"', 'href="https://example.org/"'], [nav, 'hidden=""', 'hidden="true"'],
  [ncx, '<docTitle>', '<docTitle><text>x</text></docTitle><docTitle>'], [ncx, /<navMap>[^]*<\/navMap>/, ''], [ncx, /content="urn[^"]*"/, 'content="urn:uuid:other"'], [ncx, '<navPoint', '<navPoint colour="red"'], [ncx, /src="text\/log-ii.xhtml"/, 'src="text/none.xhtml"'], [ncx, 'version="2005-1"', 'version="3"'],
  [css, /$/, 'p { color: red; ; } } q { }'], [css, /$/, '@font-face { font-family: X; src: url(../fonts/none.ttf) }'], [css, /$/, 'p { direction: rtl }'], [css, /^/, '@charset "latin-1";'], [css, /$/, 'p::before { content: url("../text/log-ii.xhtml") }'], [css, /$/, '@namespace epub "http://www.idpf.org/2007/ops"; p { color: }'], [css, /$/, 'p { background: url("a b.png }']
]

export const fifthHeldOutMutationsOf = (book: Uint8Array): Mutation[] => edits.map((edit) => editedBook(unzipSync(book), edit, [40, 110]))
