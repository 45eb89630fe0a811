/** Both books of word processor documents: paragraphs, tables, lists, notes and boxes of any look, in any order. */

import fc from 'fast-check'
import {run, style} from '../helpers/docx.ts'
import {keepsLetters} from './keep-letters.ts'
import {pieces, place, some, words} from './pieces.ts'
import {settings, sheet} from './sheets.ts'

const looks = ['', '<w:i/>', '<w:b/>', '<w:b/><w:i/>', '<w:smallCaps/>', '<w:caps/>', '<w:u w:val="single"/>', '<w:strike/>', '<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="Emphasis"/>', '<w:lang w:val="de-DE"/>', '<w:sz w:val="40"/>', '<w:rFonts w:ascii="Courier New"/>', '<w:rtl/>', '<w:color w:val="FF0000"/>', '<w:highlight w:val="yellow"/>']
const runOf = (look: string, inside: fc.Arbitrary<string>): fc.Arbitrary<string> => inside.map((text) => run(text, look))
const field = (code: string, inside: fc.Arbitrary<string>): fc.Arbitrary<string> => inside.map((text) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
const anyNote = fc.constantFrom('foot', 'end').chain((kind) => fc.constantFrom('2', '3').map((id) => `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:${kind}noteReference w:id="${id}"/></w:r>`))
const blank = run(' ')
const inline = some(fc.oneof(
  {weight: 8, arbitrary: runOf('', words(10))}, {weight: 4, arbitrary: fc.constantFrom(...looks).chain((look) => runOf(look, words(3)))}, anyNote,
  fc.constantFrom('<w:r><w:br/></w:r>', '<w:r><w:tab/></w:r>', '<w:r><w:br w:type="page"/></w:r>', '<w:r><w:noBreakHyphen/></w:r>', '<w:r><w:softHyphen/></w:r>', '<w:bookmarkStart w:id="1" w:name="own"/><w:bookmarkEnd w:id="1"/>', '<w:r><w:sym w:font="Symbol" w:char="F061"/></w:r>', '<w:r><w:cr/></w:r>'),
  field('HYPERLINK "https://a.example/b"', words(2)), field('PAGEREF own', words(1)), pieces('<w:hyperlink w:anchor="own">', runOf('', words(2)), '</w:hyperlink>'), pieces('<w:ins w:id="1">', runOf('', words(2)), '</w:ins>'), pieces(runOf('', pieces('\u0001')), runOf('<w:i/>', pieces(place)), runOf('', words(2)))
), 6, blank)
const paragraphOf = (look: string, inside: fc.Arbitrary<string>): fc.Arbitrary<string> => pieces(`<w:p>${look && `<w:pPr>${look}</w:pPr>`}`, inside, '</w:p>')
const styled = (id: string, inside: fc.Arbitrary<string>): fc.Arbitrary<string> => paragraphOf(`<w:pStyle w:val="${id}"/>`, inside)
const typed = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> => paragraphOf('', runOf('', pieces(...parts)))

const paragraph = fc.constantFrom('', '', '', '', '<w:jc w:val="center"/>', '<w:jc w:val="right"/>', '<w:ind w:firstLine="720"/>', '<w:ind w:left="1440" w:right="1440"/>', '<w:pageBreakBefore/>', '<w:pStyle w:val="Own"/>', '<w:bidi/>', '<w:spacing w:before="480"/>', '<w:keepNext/>', '<w:pBdr><w:top w:val="single"/></w:pBdr>').chain((look) => paragraphOf(look, inline))
const item = (level: number, list: number): fc.Arbitrary<string> => paragraphOf(`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`, inline)
const cell = fc.constantFrom('', '', '', '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>', '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>').chain((look) => pieces('<w:tc>', look, some(paragraph, 2, ''), '</w:tc>'))
const table = pieces('<w:tbl>', some(pieces('<w:tr>', some(cell, 3, ''), '</w:tr>'), 3, ''), '</w:tbl>')
const block = fc.oneof(
  {weight: 12, arbitrary: paragraph},
  ...['Heading1', 'Heading2', 'Heading3', 'Title', 'Subtitle', 'Quote', 'Caption', 'Code', 'Epigraph', 'Verse', 'Note'].map((id) => styled(id, inline)), {weight: 2, arbitrary: styled('Heading1', runOf('', pieces('Chapter ', fc.constantFrom('1', 'Two', 'IX'), ': ', words(3))))},
  typed(fc.constantFrom('* * *', '***', '#', '—', '* * *', 'Chapter Two', 'PART TWO', 'Prologue', 'The End', ' ', 'Contents', 'THE TEST', 'by Ada Moor', 'Ada Moor', '~~~')), fc.constant('<w:p/>'), fc.constant('<w:p><w:pPr><w:sectPr/></w:pPr></w:p>'),
  some(item(0, 1), 3, ''), some(item(0, 2), 3, ''), pieces(item(0, 1), item(1, 1), item(0, 1), item(1, 2)), table, pieces(styled('Caption', runOf('', pieces('Table 1. ', words(3)))), table), pieces(table, styled('Caption', runOf('', words(4)))), pieces('<w:sdt><w:sdtContent>', some(paragraph, 2, ''), '</w:sdtContent></w:sdt>'),
  pieces('<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>', some(paragraph, 2, ''), '</w:txbxContent></v:textbox></v:shape></w:pict></w:r>', inline, '</w:p>'),
  typed('A/N: ', words(6)), typed('Author’s Note: ', words(6), ' Thanks for reading!'), typed('“', words(6), '”'), typed('— ', words(2)), typed(words(2), '\t', words(2)), typed('1. ', words(4)), typed('- ', words(4)), pieces(typed('Dear ', words(1), ','), paragraph, typed('Yours,'), typed(words(1))), some(typed(words(4)), 4, ''), paragraphOf('<w:jc w:val="center"/>', runOf('<w:b/>', words(4))), paragraphOf('<w:jc w:val="center"/>', runOf('<w:b/><w:sz w:val="32"/>', pieces('Chapter 3')))
)
const note = (kind: string): fc.Arbitrary<string> => fc.tuple(some(paragraph, 2, ''), some(paragraph, 2, '')).map((all) => all.map((inside, index) => `<w:${kind} w:id="${index + 2}">${inside.replaceAll(/<w:(?:foot|end)noteReference[^>]*>/g, '')}</w:${kind}>`).join(''))
const styles = [['Heading1', 'heading 1'], ['Heading2', 'heading 2'], ['Heading3', 'heading 3'], ['Title', 'Title'], ['Subtitle', 'Subtitle'], ['Quote', 'Quote'], ['Caption', 'caption'], ['Code', 'HTML Preformatted'], ['Epigraph', 'Epigraph'], ['Verse', 'Verse'], ['Note', 'Author Note'], ['Own', 'Own Look']].map(([id, name]) => style(id!, name!)).join('') + style('Emphasis', 'Emphasis', '<w:rPr><w:i/></w:rPr>', 'character')
const numbering = ['bullet', 'decimal'].map((format, index) => `<w:abstractNum w:abstractNumId="${index}">${[0, 1].map((at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${format === 'bullet' ? '•' : `%${at + 1}.`}"/></w:lvl>`).join('')}</w:abstractNum>`).join('') + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'

const document = fc.record({body: pieces(styled('Heading1', runOf('', words(4))), some(block, 14, '')), footnotes: note('footnote'), endnotes: note('endnote')}).map((parts) => ({...parts, styles, numbering}))

export const documentProperties = [
  {name: 'any document under any sheet keeps its letters', property: fc.asyncProperty(fc.record({yaml: settings, css: sheet, files: fc.record({'1.docx': document})}), keepsLetters)}
]
