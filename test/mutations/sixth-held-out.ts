/**
 * A sixth set: what writers of e-books get wrong. Markup written as HTML or by joining strings, addresses made of file
 * names, leftovers of EPUB 2, counts and ids that went out of step, archives packed by other tools.
 */

import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {before, css, editedBook, nav, ncx, opf, second, type Edit} from './edit.ts'
import {pack, type Files, type Mutation} from './mutate.ts'

const first = 'text/log-i.xhtml'
const link = (href: string): Edit => before(`<p><a href="${href}">x</a></p>`)
const picture = (attributes: string): Edit => before(`<p><img ${attributes}/></p>`)
const metadata = (line: string): Edit => [opf, '</metadata>', `${line}</metadata>`]
const item = (attributes: string): Edit => [opf, '</manifest>', `<item ${attributes}/></manifest>`]
const sheet = (text: string): Edit => [css, /$/, text]

const edits: readonly Edit[] = [
  // HTML where XML is asked for
  before('<p>a<br>b</p>'), before('<p><img src="../images/cover.png" alt="x"></p>'), before('<p>a&nbsp;b</p>'), before('<p>Tea &mdash; coffee</p>'), before('<P>x</P>'), before('<p class=x>y</p>'), before('<p class="a" class="b">x</p>'), before('<p hidden>x</p>'),
  before('<p>Fish & chips</p>'), before('<p>a < b</p>'), before('<p>x'), before('x</p>'), before('<p><em>a</p></em>'), before('<p>\u0001</p>'), before('<p>&#0;</p>'), before('<p>&#xFFFF;</p>'), before('<p>&#x110000;</p>'), before('<p>]]></p>'), before('<!-- a -- b -->'), before('<!-- x --->'), before('<p title="a<b">x</p>'), before('<p title="Tom & Ann">x</p>'),
  before('<?xml version="1.0"?>'), before('<p xlink:href="x">y</p>'), before('<svg:svg/>'), before('<p ops:type="x">y</p>'), before('<o:p></o:p>'), before('<p xml:space="keep">x</p>'), before('<script/>'), before('<p>x</p><p id="">y</p>'), before('<p id="a b">x</p>'),
  [second, '<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY who "Ann">]>'], [second, '<!DOCTYPE html>', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'], [second, 'encoding="UTF-8"', 'encoding="UTF-16"'], [second, '<?xml version="1.0"', '\n<?xml version="1.0"'], [second, 'version="1.0"', 'version="1.1"'], [second, ' xmlns:epub="http://www.idpf.org/2007/ops"', ' xmlns:epub="http://www.idpf.org/2007/opf"'],
  [second, '<html ', '<HTML '], [second, /<body>([^]*)<\/body>/, '$1'], [second, /<head>[^]*<\/head>/, ''], [second, '</section></body>', '</body></section>'], [second, /<\/body><\/html>\s*$/, ''], [second, '<meta charset="utf-8" />', '<meta charset="utf-8">'], [second, '<meta charset="utf-8" />', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1" />'],
  // Boxes made of the wrong things
  before('<p>a<p>b</p></p>'), before('<p><ul><li>x</li></ul></p>'), before('<p><blockquote><p>x</p></blockquote></p>'), before('<h1><p>x</p></h1>'), before('<em><div>x</div></em>'), before('<ul>text<li>x</li></ul>'), before('<ul><ul><li>x</li></ul></ul>'), before('<li>x</li>'), before('<table><td>x</td></table>'), before('<tr><td>x</td></tr>'), before('<table><tr><p>x</p></tr></table>'), before('<table><tr/><tbody><tr><td>x</td></tr></tbody></table>'),
  before('<p><a href="#log-ii"><a href="#log-ii">x</a></a></p>'), before('<a href="#log-ii"><p><a href="#log-ii">x</a></p></a>'), before('<p><sup><aside>x</aside></sup></p>'), before('<aside epub:type="footnote" id="note-1"><p>a</p></aside><aside epub:type="footnote" id="note-1"><p>b</p></aside>'), before('<div epub:type="footnote" role="doc-footnotes">x</div>'), before('<hr>x</hr>'), before('<hr width="50%"/>'), before('<p align="center">x</p>'), before('<table width="100%"><tr><td>x</td></tr></table>'), before('<td>x</td>'), before('<ol compact="compact"><li>x</li></ol>'), before('<p><strike>x</strike></p>'), before('<p><acronym>x</acronym></p>'), before('<p><nobr>x</nobr></p>'), before('<p><blink>x</blink></p>'), before('<dir><li>x</li></dir>'), before('<p clear="all">x</p>'), before('<p><br clear="all"/></p>'),
  picture('src="../images/cover.png" alt="x" align="left"'), picture('src="../images/cover.png" alt="x" width="50%"'), picture('src="../images/cover.png" alt="x" height="auto"'), picture('src="../images/cover.png" alt="x" border="1"'), picture('src="http://example.org/a.png" alt="x"'), picture('src="../images/none.png" alt="x"'), picture('src="../images/COVER.png" alt="x"'), picture('src="images/cover.png" alt="x"'), picture('src="/images/cover.png" alt="x"'), picture('src="..\\images\\cover.png" alt="x"'), picture('src="../text/log-i.xhtml" alt="x"'), picture('src="../images/cover.png" alt="x" longdesc="log-i.xhtml"'), picture('src="file:///images/cover.png" alt="x"'), picture('src="../css/book.css" alt="x"'),
  // Addresses made of file names
  link('log-iii.xhtml'), link('log-i.html'), link('Log-I.xhtml'), link('note-1'), link('#note-77'), link('log-i.xhtml#nowhere'), link('text/log-i.xhtml'), link('../OEBPS/text/log-i.xhtml'), link('/text/log-i.xhtml'), link('../content.opf'), link('../images/cover.png#x'), link('file:///C:/log-i.xhtml'), link('../../../log-i.xhtml'), link('log-i.xhtml#a b'), link('http://'), link('http:/example.org'), link('https://exa mple.org/'), link('../css/book.css'), link('data:text/html,x'), link('%E0%A4%A'),
  // The package
  [opf, '<dc:title id="title">The Tide &amp; the', '<dc:title id="title">The Tide & the'], [opf, '<dc:creator id="creator-1">Ann Example', '<dc:creator id="creator-1" opf:role="aut">Ann Example'], [opf, '<dc:creator id="creator-1">Ann Example', '<dc:creator id="creator-1">  '], [opf, /<dc:identifier id="identifier">[^<]*/, '<dc:identifier id="identifier">'], [opf, 'id="identifier">', 'id="bookid">'], [opf, /<meta property="dcterms:modified">[^<]*/, '<meta property="dcterms:modified">2026-02-01T00:00:00+01:00'], [opf, /<meta property="dcterms:modified">[^<]*<\/meta>/, ''],
  [opf, '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">', '<metadata>'], [opf, 'http://www.idpf.org/2007/opf', 'http://openebook.org/namespaces/oeb-package/1.0/'], [opf, ' prefix="schema: http://schema.org/', ' prefix="schema http://schema.org/'], [opf, 'ibooks: http://vocabulary', 'ibooks:http://vocabulary'], [opf, 'prefix="schema:', 'prefix="dcterms: http://example.org/ schema:'], [opf, '<manifest>', '<manifest/><manifest>'], [opf, /<guide>[^]*<\/guide>/, '<guide/>'], [opf, /<spine[^]*<\/spine>/, ''], [opf, /(<manifest>[^]*<\/manifest>)([^]*<\/spine>)/, '$2$1'],
  metadata('<dc:title>x</dc:title><dc:Title>y</dc:Title>'), metadata('<meta property="role" refines="#nobody">aut</meta>'), metadata('<meta property="file-as" refines="#creator-1">x</meta>'), metadata('<meta property="schema:numberOfPages" content="3"/>'), metadata('<meta name="generator"/>'), metadata('<meta property="media:duration">soon</meta>'), metadata('<meta property="cover">images-cover.png</meta>'), metadata('<link rel="record" href="record.xml"/>'), metadata('<link href="https://example.org/"/>'), metadata('<dc:format>application/epub+zip</dc:format><dc:format/>'), metadata('<dc:rights/>'), metadata('<dc:date>2026-02-30T25:00</dc:date>'), metadata('<series>x</series>'), metadata('Tides'), metadata('<meta property="belongs-to-collection" id="title">x</meta>'), metadata('<meta property="title-type" refines="#creator-2">main</meta>'), metadata('<dc:language>en_GB</dc:language>'), metadata('<dc:identifier>urn:uuid:not-one</dc:identifier>'),
  item('id="extra" href="text/extra.xhtml" media-type="application/xhtml+xml"'), item('id="style" href="css/other.css" media-type="text/css"'), item('id="again" href="css/book.css" media-type="text/css"'), item('id="none" href="" media-type="text/css"'), item('href="toc.ncx" media-type="application/x-dtbncx+xml"'), item('id="me" href="content.opf" media-type="application/oebps-package+xml"'), item('id="box" href="../META-INF/container.xml" media-type="application/xml"'), item('id="far" href="https://example.org/a.css" media-type="text/css"'),
  [opf, 'href="images/cover.png" media-type="image/png"', 'href="images/cover.png" media-type="image/jpg"'], [opf, 'href="images/cover.png" media-type="image/png"', 'href="images/cover.png" media-type="image/jpeg"'], [opf, 'href="images/map-of-the-reef.png"', 'href="images/map of the reef.png"'], [opf, '<item id="text-cover" href="text/cover.xhtml" media-type="application/xhtml+xml"', '<item id="text-cover" href="text/cover.xhtml"'], [opf, 'href="css/book.css"', 'href="css/book.css#x"'], [opf, 'properties="nav"', 'properties="navigation"'], [opf, 'properties="nav"', ''], [opf, ' properties="cover-image"', ' properties="cover"'], [opf, '<item id="text-log-i" ', '<item id="text-log-i" fallback="text-log-i" '], [opf, '<item id="text-log-i" ', '<item id="1" '], [opf, '<itemref idref="text-log-i"/>', '<itemref idref="text-log-i"/><itemref idref="text-log-i"/>'], [opf, '<itemref idref="text-log-i"/>', '<itemref/>'], [opf, '<itemref idref="text-log-i"/>', '<itemref idref="images-cover.png"/>'], [opf, '<itemref idref="text-log-i"/>', '<itemref idref="text-log-i" properties="page-spread"/>'], [opf, '<reference type="cover" title="Cover" href="text/cover.xhtml"/>', '<reference type="cover" title="Cover" href="images/none.png"/>'], [opf, '<reference type="cover" title="Cover" ', '<reference title="Cover" '],
  // Navigation and NCX out of step
  [nav, '<a href="text/log-i.xhtml"><', '<a href="text/log-i.xhtml#gone"><'], [nav, 'href="text/log-i.xhtml#page-2"', 'href="text/log-ii.xhtml#page-2"'], [nav, 'href="text/log-i.xhtml#page-2"', 'href="#page-2"'], [nav, '>Cover</a>', '><img src="images/cover.png"/></a>'], [nav, '<ol>', '<ul>'], [nav, '<a epub:type="toc" href="toc.xhtml">', '<a epub:type="toc">'], [nav, '<li class="to-afterword">', '<li class="to-afterword">Afterword: '], [nav, '<li class="to-afterword">', '<p>x</p><li class="to-afterword">'], [nav, /<a href="text\/part-one.xhtml">([^]*?)<\/a>/, '<p>$1</p>'], [nav, /<a href="text\/log-ii.xhtml">[^]*?<\/a>/, '<span>Log II</span>'], [nav, /<a href="text\/log-ii.xhtml">[^]*?<\/a>/, '<a href="text/log-ii.xhtml"> <span/> </a>'], [nav, 'epub:type="toc" class', 'class'], [nav, 'id="landmarks"', 'id="toc"'], [nav, 'hidden=""', 'hidden'], [nav, '</nav>', '</nav><nav epub:type="toc"><ol><li><a href="toc.xhtml">x</a></li></ol></nav>'],
  [ncx, 'playOrder="3"', 'playOrder="2"'], [ncx, 'id="nav-2"', 'id="nav-1"'], [ncx, 'id="nav-2" ', ''], [ncx, 'id="nav-2"', 'id="2"'], [ncx, '<text>Afterword</text>', '<text>Fish & chips</text>'], [ncx, '<content src="text/afterword.xhtml"/>', ''], [ncx, '<content src="text/afterword.xhtml"/>', '<content src=""/>'], [ncx, '<content src="text/afterword.xhtml"/>', '<content src="afterword.xhtml"/>'], [ncx, '<content src="text/afterword.xhtml"/>', '<content src="text/afterword.xhtml#nowhere"/>'], [ncx, /<navLabel>\s*<text>Afterword<\/text>\s*<\/navLabel>/, '<navLabel>Afterword</navLabel>'], [ncx, ' type="front"', ''], [ncx, 'type="front"', 'type="roman"'], [ncx, /<pageList[^>]*>/, '<pageList>'], [ncx, 'http://www.daisy.org/z3986/2005/ncx/', 'http://www.daisy.org/z3986/2005/ncx'], [ncx, '</navMap>', '</navMap><navList/>'], [ncx, '</navMap>', '</navMap><navMap/>'], [ncx, '<head>', '<head><title>x</title>'], [ncx, /<pageTarget id="page-target-2"/, '<pageTarget id="page-target-1"'],
  // The sheet
  sheet('p { color: red'), sheet('} p { color: red }'), sheet('p { content: "a\nb" }'), sheet('p { background: url(../images/none.png) }'), sheet('p { background: url(http://example.org/a.png) }'), sheet('@import url(https://example.org/a.css);'), sheet('@font-face { font-family: X; src: url(x.woff) }'), sheet('<style>p { color: red }</style>'), sheet('// a comment\np { color: red }'), sheet('p { margin: 1em;; : 2em }'), sheet('p { color = red }'), sheet('.1st { color: red }'), sheet('p { unicode-bidi: plaintext }'), sheet('@font-face { src: }'), sheet('h1 { font: 12px/ }'), sheet('@media screen { p { color: red }')
]

/** An archive as another tool might have packed it. */
function archives(files: Files): Mutation[] {
  const container = 'META-INF/container.xml'
  const text = strFromU8(files[container]!)
  const withFile = (path: string, data: string): Uint8Array => pack({...files, [path]: strToU8(data)})
  const renamed = (from: string, to: string): Uint8Array => pack(Object.fromEntries(Object.entries(files).map(([path, data]) => [path === from ? to : path, data])))
  const {mimetype, ...rest} = files
  return [
    ['mimetype: last', zipSync({...rest, mimetype: [mimetype!, {level: 0}]})],
    ['mimetype: with a mark of byte order', withFile('mimetype', '\uFEFFapplication/epub+zip')],
    ['mimetype: with a blank', withFile('mimetype', 'application/epub+zip ')],
    ['mimetype: in capitals', withFile('mimetype', 'application/EPUB+zip')],
    ['container: no root file', withFile(container, text.replace(/<rootfile [^>]*>/, ''))],
    ['container: a root file that is not there', withFile(container, text.replace('OEBPS/content.opf', 'OPS/content.opf'))],
    ['container: a path from the root', withFile(container, text.replace('OEBPS/content.opf', '/OEBPS/content.opf'))],
    ['container: another type', withFile(container, text.replace('application/oebps-package+xml', 'text/xml'))],
    ['container: cut short', withFile(container, text.slice(0, -20))],
    ['container: in small letters', renamed(container, 'meta-inf/container.xml')],
    ['a chapter under another name', renamed(`OEBPS/${second}`, 'OEBPS/text/log-2.xhtml')],
    ['a chapter at the top', renamed(`OEBPS/${second}`, 'log-ii.xhtml')],
    ['a sheet that is empty of bytes it should have', renamed(`OEBPS/${css}`, 'OEBPS/css/BOOK.css')],
    ['a picture of no bytes', withFile('OEBPS/images/map-of-the-reef.png', '')],
    ['a picture that is a page', withFile('OEBPS/images/map-of-the-reef.png', '<html>404</html>')],
    ['a chapter of no bytes', withFile(`OEBPS/${second}`, '')],
    ['a chapter in Latin-1', pack({...files, [`OEBPS/${second}`]: Buffer.from(strFromU8(files[`OEBPS/${second}`]!).replace('“Yes.”', 'é'), 'latin1')})],
    ['a package of no bytes', withFile('OEBPS/content.opf', '')],
    ['a package twice as long', withFile('OEBPS/content.opf', strFromU8(files['OEBPS/content.opf']!).repeat(2))],
    ['a name with a blank', withFile('OEBPS/text/log two.xhtml', strFromU8(files[`OEBPS/${first}`]!))],
    ['a name with a colon', withFile('OEBPS/text/log:two.xhtml', strFromU8(files[`OEBPS/${first}`]!))]
  ].map(([name, bytes]) => ({name: name as string, bytes: bytes as Uint8Array}))
}

export const sixthHeldOutMutationsOf = (book: Uint8Array): Mutation[] => {
  const files = unzipSync(book)
  return [...edits.map((edit) => editedBook(files, edit, [40, 110])), ...archives(files)]
}
