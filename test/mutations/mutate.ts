/**
 * Faults a compiler of books might make, put into sound EPUBs one at a time: lines of the package
 * files taken out or doubled, attributes dropped or bent, markup that may not stand where it does.
 * Which of them are faults is for EPUBCheck to say; some are not.
 */

import {strFromU8, strToU8, unzipSync, zipSync, type Zippable} from 'fflate'

export interface Mutation {
  readonly name: string
  readonly bytes: Uint8Array
}

export type Files = Readonly<Record<string, Uint8Array>>

const chapter = 'OEBPS/text/log-i.xhtml'
const opf = 'OEBPS/content.opf'
const nav = 'OEBPS/toc.xhtml'
const ncx = 'OEBPS/toc.ncx'
const css = 'OEBPS/css/book.css'

/** Every mutation of a book. */
export function mutationsOf(book: Uint8Array): Mutation[] {
  const files = unzipSync(book)
  return [
    ...linesOf(files, opf),
    ...linesOf(files, ncx),
    ...linesOf(files, nav),
    ...attributesOf(files, opf),
    ...attributesOf(files, ncx),
    ...attributesOf(files, nav),
    ...attributesOf(files, chapter),
    ...inserted(files),
    ...bent(files),
    ...styled(files),
    ...missing(files)
  ]
}

/** Each kind of line once taken out, once doubled. */
function linesOf(files: Files, path: string): Mutation[] {
  const lines = strFromU8(files[path]!).split('\n')
  const seen = new Set<string>()
  return lines.flatMap((line, index) => {
    const kind = line.replace(/"[^"]*"/g, '').replace(/>[^<]*</g, '><').trim()
    if (kind === '' || index < 2 || seen.has(kind + (/property="(.*?)"/.exec(line)?.[1] ?? ''))) return []
    seen.add(kind + (/property="(.*?)"/.exec(line)?.[1] ?? ''))
    return [
      mutation(files, path, `without line ${index + 1} ${kind}`, lines.toSpliced(index, 1).join('\n')),
      mutation(files, path, `line ${index + 1} twice ${kind}`, lines.toSpliced(index, 0, line).join('\n'))
    ]
  })
}

/** Each kind of attribute of a file once dropped, emptied, bent. */
function attributesOf(files: Files, path: string): Mutation[] {
  const text = strFromU8(files[path]!)
  const seen = new Set<string>()
  const tags = [...text.matchAll(/<([\w:]+)((?:\s[\w:-]+="[^"]*")+)/g)]
  const places = tags.flatMap(({1: element, 2: attributes, index}) =>
    [...attributes!.matchAll(/\s([\w:-]+)="[^"]*"/g)].map((found) => ({element, name: found[1]!, place: index + element!.length + 1 + found.index, length: found[0].length})))
  return places.flatMap(({element, name, place, length}) => {
    const key = `${element} ${name}`
    if (seen.has(key)) return []
    seen.add(key)
    const end = place + length
    const replace = (by: string) => text.slice(0, place) + by + text.slice(end)
    return [
      mutation(files, path, `${key} dropped`, replace('')),
      mutation(files, path, `${key} emptied`, replace(` ${name}=""`)),
      mutation(files, path, `${key} bent`, replace(` ${name}="no such, value"`))
    ]
  })
}

/** Markup put into a paragraph, beside it, into a heading, a list, a table. */
const fragments = [
  '<p>x</p>', '<div>x</div>', '<span><p>x</p></span>', '<ul><li>x</li></ul>', '<ul>x</ul>', '<ul><p>x</p></ul>', '<li>x</li>', '<ol start="x"><li>x</li></ol>', '<td>x</td>', '<tr><td>x</td></tr>',
  '<table><td>x</td></table>', '<table><tr>x</tr></table>', '<table><tbody><tr><td>x</td></tr></tbody><thead><tr><td>x</td></tr></thead></table>', '<h2><h3>x</h3></h2>', '<h2>x</h2>', '<hr>x</hr>', '<hr/>',
  '<figure><p>x</p><figcaption>y</figcaption><p>z</p></figure>', '<figcaption>x</figcaption>', '<figure><figcaption>x</figcaption></figure>', '<blockquote>x</blockquote>', '<img/>', '<img src="../images/map-of-the-reef.png" alt=""/>', '<img src="none.png" alt=""/>', '<img src="../images/map-of-the-reef.png" alt="" width="100%"/>', '<img src="https://example.org/a.png" alt=""/>',
  '<a href="#none">x</a>', '<a href="none.xhtml">x</a>', '<a href="log-ii.xhtml">x</a>', '<a href="../css/book.css">x</a>', '<a href="https://example.org/a b">x</a>', '<a href="file:///etc/x">x</a>', '<a href="https://example.org/">x</a>', '<a href="data:text/html,x">x</a>', '<a href="#log-i"><a href="#log-i">x</a></a>',
  '<em>x</em>', '<em><div>x</div></em>', '<center>x</center>', '<font>x</font>', '<b>x</b>', '<br>x</br>', '<br/>', '<script>x</script>', '<p align="left">x</p>', '<p foo="x">x</p>', '<p class="x y">x</p>', '<p id="log-i">x</p>', '<p id="a b">x</p>', '<p id="">x</p>', '<p role="none such">x</p>', '<p role="note">x</p>',
  '<p lang="english language">x</p>', '<p lang="fr" xml:lang="de">x</p>', '<p xml:lang="fr">x</p>', '<p dir="up">x</p>', '<p style="color:">x</p>', '<p onclick="x">x</p>', '<p data-octavo-x="1">x</p>', '<p aria-labelledby="none">x</p>', '<p aria-nothing="x">x</p>', '<p aria-hidden="maybe">x</p>', '<span foo:bar="x">x</span>', '<foo:bar/>', '<custom-element>x</custom-element>',
  '<dl><dt>x</dt></dl>', '<dl><dt>x</dt><dd>y</dd></dl>', '<dl><dd>y</dd></dl>', '<pre>x</pre>', '<aside>x</aside>', '<section>x</section>', '<aside role="doc-chapter">x</aside>', '<section role="doc-footnote">x</section>', '<nav>x</nav>', '<q cite="x">x</q>', '<time>x</time>', '<sub><table><tr><td>x</td></tr></table></sub>', '<iframe src="log-ii.xhtml"></iframe>', '<object data="x"></object>', '<form>x</form>', '<input/>', '<video></video>',
  '<svg/>', '<math/>', '<svg xmlns="http://www.w3.org/2000/svg"><rect/></svg>', '&nbsp;', '&amp;', '&bad;', '& x', '<', '>', ']]>', '<!-- x -- y -->', '<!-- x -->', '<p>x', '</p>', '<?x y?>', '<ol><li value="x">x</li></ol>', '<ul><li value="1">x</li></ul>', '<td colspan="0">x</td>', '<table><tr><td colspan="0">x</td></tr></table>', '<table><tr><th scope="all">x</th></tr></table>', '<table><caption>x</caption><tr><td>x</td></tr></table>', '<table><tr><td>x</td></tr><caption>x</caption></table>'
]

const places: readonly (readonly [string, RegExp])[] = [
  ['in a paragraph', /<p id="[^"]*" class="opening">/],
  ['beside a paragraph', /(?=<p id="[^"]*" class="opening">)/],
  ['in a heading', /<h1 [^>]*>/],
  ['in a list', /<ol start="3">/],
  ['in a row', /<tr>/]
]

function inserted(files: Files): Mutation[] {
  const text = strFromU8(files[chapter]!)
  return fragments.flatMap((fragment, index) => {
    const chosen = index % 3 === 0 ? places : places.slice(0, 2)
    return chosen.map(([where, at]) => mutation(files, chapter, `${fragment} ${where}`, text.replace(at, (found) => found + fragment)))
  })
}

const bends: readonly (readonly [string, string | RegExp, string])[] = [
  [chapter, '<?xml version="1.0" encoding="UTF-8"?>', '<?xml version="1.0" encoding="ISO-8859-1"?>'],
  [chapter, '<?xml version="1.0" encoding="UTF-8"?>', ''],
  [chapter, '<!DOCTYPE html>', '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'],
  [chapter, /<title>.*?<\/title>/, ''],
  [chapter, /<title>.*?<\/title>/, '<title></title>'],
  [chapter, /<title>.*?<\/title>/, '<title>a</title><title>b</title>'],
  [chapter, '<meta charset="utf-8" />', '<meta charset="latin1" />'],
  [chapter, '<meta charset="utf-8" />', '<meta charset="utf-8" /><meta charset="utf-8" />'],
  [chapter, '</body>', '</body><body></body>'],
  [chapter, '</head>', '</head>x'],
  [chapter, ' xmlns:epub="http://www.idpf.org/2007/ops"', ''],
  [chapter, ' xmlns="http://www.w3.org/1999/xhtml"', ''],
  [chapter, 'http://www.w3.org/1999/xhtml', 'http://www.w3.org/1999/html'],
  [chapter, '</html>', ''],
  [chapter, 'href="../css/book.css"', 'href="../css/none.css"'],
  [chapter, 'role="doc-noteref"', 'role="doc-nothing"'],
  [chapter, 'role="doc-chapter"', 'role="doc-noteref"'],
  [chapter, 'aria-labelledby="log-i-heading"', 'aria-labelledby="gone"'],
  [chapter, /href="#note-[^"]*"/, 'href="#note-9"'],
  [chapter, 'href="log-ii.xhtml"', 'href="log-iii.xhtml"'],
  [chapter, 'href="log-ii.xhtml"', 'href="LOG-II.xhtml"'],
  [chapter, /id="call-([^"]*)"/, 'id="note-$1"'],
  [opf, 'urn:uuid:', 'uuid:'],
  [opf, /urn:uuid:\w{8}/, 'urn:uuid:123'],
  [opf, '2026-02-01T00:00:00Z', '2026-02-01'],
  [opf, '2026-01-31', 'last winter'],
  [opf, '2026-01-31', '2026-13-31'],
  [opf, '<dc:language>en', '<dc:language>English'],
  [opf, '<dc:language>en', '<dc:language>en-US'],
  [opf, 'version="3.0"', 'version="2.0"'],
  [opf, 'application/xhtml+xml"/>', 'text/html"/>'],
  [opf, 'media-type="text/css"', 'media-type="text/plain"'],
  [opf, 'href="css/book.css"', 'href="css/none.css"'],
  [opf, 'href="text/log-i.xhtml"', 'href="text/log i.xhtml"'],
  [opf, 'href="text/log-i.xhtml"', 'href="/text/log-i.xhtml"'],
  [opf, 'properties="nav"', 'properties="nav scripted"'],
  [opf, 'properties="cover-image"', 'properties="cover-picture"'],
  [opf, 'idref="text-log-ii"', 'idref="text-log-i"'],
  [opf, 'idref="text-log-ii"', 'idref="style"'],
  [opf, '<spine toc="ncx">', '<spine toc="toc">'],
  [opf, '<spine toc="ncx">', '<spine>'],
  [opf, '<spine toc="ncx">', '<spine toc="ncx" page-progression-direction="up">'],
  [opf, 'property="title-type"', 'property="title-kind"'],
  [opf, 'property="schema:accessMode"', 'property="foo:accessMode"'],
  [opf, 'scheme="marc:relators"', 'scheme="relators"'],
  [opf, 'scheme="onix:codelist5"', 'scheme="foo:codelist5"'],
  [opf, '>pagination<', '>paging<'],
  [opf, 'refines="#title"', 'refines="#titel"'],
  [opf, '<guide>', '<guide><reference type="text" href="text/none.xhtml"/>'],
  [opf, '<guide>', '<guide><reference type="text" href="css/book.css"/>'],
  [opf, '</metadata>', '<dc:title></dc:title></metadata>'],
  [opf, '</metadata>', '<dc:thing>x</dc:thing></metadata>'],
  [opf, '</metadata>', '<meta property="dcterms:modified">2026-02-02T00:00:00Z</meta></metadata>'],
  [opf, '</metadata>', '<meta name="x"/></metadata>'],
  [opf, '</metadata>', 'x</metadata>'],
  [opf, '</manifest>', '<item id="extra" href="text/log-i.xhtml" media-type="application/xhtml+xml"/></manifest>'],
  [opf, '</manifest>', '<item id="remote" href="https://example.org/a.png" media-type="image/png"/></manifest>'],
  [nav, 'epub:type="toc"', 'epub:type="contents"'],
  [nav, 'epub:type="page-list"', 'epub:type="toc"'],
  [nav, 'epub:type="page-list"', 'epub:type="landmarks"'],
  [nav, 'epub:type="bodymatter"', ''],
  [nav, '>Cover</a>', '></a>'],
  [nav, '<h1 id="toc-heading">Contents</h1>', ''],
  [nav, '<h1 id="toc-heading">Contents</h1>', '<h1 id="toc-heading"></h1>'],
  [nav, '<h1 id="toc-heading">', '<p>x</p><h1 id="toc-heading">'],
  [nav, '</nav>', '<p>x</p></nav>'],
  [nav, '</nav>', '<ol><li><a href="text/log-i.xhtml">x</a></li></ol></nav>'],
  [nav, 'href="text/log-i.xhtml"', 'href="text/none.xhtml"'],
  [nav, 'href="text/log-i.xhtml"', 'href="css/book.css"'],
  [nav, 'href="text/log-i.xhtml"', 'href="text/log-i.xhtml#none"'],
  [nav, 'href="text/log-i.xhtml"', 'href="https://example.org/"'],
  [nav, 'href="text/log-i.xhtml#page-1"', 'href="text/log-i.xhtml#page-99"'],
  [nav, '<li class="to-part">', '<li class="to-part">x '],
  [nav, '<li class="to-afterword">', '<li class="to-afterword"><span>x</span>'],
  [nav, /<a href="text\/afterword.xhtml">.*?<\/a>/, '<span>Afterword</span>'],
  [ncx, /dtb:uid" content="[^"]*"/, 'dtb:uid" content="other"'],
  [ncx, 'version="2005-1"', 'version="2005"'],
  [ncx, 'src="text/log-i.xhtml"', 'src="text/none.xhtml"'],
  [ncx, 'src="text/log-i.xhtml"', 'src="text/log-i.xhtml#none"'],
  [ncx, 'playOrder="2"', 'playOrder="1"'],
  [ncx, 'playOrder="2"', 'playOrder="22"'],
  [ncx, 'playOrder="2"', 'playOrder="0"'],
  [ncx, 'playOrder="2"', 'playOrder="two"'],
  [ncx, /<navLabel>.*?<\/navLabel>/s, ''],
  [ncx, /<text>[^<]*<\/text>/, ''],
  [ncx, /<docTitle>[^]*?<\/docTitle>/, ''],
  [ncx, '</navMap>', '<p>x</p></navMap>'],
  [ncx, '</navMap>', 'x</navMap>'],
  [ncx, 'Bell', 'Bell & x'],
  [ncx, 'type="front"', 'type="first"'],
  [ncx, 'value="1"', 'value="one"']
]

const bent = (files: Files): Mutation[] =>
  bends.map(([path, from, to]) => mutation(files, path, `${String(from).slice(0, 60)} becomes ${to.slice(0, 60)}`, strFromU8(files[path]!).replace(from, () => to)))

const sheets = ['p {', 'p }', 'p { color: }', 'p { color red }', 'p { color: red; }', '{ color: red }', 'p { direction: rtl }', 'p { unicode-bidi: embed }', '@import "none.css";', 'p { background: url(none.png) }', 'p { background: url("../images/map-of-the-reef.png") }', '@font-face { font-family: x; src: url(none.ttf) }', '@font-face {}', '@charset "utf-16";', '/* open', '"open', 'p { content: "open }', '@media all and (min-width: 1em) { p { color: red } }', '@media { p { color: red }', 'p::before { content: "\\201C" }', 'p > em + strong { margin: 0 auto !important }', '@supports (display: flex) { p { display: flex } }']

const styled = (files: Files): Mutation[] => sheets.map((sheet) => mutation(files, css, `sheet: ${sheet}`, `${strFromU8(files[css]!)}\n${sheet}`))

function missing(files: Files): Mutation[] {
  const lost = Object.keys(files).filter((path) => path !== 'mimetype').map((path) => ({name: `${path} lost`, bytes: pack(Object.fromEntries(Object.entries(files).filter(([other]) => other !== path)))}))
  return [
    ...lost,
    {name: 'a file nobody lists', bytes: pack({...files, 'OEBPS/extra.txt': strToU8('x')})},
    {name: 'a file in other case', bytes: pack({...files, 'OEBPS/text/LOG-I.xhtml': files[chapter]!})},
    {name: 'type with a line end', bytes: pack({...files, mimetype: strToU8('application/epub+zip\n')})},
    {name: 'another type', bytes: pack({...files, mimetype: strToU8('application/zip')})}
  ]
}

const mutation = (files: Files, path: string, name: string, text: string): Mutation =>
  ({name: `${path.replace(/^OEBPS\//, '')}: ${name}`, bytes: pack({...files, [path]: strToU8(text)})})

/** The files as an EPUB, the type first and stored. */
export function pack(files: Files): Uint8Array {
  const {mimetype, ...rest} = files
  const entries: Zippable = {...(mimetype && {mimetype: [mimetype, {level: 0}]}), ...Object.fromEntries(Object.entries(rest).map(([path, data]) => [path, [data, {level: 1}]]))}
  return zipSync(entries, {mtime: new Date(2000, 0, 1)})
}
