/** Row J, by a sixth hand: every odd thing of a page or a document within every place a line of it can stand. */

import {settings, type Case, type Verdict} from '../case.ts'
import {docx, paragraph, png} from '../bytes.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

type Place = readonly [string, (line: string) => string, readonly string[]]
type Thing = readonly [string, string, Verdict, readonly string[]]

const pagePlaces: readonly Place[] = [
  ['paragraph', (line) => `<p>Held ${line} words.</p>`, []],
  ['quote', (line) => `<blockquote><blockquote><p>Held ${line} words.</p></blockquote><p>Quote ends.</p></blockquote>`, ['Quote ends']],
  ['item', (line) => `<ol><li>First item<ul><li>Held ${line} words.</li></ul></li><li>Last item</li></ol>`, ['First item', 'Last item']],
  ['cell', (line) => `<table><tr><th>Head</th><th>Other head</th></tr><tr><td>Held ${line} words.</td><td>Other cell</td></tr></table>`, ['Other head', 'Other cell']],
  ['cell-in-a-cell', (line) => `<table><tr><td>Outer cell<table><tr><td>Held ${line} words.</td><td>Inner cell</td></tr></table></td><td>Other cell</td></tr></table>`, ['Outer cell', 'Inner cell', 'Other cell']],
  ['heading', (line) => `<h3>Held ${line} words</h3><p>Below it.</p>`, ['Below it']],
  ['caption', (line) => `<figure><img src="map.png" alt="A map"><figcaption>Held ${line} words.</figcaption></figure>`, []],
  ['definition', (line) => `<dl><dt>Term</dt><dd>Held ${line} words.</dd></dl>`, ['Term']],
  ['section', (line) => `<div><article><section><p>Held ${line} words.</p></section></article>Loose words.</div>`, ['Loose words']],
  ['formatting', (line) => `<p><b><i>Outer <u>Held ${line} words</b> crossed</i> after.</u></p>`, ['Outer', 'crossed', 'after']],
  ['note', (line) => `<p>Called words<a href="#fn1" id="r1"><sup>1</sup></a>.</p><hr><ol><li id="fn1"><p>Held ${line} words. <a href="#r1">↩</a></p></li></ol>`, ['Called words']],
  ['details', (line) => `<details><summary>Summary words</summary>Held ${line} words.</details>`, ['Summary words']]
]

const pageThings: readonly Thing[] = [
  ['script', '<script>alert("<p>x</p>")</script>', 'W', []], ['picture-missing', '<img src="none.png" alt="A map">', 'EW', []], ['picture-handler', '<img src="map.png" onerror="alert(1)" alt="A map">', 'W', []], ['address', '<a href="java&Tab;script:alert(1)">the map</a>', 'W', ['the map']],
  ['changes', '<del>struck</del> <ins>put in</ins>', 'OK', ['struck', 'put in']], ['comment', '<!--[if IE]>old<![endif]-->', 'OK', []], ['break', 'one<br>two<br/>three<wbr>four', 'OK', ['one', 'two', 'threefour']], ['paragraph', '<p>inner words</p>', 'EW', ['inner words']],
  ['math', '<math><mi>x</mi><mo>=</mo><mn>42</mn></math>', 'OK', ['42']], ['template', '<template>in store</template>', 'EW', []], ['ruby', '<ruby>base<rp>(</rp><rt>gloss</rt><rp>)</rp></ruby>', 'OK', ['base', 'gloss']], ['quote', '<q lang="de">said <q>inner</q></q>', 'OK', ['said', 'inner']],
  ['control', 'a&#1;b&#xFFFF;c', 'W', []], ['direction', '<bdo dir="rtl">turned</bdo> \u202eleft', 'OK', ['turned']], ['button', '<button>press</button><input value="typed">', 'EW', []], ['unknown', '<x-own data-a="<b>">own</x-own>', 'OK', ['own']],
  ['list', '<ul><li>inner item</ul>', 'EW', ['inner item']], ['table', '<table><tr><td>deep cell<td>deeper</table>', 'EW', ['deep cell', 'deeper']], ['code', '<code>a &lt; b  "c"</code> <kbd>K</kbd> <samp>S</samp> <var>v</var>', 'OK', ['a < b']], ['raised', 'x<sup>2</sup> H<sub>2</sub>O 1<sup>st</sup>', 'OK', ['O 1']]
]

const w = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const p = (inner: string): string => `<w:p>${inner}</w:p>`
const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`
const table = (...cells: readonly string[]): string => `<w:tbl><w:tr>${cells.map(cell).join('')}</w:tr></w:tbl>`
const wps = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
const box = (inner: string): string => `<w:r><mc:AlternateContent ${wps}><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`
const field = (code: string, shown: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
const held = (line: string): string => p(w('Held ') + line + w(' words.'))
const change = 'w:id="7" w:author="A" w:date="2026-01-01T00:00:00Z"'

/** What stands in the body, and in the first note. */
const wordPlaces: readonly (readonly [string, (line: string) => {body: string; note?: string}, readonly string[]])[] = [
  ['paragraph', (line) => ({body: held(line)}), []],
  ['heading', (line) => ({body: `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${w('Held ')}${line}${w(' words')}</w:p>${paragraph('Below it.')}`}), ['Below it']],
  ['item', (line) => ({body: `<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>${w('Held ')}${line}${w(' words.')}</w:p>`}), []],
  ['cell', (line) => ({body: table(held(line), paragraph('Other cell'))}), ['Other cell']],
  ['cell-in-a-cell', (line) => ({body: table(paragraph('Outer cell') + table(held(line), paragraph('Inner cell')) + p(''), paragraph('Other cell'))}), ['Outer cell', 'Inner cell', 'Other cell']],
  ['note', (line) => ({body: p(`${w('Called words')}<w:r><w:footnoteReference w:id="5"/></w:r>`), note: held(line)}), ['Called words']],
  ['cell-in-a-note', (line) => ({body: p(`${w('Called words')}<w:r><w:footnoteReference w:id="5"/></w:r>`), note: paragraph('Note begins.') + table(held(line), paragraph('Noted cell'))}), ['Called words', 'Note begins', 'Noted cell']],
  ['box', (line) => ({body: p(w('Around ') + box(held(line)) + w(' it.'))}), ['Around', 'it']],
  ['box-in-a-cell', (line) => ({body: table(p(w('Around ') + box(held(line))), paragraph('Other cell'))}), ['Around', 'Other cell']],
  ['control-in-an-insertion', (line) => ({body: `<w:sdt><w:sdtContent>${p(`<w:ins ${change}>${w('Held ')}</w:ins><w:sdt><w:sdtContent>${line}</w:sdtContent></w:sdt>${w(' words.')}`)}</w:sdtContent></w:sdt>`}), []],
  ['field', (line) => ({body: p(w('Outer ') + field('REF x', w('Held ') + line + w(' words')) + w(' outer.'))}), ['Outer']]
]

const wordThings: readonly Thing[] = [
  ['insertion', `<w:ins ${change}>${w('put in')}</w:ins>`, 'EW', ['put in']], ['deletion', `<w:del ${change}><w:r><w:delText>struck</w:delText></w:r></w:del>`, 'W', []], ['move', `<w:moveTo ${change}>${w('moved here')}</w:moveTo>`, 'EW', ['moved here']],
  ['comment', `<w:commentRangeStart w:id="1"/>${w('marked')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`, 'EW', ['marked']], ['page-field', field('PAGE', w('12')), 'EW', []], ['link-field', field('HYPERLINK "javascript:alert(1)"', w('the map')), 'EW', ['the map']],
  ['field-open', `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${w('never ended')}`, 'EW', ['never ended']], ['simple-field', `<w:fldSimple w:instr="AUTHOR">${w('its result')}</w:fldSimple>`, 'EW', ['its result']],
  ['call', '<w:r><w:t>called</w:t><w:footnoteReference w:id="6"/></w:r>', 'EW', ['called', 'Second note']], ['box', box(paragraph('Boxed words.')), 'EW', ['Boxed words']], ['choice', `<w:r><mc:AlternateContent ${wps}><mc:Choice Requires="wps"><w:t>chosen</w:t></mc:Choice><mc:Fallback><w:t>chosen</w:t></mc:Fallback></mc:AlternateContent></w:r>`, 'EW', ['chosen']],
  ['hidden', '<w:r><w:rPr><w:vanish/></w:rPr><w:t>out of sight</w:t></w:r>', 'W', []], ['signs', '<w:r><w:t>one</w:t><w:noBreakHyphen/><w:t>two</w:t><w:softHyphen/><w:t>three</w:t><w:tab/><w:t>four</w:t><w:cr/><w:t>five</w:t><w:sym w:font="Symbol" w:char="F061"/></w:r>', 'EW', ['four', 'five']],
  ['ruby', '<w:r><w:ruby><w:rt><w:r><w:t>gloss</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>base</w:t></w:r></w:rubyBase></w:ruby></w:r>', 'EW', ['base', 'gloss']], ['math', '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=42</m:t></m:r></m:oMath>', 'EW', ['x=42']],
  ['marks-crossed', `<w:bookmarkStart w:id="3" w:name="a"/><w:proofErr w:type="spellStart"/><w:permStart w:id="4"/>${w('between')}<w:bookmarkEnd w:id="9"/><w:permEnd w:id="4"/>`, 'EW', ['between']], ['picture-nowhere', '<w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId99"/></w:drawing></w:r>', 'EW', []],
  ['toggles', '<w:r><w:rPr><w:b w:val="0"/><w:i/><w:caps/><w:strike/><w:vertAlign w:val="superscript"/></w:rPr><w:t>Raised</w:t></w:r>', 'EW', []], ['markup', w('&lt;script&gt;x&lt;/script&gt; [^1] **b** :::letter'), 'EW', ['<script>x</script> [^1] **b** :::letter']]
]

function page([place, around, own]: Place, [thing, line, verdict, words]: Thing): Case {
  const story = '<h1>Chapter One</h1><p>Before the ferry left, the deckhand counted the lamps along the quay, and found one more.</p>'
  const text = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The Test</title></head><body>${story}${around(line)}<p>After the ferry came home, nobody counted them again.</p></body></html>`
  return {
    id: `j6-page-${place}-${thing}`, row: 'J', verdict: place === 'heading' && thing === 'direction' ? 'W' : verdict, files: {'book.yaml': settings, 'manuscript/1.html': text, ...(text.includes('map.png') && {'manuscript/map.png': png()})},
    keeps: ['deckhand counted the lamps', 'Held', 'words', 'After the ferry came home', ...own, ...words], lacks: /<script|onerror|script:alert/
  }
}

function document([place, around, own]: (typeof wordPlaces)[number], [thing, line, verdict, words]: Thing): Case {
  const {body, note} = around(line)
  const notes = `<?xml version="1.0"?><w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${note === undefined ? '' : `<w:footnote w:id="5">${note}</w:footnote>`}<w:footnote w:id="6">${paragraph('Second note.')}</w:footnote></w:footnotes>`
  const data = docx(`${paragraph('Chapter One')}${paragraph('Before the ferry left.')}${body}${paragraph('After the ferry came home.')}`, note !== undefined || thing === 'call' ? {'word/footnotes.xml': utf8(thing === 'call' ? notes : notes.replace(/<w:footnote w:id="6">.*?<\/w:footnote>/, ''))} : {})
  return {
    id: `j6-word-${place}-${thing}`, row: 'J', verdict, files: {'book.yaml': settings, 'manuscript/1.docx': data},
    keeps: ['Before the ferry left', 'Held', 'words', 'After the ferry came home', ...own, ...words], lacks: /<script>x|javascript:/
  }
}

export const sixthDocumentCases: readonly Case[] = [
  ...pagePlaces.flatMap((place) => pageThings.map((thing) => page(place, thing))),
  ...wordPlaces.flatMap((place) => wordThings.map((thing) => document(place, thing)))
]
