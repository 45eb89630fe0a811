/**
 * A fourth set, of what books hold since lists of terms and captions are read, and of kinds the others have few of:
 * ruby, directions, states of ARIA, properties of items, several packages, what the navigation may hold.
 */

import {unzipSync} from 'fflate'
import {before, css, editedBook, nav, ncx, opf, second, type Edit} from './edit.ts'
import type {Mutation} from './mutate.ts'

const metadata = (line: string): Edit => [opf, '</metadata>', `${line}</metadata>`]
const first = 'text/log-i.xhtml'

const edits: readonly Edit[] = [
  // Terms and what they mean
  [first, '<dl><dt>', '<dl><dd>x</dd><dt>'], [first, '</dd></dl>', '</dd><dt>x</dt></dl>'], [first, '<dl>', '<dl>Words'], [first, '<dl>', '<dl><p>x</p>'], [first, '<dt>Slack', '<dt><p>Slack</p><h3>x</h3>'], [first, '<dt>Slack', '<dt><section><p>x</p></section>Slack'],
  [first, '<dl>', '<dl role="table">'], [first, '<dl>', '<dl compact="compact">'], [first, '<dt>Slack</dt>', '<div><dt>Slack</dt></div>'], [first, '<dl>', '<dl><li>x</li>'], before('<dt>x</dt>'), before('<div><dd>x</dd></div>'), before('<dl><div><p>x</p></div></dl>'), before('<p><dl><dt>x</dt><dd>y</dd></dl></p>'), before('<span><dl><dt>x</dt><dd>y</dd></dl></span>'),
  // Captions
  [first, '</caption>', '</caption><caption>x</caption>'], [first, '<caption>Depths</caption>', ''], [first, '<caption>Depths', '<caption><table><tr><td>x</td></tr></table>Depths'], [first, /<caption>Depths<\/caption>(.*?)<\/table>/, '$1<caption>Depths</caption></table>'], [first, '<caption>', '<caption align="top">'], before('<caption>x</caption>'), [first, '<caption>Depths</caption>', '<figcaption>Depths</figcaption>'],
  // Columns and cells
  [first, '</caption>', '</caption><colgroup><col span="0"/></colgroup>'], [first, '</caption>', '</caption><col/>'], [first, '<tbody>', '<tbody><p>x</p>'], [first, '<th scope="col" class="align-left">', '<th scope="columns" class="align-left">'], [first, '<td class="align-left">6', '<td class="align-left" abbr="x">6'], [first, '<td class="align-left">6', '<td class="align-left"><h2>6</h2>'],
  // Phrases
  before('<p><ruby>x</ruby></p>'), before('<p><ruby><rt>x</rt></ruby></p>'), before('<p><rt>x</rt></p>'), before('<p><bdo>x</bdo></p>'), before('<p dir="up">x</p>'), before('<p><bdi dir="auto">x</bdi></p>'), before('<p><data>x</data></p>'), before('<p><time>soon</time></p>'), before('<p><dfn><dfn>x</dfn></dfn></p>'), before('<p><a href="#h"><a href="#h">x</a></a></p>'),
  before('<p><label>x<label>y</label></label></p>'), before('<p translate="maybe">x</p>'), before('<p tabindex="first">x</p>'), before('<p hidden="yes">x</p>'), before('<p contenteditable="x">x</p>'), before('<p><wbr>x</wbr></p>'), before('<p><br>x</br></p>'), before('<p><img alt="x"/></p>'), before('<p><img src="" alt="x"/></p>'),
  // States
  before('<p aria-hidden="yes">x</p>'), before('<p aria-level="two" role="heading">x</p>'), before('<p aria-describedby="nothing-here">x</p>'), before('<p role="">x</p>'), before('<p role="doc-footnote doc-nothing">x</p>'), before('<p aria-colour="red">x</p>'),
  // Package
  [opf, /(<item id="text-log-i" [^>]*)\/>/, '$1 properties="scripted"/>'], [opf, /(<item id="text-log-i" [^>]*)\/>/, '$1 properties="mathml"/>'], [opf, /(<item id="text-log-i" [^>]*)\/>/, '$1 properties="remote-resources"/>'], [opf, 'version="3.0"', 'version="3.3"'], [opf, 'unique-identifier="identifier"', 'unique-identifier="isbn2"'], [opf, '<spine toc="ncx">', '<spine toc="style">'],
  [opf, '<spine toc="ncx">', '<spine toc="ncx" page-progression-direction="down">'], metadata('<dc:language>not a language</dc:language>'), metadata('<dc:date>yesterday</dc:date>'), metadata('<dc:title></dc:title>'), metadata('<dc:creator id="title">x</dc:creator>'), metadata('<dc:rights lang="en">x</dc:rights>'), metadata('<dc:colour>x</dc:colour>'), [opf, '<manifest>', '<manifest><item id="x" href="text/log-i.xhtml#h" media-type="application/xhtml+xml"/>'],
  [opf, '</manifest>', '</manifest><manifest/>'], [opf, '<metadata ', '<metadata foo="x" '],
  // Navigation
  [nav, '<nav epub:type="toc"', '<p>x</p><nav'], [nav, /(<nav epub:type="landmarks"[^>]*>)/, '$1<p>x</p>'], [nav, '<a epub:type="bodymatter"', '<a'], [nav, 'epub:type="titlepage"', 'epub:type="cover"'], [ncx, '<content src="text/afterword.xhtml"/>', '<content src="text/nowhere.xhtml"/>'], [ncx, 'content="urn:uuid', 'content="urn:other'], [ncx, '<docTitle>', '<docAuthor>x</docAuthor><docTitle>'], [ncx, 'playOrder="4"', 'playOrder="0"'],
  // Sheet and document
  [css, /$/, 'p { direction: rtl }'], [css, /$/, '@namespace epub "http://www.idpf.org/2007/ops"; @charset "x";'], [second, '</title>', '</title><title>x</title>'], [second, /<title>[^<]*<\/title>/, '<title></title>'], [second, '</head>', '<meta http-equiv="refresh" content="1"/></head>'], [second, '</head>', '<link rel="stylesheet" href="../css/other.css"/></head>'], [second, '<body>', '<body><body>'], [second, 'role="doc-chapter"', 'role="doc-chapter" epub:type="chapter"']
]

/** Mutations of a sound book. */
export const fourthHeldOutMutationsOf = (book: Uint8Array): Mutation[] => edits.map((edit) => editedBook(unzipSync(book), edit, [40, 110]))
