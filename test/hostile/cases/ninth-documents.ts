/** Row J, by a ninth hand: what word processors keep outside of the runs: numbers, signs, fields without a result, relations of each part. */

import {settings, type Case, type Verdict} from '../case.ts'
import {archive, type Part} from '../archive.ts'
import {contentTypes, docx, documentXml, jpeg, paragraph, png, relations, repeat} from '../bytes.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const w = (text: string, more = ''): string => `<w:r>${more && `<w:rPr>${more}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string, more = ''): string => `<w:p>${more && `<w:pPr>${more}</w:pPr>`}${inner}</w:p>`
const opening = paragraph('Chapter One') + paragraph('Before the ferry left, the deckhand counted the lamps.')
const story = ['deckhand counted the lamps']
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const part = (name: string, inner: string): Uint8Array => utf8(`<?xml version="1.0"?><w:${name} xmlns:w="${main}" xmlns:r="${office}">${inner}</w:${name}>`)
const rel = (id: string, name: string, target: string, more = ''): string => `<Relationship Id="${id}" Type="${office}/${name}" Target="${target}"${more}/>`
const rels = (...list: readonly string[]): Uint8Array => utf8(`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`)
const call = (id: number, name = 'footnote'): string => `<w:r><w:${name}Reference w:id="${id}"/></w:r>`
const note = (id: number, inner: string, name = 'footnote'): string => `<w:${name} w:id="${id}">${inner}</w:${name}>`
const notes = (inner: string, ...more: readonly string[]): Record<string, Uint8Array> => ({'word/footnotes.xml': part('footnotes', inner), 'word/_rels/document.xml.rels': rels(rel('f1', 'footnotes', 'footnotes.xml'), ...more)})
const cell = (inner: string, more = ''): string => `<w:tc>${more && `<w:tcPr>${more}</w:tcPr>`}${inner}</w:tc>`
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`
const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`
const code = (text: string): string => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`
const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
const field = (text: string, result?: string): string => mark('begin') + code(text) + (result === undefined ? '' : mark('separate') + result) + mark('end')
const spaces = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
const drawing = (inner: string, about = ''): string => `<w:r><w:drawing ${spaces}><wp:inline><wp:docPr id="1" name="x" ${about}/>${inner}</wp:inline></w:drawing></w:r>`
const blip = (id: string): string => `<a:blip r:embed="${id}"/>`
const numbering = (levels: string): Record<string, Uint8Array> => ({
  'word/numbering.xml': part('numbering', `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`),
  'word/_rels/document.xml.rels': rels(rel('n1', 'numbering', 'numbering.xml'))
})
const level = (index: number, format: string, text: string, start = 1): string => `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
const numbered = (text: string, index = 0, more = ''): string => p(text && w(text), `${more}<w:numPr><w:ilvl w:val="${index}"/><w:numId w:val="1"/></w:numPr>`)
const styles = (list: string): Record<string, Uint8Array> => ({'word/styles.xml': part('styles', list), 'word/_rels/document.xml.rels': rels(rel('s1', 'styles', 'styles.xml'))})
const style = (id: string, name: string, more = '', type = 'paragraph'): string => `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`

type Asked = Partial<Pick<Case, 'keeps' | 'lacks' | 'says' | 'isHeard' | 'within'>>
type Row = readonly [name: string, body: string, verdict: Verdict, asked: Asked, more?: Readonly<Record<string, Uint8Array>>]
const keeps = (...words: readonly string[]): Asked => ({keeps: [...story, ...words]})

const fields: readonly Row[] = [
  ['caption-counted', p(w('Figure ') + field('SEQ Figure \\* ARABIC', w('7')) + w('. The lamps')), 'OK', keeps('Figure 7. The lamps')],
  ['reference-to-a-mark', p(`<w:bookmarkStart w:id="1" w:name="_Ref1"/>${w('Marked words')}<w:bookmarkEnd w:id="1"/>${w(', see ')}${field('REF _Ref1 \\h', w('there'))}${w(' again')}`), 'OK', keeps('Marked words, see there again')],
  ['code-in-pieces', p(w('Go ') + mark('begin') + ['HY', 'PERLINK "https://exa', 'mple.org/map"'].map((piece) => `<w:r><w:instrText xml:space="preserve">${piece}</w:instrText></w:r>`).join('') + mark('separate') + w('to the map') + mark('end') + w(' now')), 'OK', keeps('Go to the map now')],
  ['link-that-runs', p(w('Go ') + field('HYPERLINK "javascript:alert(1)"', w('to the map'))), 'W', keeps('Go to the map')],
  ['picture-from-the-web', p(w('Seen ') + field('INCLUDEPICTURE "http://evil.test/a.png" \\d', w('as told'))), 'OK', {...keeps('Seen as told'), lacks: /evil\.test/}],
  ['button', p(w('Press ') + field('MACROBUTTON NoMacro Typed words') + w(' on')), 'OK', keeps('Press Typed words on')],
  ['sign-by-number', p(w('Copy ') + field('SYMBOL 169 \\u') + w(' on')), 'OK', keeps('Copy © on')],
  ['sum-in-words', p(w('Half ') + field('EQ \\f(Upper,Lower)') + w(' on')), 'W', keeps('Half', 'on')],
  ['list-to-choose-from', p(`${w('Took ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="the rope"/><w:listEntry w:val="the oars"/></w:ddList></w:ffData></w:fldChar></w:r>${code('FORMDROPDOWN')}${mark('end')}${w(' home')}`), 'OK', keeps('Took the oars home')],
  ['text-to-fill-in', p(w('Signed ') + field('FORMTEXT', w('Ada Moor')) + w(' here')), 'OK', keeps('Signed Ada Moor here')],
  ['contents', p(mark('begin') + code('TOC \\o "1-3" \\h') + mark('separate') + w('Chapter One') + `<w:r><w:tab/></w:r>${field('PAGEREF _Toc1 \\h', w('3'))}`) + p(w('Chapter Two')) + p(mark('end')) + paragraph('Behind the contents.'), 'OK', keeps('Behind the contents')],
  ['result-over-three-paragraphs', p(w('Told: ') + mark('begin') + code('QUOTE "x"') + mark('separate') + w('first words')) + p(w('second words')) + p(w('third words') + mark('end') + w(' and on')), 'OK', keeps('Told: first words', 'second words', 'third words and on')],
  ['begun-in-a-cell-ended-in-another', table(row(cell(p(mark('begin') + code('X') + mark('separate') + w('First cell'))), cell(p(w('Second cell') + mark('end'))))) + paragraph('Behind words.'), 'OK', keeps('First cell', 'Second cell', 'Behind words')],
  ['separated-twice', p(w('One ') + mark('begin') + code('X') + mark('separate') + w('two ') + mark('separate') + w('three ') + mark('end') + w('four')), 'OK', keeps('One two three four')],
  ['never-ended-in-a-note', p(w('Called words') + call(2)) + paragraph('Behind words.'), 'OK', keeps('Called words', 'Behind words', 'Noted words'), notes(note(2, p(mark('begin') + code('X') + mark('separate') + w('Noted words'))))],
  ['simple-in-a-link-in-an-insertion', p(`<w:ins w:id="1"><w:hyperlink w:anchor="a"><w:fldSimple w:instr=" REF a ">${w('Linked words')}</w:fldSimple></w:hyperlink></w:ins>${w(' go on')}`), 'EW', keeps('Linked words go on')]
]

const signs: readonly Row[] = [
  ['hyphens-and-breaks', p(`<w:r><w:t>co</w:t><w:noBreakHyphen/><w:t>pilot, sea</w:t><w:softHyphen/><w:t>shore</w:t><w:cr/><w:t>next line</w:t></w:r>`), 'OK', keeps('pilot, sea', 'next line')],
  ['tab-to-a-place', p('<w:r><w:t>Left words</w:t><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/><w:t>right words</w:t></w:r>'), 'OK', keeps('Left words right words')],
  ['greek-by-its-font', p(w('The angle ') + w('abg', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>') + w(' is small')), 'OK', keeps('The angle αβγ is small')],
  ['pictures-by-their-font', p(w('He smiled ') + w('J', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>') + w(' at her')), 'OK', keeps('He smiled ☺ at her')],
  ['private-signs', p(w('Boxed \uf0a8 and \uf0fe words')), 'EW', keeps('Boxed', 'words')],
  ['capitals-by-the-font', p(w('quiet words', '<w:caps/>') + w(' and small', '<w:smallCaps/>')), 'OK', keeps('quiet words and small')],
  ['spaces-not-preserved', '<w:p><w:r><w:t>Left </w:t></w:r><w:r><w:t>right</w:t></w:r><w:r><w:t> end</w:t></w:r></w:p>', 'OK', keeps('Left right end')],
  ['printed-prettily', '\n  <w:p>\n    <w:r>\n      <w:t>Un</w:t>\n    </w:r>\n    <w:r>\n      <w:t>broken</w:t>\n    </w:r>\n  </w:p>\n', 'OK', keeps('Unbroken')],
  ['directions-wrapped', p(`<w:dir w:val="rtl">${w('Right words')}<w:bdo w:val="ltr">${w(' left words')}</w:bdo></w:dir>${w(' after')}`), 'OK', keeps('Right words', 'left words', 'after')],
  ['page-number-and-date', p(`<w:r><w:t xml:space="preserve">On page </w:t><w:pgNum/><w:t xml:space="preserve"> of </w:t><w:dayLong/><w:t>.</w:t></w:r>`), 'EW', keeps('On page', ' of ')],
  ['numbers-raised', p(w('The 19') + w('th', '<w:vertAlign w:val="superscript"/>') + w(' of May')), 'OK', keeps('19th of May')],
  ['cap-that-drops', p(w('T'), '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>') + p(w('he ferry left at noon.')), 'OK', keeps('The ferry left at noon')],
  ['checked-box', p(`<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${w('☒')}</w:sdtContent></w:sdt>${w(' Rope aboard')}`), 'OK', keeps('☒ Rope aboard')],
  ['hidden-by-its-style', p(w('Seen words')) + p(`<w:r><w:rPr><w:rStyle w:val="Ghost"/></w:rPr><w:t>Ghostly words.</w:t></w:r>`), 'W', keeps('Seen words'), styles(style('Ghost', 'Ghost', '<w:rPr><w:vanish/></w:rPr>', 'character'))],
  ['shown-against-its-style', p(`<w:r><w:rPr><w:rStyle w:val="Ghost"/><w:vanish w:val="0"/></w:rPr><w:t>Shown words.</w:t></w:r>`), 'OK', keeps('Shown words'), styles(style('Ghost', 'Ghost', '<w:rPr><w:vanish/></w:rPr>', 'character'))]
]

const numbers: readonly Row[] = [
  ['chapters-named-by-numbers', numbered('', 0, '<w:pStyle w:val="H1"/>') + paragraph('First words.') + numbered('', 0, '<w:pStyle w:val="H1"/>') + paragraph('Second words.'), 'OK', keeps('Chapter 1', 'First words', 'Chapter 2', 'Second words'), {...numbering(level(0, 'decimal', 'Chapter %1')), ...{'word/styles.xml': part('styles', style('H1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'))}, 'word/_rels/document.xml.rels': rels(rel('n1', 'numbering', 'numbering.xml'), rel('s1', 'styles', 'styles.xml'))}],
  ['items-of-every-level', Array.from({length: 9}, (_, index) => numbered(`Item at ${index}`, index)).join(''), 'OK', keeps('Item at 0', 'Item at 8'), numbering(Array.from({length: 9}, (_, index) => level(index, 'decimal', `%${index + 1}.`)).join(''))],
  ['level-99', numbered('Deep item', 99) + numbered('Strange item', -3), 'OK', keeps('Deep item', 'Strange item'), numbering(level(0, 'decimal', '%1.'))],
  ['list-from-a-million', numbered('Late item') + numbered('Later item'), 'OK', keeps('Late item', 'Later item'), numbering(level(0, 'decimal', '%1.', 1_000_000))],
  ['list-below-nought', numbered('Early item'), 'OK', keeps('Early item'), numbering(level(0, 'decimal', '%1.', -5))],
  ['numbers-in-hebrew', numbered('First item') + numbered('Next item'), 'EW', keeps('First item', 'Next item'), numbering(level(0, 'hebrew1', '%1)'))],
  ['sign-of-a-private-font', numbered('Ticked item'), 'OK', keeps('Ticked item'), numbering(`<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0fc"/><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>`)],
  ['words-before-each', numbered('the ferry'), 'OK', keeps('Article 1: the ferry'), numbering(level(0, 'decimal', 'Article %1: '))],
  ['format-beyond', numbered('Odd item'), 'EW', keeps('Odd item'), numbering(level(0, '__proto__', '%9%%1%'))],
  ['headings-of-another-language', p(w('Kapitel Eins'), '<w:pStyle w:val="berschrift1"/>') + paragraph('Erste Worte.'), 'OK', keeps('Kapitel Eins', 'Erste Worte'), styles(style('berschrift1', 'heading 1'))]
]

const tables: readonly Row[] = [
  ['span-of-a-million', table(row(cell(paragraph('Wide cell'), '<w:gridSpan w:val="1000000"/>'), cell(paragraph('Beside'))), row(cell(paragraph('Below')))), 'EW', {...keeps('Wide cell', 'Beside', 'Below'), within: 3000}],
  ['span-below-nought', table(row(cell(paragraph('Odd cell'), '<w:gridSpan w:val="-4"/>'), cell(paragraph('Beside'), '<w:gridSpan w:val="0"/>'))), 'OK', keeps('Odd cell', 'Beside')],
  ['words-in-a-merged-cell', table(row(cell(paragraph('Upper cell'), '<w:vMerge w:val="restart"/>'), cell(paragraph('Right one'))), row(cell(paragraph('Covered words'), '<w:vMerge/>'), cell(paragraph('Right two')))), 'EW', keeps('Upper cell', 'Covered words', 'Right two')],
  ['before-the-grid', table('<w:tr><w:trPr><w:gridBefore w:val="3"/><w:gridAfter w:val="500000"/></w:trPr><w:tc><w:p><w:r><w:t>Set back</w:t></w:r></w:p></w:tc></w:tr>', row(cell(paragraph('First')), cell(paragraph('Second')))), 'EW', {...keeps('Set back', 'First', 'Second'), within: 3000}],
  ['of-300-columns', table(row(...Array.from({length: 300}, (_, index) => cell(paragraph(`c${index}x`))))), 'EW', keeps('c0x', 'c299x')],
  ['row-taken-out', table(row(cell(paragraph('Kept row'))), `<w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr>${cell(p('<w:del w:id="2"><w:r><w:delText>Taken row</w:delText></w:r></w:del>'))}</w:tr>`), 'W', keeps('Kept row')],
  ['headings-in-cells', table(row(cell(p(w('Cell heading'), '<w:pStyle w:val="Heading1"/>') + paragraph('Under it.')), cell(paragraph('Beside')))), 'EW', keeps('Cell heading', 'Under it', 'Beside'), styles(style('Heading1', 'heading 1'))],
  ['lists-in-cells', table(row(cell(numbered('Cell item') + numbered('Next item')), cell(paragraph('Beside')))), 'EW', keeps('Cell item', 'Next item', 'Beside'), numbering(level(0, 'decimal', '%1.'))],
  ['pictures-in-cells-in-notes', p(w('Called words') + call(2)), 'EW', keeps('Called words', 'Beside the picture'), {...notes(note(2, table(row(cell(p(drawing(blip('r1')))), cell(paragraph('Beside the picture')))))), 'word/_rels/footnotes.xml.rels': rels(rel('r1', 'image', 'media/a.png')), 'word/media/a.png': png()}]
]

const group = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const vml = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
const drawn: readonly Row[] = [
  ['boxes-in-a-group', p(`${w('Around words ')}<w:r><w:drawing ${spaces} ${group}><a:graphic><wpg:wgp><wps:wsp><wps:txbx><w:txbxContent>${paragraph('Grouped words.')}</w:txbxContent></wps:txbx></wps:wsp><wpg:grpSp><wps:wsp><wps:txbx><w:txbxContent>${paragraph('Inner words.')}</w:txbxContent></wps:txbx></wps:wsp></wpg:grpSp></wpg:wgp></a:graphic></w:drawing></w:r>`), 'EW', keeps('Around words', 'Grouped words', 'Inner words')],
  ['word-art', p(`${w('Around words ')}<w:r><w:pict ${vml}><v:shape><v:textpath on="t" string="Artful words"/></v:shape></w:pict></w:r>`), 'W', keeps('Around words Artful words')],
  ['chart', p(`${w('Around words ')}${drawing('<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="r9"/></a:graphicData></a:graphic>')}`), 'W', keeps('Around words'), {'word/charts/chart1.xml': utf8('<c:chartSpace xmlns:c="x"/>'), 'word/_rels/document.xml.rels': rels(rel('r9', 'chart', 'charts/chart1.xml'))}],
  ['diagram', p(`${w('Around words ')}${drawing('<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/diagram"><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="r9"/></a:graphicData></a:graphic>')}`), 'W', keeps('Around words'), {'word/diagrams/data1.xml': utf8('<dgm:dataModel xmlns:dgm="x"><a:t xmlns:a="y">Smart words</a:t></dgm:dataModel>'), 'word/_rels/document.xml.rels': rels(rel('r9', 'diagramData', 'diagrams/data1.xml'))}],
  ['picture-linked-only', p(w('Around words ') + drawing('<a:blip r:link="r9"/>')), 'W', {...keeps('Around words'), lacks: /evil\.test/}, {'word/_rels/document.xml.rels': rels(rel('r9', 'image', 'http://evil.test/a.png', ' TargetMode="External"'))}],
  ['one-number-in-two-parts', p(drawing(blip('r1'), 'descr="Story picture"') + w(' Around') + call(2)), 'OK', keeps('Around', 'Noted picture words'), {...notes(note(2, p(drawing(blip('r1'), 'descr="Noted picture"') + w(' Noted picture words'))), rel('r1', 'image', 'media/a.png')), 'word/_rels/footnotes.xml.rels': rels(rel('r1', 'image', 'media/b.jpg')), 'word/media/a.png': png(), 'word/media/b.jpg': jpeg}],
  ['link-of-a-note', p(w('Called words') + call(2)), 'OK', keeps('Called words', 'Linked note'), {...notes(note(2, p(`<w:hyperlink r:id="r1">${w('Linked note')}</w:hyperlink>`))), 'word/_rels/footnotes.xml.rels': rels(rel('r1', 'hyperlink', 'https://example.org/', ' TargetMode="External"'))}],
  ['drawing-beside-a-picture', p(drawing(`<a:blip r:embed="r1"><a:extLst><a:ext><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="r2"/></a:ext></a:extLst></a:blip>`) + w('Around words')), 'EW', {...keeps('Around words'), lacks: /alert|<script/}, {'word/_rels/document.xml.rels': rels(rel('r1', 'image', 'media/a.png'), rel('r2', 'image', 'media/a.svg')), 'word/media/a.png': png(), 'word/media/a.svg': utf8('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')}],
  ['one-picture-cut-one-sound', p(drawing(blip('r1')) + w('Around words ') + drawing(blip('r2'))), 'EW', {...keeps('Around words'), isHeard: true}, {'word/_rels/document.xml.rels': rels(rel('r1', 'image', 'media/a.png'), rel('r2', 'image', 'media/b.png')), 'word/media/a.png': png(), 'word/media/b.png': png().subarray(0, 40)}],
  ['alternative-of-markup', p(drawing(blip('r1'), 'descr="&lt;script&gt;alert(1)&lt;/script&gt; &amp;quot; onload=&quot;x&quot;"') + w('Around words')), 'EW', keeps('Around words'), {'word/_rels/document.xml.rels': rels(rel('r1', 'image', 'media/a.png')), 'word/media/a.png': png()}]
]

const notesAndChanges: readonly Row[] = [
  ['separators-with-words', p(w('Called words') + call(2)), 'EW', keeps('Called words', 'Noted words'), notes(`<w:footnote w:type="separator" w:id="-1">${p('<w:r><w:separator/></w:r>')}</w:footnote><w:footnote w:type="continuationNotice" w:id="1">${paragraph('Goes on below')}</w:footnote>${note(2, p(w('Noted words')))}`)],
  ['foot-and-end-of-one-number', p(w('First') + call(2) + w(' second') + call(2, 'endnote')), 'OK', keeps('First', 'second', 'Foot words', 'End words'), {'word/footnotes.xml': part('footnotes', note(2, p(w('Foot words')))), 'word/endnotes.xml': part('endnotes', note(2, p(w('End words')), 'endnote')), 'word/_rels/document.xml.rels': rels(rel('f1', 'footnotes', 'footnotes.xml'), rel('e1', 'endnotes', 'endnotes.xml'))}],
  ['note-calls-an-endnote', p(w('Called words') + call(2)), 'EW', keeps('Called words', 'Foot words', 'End words'), {'word/footnotes.xml': part('footnotes', note(2, p(w('Foot words') + call(3, 'endnote')))), 'word/endnotes.xml': part('endnotes', note(3, p(w('End words')), 'endnote')), 'word/_rels/document.xml.rels': rels(rel('f1', 'footnotes', 'footnotes.xml'), rel('e1', 'endnotes', 'endnotes.xml'))}],
  ['note-taken-out-with-its-call', p(`${w('Kept words ')}<w:del w:id="1">${call(2)}</w:del>${w('go on')}`), 'W', keeps('Kept words go on'), notes(note(2, p('<w:del w:id="3"><w:r><w:delText>Taken note</w:delText></w:r></w:del>')))],
  ['note-of-two-calls', p(w('One') + call(2) + w(' two') + call(2)), 'OK', keeps('One', 'two', 'Noted words'), notes(note(2, p(w('Noted words'))))],
  ['note-of-500-paragraphs', p(w('Called words') + call(2)), 'OK', keeps('Called words', 'Noted 0 words', 'Noted 499 words'), notes(note(2, Array.from({length: 500}, (_, index) => p(w(`Noted ${index} words`))).join('')))],
  ['note-that-moves-past-a-heading', p(w('Called words') + call(2, 'endnote')) + paragraph('Chapter Two') + paragraph('Behind words.'), 'EW', keeps('Called words', 'Noted words', 'base words', 'and on'), {'word/endnotes.xml': part('endnotes', note(2, p(`${w('Noted words ')}<w:r><w:ruby><w:rt>${w('gloss')}</w:rt><w:rubyBase>${w('base words')}</w:rubyBase></w:ruby></w:r>${w(' hidden', '<w:vanish/>')}${w(' and on')}`), 'endnote')), 'word/_rels/document.xml.rels': rels(rel('e1', 'endnotes', 'endnotes.xml'))}],
  ['comment-of-a-link-in-a-note', p(`<w:commentRangeStart w:id="0"/>${w('Marked words')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`), 'EW', {...keeps('Marked words'), lacks: /Editor remarks/}, {'word/comments.xml': part('comments', `<w:comment w:id="0" w:author="A">${p(w('Editor remarks'))}</w:comment>`), 'word/_rels/document.xml.rels': rels(rel('c1', 'comments', 'comments.xml'))}],
  ['link-half-taken-out', p(`<w:hyperlink w:anchor="a">${w('Kept half')}<w:del w:id="1"><w:r><w:delText> taken half</w:delText></w:r></w:del></w:hyperlink><w:ins w:id="2">${w(' new words')}</w:ins>`), 'W', {...keeps('Kept half', 'new words'), lacks: /taken half/}],
  ['everything-taken-out', p('<w:del w:id="1"><w:r><w:delText>All the words of it</w:delText></w:r></w:del>', '<w:rPr><w:del w:id="2"/></w:rPr>').repeat(30), 'W', {...keeps(), lacks: /All the words/}],
  ['paragraph-moved-before-a-heading', `<w:moveToRangeStart w:id="1" w:name="m"/>${p(`<w:moveTo w:id="2">${w('Moved words.')}</w:moveTo>`)}<w:moveToRangeEnd w:id="1"/>${paragraph('Chapter Two')}<w:moveFromRangeStart w:id="3" w:name="m"/>${p(`<w:moveFrom w:id="4"><w:r><w:t>Moved words.</w:t></w:r></w:moveFrom>`)}<w:moveFromRangeEnd w:id="3"/>${paragraph('Behind words.')}`, 'EW', keeps('Moved words', 'Behind words')],
  ['wrapper-to-be-looked-through', p(`<x:wrap xmlns:x="urn:x" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x" mc:ProcessContent="x:wrap">${w('Wrapped words')}</x:wrap>${w(' go on')}`), 'OK', keeps('Wrapped words go on')],
  ['permission-and-proof-marks', p(`<w:permStart w:id="1"/><w:proofErr w:type="spellStart"/>${w('Guarded ')}<w:proofErr w:type="spellEnd"/><w:permEnd w:id="1"/>${w('words')}<w:bookmarkStart w:id="5" w:name="_GoBack"/><w:bookmarkEnd w:id="5"/>`), 'OK', keeps('Guarded words')]
]

const glossary = {'word/glossary/document.xml': part('glossaryDocument', `<w:docParts><w:docPart><w:docPartBody>${paragraph('Boilerplate words.')}</w:docPartBody></w:docPart></w:docParts>`), 'word/_rels/document.xml.rels': rels(rel('g1', 'glossaryDocument', 'glossary/document.xml'))}
const parts = (body: string): Part[] => [{name: '[Content_Types].xml', data: contentTypes}, {name: '_rels/.rels', data: relations}, {name: 'word/document.xml', data: documentXml(body)}]
const flat = `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"><pkg:part pkg:name="/word/document.xml"><pkg:xmlData>${documentXml(opening).replace(/^<\?xml[^>]*>/, '')}</pkg:xmlData></pkg:part></pkg:package>`
const mail = `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\n\n<html><body><p>Mailed words.</p></body></html>\n--b--\n`
const sizesBehind = (): Uint8Array => {
  const bytes = Buffer.from(archive(parts(opening).map((each) => ({...each, claims: {flags: 8}}))))
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) bytes.fill(0, at + 14, at + 26)
  return bytes
}

const whole: readonly (readonly [name: string, make: () => Uint8Array, verdict: Verdict, asked: Asked])[] = [
  ['sizes-behind-the-data', sizesBehind, 'OK', keeps()],
  ['signature-in-the-remark', () => archive(parts(opening), {after: Buffer.from('PK\u0005\u0006 a remark')}), 'EW', {}],
  ['document-first', () => archive([...parts(opening)].reverse()), 'OK', keeps()],
  ['glossary', () => docx(opening, glossary), 'OK', {...keeps(), lacks: /Boilerplate/}],
  ['flat', () => utf8(flat), 'E', {says: /DOCX/}],
  ['page-by-mail', () => utf8(mail), 'E', {says: /DOCX/}],
  ['page-named-as-a-document', () => utf8('<html><body><h1>One</h1><p>Paged words.</p></body></html>'), 'E', {says: /DOCX/}],
  ['document-in-a-document', () => archive([{name: 'draft.docx', data: docx(opening)}]), 'E', {says: /DOCX/}],
  ['packed-by-another-method', () => archive(parts(opening).map((each) => ({...each, claims: {method: 9}}))), 'E', {says: /DOCX|method|pack/i}],
  ['twice-the-whole-archive', () => Buffer.concat([docx(opening), docx(paragraph('Chapter One') + paragraph('Other words of the story.'))]), 'EW', {}],
  ['a-line-end-before', () => Buffer.concat([Buffer.from('\r\n'), docx(opening)]), 'EW', {}],
  ['strict-with-points', () => docx('', {'word/document.xml': utf8(documentXml(`<w:p><w:pPr><w:ind w:left="36pt"/></w:pPr><w:r><w:rPr><w:sz w:val="12pt"/></w:rPr><w:t>Chapter One</w:t></w:r></w:p>${opening}`).replaceAll(main, 'http://purl.oclc.org/ooxml/wordprocessingml/main')), '_rels/.rels': utf8(relations.replaceAll('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'http://purl.oclc.org/ooxml/officeDocument/relationships'))}), 'EW', keeps()],
  ['deep-and-wide', () => docx(opening + repeat('<w:sdt><w:sdtContent>', 40) + repeat(table(row(cell(repeat(paragraph('cell'), 3)))), 40) + repeat('</w:sdtContent></w:sdt>', 40)), 'EW', {...keeps(), within: 5000}]
]

const word = (bytes: Uint8Array): Case['files'] => ({'book.yaml': settings, 'manuscript/1.docx': bytes})
const bodiesOf = (name: string, rows: readonly Row[]): Case[] => rows.map(([id, body, verdict, asked, more = {}]) => ({id: `j9-${name}-${id}`, row: 'J', verdict, files: word(docx(opening + body, more)), ...asked}))

export const ninthDocumentCases: readonly Case[] = [
  ...bodiesOf('field', fields), ...bodiesOf('sign', signs), ...bodiesOf('number', numbers), ...bodiesOf('table', tables), ...bodiesOf('drawn', drawn), ...bodiesOf('note', notesAndChanges),
  ...whole.map(([id, make, verdict, asked]): Case => ({id: `j9-zip-${id}`, row: 'J', verdict, files: word(make()), ...asked}))
]
