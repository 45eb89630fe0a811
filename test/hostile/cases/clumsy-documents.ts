/** Rows A1 and J, by a fourth hand: pages and documents that hide, double or wrap their words. */

import {settings, type Case, type Verdict} from '../case.ts'
import {archive, wide} from '../archive.ts'
import {contentTypes, docx, documentXml, paragraph, png, relations, repeat} from '../bytes.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const prose = repeat('<p>Before the ferry left, the deckhand counted the lamps along the quay and found one more than there had been.</p>', 6)
const story = ['deckhand counted the lamps']

const pages: readonly (readonly [string, string, Verdict, (readonly string[])?])[] = [
  ['shadow', '<div><template shadowrootmode="open"><p>Shadow words here.</p></template></div><template><p>Unused words.</p></template>', 'EW', ['Shadow words here']],
  ['script-twice-escaped', '<script><!--<script>x</script>--></script><p>Behind words.</p>', 'EW', ['Behind words']],
  ['script-end-in-text', '<script>var a = "</script><p>Behind words.</p>"</script>', 'EW', ['Behind words']],
  ['script-end-odd', '<script>x</script\n foo="><p>No</p>"><p>Behind words.</p>', 'EW', ['Behind words']],
  ['title-open', '<title>The title<p>Behind words.</p>', 'EW'],
  ['textarea', '<textarea><p>Typed words.</p></textarea><p>Behind words.</p>', 'EW', ['Behind words']],
  ['svg-words', '<svg><text>Drawn words</text><foreignObject><p>Foreign words.</p></foreignObject></svg><p>Behind words.</p>', 'EW', ['Behind words']],
  ['svg-breaks-out', '<svg><g><p>Broken words.</p></g></svg><p>Behind words.</p>', 'EW', ['Broken words', 'Behind words']],
  ['math-words', '<p>It is <math><semantics><mi>x</mi><mtext>Math words</mtext><annotation>tex</annotation></semantics></math> so.</p><p>Behind words.</p>', 'EW', ['Math words', 'Behind words']],
  ['style-in-svg', '<svg><style><p>Styled words.</p></style></svg><p>Behind words.</p>', 'EW', ['Behind words']],
  ['details', '<details><summary>Summary words</summary><p>Inner words.</p></details>', 'EW', ['Summary words', 'Inner words']],
  ['dialog', '<dialog><p>Dialog words.</p></dialog><p>Behind words.</p>', 'EW', ['Behind words']],
  ['ruby', '<p><ruby>base<rp>(</rp><rt>gloss</rt><rp>)</rp></ruby> and <ruby><rb>two</rb><rtc><rt>more</rt></rtc></ruby> words.</p>', 'EW', ['base', 'words']],
  ['bidi', '<p dir="rtl">Right words <bdo dir="ltr">left words</bdo> <bdi>own words</bdi>.</p>', 'EW', ['Right words', 'left words', 'own words']],
  ['iframe-srcdoc', '<iframe srcdoc="<p>Frame words.</p>">Fallback words.</iframe><p>Behind words.</p>', 'EW', ['Behind words']],
  ['object-fallback', '<object data="x.swf"><p>Fallback words.</p></object><p>Behind words.</p>', 'EW', ['Behind words']],
  ['hidden', '<p hidden>Hidden words.</p><p style="display:none">None words.</p><p aria-hidden="true">Silent words.</p><p>Behind words.</p>', 'EW', ['Behind words']],
  ['display-none-class', '<style>.x{display:none}</style><p class="x">Stolen from another site.</p><p>Behind words.</p>', 'EW', ['Behind words']],
  ['del-ins', '<p>One <del>struck words</del> <ins>new words</ins> <s>gone words</s>.</p>', 'EW', ['struck words', 'new words', 'gone words']],
  ['breaks', 'First line.<br><br>Second line.<br><br>Third line.<br/><br/>Fourth line.', 'EW', ['First line', 'Fourth line']],
  ['word', '<!--[if gte mso 9]><xml><o:x/></xml><![endif]--><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoListParagraph><![if !supportLists]><span>·<span>&nbsp;</span></span><![endif]>Item words</p>', 'EW', ['Item words']],
  ['google', '<p class="c1"><span class="c2">Google </span><span class="c3" style="font-style:italic">words</span><sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Comment words</span></p></div>', 'EW', ['Google words']],
  ['references-loose', '<p>Fish &amp chips &nbsp;&copy 1999 &#x80; &#150; &#0; &AMP &notit; &bogus; words.</p>', 'EW', ['chips', '1999', 'words']],
  ['notes-back', '<p>Called words<a href="#fn1" id="r1"><sup>1</sup></a>.</p><hr><ol><li id="fn1"><p>Note words. <a href="#r1">↩</a></p></li></ol>', 'EW', ['Called words', 'Note words']],
  ['xhtml-self-closed', '<p>One <i/>two <b/>three.</p><div/><p>Behind words.</p>', 'EW', ['Behind words']],
  ['slashes', '<p/Behind words.</p><p>After words.</p>', 'EW', ['After words']],
  ['attributes-open', '<p title="never closed>Lost words.</p><p>Behind words.</p>', 'EW'],
  ['comment-open', '<!-- never closed <p>Lost words.</p><p>Behind words.</p>', 'EW'],
  ['comment-odd', '<!-->Kept one.<!--->Kept two.<!-- a --!>Kept three.<p>Behind words.</p>', 'EW', ['Kept one', 'Kept two', 'Kept three', 'Behind words']],
  ['select', '<select><option>Choice words</option></select><p>Behind words.</p>', 'EW', ['Behind words']],
  ['table-in-p', '<p>Before table<table><tr><td>Cell words</td></tr></table>after table</p>', 'EW', ['Before table', 'Cell words', 'after table']],
  ['foster', '<table>Fostered words<tr><td>Cell words</td></tr></table>', 'EW', ['Fostered words', 'Cell words']],
  ['caption', '<table><caption>Caption words</caption><thead><tr><th>Head words</th></tr></thead><tfoot><tr><td>Foot words</td></tr></tfoot><tr><td>Cell words</td></tr></table>', 'EW', ['Caption words', 'Head words', 'Foot words', 'Cell words']],
  ['caption-of-data', '<table><caption>Caption words</caption><tr><td>One</td><td>Two</td></tr><tr><td>Three</td><td>Four</td></tr></table>', 'EW', ['Caption words', 'Two', 'Four']],
  ['noscript-words', '<noscript><p>Scriptless words of a whole sentence.</p></noscript><p>Behind words.</p>', 'EW', ['Behind words']],
  ['span-huge', '<table><tr><td colspan="999999999" rowspan="65535">Cell words</td><td colspan="-1">More words</td></tr></table>', 'EW', ['Cell words', 'More words']],
  ['lists-odd', '<ul>Loose words<li>Item words<ol><li value="-5">Inner words</ol><p>Stray words</ul>', 'EW', ['Loose words', 'Item words', 'Inner words', 'Stray words']],
  ['frames', '<noframes><p>Old words.</p></noframes><noembed>Embed words</noembed><p>Behind words.</p>', 'EW', ['Behind words']],
  ['nested-forms', '<form><fieldset><legend>Legend words</legend><label>Label words <input value="typed"></label><button>Button words</button><output>Output words</output></fieldset></form>', 'EW'],
  ['unknown', '<story-text><chapter-body><p>Custom words.</p></chapter-body></story-text>', 'EW', ['Custom words']],
  ['two-roots', '</body></html><p>Late words.</p><html><body><p>Later words.</p>', 'EW', ['Late words', 'Later words']],
  ['plaintext', '<p>Behind words.</p><plaintext><p>Plain words.</p>', 'EW', ['Behind words']],
  ['xmp-listing', '<xmp><b>Sample words</b></xmp><listing>Listed words</listing><pre>\n\n  Set words\n</pre>', 'EW', ['Sample words', 'Listed words', 'Set words']],
  ['headings-empty', '<h1></h1><h2>&nbsp;</h2><h3><img alt="Picture words"></h3><p>Behind words.</p>', 'EW', ['Behind words']],
  ['links-nested', '<p><a href="http://a.test">One <a href="http://b.test">two</a> three</a></p>', 'EW', ['One', 'two', 'three']],
  ['spacer-letters', '<p>W<span style="font-size:0">x</span>ords</p><p>Behind words.</p>', 'EW', ['Behind words']],
  ['meta-tricks', '<meta name="title" content="<script>"><meta property="og:title" content="OG &quot;T&quot;"><p>Behind words.</p>', 'EW', ['Behind words']],
  ['long-attribute-style', `<p style="${repeat('color:red;', 30_000)}">Behind words.</p>`, 'EW', ['Behind words']]
]

const w = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string): string => `<w:p>${inner}</w:p>`
const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`
const opening = paragraph('Chapter One') + paragraph('Before the ferry left, the deckhand counted the lamps.')
const notesXml = (kind: string, inner: string): Uint8Array => utf8(`<?xml version="1.0"?><w:${kind}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${kind}s>`)
const rels = (list: string): Uint8Array => utf8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`)
const kind = (name: string): string => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${name}`
const field = (code: string, shown: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const box = (inner: string): string => `<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`

const bodies: readonly (readonly [string, string, Verdict, (readonly string[])?, Record<string, Uint8Array>?])[] = [
  ['insertion-in-link', p(`<w:hyperlink r:id="none" xmlns:r="x"><w:ins>${w('Put in words')}</w:ins></w:hyperlink>`), 'EW', ['Put in words']],
  ['link-in-insertion', p(`<w:ins><w:hyperlink w:anchor="x">${w('Linked words')}</w:hyperlink></w:ins>`), 'EW', ['Linked words']],
  ['moved-paragraphs', `<w:moveFromRangeStart/>${p(`<w:moveFrom>${w('Moved words.')}</w:moveFrom>`)}<w:moveFromRangeEnd/>${p(`<w:moveTo>${w('Moved words.')}</w:moveTo>`)}`, 'EW', ['Moved words']],
  ['inserted-row', `<w:tbl><w:tr><w:trPr><w:ins/></w:trPr>${cell(paragraph('New row'))}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell(paragraph('Old row'))}</w:tr></w:tbl>`, 'EW', ['New row']],
  ['comments', p(`<w:commentRangeStart w:id="1"/>${w('Marked words.')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`), 'EW', ['Marked words'], {'word/comments.xml': notesXml('comment', '<w:comment w:id="1"><w:p><w:r><w:t>Remark words</w:t></w:r></w:p></w:comment>')}],
  ['box', p(`${w('Around ')}${box(paragraph('Boxed words.'))}${w('the box.')}`), 'EW', ['Around', 'the box', 'Boxed words']],
  ['boxes-in-boxes', p(box(p(box(p(box(paragraph('Deepest words.'))))))), 'EW', ['Deepest words']],
  ['simple-field', p(`<w:fldSimple w:instr="HYPERLINK &quot;http://example.org&quot;">${w('Field words')}</w:fldSimple> `), 'EW', ['Field words']],
  ['field-in-field', p(field(' IF ', field(' REF x ', w('Inner words'))) + w(' after.')), 'EW', ['Inner words', 'after']],
  ['field-never-ends', p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>${w('Lost words?')}`) + paragraph('Behind words.'), 'EW', ['Behind words']],
  ['field-never-begins', p(`${w('First words')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${w(' last words')}`), 'EW', ['First words', 'last words']],
  ['field-over-paragraphs', p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${w('Entry one')}`) + paragraph('Entry two') + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + paragraph('Behind words.'), 'EW', ['Behind words']],
  ['rows-in-controls', `<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>${cell(paragraph('Held cell'))}</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>`, 'EW', ['Held cell']],
  ['custom-rows', `<w:tbl><w:customXml><w:tr><w:customXml>${cell(paragraph('Custom cell'))}</w:customXml></w:tr></w:customXml></w:tbl>`, 'EW', ['Custom cell']],
  ['smart-tags', p(`<w:smartTag><w:smartTag>${w('Smart words')}</w:smartTag></w:smartTag><w:proofErr w:type="spellStart"/><w:permStart/>${w(' more')}`), 'EW', ['Smart words more']],
  ['directions', p(`<w:dir w:val="rtl">${w('Right words')}</w:dir><w:bdo w:val="ltr">${w(' left words')}</w:bdo>`), 'EW', ['Right words', 'left words']],
  ['signs', p('<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>op</w:t><w:softHyphen/><w:t>ed</w:t><w:cr/><w:t>next</w:t><w:ptab/><w:t>tabbed</w:t></w:r>'), 'EW', ['next', 'tabbed']],
  ['hidden-kinds', p(`<w:r><w:rPr><w:vanish/></w:rPr><w:t>Vanished words</w:t></w:r><w:r><w:rPr><w:webHidden/></w:rPr><w:t>Web words</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Shown words</w:t></w:r>`), 'EW', ['Shown words']],
  ['equation', p(`${w('It is ')}<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>E=mc</m:t></m:r></m:oMath>${w(' so.')}`), 'EW', ['It is', 'so']],
  ['object', p(`${w('Around ')}<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office"/></w:object></w:r>${w('the object')}`), 'EW', ['Around', 'the object']],
  ['sub-document', `<w:subDoc r:id="r9" xmlns:r="x"/>${paragraph('Behind words.')}${p('<w:subDoc r:id="r8" xmlns:r="x"/>')}`, 'W', ['Behind words']],
  ['merged-cells', `<w:tbl><w:tr>${cell(`<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('Top words')}`)}</w:tr><w:tr>${cell(`<w:tcPr><w:vMerge/></w:tcPr>${paragraph('Covered words')}`)}</w:tr><w:tr>${cell(`<w:tcPr><w:gridSpan w:val="99999"/></w:tcPr>${paragraph('Wide words')}`)}</w:tr></w:tbl>`, 'EW', ['Top words', 'Covered words', 'Wide words']],
  ['cell-without-paragraph', `<w:tbl><w:tr><w:tc/></w:tr><w:tr/></w:tbl>${paragraph('Behind words.')}`, 'EW', ['Behind words']],
  ['table-in-note', p(`${w('Called words')}<w:r><w:footnoteReference w:id="5"/></w:r>`), 'EW', ['Called words', 'Noted cell'], {'word/footnotes.xml': notesXml('footnote', `<w:footnote w:id="5"><w:tbl><w:tr>${cell(paragraph('Noted cell'))}</w:tr></w:tbl></w:footnote>`), 'word/_rels/document.xml.rels': rels(`<Relationship Id="r5" Type="${kind('footnotes')}" Target="footnotes.xml"/>`)}],
  ['endnotes', p(`${w('Called words')}<w:r><w:endnoteReference w:id="5"/></w:r>`), 'EW', ['Called words', 'End words'], {'word/endnotes.xml': notesXml('endnote', `<w:endnote w:id="5">${paragraph('End words.')}</w:endnote>`), 'word/_rels/document.xml.rels': rels(`<Relationship Id="r5" Type="${kind('endnotes')}" Target="endnotes.xml"/>`)}],
  ['note-own-mark', p(`${w('Called words')}<w:r><w:footnoteReference w:id="5" w:customMarkFollows="1"/><w:t>*</w:t></w:r>`), 'EW', ['Called words', 'Starred words'], {'word/footnotes.xml': notesXml('footnote', `<w:footnote w:id="5">${paragraph('* Starred words.')}</w:footnote>`), 'word/_rels/document.xml.rels': rels(`<Relationship Id="r5" Type="${kind('footnotes')}" Target="footnotes.xml"/>`)}],
  ['note-in-link', p(`<w:hyperlink w:anchor="a">${w('Linked words')}<w:r><w:footnoteReference w:id="5"/></w:r></w:hyperlink>`), 'EW', ['Linked words', 'Noted words'], {'word/footnotes.xml': notesXml('footnote', `<w:footnote w:id="5">${paragraph('Noted words.')}</w:footnote>`), 'word/_rels/document.xml.rels': rels(`<Relationship Id="r5" Type="${kind('footnotes')}" Target="footnotes.xml"/>`)}],
  ['header-and-footer', `${paragraph('Behind words.')}<w:sectPr><w:headerReference r:id="r7" xmlns:r="${kind('')}"/></w:sectPr>`, 'EW', ['Behind words'], {'word/header1.xml': utf8('<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Header words</w:t></w:r></w:p></w:hdr>')}],
  ['runs-without-words', repeat('<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr></w:p>', 200) + paragraph('Behind words.'), 'EW', ['Behind words']],
  ['strict-choice', p(`<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps">${box(paragraph('Chosen words.'))}</mc:Choice><mc:Fallback>${box(paragraph('Chosen words.'))}</mc:Fallback></mc:AlternateContent>`), 'EW', ['Chosen words']]
]

const parts = (body: string) => [{name: '[Content_Types].xml', data: contentTypes}, {name: '_rels/.rels', data: relations}, {name: 'word/document.xml', data: documentXml(body)}]
const archives: readonly (readonly [string, () => Uint8Array, Verdict, RegExp?])[] = [
  ['wide-few', () => wide(parts(opening)), 'OK'],
  ['wide-many', () => wide([...parts(opening), ...Array.from({length: 65_600}, (_, index) => ({name: `x/${index}`, data: '', isStored: true}))]), 'E4', /65603|65,603/],
  ['wide-count-lies', () => wide(parts(opening), {count: 4_000_000_000}), 'E4', /4000000000|4,000,000,000/],
  ['wide-directory-beyond', () => wide(parts(opening), {directory: 1e15}), 'E'],
  ['wide-end-lost', () => wide(parts(opening), {end: 1e15}), 'E'],
  ['many-10001', () => archive([...parts(opening), ...Array.from({length: 10_000}, (_, index) => ({name: `x/${index}`, data: '', isStored: true}))]), 'E4', /10003|10,003/],
  ['document-elsewhere', () => archive([{name: '[Content_Types].xml', data: contentTypes}, {name: '_rels/.rels', data: relations.replace('word/document.xml', '/word/document2.xml')}, {name: 'word/document2.xml', data: documentXml(opening)}]), 'OK'],
  ['no-content-types', () => archive(parts(opening).slice(1)), 'EW'],
  ['picture-in-capitals', () => archive([...parts(opening), {name: 'WORD/MEDIA/A.PNG', data: png()}]), 'EW'],
  ['open-document', () => archive([{name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true}, {name: 'content.xml', data: '<x/>'}]), 'E', /OpenDocument|\.odt|docx|DOCX/],
  ['epub-named-docx', () => archive([{name: 'mimetype', data: 'application/epub+zip', isStored: true}, {name: 'META-INF/container.xml', data: '<x/>'}]), 'E', /EPUB|DOCX/],
  ['workbook', () => archive([{name: '[Content_Types].xml', data: contentTypes}, {name: '_rels/.rels', data: relations.replace('word/document.xml', 'xl/workbook.xml')}, {name: 'xl/workbook.xml', data: '<workbook/>'}]), 'E', /DOCX/]
]

export const clumsyDocumentCases: readonly Case[] = [
  ...pages.map(([name, html, verdict, kept = []]): Case => ({id: `j4-page-${name}`, row: 'J', verdict, files: {'book.yaml': settings, 'manuscript/1.html': `<html><head></head><body><h1>Chapter One</h1>${prose}${html}${/open|plaintext|two-roots/.test(name) ? '' : `${prose}</body></html>`}`}, keeps: [...story, ...kept], lacks: /<script|onclick/})),
  ...bodies.map(([name, body, verdict, kept = [], more = {}]): Case => ({id: `j4-word-${name}`, row: 'J', verdict, files: {'book.yaml': settings, 'manuscript/1.docx': docx(opening + body, more)}, keeps: [...story, ...kept]})),
  ...archives.map(([name, make, verdict, says]): Case => ({id: `j4-zip-${name}`, row: 'J', verdict, get files() {
    return {'book.yaml': settings, 'manuscript/1.docx': make()}
  }, ...(says && {says}), ...(verdict === 'OK' && {keeps: story}), within: 3000}))
]
