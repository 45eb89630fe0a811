/**
 * Mutations written after the check, by another hand and without a look at it or at `mutate.ts`:
 * what they find at first sight says how far the check reaches beyond the faults it was made for.
 *
 * Each row changes one passage of one file of a sound book; a row that no longer finds its passage throws.
 */

import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import type {Mutation} from './mutate.ts'

/** What is broken; the passage looked for; what stands there instead. */
type Row = readonly [name: string, from: string | RegExp, to: string]

const inChapter: readonly Row[] = [
  ['a paragraph left open', 'Later.</p>', 'Later.'],
  ['a paragraph closed twice', 'Later.</p>', 'Later.</p></p>'],
  ['tags crossed', '<em>so was she</em>.</p>', '<em>so was she.</p></em>'],
  ['a bare ampersand', 'Later.', 'Later & later.'],
  ['a bare less-than', 'Later.', 'Later < later.'],
  ['a named entity', 'Later.', 'Later&nbsp;on.'],
  ['an undefined entity', 'Later.', 'Later&tide;.'],
  ['a control character', 'Later.', 'Later\u0001.'],
  ['a reference to a character XML lacks', 'Later.', 'Later&#x1;.'],
  ['an unquoted attribute', '<p id="p2civ7r25" class="scene-opening">', '<p id=p2civ7r25 class="scene-opening">'],
  ['an attribute without a value', '<hr class="scene-break"', '<hr hidden class="scene-break"'],
  ['an attribute twice', '<p id="p2civ7r25"', '<p id="p2civ7r25" id="other"'],
  ['an empty element left open', '<br />', '<br>'],
  ['a comment with two hyphens', 'Later.', 'Later.<!-- low -- water -->'],
  ['text after the root', '</html>', '</html>more'],
  ['a second root', '</html>', '</html><html xmlns="http://www.w3.org/1999/xhtml"></html>'],
  ['no namespace', ' xmlns="http://www.w3.org/1999/xhtml"', ''],
  ['the namespace of HTML 3', 'http://www.w3.org/1999/xhtml', 'http://www.w3.org/TR/REC-html40'],
  ['the epub prefix unbound', ' xmlns:epub="http://www.idpf.org/2007/ops"', ''],
  ['the epub prefix bound elsewhere', 'http://www.idpf.org/2007/ops', 'http://example.org/ops'],
  ['a doctype of XHTML 1.1', '<!DOCTYPE html>', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://www.w3.org/TR/xhtml11/DTD/xhtml11.dtd">'],
  ['a doctype with entities', '<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY tide SYSTEM "tide.txt">]>'],
  ['XML 1.1', '<?xml version="1.0"', '<?xml version="1.1"'],
  ['a second title', '</title>', '</title><title>Again</title>'],
  ['no title', /<title>.*?<\/title>/, ''],
  ['an empty title', /<title>.*?<\/title>/, '<title></title>'],
  ['markup in the title', '<title>', '<title><em>A</em> '],
  ['no head', /<head>.*?<\/head>/, ''],
  ['two bodies', '</body>', '</body><body></body>'],
  ['the body before the head', /(<head>.*?<\/head>)(<body>.*<\/body>)/s, '$2$1'],
  ['a stylesheet that is not there', '../css/book.css', '../css/other.css'],
  ['a stylesheet outside the package', '../css/book.css', '../../../book.css'],
  ['a stylesheet of the web', '../css/book.css', 'https://example.org/book.css'],
  ['two charsets', '<meta charset="utf-8" />', '<meta charset="utf-8" /><meta charset="utf-8" />'],
  ['a charset of another age', '<meta charset="utf-8" />', '<meta charset="iso-8859-1" />'],
  ['languages that disagree', 'lang="en" xml:lang="en"', 'lang="en" xml:lang="fr"'],
  ['a language of a passage that is none', 'lang="fr" xml:lang="fr"', 'lang="french_FR" xml:lang="french_FR"'],
  ['a passage whose languages disagree', 'lang="fr" xml:lang="fr"', 'lang="fr" xml:lang="de"'],
  ['a paragraph in a paragraph', 'Later.', '<p>Later.</p>'],
  ['a block in a span', '<span class="small-caps">small</span>', '<span class="small-caps"><div>small</div></span>'],
  ['a list in a paragraph', 'Later.', '<ul><li>Later.</li></ul>'],
  ['a heading in a paragraph', 'Later.', '<h2>Later.</h2>'],
  ['a link in a link', '>the bell</a>', '><a href="#log-i">the bell</a></a>'],
  ['a deep link in a link', '>the bell</a>', '><em><strong><a href="#log-i">the</a></strong></em> bell</a>'],
  ['a list item in the open', '<hr class="scene-break" aria-label="Scene break" />', '<li>Scene break</li>'],
  ['text straight in a list', '<ul><li>Short</li></ul>', '<ul>Short</ul>'],
  ['a paragraph straight in a list', '<ul><li>Short</li></ul>', '<ul><p>Short</p></ul>'],
  ['a row outside its table', '<div class="sign">', '<tr><td>1</td></tr><div class="sign">'],
  ['text straight in a table', '<table>', '<table>Tides'],
  ['a cell straight in a table', /<tbody>.*?<\/tbody>/, '<td>6</td>'],
  ['two heads of a table', /(<thead>.*?<\/thead>)/, '$1$1'],
  ['a body before the head of a table', /(<thead>.*?<\/thead>)(<tbody>.*?<\/tbody>)/, '$2$1'],
  ['a caption that comes late', '</tbody></table>', '</tbody><caption>Tides</caption></table>'],
  ['a scope that is none', 'scope="col"', 'scope="column"'],
  ['a scope on a cell', '<td class="align-left">', '<td scope="col" class="align-left">'],
  ['a colspan of nothing', '<td class="align-left">', '<td colspan="none" class="align-left">'],
  ['a caption before and after', /(<figure>)(.*?)(<figcaption>.*?<\/figcaption>)/, '$1$3$2$3'],
  ['a figcaption in the open', '<p id="p3m4o0uwp"', '<figcaption>Bell</figcaption><p id="p3m4o0uwp"'],
  ['content in an empty element', '<br />', '<br>so</br>'],
  ['content in a picture', /<img src="[^"]*" alt="A map" \/>/, '<img src="../images/map-of-the-reef.png" alt="A map">map</img>'],
  ['a picture without a source', 'src="../images/map-of-the-reef.png" alt="A map" ', 'alt="A map" '],
  ['a picture with an empty source', 'src="../images/map-of-the-reef.png" alt="A map" ', 'src="" alt="A map" '],
  ['a picture that is not there', 'map-of-the-reef.png" alt="A map" ', 'chart.png" alt="A map" '],
  ['a picture in other letters', 'map-of-the-reef.png" alt="A map" ', 'Map-of-the-reef.png" alt="A map" '],
  ['a picture of the web', '../images/map-of-the-reef.png" alt="A map" ', 'https://example.org/map.png" alt="A map" '],
  ['a picture that is a document', '../images/map-of-the-reef.png" alt="A map" ', 'log-ii.xhtml" alt="A map" '],
  ['a picture with a fragment', 'map-of-the-reef.png" alt="A map" ', 'map-of-the-reef.png#north" alt="A map" '],
  ['a picture as wide as a word', 'alt="A map" ', 'alt="A map" width="wide" '],
  ['a picture in per cent', 'alt="A map" ', 'alt="A map" width="50%" '],
  ['a link to a place that is not there', 'href="#bell"', 'href="#buoy"'],
  ['a link to a document that is not there', 'href="log-ii.xhtml"', 'href="log-iv.xhtml"'],
  ['a link to a place of another document that is not there', 'href="log-ii.xhtml"', 'href="log-ii.xhtml#nowhere"'],
  ['a link out of the package', 'href="log-ii.xhtml"', 'href="../../mimetype"'],
  ['a link to a picture', 'href="log-ii.xhtml"', 'href="../images/map-of-the-reef.png"'],
  ['a link to the sheet', 'href="log-ii.xhtml"', 'href="../css/book.css"'],
  ['a link to a file of the machine', 'href="log-ii.xhtml"', 'href="file:///books/log-ii.xhtml"'],
  ['a link with a space', 'href="log-ii.xhtml"', 'href="log ii.xhtml"'],
  ['a link from the root', 'href="log-ii.xhtml"', 'href="/OEBPS/text/log-ii.xhtml"'],
  ['a link with a query', 'href="log-ii.xhtml"', 'href="log-ii.xhtml?page=2"'],
  ['a web address without a host', 'https://example.org/a%20b?q=1&#x26;r=2', 'https://'],
  ['a web address with a space', 'https://example.org/a%20b?q=1&#x26;r=2', 'https://exa mple.org/'],
  ['a call without its note', /href="#note-[^"]*"/, 'href="#note-9"'],
  ['a way back that is none', /href="#call-[^"]*"/, 'href="#call-9"'],
  ['an id with a space', 'id="p2civ7r25"', 'id="p2 civ7r25"'],
  ['an empty id', 'id="p2civ7r25"', 'id=""'],
  ['one id for two', 'id="p2civ7r25"', 'id="papz6hpb8"'],
  ['one id for two kinds', 'id="p2civ7r25"', 'id="bell"'],
  ['a label by nothing', 'aria-labelledby="log-i-heading"', 'aria-labelledby="nothing"'],
  ['a described-by of nothing', '<div class="letter">', '<div class="letter" aria-describedby="nothing">'],
  ['a type with a space before a prefix', 'epub:type="chapter"', 'epub:type="book:chapter"'],
  ['a role that is none', 'role="doc-chapter"', 'role="chapter"'],
  ['the role of a chapter on a paragraph', '<p id="p2civ7r25"', '<p role="doc-chapter" id="p2civ7r25"'],
  ['the role of a list on a table', '<table>', '<table role="directory-list">'],
  ['an empty type', 'epub:type="chapter"', 'epub:type=""'],
  ['a type on the head', '<head>', '<head epub:type="frontmatter">'],
  ['an attribute of aria that is none', 'aria-label="Scene break"', 'aria-caption="Scene break"'],
  ['hidden from aria by a word', '<div class="letter">', '<div class="letter" aria-hidden="sometimes">'],
  ['an attribute of HTML 3', '<table>', '<table border="1" cellpadding="2">'],
  ['an alignment', '<p id="p2civ7r25"', '<p align="center" id="p2civ7r25"'],
  ['an attribute nobody knows', '<p id="p2civ7r25"', '<p mood="low" id="p2civ7r25"'],
  ['a data attribute in capitals', '<p id="p2civ7r25"', '<p data-Mood="low" id="p2civ7r25"'],
  ['an attribute of no prefix', '<p id="p2civ7r25"', '<p octavo:mood="low" id="p2civ7r25"'],
  ['a tag in capitals', '<em>so was she</em>', '<EM>so was she</EM>'],
  ['a tag of HTML 3', '<em>so was she</em>', '<font>so was she</font>'],
  ['a centre', '<p id="p2civ7r25" class="scene-opening">Later.</p>', '<center>Later.</center>'],
  ['a tag nobody knows', '<em>so was she</em>', '<murmur>so was she</murmur>'],
  ['a term outside its list', '<div class="sign">', '<dt>Sign</dt><div class="sign">'],
  ['a base of links', '<head>', '<head><base href="https://example.org/"/>'],
  ['a refresh', '<head>', '<head><meta http-equiv="refresh" content="0"/>'],
  ['a script nobody declared', '</head>', '<script>void 0</script></head>'],
  ['a script on a click', '<p id="p2civ7r25"', '<p onclick="void 0" id="p2civ7r25"'],
  ['a vector picture nobody declared', '<hr class="scene-break" aria-label="Scene break" />', '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>'],
  ['a formula nobody declared', 'Later.', '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'],
  ['a form', 'Later.', '<input type="text"/>'],
  ['a frame of the web', '<div class="sign">', '<iframe src="https://example.org/"></iframe><div class="sign">'],
  ['a film of the web', '<div class="sign">', '<video src="https://example.org/a.mp4"></video><div class="sign">'],
  ['a style in the wrong place', '<div class="sign">', '<style>p { margin: 0 }</style><div class="sign">'],
  ['a broken style attribute', '<p id="p2civ7r25"', '<p style="margin: {" id="p2civ7r25"'],
  ['a list counted from a word', '<ol start="3">', '<ol start="three">'],
  ['a time that is none', 'Later.', '<time datetime="later">Later.</time>'],
  ['a direction that is none', '<div class="letter">', '<div class="letter" dir="down">'],
  ['a heading in a heading', '<span class="label">Log I</span> <span class="title">', '<h2>Log I</h2> <span class="title">'],
  ['an aside in a paragraph', 'Later.', '<aside>Later.</aside>']
]

const inNav: readonly Row[] = [
  ['no contents', 'epub:type="toc" ', ''],
  ['contents twice', 'epub:type="landmarks"', 'epub:type="toc"'],
  ['an empty list', /(<nav epub:type="landmarks"[^]*?<ol>)[^]*?(<\/ol>)/, '$1$2'],
  ['an entry without a link', '<a href="text/afterword.xhtml"><span class="title">Afterword</span></a>', ''],
  ['an entry of mere text', '<a href="text/afterword.xhtml"><span class="title">Afterword</span></a>', 'Afterword'],
  ['an entry without words', '<span class="title">Afterword</span>', ''],
  ['an entry of blanks', '<span class="title">Afterword</span>', ' '],
  ['an entry without an address', '<a href="text/afterword.xhtml">', '<a>'],
  ['an entry with a span at its head and no list', '<a href="text/afterword.xhtml"><span class="title">Afterword</span></a>', '<span>Afterword</span>'],
  ['an entry with two links', 'Afterword</span></a>', 'Afterword</span></a><a href="text/log-i.xhtml">Log</a>'],
  ['an entry to the web', 'text/afterword.xhtml', 'https://example.org/afterword'],
  ['an entry to no document', 'text/afterword.xhtml', 'text/epilogue.xhtml'],
  ['an entry to no place', 'text/afterword.xhtml', 'text/afterword.xhtml#nowhere'],
  ['an entry to a picture', 'text/afterword.xhtml', 'images/cover.png'],
  ['an entry out of order', /(<li class="to-chapter">[^]*?<\/li>)(\s*)(<li class="to-chapter">[^]*?<\/li>)/, '$3$2$1'],
  ['a bulleted list', /<ol class="contents-list">([^]*)<\/ol>(\s*)<\/nav>(\s*)<nav epub:type="landmarks"/, '<ul>$1</ul>$2</nav>$3<nav epub:type="landmarks"'],
  ['a paragraph before the list', '<h1 id="toc-heading"><span class="title">Contents</span></h1>', '<h1 id="toc-heading"><span class="title">Contents</span></h1><p>Read on.</p>'],
  ['a heading after the list', /(<nav epub:type="page-list"[^>]*>)([^]*?)(\s*<\/nav>)/, '$1$2<h2>Pages</h2>$3'],
  ['two headings', '<h1 id="toc-heading"><span class="title">Contents</span></h1>', '<h1 id="toc-heading"><span class="title">Contents</span></h1><h2>Again</h2>'],
  ['two lists', /(<nav epub:type="landmarks"[^>]*>)/, '$1<ol><li><a href="toc.xhtml">Contents</a></li></ol>'],
  ['two landmarks', 'epub:type="page-list"', 'epub:type="landmarks"'],
  ['a landmark without a type', '<a epub:type="titlepage" ', '<a '],
  ['a landmark twice', '<a epub:type="titlepage" href="text/title-page.xhtml">', '<a epub:type="cover" href="text/cover.xhtml">'],
  ['a page in a list of its own', '<a href="text/log-ii.xhtml#page-3">3</a>', '<a href="text/log-ii.xhtml#page-3">3</a><ol><li><a href="text/log-ii.xhtml#page-3">3</a></li></ol>'],
  ['a page that is not there', 'log-ii.xhtml#page-3', 'log-ii.xhtml#page-4'],
  ['pages in the wrong order', /(<li>\s*<a href="text\/log-i.xhtml#page-1">1<\/a>\s*<\/li>)(\s*)(<li>\s*<a href="text\/log-i.xhtml#page-2">2<\/a>\s*<\/li>)/, '$3$2$1'],
  ['a table of contents that is a section', /<nav epub:type="toc"([^]*?)<\/nav>/, '<section epub:type="toc"$1</section>'],
  ['hidden by a word', 'hidden=""', 'hidden="nearly"'],
  ['a label by nothing', 'aria-labelledby="toc-heading"', 'aria-labelledby="other"']
]

const inPackage: readonly Row[] = [
  ['version 4', 'version="3.0"', 'version="4.0"'],
  ['no version', ' version="3.0"', ''],
  ['a unique identifier that is none', 'unique-identifier="identifier"', 'unique-identifier="other"'],
  ['a unique identifier that is a title', 'unique-identifier="identifier"', 'unique-identifier="title"'],
  ['an empty identifier', '>urn:uuid:4b8f1c0e-6f5b-5a58-9c5d-2f6a5d6c1b11</dc:identifier>', '></dc:identifier>'],
  ['a language of blanks', '<dc:language>en<', '<dc:language> <'],
  ['a language that is none', '<dc:language>en<', '<dc:language>english language<'],
  ['an empty title', '>The Tide &amp; the &lt;Bell&gt;</dc:title>', '></dc:title>'],
  ['an empty creator', '>Ann Example</dc:creator>', '></dc:creator>'],
  ['an empty description', '>Boats &amp; bells.<', '><'],
  ['two dates', '</dc:date>', '</dc:date><dc:date>2025</dc:date>'],
  ['two dates of change', /(<meta property="dcterms:modified">.*?<\/meta>)/, '$1$1'],
  ['a date of change without seconds', 'T00:00:00Z', 'T00:00Z'],
  ['a date of change in another zone', 'T00:00:00Z', 'T00:00:00+01:00'],
  ['a month that is none', '2026-01-31<', '2026-13-31<'],
  ['a date in words', '2026-01-31<', 'last spring<'],
  ['an element of Dublin Core that is none', /dc:publisher/g, 'dc:printer'],
  ['a prefix nobody declared', 'property="schema:accessMode">textual', 'property="reader:mode">textual'],
  ['a property nobody knows', 'property="display-seq">2', 'property="display-order">2'],
  ['a refinement of nothing', 'refines="#creator-2" property="role"', 'refines="#creator-9" property="role"'],
  ['a refinement of a file that is none', 'refines="#creator-2" property="role"', 'refines="creator-2" property="role"'],
  ['a title of a type on a creator', 'refines="#creator-2" property="role"', 'refines="#creator-2" property="title-type"'],
  ['an empty meta', '>FIC028010<', '><'],
  ['a role twice over', /(<meta refines="#creator-2" property="file-as">.*?<\/meta>)/, '$1$1'],
  ['a collection type of a subject', 'refines="#series" property="collection-type"', 'refines="#subject-1" property="collection-type"'],
  ['a position that is a word', '"group-position">2', '"group-position">second'],
  ['an authority without its term', /\s*<meta refines="#subject-1" property="term">.*?<\/meta>/, ''],
  ['two values in one property', 'property="schema:accessMode">visual', 'property="schema:accessMode schema:accessModeSufficient">visual'],
  ['a scheme without a prefix', 'scheme="onix:codelist5"', 'scheme="codelist:5"'],
  ['a media type of pictures on a document', 'href="text/log-i.xhtml" media-type="application/xhtml+xml"', 'href="text/log-i.xhtml" media-type="image/png"'],
  ['a media type of HTML', 'href="text/log-i.xhtml" media-type="application/xhtml+xml"', 'href="text/log-i.xhtml" media-type="text/html"'],
  ['a media type of JPEG on a PNG', 'href="images/cover.png" media-type="image/png"', 'href="images/cover.png" media-type="image/jpeg"'],
  ['a media type that is none', 'media-type="text/css"', 'media-type="css"'],
  ['no media type', ' media-type="text/css"', ''],
  ['no address of an item', ' href="css/book.css"', ''],
  ['an item with a fragment', 'href="text/log-i.xhtml"', 'href="text/log-i.xhtml#bell"'],
  ['an item that is not there', 'href="text/log-i.xhtml"', 'href="text/log-one.xhtml"'],
  ['an item in the web', 'href="css/book.css"', 'href="https://example.org/book.css"'],
  ['one file twice', /(<item id="style")( href="css\/book.css" media-type="text\/css"\/>)/, '$1$2<item id="style-2"$2'],
  ['one id twice', 'item id="style"', 'item id="toc"'],
  ['the package in itself', '<item id="style"', '<item id="self" href="content.opf" media-type="application/oebps-package+xml"/><item id="style"'],
  ['the file of types as an item', '<item id="style"', '<item id="mime" href="../mimetype" media-type="text/plain"/><item id="style"'],
  ['no document of contents', ' properties="nav"', ''],
  ['two documents of contents', 'href="text/log-i.xhtml" media-type="application/xhtml+xml"', 'href="text/log-i.xhtml" media-type="application/xhtml+xml" properties="nav"'],
  ['a property of items that is none', ' properties="nav"', ' properties="nav contents"'],
  ['a cover image that is a document', 'href="text/cover.xhtml" media-type="application/xhtml+xml"', 'href="text/cover.xhtml" media-type="application/xhtml+xml" properties="cover-image"'],
  ['scripts declared and absent', 'href="text/log-i.xhtml" media-type="application/xhtml+xml"', 'href="text/log-i.xhtml" media-type="application/xhtml+xml" properties="scripted"'],
  ['vectors declared and absent', 'href="text/log-i.xhtml" media-type="application/xhtml+xml"', 'href="text/log-i.xhtml" media-type="application/xhtml+xml" properties="svg"'],
  ['a fallback to nothing', '<item id="style"', '<item fallback="nothing" id="style"'],
  ['a spine without a table', ' toc="ncx"', ''],
  ['a spine whose table is a sheet', 'toc="ncx"', 'toc="style"'],
  ['a spine whose table is nothing', 'toc="ncx"', 'toc="other"'],
  ['nothing in the spine', /<itemref idref="[^"]*"\/>\s*/g, ''],
  ['a place in the spine for nothing', 'itemref idref="text-log-i"', 'itemref idref="text-log-9"'],
  ['a place in the spine for the sheet', 'itemref idref="text-log-i"', 'itemref idref="style"'],
  ['a place in the spine for a picture', 'itemref idref="text-log-i"', 'itemref idref="images-cover.png"'],
  ['one document twice in the spine', '<itemref idref="text-log-i"/>', '<itemref idref="text-log-i"/><itemref idref="text-log-i"/>'],
  ['a document outside the spine', '<itemref idref="text-log-ii"/>', ''],
  ['a linear of another word', 'itemref idref="text-log-i"', 'itemref linear="maybe" idref="text-log-i"'],
  ['nothing linear', /<itemref /g, '<itemref linear="no" '],
  ['a direction of pages that is none', 'spine toc="ncx"', 'spine page-progression-direction="down" toc="ncx"'],
  ['the spine before the manifest', /(<manifest>[^]*<\/manifest>)(\s*)(<spine[^]*<\/spine>)/, '$3$2$1'],
  ['two manifests', '</manifest>', '</manifest><manifest></manifest>'],
  ['no metadata', /<metadata[^]*<\/metadata>/, ''],
  ['no manifest', /<manifest>[^]*<\/manifest>/, ''],
  ['no spine', /<spine[^]*<\/spine>/, ''],
  ['a guide to nothing', 'title="Cover" href="text/cover.xhtml"', 'title="Cover" href="text/front.xhtml"'],
  ['a guide without an address', ' title="Cover" href="text/cover.xhtml"', ' title="Cover"'],
  ['an empty guide', /<guide>[^]*<\/guide>/, '<guide></guide>'],
  ['an element that is none', '<guide>', '<toc/><guide>'],
  ['an attribute that is none', 'item id="style"', 'item size="3" id="style"'],
  ['a language of the package that is none', 'xml:lang="en"', 'xml:lang="e n"'],
  ['a prefix written badly', 'schema: http://schema.org/', 'schema http://schema.org/'],
  ['a prefix of Dublin Core', 'schema: http://schema.org/', 'dcterms: http://example.org/ schema: http://schema.org/'],
  ['a legacy meta of two minds', '<meta name="cover" content', '<meta name="cover" property="cover" content']
]

const inTable: readonly Row[] = [
  ['another identifier', 'urn:uuid:4b8f', 'urn:uuid:5b8f'],
  ['no contents', /<navMap>[^]*<\/navMap>/, ''],
  ['a point without a label', /<navLabel>\s*<text>Afterword<\/text>\s*<\/navLabel>/, ''],
  ['a point without words', '<text>Afterword</text>', ''],
  ['a point without an address', '<content src="text/afterword.xhtml"/>', ''],
  ['a point to nothing', 'text/afterword.xhtml', 'text/epilogue.xhtml'],
  ['a point to no place', 'text/afterword.xhtml', 'text/afterword.xhtml#nowhere'],
  ['a point to the sheet', 'text/afterword.xhtml', 'css/book.css'],
  ['an id that begins with a digit', 'id="nav-4"', 'id="4"'],
  ['one id for two', 'id="nav-4"', 'id="nav-3"'],
  ['an order that repeats', 'playOrder="4"', 'playOrder="3"'],
  ['an order that leaps', 'playOrder="4"', 'playOrder="40"'],
  ['an order that is a word', 'playOrder="4"', 'playOrder="four"'],
  ['a page of no type', 'type="front" ', ''],
  ['a page of another type', 'type="front"', 'type="roman"'],
  ['a value that is a word', 'value="1"', 'value="one"'],
  ['no title', /<docTitle>[^]*<\/docTitle>/, ''],
  ['the author before the title', '<docTitle>', '<docAuthor><text>Ann</text></docAuthor><docTitle>'],
  ['no head', /<head>[^]*<\/head>/, ''],
  ['another version', 'version="2005-1"', 'version="2004"'],
  ['another namespace', 'http://www.daisy.org/z3986/2005/ncx/', 'http://www.daisy.org/ncx/'],
  ['a label after the address', /(<navLabel>\s*<text>Afterword<\/text>\s*<\/navLabel>)(\s*)(<content src="text\/afterword.xhtml"\/>)/, '$3$2$1']
]

const inSheet: readonly Row[] = [
  ['a brace left open', /$/, 'p { margin: 0'],
  ['a brace too many', /$/, 'p { margin: 0 } }'],
  ['a declaration without a colon', /$/, 'p { margin 0 }'],
  ['a selector that is none', /$/, 'p:: { margin: 0 }'],
  ['a picture that is not there', /$/, '.sign { background: url(../images/none.png) }'],
  ['a picture of the web', /$/, '.sign { background: url(https://example.org/a.png) }'],
  ['a face that is not there', /$/, '@font-face { font-family: Quay; src: url(../fonts/quay.ttf) }'],
  ['a sheet that is not there', /^/, '@import "other.css";'],
  ['an import of the web', /^/, '@import "https://example.org/a.css";'],
  ['a direction', /$/, 'p { direction: rtl }'],
  ['a fixed place', /$/, 'p { position: fixed }'],
  ['an encoding of another age', /^/, '@charset "iso-8859-1";']
]

const inContainer: readonly Row[] = [
  ['no root file', /<rootfile .*?\/>/, ''],
  ['a root file that is not there', 'OEBPS/content.opf', 'OEBPS/package.opf'],
  ['a root file of another type', 'application/oebps-package+xml', 'text/xml'],
  ['another version', 'version="1.0" xmlns', 'version="2.0" xmlns'],
  ['another namespace', 'urn:oasis:names:tc:opendocument:xmlns:container', 'urn:container'],
  ['not well formed', '</rootfiles>', '']
]

const tables: Readonly<Record<string, readonly Row[]>> = {
  'OEBPS/text/log-i.xhtml': inChapter,
  'OEBPS/toc.xhtml': inNav,
  'OEBPS/content.opf': inPackage,
  'OEBPS/toc.ncx': inTable,
  'OEBPS/css/book.css': inSheet,
  'META-INF/container.xml': inContainer
}

/** Every mutation of the rows above, and what may befall whole files. */
export function heldOutMutationsOf(book: Uint8Array): Mutation[] {
  const files = unzipSync(book)
  const changed = Object.entries(tables).flatMap(([path, rows]) =>
    rows.map(([name, from, to]) => {
      const text = strFromU8(files[path]!)
      const result = text.replace(from, to)
      if (result === text) throw new Error(`\`${path}\` has no passage for "${name}"`)
      return {name: `${path}: ${name}`, bytes: zip({...files, [path]: strToU8(result)})}
    })
  )
  return [...changed, ...wholeFiles(files)]
}

function wholeFiles(files: Readonly<Record<string, Uint8Array>>): Mutation[] {
  const chapter = 'OEBPS/text/log-i.xhtml'
  const cover = 'OEBPS/images/cover.png'
  const without = (path: string) => Object.fromEntries(Object.entries(files).filter(([name]) => name !== path))
  const withFile = (path: string, data: Uint8Array) => ({...files, [path]: data})
  const variants: Readonly<Record<string, Readonly<Record<string, Uint8Array>>>> = {
    'a chapter in UTF-16': withFile(chapter, new Uint8Array(Buffer.from(`\uFEFF${strFromU8(files[chapter]!)}`, 'utf16le'))),
    'a chapter that is not UTF-8': withFile(chapter, new Uint8Array([...files[chapter]!.slice(0, -30), 0xff, 0xfe, ...files[chapter]!.slice(-30)])),
    'an empty chapter': withFile(chapter, new Uint8Array()),
    'an empty cover': withFile(cover, new Uint8Array()),
    'a cover cut short': withFile(cover, files[cover]!.slice(0, 12)),
    'a cover that is a JPEG by its bytes': withFile(cover, new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, ...new Array<number>(40).fill(0)])),
    'a file nobody lists': withFile('OEBPS/text/draft.xhtml', files[chapter]!),
    'two files but for capitals': withFile('OEBPS/text/LOG-I.xhtml', files[chapter]!),
    'a file with a blank in its name': withFile('OEBPS/text/a draft.txt', strToU8('draft')),
    'a file of types of another book': withFile('mimetype', strToU8('application/zip')),
    'a file of types with a line end': withFile('mimetype', strToU8('application/epub+zip\n')),
    'no file of types': without('mimetype'),
    'no package document': without('OEBPS/content.opf'),
    'no container': without('META-INF/container.xml'),
    'no chapter': without(chapter),
    'no cover': without(cover)
  }
  return [
    ...Object.entries(variants).map(([name, entries]) => ({name, bytes: zip(entries)})),
    {name: 'a file of types that is packed', bytes: zip(files, 6)}
  ]
}

/** An EPUB of these files, the type first. */
function zip({mimetype, ...rest}: Readonly<Record<string, Uint8Array>>, level: 0 | 6 = 0): Uint8Array {
  return zipSync({...(mimetype && {mimetype: [mimetype, {level}]}), ...rest}, {mtime: new Date(2026, 0, 1)})
}
