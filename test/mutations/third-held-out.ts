/**
 * A third set of faults, by kinds the others have few of: files that are added, renamed or of another type, ids across
 * files, drawings, formulas, fonts and addresses of the sheet, encryption, the reading order, refinements and marks of
 * pages. Written by one who had read the vocabulary of documents, not the checks of the package.
 */

import {strFromU8, strToU8, unzipSync} from 'fflate'
import {before, css, editedBook, nav, ncx, opf, second, type Edit} from './edit.ts'
import {pack, type Mutation} from './mutate.ts'

type Files = Record<string, Uint8Array>
type Change = readonly [name: string, change: (files: Files) => void]

const manifest = (item: string): Edit => [opf, '</manifest>', `${item}</manifest>`]
const metadata = (line: string): Edit => [opf, '</metadata>', `${line}</metadata>`]

const edits: readonly Edit[] = [
  // Drawings and formulas
  before('<svg><circle r="1"/></svg>'), before('<svg xmlns="http://www.w3.org/2000/svg"><p>x</p></svg>'), before('<svg xmlns="http://www.w3.org/2000/svg"><circle r="1" colour="red"/></svg>'), before('<math><mi>x</mi></math>'),
  before('<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><p>x</p></mfrac></math>'), before('<p><svg:svg/></p>'), before('<object data="../images/cover.svg" type="image/svg+xml"></object>'),
  before('<picture><img src="../images/cover.png" alt="x"/></picture>x<source src="a"/>'), before('<img src="../css/book.css" alt="x"/>'), before('<img src="https://example.org/a.png" alt="x"/>'), before('<img src="data:image/png;base64,x" alt="x"'),
  // Documents
  before('<p epub:type="pagebreak" role="doc-pagebreak"><p/></p>'), before('<span id="log-ii-heading"></span>'), before('<p aria-labelledby="nowhere">x</p>'), before('<p xml:lang="en" lang="de">x</p>'), before('<p id="">x</p>'), before('<p id="a b">x</p>'),
  before('<p xml:id="x">x</p><p xml:id="x">x</p>'), before('<p foo:bar="x">x</p>'), before('<p xlink:href="x">x</p>'), before('<p class="a" class="b">x</p>'), before('<p><![CDATA[x]]>]]></p>'), before('<?xml version="1.0"?><p>x</p>'), before('<!-- a -- b --><p>x</p>'),
  [second, '<!DOCTYPE html>', '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>'], [second, 'charset="utf-8"', 'charset="iso-8859-1"'], [second, '</head>', '<base href="x"/></head>'], [second, '</head>', '<script>x()</script></head>'],
  // Package
  manifest('<item id="lost" href="text/lost.xhtml" media-type="application/xhtml+xml"/>'), manifest('<item id="again" href="css/book.css" media-type="text/css"/>'), manifest('<item id="far" href="https://example.org/a.css" media-type="text/css"/>'), manifest('<item id="self" href="content.opf" media-type="application/oebps-package+xml"/>'),
  manifest('<item id="up" href="../a.txt" media-type="text/plain"/>'), [opf, 'media-type="text/css"', 'media-type="text/html"'], [opf, /href="text\/log-ii.xhtml" media-type="application\/xhtml\+xml"/, 'href="text/log-ii.xhtml" media-type="text/html"'], [opf, 'media-type="application/x-dtbncx+xml"', 'media-type="text/xml"'],
  [opf, 'media-type="image/png"', 'media-type="image/jpeg"'], [opf, /(<itemref idref="text-log-ii"\/>)/, '$1$1'], [opf, '<itemref idref="text-log-ii"/>', '<itemref idref="text-log-ii"/><itemref idref="style"/>'], [opf, /<itemref idref="text-log-ii"\/>/, '<itemref idref="text-log-ii" properties="page-spread-both"/>'],
  [opf, 'properties="nav"', 'properties="navigation"'], [opf, 'properties="cover-image"', 'properties="nav"'], [opf, / properties="cover-image"/, ' properties="cover-image" fallback="nothing"'],
  // Refinements
  metadata('<meta refines="#nobody" property="role">aut</meta>'), metadata('<meta property="title-type">main</meta>'), metadata('<meta property="dcterms:modified">2020-01-01T00:00:00Z</meta>'), metadata('<meta property="belongs-to-collection" id="identifier">x</meta>'), metadata('<meta property="foo:bar">x</meta>'),
  metadata('<meta refines="#identifier" property="display-seq">first</meta>'), metadata('<link rel="record" href="x.xml"/>'), metadata('<meta name="x"/>'), metadata('<dc:identifier></dc:identifier>'), metadata('<dc:subject/>'), metadata('<meta property="media:duration">soon</meta>'),
  // Navigation
  [nav, 'epub:type="toc"', 'epub:type="lot"'], [nav, 'epub:type="page-list"', 'epub:type="toc"'], [nav, 'href="text/log-ii.xhtml"', 'href="css/book.css"'], [nav, '<a href="text/log-ii.xhtml">', '<a href="text/log-ii.xhtml#nowhere">'], [nav, '<li class="to-afterword">', '<li class="to-afterword"><span></span></li><li>'],
  [ncx, 'playOrder="2"', 'playOrder="x"'], [ncx, '<navMap>', '<navMap><navPoint id="a b" playOrder="1"><navLabel><text>x</text></navLabel><content src="text/log-ii.xhtml"/></navPoint>'], [ncx, 'type="normal"', 'type="roman"'], [ncx, '</ncx>', '<navList><navLabel><text>x</text></navLabel></navList></ncx>'],
  // Sheet
  [css, /$/, 'p { background: url(missing.png) }'], [css, /$/, 'p { background: url(../images/none.svg#x) }'], [css, /$/, '@font-face { font-family: X; src: url(https://example.org/x.ttf) }'], [css, /$/, '@font-face { font-family: X; src: }'], [css, /$/, '@font-face { }'], [css, /$/, '@import "missing.css";'],
  [css, /$/, 'p { position: fixed } {'], [css, /$/, '/* never closed']
]

const changes: readonly Change[] = [
  ['encryption of a file there is not', (files) => void (files['META-INF/encryption.xml'] = strToU8('<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><enc:CipherData><enc:CipherReference URI="OEBPS/none.ttf"/></enc:CipherData></enc:EncryptedData></encryption>'))],
  ['encryption that is no XML', (files) => void (files['META-INF/encryption.xml'] = strToU8('<encryption'))],
  ['encryption of the sheet', (files) => void (files['META-INF/encryption.xml'] = strToU8('<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="http://www.idpf.org/2008/embedding"/><enc:CipherData><enc:CipherReference URI="OEBPS/css/book.css"/></enc:CipherData></enc:EncryptedData></encryption>'))],
  ['a chapter under another name', (files) => rename(files, 'OEBPS/text/log-ii.xhtml', 'OEBPS/text/Log-II.xhtml')],
  ['the sheet under another name', (files) => rename(files, 'OEBPS/css/book.css', 'OEBPS/css/Book.css')],
  ['no sheet', (files) => void delete files['OEBPS/css/book.css']],
  ['an empty chapter', (files) => void (files['OEBPS/text/log-ii.xhtml'] = new Uint8Array())],
  ['a chapter in UTF-16 without a mark', (files) => void (files['OEBPS/text/log-ii.xhtml'] = new Uint8Array(Buffer.from(strFromU8(files['OEBPS/text/log-ii.xhtml']!), 'utf16le')))],
  ['a chapter in Latin letters of one byte', (files) => void (files['OEBPS/text/log-ii.xhtml'] = new Uint8Array(Buffer.from(strFromU8(files['OEBPS/text/log-ii.xhtml']!).replace('Yes', 'é'), 'latin1')))],
  ['a picture cut off', (files) => void (files['OEBPS/images/cover.png'] = files['OEBPS/images/cover.png']!.slice(0, 3))],
  ['a picture of text', (files) => void (files['OEBPS/images/cover.png'] = strToU8('<svg/>'))],
  ['a container of another package', (files) => replaceIn(files, 'META-INF/container.xml', 'content.opf', 'other.opf')],
  ['a container of another type', (files) => replaceIn(files, 'META-INF/container.xml', 'application/oebps-package+xml', 'text/xml')],
  ['a mimetype of another book', (files) => void (files['mimetype'] = strToU8('application/zip'))],
  ['a mimetype with a line end', (files) => void (files['mimetype'] = strToU8('application/epub+zip\n'))]
]

function rename(files: Files, from: string, to: string): void {
  files[to] = files[from]!
  delete files[from]
}

const replaceIn = (files: Files, path: string, from: string, to: string): void => void (files[path] = strToU8(strFromU8(files[path]!).replace(from, to)))

export const thirdHeldOutMutationsOf = (book: Uint8Array): Mutation[] => [
  ...edits.map((edit) => editedBook(unzipSync(book), edit, [40, 110])),
  ...changes.map(([name, change]) => {
    const files: Files = {...unzipSync(book)}
    change(files)
    return {name, bytes: pack(files)}
  })
]
