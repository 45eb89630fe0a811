/** The text of a PDF as drawn: maps of fonts, furniture left out, replacement text, text in other orders of bytes. */

import {deflateSync} from 'node:zlib'
import test from 'ava'
import {readPdfText} from '../../src/verify/index.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const cmap = `1 begincodespacerange <0000> <ffff> endcodespacerange
2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar
2 beginbfrange <0010> <0012> <0061> <0020> <0021> [<0078> <D83DDE00>] endbfrange`

function pdfOf(content: string, isPacked: boolean): Uint8Array {
  const stream = (text: string) => {
    const data = isPacked ? deflateSync(latin(text)) : latin(text)
    return Buffer.concat([latin(`<< /Length ${data.length}${isPacked ? ' /Filter /FlateDecode' : ''} >>\nstream\n`), data, latin('\nendstream')])
  }
  const objects = [
    latin('<< /Type /Catalog /Pages 2 0 R >>'),
    latin('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    latin('<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> /Properties << /P1 << /ActualText (seen) >> >> >> >>'),
    stream(content),
    latin('<< /Type /Font /ToUnicode 6 0 R >>'),
    stream(cmap)
  ]
  return Buffer.concat([latin('%PDF-1.7\n'), ...objects.flatMap((object, index) => [latin(`${index + 1} 0 obj\n`), object, latin('\nendobj\n')])])
}

const shows = test.macro({
  exec(t, content: string, expected: string) {
    t.is(readPdfText(pdfOf(content, false)), expected)
    t.is(readPdfText(pdfOf(content, true)), expected)
  },
  title: (reason, content, expected) => `${reason}: ${content} shows ${JSON.stringify(expected)}`
})

test('a code', shows, 'BT /F1 11 Tf <0001> Tj ET', 'A')
test('a ligature', shows, 'BT /F1 11 Tf <00020001> Tj ET', 'fiA')
test('a range', shows, 'BT /F1 11 Tf [<0010> -20 <00110012>] TJ ET', 'abc')
test('a range as a list', shows, 'BT /F1 11 Tf <00200021> Tj ET', 'x\u{1f600}')
test('bytes in brackets', shows, 'BT /F1 11 Tf (\\000\\020\\000\\021) Tj ET', 'ab')
test('furniture', shows, '/Artifact BMC BT /F1 11 Tf <0001> Tj ET EMC BT <0010> Tj ET', 'a')
test('marked text', shows, '/P << /MCID 0 >> BDC BT /F1 11 Tf <0001> Tj ET EMC', 'A')
test('replaced text', shows, '/Span << /ActualText (one) >> BDC BT /F1 11 Tf <0001> Tj ET EMC', 'one')
test('text drawn backwards', shows, '/ReversedChars BMC BT /F1 11 Tf <00100011> Tj <00120002> Tj ET EMC BT <0001> Tj ET', 'ifcbaA')
test('replaced text by name', shows, '/Span /P1 BDC BT /F1 11 Tf <0001> Tj ET EMC', 'seen')

test('a note that goes on at the foot of the next page is read whole where it begins', (t) => {
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const show = (mcid: number, text: string) => `/P << /MCID ${mcid} >> BDC BT (${text}) Tj ET EMC `
  const page = (key: number, contents: number) => `<< /Type /Page /Parent 2 0 R /StructParents ${key} /Contents ${contents} 0 R >>`
  const element = (type: string, parent: number) => `<< /Type /StructElem /S /${type} /P ${parent} 0 R >>`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 7 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
    page(0, 5), page(1, 6),
    stream(show(0, 'story ') + show(1, 'note ')),
    stream(show(0, 'goes on ') + show(1, 'and ends ')),
    '<< /Type /StructTreeRoot /ParentTree << /Nums [0 [9 0 R 10 0 R] 1 [9 0 R 10 0 R]] >> >>',
    element('Note', 7), element('P', 7), element('P', 8)
  ]
  const pdf = latin(`%PDF-1.7\n${objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')}`)
  t.is(readPdfText(pdf), 'story note \nand ends \ngoes on ')
})
