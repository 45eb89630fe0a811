/** Documents of word processors: what is read of each shape, and what is refused. */

import test from 'ava'
import {zipSync} from 'fflate'
import {docx} from '../../../src/manuscript/formats/docx.ts'
import {BookFault, createReport} from '../../../src/report/index.ts'
import {docxOf, paragraph, run, style, type DocxParts} from '../../helpers/docx.ts'
import {outline} from '../../helpers/outline.ts'

const parse = async (bytes: Uint8Array) => {
  const report = createReport()
  const file = await docx.parse({path: 'story.docx', bytes}, report)
  return {file, lines: outline(file.tree), rules: report.messages.map(({ruleId, line}) => `${line} ${ruleId}`), report}
}

const reads = test.macro<[DocxParts, readonly string[], (readonly string[])?]>({
  async exec(t, parts, expected, messages = []) {
    const {lines, rules} = await parse(docxOf(parts))
    t.deepEqual(lines, expected)
    t.deepEqual(rules, messages)
  },
  title: (name = '') => name
})

const heading1 = style('Berschrift1', 'heading 1', '<w:rPr><w:b/></w:rPr>')

test('a heading is told by the English name of its style', reads, {body: paragraph('Prolog', '<w:pStyle w:val="Berschrift1"/>') + paragraph('Es regnete.'), styles: heading1}, ['heading (1, style heading 1) Prolog', 'paragraph Es regnete.'])
test('a style based on a heading is one', reads, {body: paragraph('One', '<w:pStyle w:val="Mine"/>'), styles: heading1 + style('Mine', 'My Chapter', '<w:basedOn w:val="Berschrift1"/>')}, ['heading (1, style My Chapter) One'])
test('an outline level makes a heading', reads, {body: paragraph('Two', '<w:outlineLvl w:val="1"/>')}, ['heading (2) Two'])
test('a number the program writes belongs to the heading', reads, {
  body: paragraph('The Ford', '<w:pStyle w:val="Berschrift1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') + paragraph('The Mill', '<w:pStyle w:val="Berschrift1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  styles: heading1,
  numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="Chapter %1:"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
}, ['heading (1, style heading 1) Chapter I: The Ford', 'heading (1, style heading 1) Chapter II: The Mill'])
test('letters: italic, bold, both, small capitals, raised, underlined', reads, {
  body: paragraph(run('a ') + run('b', '<w:i/>') + run('c', '<w:i/><w:b/>') + run(' d ', '<w:b w:val="0"/>') + run('e', '<w:smallCaps/>') + run('f', '<w:vertAlign w:val="superscript"/>') + run('g', '<w:u w:val="single"/>'))
}, ['paragraph a *b****c*** d <smallCaps>e</smallCaps><superscript>f</superscript><underline>g</underline>'])
test('runs of one look are one text (Google Docs cuts them)', reads, {body: paragraph(run('The ', '<w:i/>') + run('sea', '<w:i/>') + run('.'))}, ['paragraph *The sea*.'])
test('empty paragraphs are counted', reads, {body: paragraph('One.') + paragraph('') + paragraph(run(' ')) + paragraph('Two.')}, ['paragraph One.', 'paragraph (blank 2) Two.'])
test('alignment, by the paragraph or its style', reads, {body: paragraph('* * *', '<w:jc w:val="center"/>') + paragraph('Yours,', '<w:pStyle w:val="S"/>'), styles: style('S', 'Sign', '<w:pPr><w:jc w:val="right"/></w:pPr>')}, ['paragraph (center) * * *', 'paragraph (right, style Sign) Yours,'])
test('a soft line break is kept (verse)', reads, {body: `<w:p>${run('The tide goes out,')}<w:r><w:br/></w:r>${run('the tide comes in.')}</w:p>`}, ['paragraph The tide goes out,⏎the tide comes in.'])
test('a page break opens the next block', reads, {body: paragraph('End.') + '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' + paragraph('Begin.')}, ['paragraph End.', 'paragraph (blank 1, new page) Begin.'])
test('an empty paragraph with a line below is a rule', reads, {body: paragraph('A.') + paragraph('', '<w:pBdr><w:bottom w:val="single"/></w:pBdr>') + paragraph('B.')}, ['paragraph A.', 'thematicBreak', 'paragraph B.'])
test('a quotation style', reads, {body: paragraph('Said.') + paragraph('Quoted.', '<w:pStyle w:val="Q"/>') + paragraph('More.', '<w:pStyle w:val="Q"/>'), styles: style('Q', 'Quote', '<w:rPr><w:i/></w:rPr>')}, ['paragraph Said.', 'blockquote (style Quote)', '  paragraph (style Quote) Quoted.', '  paragraph (style Quote) More.'])
test('terms, meanings and code by the styles of a converter', reads, {
  body: ['T|Slack', 'D|It waits.', 'D|It is short.', 'T|Ebb', 'D|It goes.', 'C|a = 1', 'C|b = 2', 'T|Alone'].map((typed) => paragraph(typed.slice(2), `<w:pStyle w:val="${typed[0]}"/>`)).join('') + paragraph('End.'),
  styles: style('T', 'Definition Term') + style('D', 'Definition') + style('C', 'Source Code')
}, ['definitionList', '  definitionTerm Slack', '  definitionDescription', '    paragraph (style Definition) It waits.', '    paragraph (style Definition) It is short.', '  definitionTerm Ebb', '  definitionDescription', '    paragraph (style Definition) It goes.', 'code (style Source Code) a = 1\nb = 2', 'paragraph (style Definition Term) Alone', 'paragraph End.'])
test('dashes taken for bullets are speech', reads, {
  body: paragraph('Hello.', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
  numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
}, ['paragraph – Hello.'])
const item = (text: string, level: number, id: number): string => paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`)
const level = (at: number, format: string): string => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="%1."/></w:lvl>`
test('a dash below a bullet is an item of the list inside', reads, {
  body: item('Rope', 0, 1) + item('Ash', 1, 1),
  numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet').replace('%1.', '•')}${level(1, 'bullet').replace('%1.', '–')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
}, ['list', '  listItem', '    paragraph Rope', '    list', '      listItem', '        paragraph Ash'])
test('a deeper item stands in the item above it, whatever list numbers it', reads, {
  body: item('One', 0, 1) + item('Two', 0, 1) + item('Of two', 1, 2) + item('Deep', 3, 2) + item('As deep', 3, 2) + item('Three', 0, 1),
  numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'lowerLetter')}${level(3, 'decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>`
}, ['list', '  listItem', '    paragraph One', '  listItem', '    paragraph Two', '    list', '      listItem', '        paragraph Of two', '        list', '          listItem', '            paragraph Deep', '          listItem', '            paragraph As deep', '  listItem', '    paragraph Three'])
test('a paragraph without a mark goes on with the item above it', reads, {
  body: item('Alone', 0, 2) + item('One', 0, 1) + item('More', 0, 2) + item('Deep', 1, 1) + item('Deeper still', 1, 2) + item('Again', 0, 2) + item('Two', 0, 1),
  numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal')}${level(1, 'decimal')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet').replace('%1.', ' ')}${level(1, 'bullet').replace('%1.', ' ')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>`
}, ['paragraph Alone', 'list', '  listItem', '    paragraph One', '    paragraph More', '    list', '      listItem', '        paragraph Deep', '        paragraph Deeper still', '    paragraph Again', '  listItem', '    paragraph Two'])
test('tracked changes are accepted, comments left out, each said once', reads, {
  body: paragraph('Before.') + `<w:p><w:commentRangeStart w:id="0"/>${run('She ')}<w:ins w:id="1">${run('quickly ')}</w:ins><w:del w:id="2"><w:r><w:delText>slowly </w:delText></w:r></w:del>${run('left.')}</w:p>`
}, ['paragraph Before.', 'paragraph She quickly left.'], ['2 comment', '2 tracked-insertion', '2 tracked-deletion'])
const ruby = (base: string, reading: string): string => run(`</w:t><w:ruby><w:rubyPr/><w:rt>${run(reading)}</w:rt><w:rubyBase>${run(base)}</w:rubyBase></w:ruby><w:t>`)
test('a ruby that stands in no run', reads, {body: '<w:p><w:ruby><w:rt><w:r><w:t>tahyd</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>tide</w:t></w:r></w:rubyBase></w:ruby></w:p>'}, ['paragraph tide(tahyd)'])
test('the reading of a ruby stands in brackets behind its words', reads, {body: `<w:p>${ruby('東京', 'とうきょう')}${run(' and ')}${ruby('tide', 'tahyd')}${ruby('', 'alone')}</w:p>`}, ['paragraph 東京（とうきょう） and tide(tahyd)alone'])
test('a deleted paragraph end joins two paragraphs', reads, {body: paragraph('One ', '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph('two.')}, ['paragraph One two.'])
test('a deleted paragraph end with nothing behind it loses no word', reads, {
  body: paragraph('One', '<w:rPr><w:del w:id="1"/></w:rPr>') + `<w:tbl><w:tr><w:tc>${paragraph('Name', '<w:rPr><w:del w:id="1"/></w:rPr>')}</w:tc><w:tc>${paragraph('Rank')}</w:tc></w:tr></w:tbl>` + paragraph('Last.', '<w:rPr><w:del w:id="1"/></w:rPr>')
}, ['paragraph One', 'table', '  tableRow', '  tableRow', '    tableCell Name', '    tableCell Rank', 'paragraph Last.'])
test('footnotes and endnotes', reads, {
  body: `<w:p>${run('Ship')}<w:r><w:footnoteReference w:id="2"/></w:r>${run(' ahoy')}<w:r><w:endnoteReference w:id="2"/></w:r></w:p>`,
  footnotes: `<w:footnote w:id="2">${paragraph('A brig.')}</w:footnote>`,
  endnotes: `<w:endnote w:id="2">${paragraph('Hello.')}</w:endnote>`
}, ['paragraph Ship[^footnote-2] ahoy[^endnote-2]', 'footnoteDefinition (footnote-2)', '  paragraph A brig.', 'footnoteDefinition (endnote-2)', '  paragraph Hello.'])
test('links keep their words, unsafe ones lose their address', reads, {
  body: `<w:p><w:hyperlink r:id="r1">${run('good')}</w:hyperlink><w:hyperlink r:id="r2">${run(' bad')}</w:hyperlink></w:p>`,
  relations: '<Relationship Id="r1" Type="h" Target="https://example.org/a" TargetMode="External"/><Relationship Id="r2" Type="h" Target="javascript:alert(1)" TargetMode="External"/>'
}, ['paragraph [good](https://example.org/a) bad'], ['1 unsafe-address'])
const markedAt = (name: string, id = 1): string => `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`
test('a link to a bookmark leads there, wherever it stands', async (t) => {
  const linked = (name: string, words: string): string => `<w:hyperlink w:anchor="${name}">${run(words)}</w:hyperlink>`
  const body = [
    `<w:p>${linked('ford', 'the ford')}${run(' or ')}${linked('mill', 'the mill')}${run(' or ')}${linked('quay', 'the quay')}${run(' or ')}${fieldOf('HYPERLINK \\l "bell"', run('the bell'))}</w:p>`,
    `<w:p>${markedAt('ford')}${run('The ford.')}</w:p>`, markedAt('mill'), `<w:p>${run('The mill.')}</w:p>`,
    `<w:p>${run('At ')}${markedAt('quay')}${markedAt('quay', 2)}${run('the quay.')}</w:p>`, `<w:p>${markedAt('bell')}</w:p>`, `<w:p>${run('The bell.')}${markedAt('unasked')}</w:p>`
  ].join('')
  const {file, rules} = await parse(docxOf({body}))
  const blocks = file.tree.children as unknown as {data?: {attributes?: {id?: string}; blankBefore?: number}; children: {type: string; url?: string; data?: {attributes?: {id?: string}}}[]}[]
  t.deepEqual(blocks[0]!.children.flatMap(({url}) => url ?? []), ['#story-ford', '#story-mill', '#story-quay', '#story-bell'])
  t.deepEqual(blocks.map(({data}) => data?.attributes?.id), [undefined, 'story-ford', 'story-mill', undefined, 'story-bell'])
  t.deepEqual(blocks[3]!.children.flatMap(({data}) => data?.attributes?.id ?? []), ['story-quay'])
  t.is(blocks[4]!.data!.blankBefore, 1)
  t.deepEqual(rules, [])
})
test('a bookmark in a cell is a place in it', async (t) => {
  const {file} = await parse(docxOf({body: `<w:p><w:hyperlink w:anchor="rank">${run('the rank')}</w:hyperlink></w:p><w:tbl><w:tr><w:tc><w:p>${markedAt('rank')}${run('Rank')}</w:p></w:tc><w:tc>${paragraph('Name')}</w:tc></w:tr></w:tbl>`}))
  const [, table] = file.tree.children as unknown as {children: {children: {children: {data?: object}[]}[]}[]}[]
  t.deepEqual(table!.children[1]!.children[0]!.children[0]!.data, {attributes: {id: 'story-rank'}})
})
test('the contents of a word processor ask for no bookmarks', reads, {
  body: `<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:hyperlink w:anchor="_Toc1">${run('One 1')}</w:hyperlink></w:p>` + `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${markedAt('_Toc1')}${run('One')}</w:p>`,
  styles: style('T', 'toc 1', '')
}, ['heading (1) One'], ['1 left-out'])
const fieldOf = (code: string, result?: string): string => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>${result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
test('links written as fields', reads, {
  body: `<w:p>${run('See ')}${fieldOf('HYPERLINK "https://example.org/a"', run('the ') + run('map', '<w:i/>'))}${run('. ')}${fieldOf('HYPERLINK "javascript:x"', run('Not so'))}</w:p>`
}, ['paragraph See [the *map*](https://example.org/a). Not so'], ['1 unsafe-address'])
test('fields without a result show what stands in their code', reads, {
  body: `<w:p>${fieldOf('MACROBUTTON NoMacro Press here')}${run(' at ')}${fieldOf('SYMBOL 97 \\f Symbol')}${fieldOf('XE "index"')}${fieldOf('EQ \\f(1,2)')}</w:p>`
}, ['paragraph Press here at α'], ['1 field'])
test('letters in a font of signs are its signs', reads, {
  body: `<w:p>${run('abg', '<w:rFonts w:ascii="Symbol"/>')}${run(' and ')}${run('v', '<w:rFonts w:ascii="Wingdings"/>')}<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>${run('x', '<w:rFonts w:ascii="Webdings"/>')}</w:p>`
}, ['paragraph αβγ and ❖☺x'], ['1 symbol'])
test('words a drawing holds in its attributes are words', reads, {body: `<w:p><w:r><w:pict><v:shape><v:textpath string="Artful"/></v:shape></w:pict></w:r></w:p>`}, ['paragraph Artful'], ['1 text-box'])

const numbersOf = (format: string, text: string, start = 1): string => `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
const numberedHeading = (text: string): string => paragraph(text, '<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
test('a heading of nothing but its number', reads, {body: numberedHeading('') + paragraph('Text.') + numberedHeading(''), numbering: numbersOf('cardinalText', 'Chapter %1', 41)}, ['heading (1) Chapter Forty-one', 'paragraph Text.', 'heading (1) Chapter Forty-two'])
test('numbers in words, raised letters, and beyond z', reads, {body: numberedHeading('A'), numbering: numbersOf('ordinalText', 'The %1 day:', 33)}, ['heading (1) The Thirty-third day: A'])
const chapters = (...ids: readonly number[]): string => ids.map((id) => paragraph('', `<w:outlineLvl w:val="0"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`)).join('')
test('lists of one kind count on, unless they say where to begin', reads, {
  body: chapters(1, 2, 2, 3, 3),
  numbering: `${numbersOf('decimal', 'Chapter %1')}<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
}, ['heading (1) Chapter 1', 'heading (1) Chapter 2', 'heading (1) Chapter 3', 'heading (1) Chapter 1', 'heading (1) Chapter 2'])
test('each level of a number is written in its own way', reads, {
  body: [0, 1, 1].map((at) => paragraph('A', `<w:outlineLvl w:val="${at}"/><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`)).join(''),
  numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`
}, ['heading (1) I. A', 'heading (2) I.a) A', 'heading (2) I.b) A'])
test('a number with words before it is no list', reads, {body: item('The ferry.', 0, 1), numbering: numbersOf('decimal', 'Article %1:')}, ['paragraph Article 1: The ferry.'])
test('the items of a list in a cell are lines of it, and so is a table', reads, {
  body: `<w:tbl><w:tr><w:tc>${paragraph('Rope', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}${paragraph('Lamp', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}</w:tc><w:tc>${paragraph('a')}<w:tbl><w:tr><w:tc>${paragraph('b')}</w:tc><w:tc>${paragraph('c')}</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
  numbering: '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
}, ['table', '  tableRow', '  tableRow', '    tableCell Rope⏎Lamp', '    tableCell a⏎b⏎c'])
test('a table of one column is layout, one of two is a table', reads, {
  body: `<w:tbl><w:tr><w:tc>${paragraph('Boxed.')}</w:tc></w:tr></w:tbl><w:tbl><w:tr><w:tc>${paragraph('Name')}</w:tc><w:tc>${paragraph('Rank')}</w:tc></w:tr></w:tbl>`
}, ['paragraph Boxed.', 'table', '  tableRow', '  tableRow', '    tableCell Name', '    tableCell Rank'])

const table = (properties: string, ...rows: readonly string[]): string => `<w:tbl>${properties}${rows.join('')}</w:tbl>`
const row = (properties: string, cells: readonly string[], look = ''): string => `<w:tr>${properties}${cells.map((text) => `<w:tc><w:p>${run(text, look)}</w:p></w:tc>`).join('')}</w:tr>`
const dressed = '<w:style w:type="table" w:styleId="Grid1"><w:name w:val="Grid Table 1"/><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>'
const names = ['    tableCell Name', '    tableCell Rank']
const headed = ['table', '  tableRow', ...names, '  tableRow', '    tableCell Ines', '    tableCell Mate']
const body = row('', ['Ines', 'Mate'])

test('a row that is repeated on each page is the head of its table', reads, {body: table('', row('<w:trPr><w:tblHeader/></w:trPr>', ['Name', 'Rank']), body)}, headed)
test('a first row dressed by the style of its table is its head', reads, {body: table('<w:tblPr><w:tblStyle w:val="Grid1"/><w:tblLook w:val="04A0"/></w:tblPr>', row('', ['Name', 'Rank']), body), styles: dressed}, headed)
test('not where the table says that it has none', reads, {body: table('<w:tblPr><w:tblStyle w:val="Grid1"/><w:tblLook w:val="0480" w:firstRow="0"/></w:tblPr>', row('', ['Name', 'Rank']), body), styles: dressed}, [headed[0]!, '  tableRow', ...headed.slice(1)])
test('a first row that alone is bold is a head', reads, {body: table('', row('', ['Name', 'Rank'], '<w:b/>'), body)}, ['table', '  tableRow', '    tableCell **Name**', '    tableCell **Rank**', ...headed.slice(4)])
test('of rows that are all bold none is', reads, {body: table('', row('', ['Name', 'Rank'], '<w:b/>'), row('', ['Ines', 'Mate'], '<w:b/>'))}, ['table', '  tableRow', '  tableRow', '    tableCell **Name**', '    tableCell **Rank**', '  tableRow', '    tableCell **Ines**', '    tableCell **Mate**'])

const merged = (text: string, properties: string): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`
test('merged cells take their columns and rows', async (t) => {
  const body = `<w:tbl><w:tr>${merged('Both', '<w:gridSpan w:val="2"/>')}${merged('C', '')}</w:tr><w:tr>${merged('Tall', '<w:vMerge w:val="restart"/>')}${merged('b', '')}${merged('c', '')}</w:tr><w:tr>${merged('', '<w:vMerge/>')}${merged('d', '')}${merged('e', '')}</w:tr><w:tr>${merged('Words', '<w:vMerge/>')}${merged('f', '')}${merged('g', '')}</w:tr></w:tbl>`
  const {file} = await parse(docxOf({body}))
  const [table] = file.tree.children as unknown as {children: {children: {children: {value: string}[]; data: object}[]}[]}[]
  t.deepEqual(table!.children.map((row) => row.children.map(({children, data}) => [children[0]!.value, ...Object.entries(data).flat()].join(' '))), [[], ['Both columnSpan 2', 'C'], ['Tall rowSpan 2', 'b', 'c'], ['d', 'e'], ['Words', 'f', 'g']])
})

const sign = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`
test('a formula is a line of its signs', reads, {
  body: `<w:p><m:oMath xmlns:m="m">${sign('E=m')}<m:sSup><m:e>${sign('c')}</m:e><m:sup>${sign('2')}</m:sup></m:sSup></m:oMath></w:p><w:p><m:oMath xmlns:m="m"><m:f><m:num>${sign('a+b')}</m:num><m:den>${sign('2')}</m:den></m:f><m:rad><m:radPr/><m:deg/><m:e>${sign('x')}</m:e></m:rad><m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${sign('y')}</m:e></m:d><m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${sign('0')}</m:sub><m:sup/><m:e>${sign('z')}</m:e></m:nary></m:oMath></w:p>`
}, ['paragraph E=mc<superscript>2</superscript>', 'paragraph (a+b)/2√x[y]∑<subscript>0</subscript>z'])

test('a picture comes with its bytes and description', async (t) => {
  const drawing = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="A map"/><a:graphic><a:blip r:embed="r1"/></a:graphic></wp:inline></w:drawing></w:r>'
  const {file, lines} = await parse(docxOf({body: `<w:p>${drawing}</w:p>`, relations: '<Relationship Id="r1" Type="i" Target="media/image1.png"/>', others: {'word/media/image1.png': new Uint8Array([1, 2, 3])}}))
  t.deepEqual(lines, ['paragraph ![A map](story.docx/media/image1.png)'])
  t.deepEqual([...file.media!.get('story.docx/media/image1.png')!], [1, 2, 3])
})

test('title and author, but not what a program fills in', async (t) => {
  const {file} = await parse(docxOf({body: paragraph('X.'), core: '<dc:title>Low Tide</dc:title><dc:creator>python-docx</dc:creator>'}))
  t.deepEqual(file.settings, {title: 'Low Tide'})
})

/** A document whose one paragraph is `words`, its text said to be in an encoding. */
const declaredIn = (encoding: string, words: string): string => `<?xml version="1.0" encoding="${encoding}"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraph(words)}</w:body></w:document>`
const withDocument = (bytes: Uint8Array): Uint8Array => docxOf({body: '', others: {'word/document.xml': bytes}})

test('a part is read in the encoding it is in', async (t) => {
  for (const bytes of [Buffer.from(declaredIn('windows-1252', 'Café.'), 'latin1'), Buffer.from(`\ufeff${declaredIn('UTF-16', 'Café.')}`, 'utf16le'), Buffer.from(declaredIn('UTF-8', 'Café.'))]) {
    t.deepEqual((await parse(withDocument(bytes))).lines, ['paragraph Café.'])
  }
})

const refuses = test.macro<[Uint8Array, RegExp, number?]>({
  async exec(t, bytes, reason, exitCode = 1) {
    const error = await t.throwsAsync(docx.parse({path: 'story.docx', bytes}, createReport()), {instanceOf: BookFault})
    t.regex(error!.message, reason)
    t.is((error as BookFault).exitCode, exitCode)
  },
  title: (name = '') => `refused: ${name}`
})

test('a part whose bytes are not in its encoding', refuses, withDocument(Buffer.from(declaredIn('UTF-8', 'Café.'), 'latin1')), /bytes that are not in its encoding/)
const good = docxOf({body: paragraph('Words.')})
const withEntity = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>`

test('text under a wrong suffix', refuses, new TextEncoder().encode('Just words.'), /Found no DOCX/)
test('nothing at all', refuses, new Uint8Array(), /Found no DOCX/)
test('a password', refuses, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /password/)
test('a cut file', refuses, good.subarray(0, good.length - 40), /broken DOCX/)
test('an archive of something else', refuses, zipSync({'a.txt': new Uint8Array([1])}), /archive without a document/)
test('an OpenDocument', refuses, zipSync({mimetype: new TextEncoder().encode('application/vnd.oasis.opendocument.text')}), /OpenDocument/)
test('an entity that reads files', refuses, zipSync({'word/document.xml': new TextEncoder().encode(withEntity)}), /document type/)
test('a name that leads out', refuses, docxOf({body: paragraph('x'), others: {'../../evil.txt': 'x'}}), /leads out/)
test('a bomb', refuses, zipSync({'word/document.xml': [new Uint8Array(140_000_000), {level: 9}]}), /larger than any manuscript/, 4)
test('broken XML', refuses, zipSync({'word/document.xml': new TextEncoder().encode('<w:document><w:body>')}), /broken DOCX/)
