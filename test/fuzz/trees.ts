/**
 * Documents and pages of any nesting, every word of them known: what a word processor shows must be in the book, what it
 * does not show must not; of a page each word is in the book or in a message that leaves it out.
 */

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {unzipSync} from 'fflate'
import {compileBook} from '../../src/compile.ts'
import {BookFault} from '../../src/report/index.ts'
import {readEpubText} from '../../src/verify/index.ts'
import {docxOf} from '../helpers/docx.ts'

/** Stand where a word is to come. */
const shown = '\u0001'
const unseen = '\u0002'

interface Worded {
  readonly text: string
  readonly shown: readonly string[]
  readonly unseen: readonly string[]
}

/** A word for a number: ten letters that no other number shares by chance, as words of prose hardly do. */
export const wordOf = (number: number): string => [...String((number + 1) * 2_654_435_761 % 4_294_967_296).padStart(10, '0')].map((digit, at) => (at % 2 === 0 ? 'bdfgklmnrt' : 'aeiouyaeio')[Number(digit)]).join('')

/** Gives each place a word of its own. */
function giveWords(patterns: readonly string[]): {readonly texts: readonly string[]} & Omit<Worded, 'text'> {
  const known = {shown: [] as string[], unseen: [] as string[]}
  let count = 0
  const texts = patterns.map((pattern) => pattern.replaceAll(/[\u0001\u0002]/g, (place) => {
    const word = wordOf(count++)
    known[place === shown ? 'shown' : 'unseen'].push(word)
    return word
  }))
  return {texts, ...known}
}

interface Told {
  readonly text: string
  readonly messages: string
}

/** The words of the e-book and all that was said; `undefined` where the book was refused, located. */
async function readBack(name: string, data: Uint8Array | string, {shouldVerify = true, read = readEpubText} = {}): Promise<Told | undefined> {
  const root = await mkdtemp(join(tmpdir(), 'octavo-fuzz-'))
  try {
    await mkdir(join(root, 'manuscript'))
    await writeFile(join(root, 'book.yaml'), 'title: The Test\nauthor: Ada Moor\nlanguage: en\ndate: 2026\n')
    await writeFile(join(root, 'manuscript', name), data)
    let text = ''
    const {messages} = await compileBook({path: root, out: join(root, 'dist'), formats: ['epub'], shouldWrite: false, shouldVerify, onFile: (_, bytes) => void (text = read(bytes))})
    return {text, messages: messages.map(String).join('\n')}
  } catch (error) {
    if (error instanceof BookFault && error.messages.every(({source, file}) => file !== undefined && source !== 'verify')) return undefined
    throw error
  } finally {
    await rm(root, {recursive: true})
  }
}

const looks = fc.constantFrom('', '', '<w:b/>', '<w:i/>', '<w:u w:val="single"/>', '<w:caps/>', '<w:smallCaps/>', '<w:vertAlign w:val="superscript"/>', '<w:rStyle w:val="Char"/>', '<w:strike/>')
const run = (inside: string, look = ''): string => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${inside}</w:r>`
const words = looks.map((look) => run(`<w:t xml:space="preserve"> ${shown} </w:t>`, look))
const joined = (parts: readonly string[]): string => parts.join('')
const field = (code: string, result: string): string => `${run('<w:fldChar w:fldCharType="begin"/>')}${run(`<w:instrText>${code} ${unseen}</w:instrText>`)}${run('<w:fldChar w:fldCharType="separate"/>')}${result}${run('<w:fldChar w:fldCharType="end"/>')}`

const document = fc.letrec<{inline: string; lines: string; block: string; blocks: string}>((tie) => ({
  inline: fc.oneof(
    {maxDepth: 4, depthIdentifier: 'document'},
    {weight: 6, arbitrary: words},
    fc.constantFrom(run('<w:br/>'), run('<w:tab/>'), run('<w:softHyphen/>'), '<w:bookmarkStart w:id="1" w:name="a"/>', '<w:proofErr w:type="spellStart"/>', run('<w:lastRenderedPageBreak/>')),
    fc.constantFrom('footnote', 'endnote').map((name) => run(`<w:t> ${shown}</w:t>`) + run(`<w:${name}Reference w:id="2"/>`)),
    fc.constantFrom(`<w:del w:id="1">${run(`<w:delText>${unseen}</w:delText>`)}</w:del>`, run(`<w:t>${unseen}</w:t>`, '<w:vanish/>'), `<w:moveFrom w:id="1">${run(`<w:t>${unseen}</w:t>`)}</w:moveFrom>`),
    fc.tuple(fc.constantFrom('ins w:id="1"', 'moveTo w:id="1"', 'smartTag w:element="a"', 'hyperlink r:id="r1"', 'hyperlink w:anchor="a"', 'customXml', 'fldSimple w:instr=" REF a "', 'dir w:val="rtl"'), tie('lines')).map(([name, inside]) => `<w:${name}>${inside}</w:${name.split(' ', 1)[0]}>`),
    fc.tuple(fc.constantFrom('HYPERLINK "https://example.org"', 'REF a \\h', 'HYPERLINK "javascript:x"', 'SEQ Figure'), tie('lines')).map(([code, result]) => field(code, result)),
    tie('lines').map((inside) => `<w:sdt><w:sdtPr/><w:sdtContent>${inside}</w:sdtContent></w:sdt>`),
    tie('blocks').map((inside) => run(`<w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict>`)),
    fc.constant(run(`<mc:AlternateContent><mc:Choice Requires="x"><w:t>${unseen}</w:t></mc:Choice><mc:Fallback><w:t> ${shown} </w:t></mc:Fallback></mc:AlternateContent>`)),
    fc.constant(run(`<w:ruby><w:rt>${run(`<w:t>${shown}</w:t>`)}</w:rt><w:rubyBase>${run(`<w:t> ${shown} </w:t>`)}</w:rubyBase></w:ruby>`))
  ),
  lines: fc.array(tie('inline'), {maxLength: 4, depthIdentifier: 'document'}).map(joined),
  block: fc.oneof(
    {maxDepth: 4, depthIdentifier: 'document'},
    {weight: 6, arbitrary: fc.tuple(fc.constantFrom('', '', '', '<w:pStyle w:val="H"/>', '<w:pStyle w:val="Q"/>', '<w:jc w:val="center"/>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>', '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>', '<w:rPr><w:del w:id="1"/></w:rPr>', '<w:sectPr/>', '<w:outlineLvl w:val="1"/>', '<w:pageBreakBefore/>'), tie('lines')).map(([look, inside]) => `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${inside}</w:p>`)},
    fc.array(fc.array(tie('blocks'), {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 3}).map((rows) => `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`),
    fc.tuple(fc.constantFrom(['<w:sdt><w:sdtContent>', '</w:sdtContent></w:sdt>'], ['<w:customXml w:element="a">', '</w:customXml>'], ['<w:ins w:id="1">', '</w:ins>']), tie('blocks')).map(([[open, close], inside]) => `${open}${inside}${close}`)
  ),
  blocks: fc.array(tie('block'), {maxLength: 4, depthIdentifier: 'document'}).map(joined)
}))

const numbering = ['decimal', 'bullet'].map((format, index) => `<w:abstractNum w:abstractNumId="${index}">${[0, 1].map((at) => `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${format === 'bullet' ? '•' : '%1.'}"/></w:lvl>`).join('')}</w:abstractNum>`).join('') + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
const styles = '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Q"><w:name w:val="Quote"/></w:style><w:style w:type="character" w:styleId="Char"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>'

/** A document and its notes, which call no others. */
async function documentKeepsWords(body: string, footnote: string, endnote: string): Promise<boolean> {
  const inner = (text: string): string => text.replaceAll(/<w:(?:foot|end)noteReference[^>]*>/g, '')
  const opening = `<w:p>${run('<w:t>Chapter One</w:t>')}</w:p><w:p>${run('<w:t>Before the ferry left, the deckhand counted the lamps.</w:t>')}</w:p>`
  const {texts: [story = '', foot = '', end = ''], ...known} = giveWords([body, inner(footnote), inner(endnote)])
  const data = docxOf({body: opening + story, footnotes: `<w:footnote w:id="2">${foot}</w:footnote>`, endnotes: `<w:endnote w:id="2">${end}</w:endnote>`, numbering, styles, relations: '<Relationship Id="r1" Type="h" Target="https://example.org/a" TargetMode="External"/>'})
  const told = await readBack('1.docx', data)
  if (!told) return true
  const text = told.text.toLowerCase()
  const lost = known.shown.filter((word) => !text.includes(word))
  const found = known.unseen.filter((word) => text.includes(word))
  if (lost.length + found.length > 0) throw new Error(`lost ${lost.join()}, showed ${found.join()} in ${story} / ${foot} / ${end}`)
  return true
}

const tags = ['p', 'div', 'span', 'b', 'i', 'em', 'a href="https://example.org"', 'a href="javascript:x"', 'blockquote', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'h2', 'h3', 'pre', 'code', 'section', 'article', 'figure', 'figcaption', 'dl', 'dt', 'dd', 'details', 'summary', 'ruby', 'rt', 'rp', 'sup', 'sub', 'small', 'q', 'cite', 'label', 'center', 'font', 'u', 'del', 'ins', 'x-own', 'footer', 'aside', 'button', 'p hidden', 'div class="share"', 'select', 'option', 'math', 'caption', 'tbody', 'address', 'main', 'slot', 'map', 'abbr', 'bdo dir="rtl"', 'p style="text-align:center"', 'span style="display:none"']
const soup = fc.array(fc.oneof(
  {weight: 5, arbitrary: fc.constant(` ${shown} `)},
  {weight: 4, arbitrary: fc.constantFrom(...tags).map((tag) => `<${tag}>`)},
  {weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `</${tag.split(' ', 1)[0]}>`)},
  fc.constantFrom('<br>', '<hr>', '&amp;', '&nbsp;', '\n\n', '<!-- a -->', '<wbr>', '&shy;', '<img src="none.png" alt="">', '</nothing>')
), {maxLength: 60}).map(joined)

async function pageKeepsWords(pattern: string): Promise<boolean> {
  const {texts: [body = ''], shown: known} = giveWords([pattern])
  const told = await readBack('1.html', `<!DOCTYPE html><html><body><h1>Chapter One</h1><p>Before the ferry left, the deckhand counted the lamps.</p>${body}</body></html>`)
  if (!told) return true
  const lost = known.filter((word) => !told.text.toLowerCase().includes(word))
  const untold = lost.filter((word) => !told.messages.includes(word))
  if (untold.length > 0 && !/left-out/.test(told.messages)) throw new Error(`lost ${untold.join()} in ${body}: ${told.messages}`)
  return true
}

const signs = fc.constantFrom('*', '_', '**', '`', '"', "'", '--', '[', ']', '](map.png)', '![', '<b>', '</b>', '<div>', '</div>', '<p>', '</p>', '<table>', '<td>', '&amp;', '\\', '[^1]', '\n\n[^1]: ', '\n[^2]: ', '[^2]', '^[', '\n:::letter\n', '\n:::\n', '\n:::verse\n', '\n\n# ', '\n\n## ', '\n> ', '\n> > ', '\n>\n> ', '\n- ', '\n  - ', '\n    ', '\n1. ', '\n\n* * *\n\n', ' | ', '\n| --- | --- |\n', '\n| ', '\n---\n', '\n```\n', '\n~~~\n', '~~', '\n', '\n\n', '\n\n', '  \n', '{.a}', '{#b}', '\n: ', '<!-- c -->', '\t', '\u00a0', '$', '==', '\n<details>\n', '\n</details>\n', '<br>', '<hr>', '<span lang="de">', '</span>', '\n[a]: map.png\n', '[a]')
const scribbles = fc.array(fc.oneof({weight: 4, arbitrary: fc.constant(` ${shown} `)}, {weight: 5, arbitrary: signs}), {maxLength: 50}).map(joined)

/** Everything in the documents of an e-book, attributes as well: a description is no text of the page. */
const readDocuments = (data: Uint8Array): string => Object.entries(unzipSync(data)).filter(([name]) => name.endsWith('.xhtml')).map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n')

async function markdownKeepsWords(pattern: string): Promise<boolean> {
  const {texts: [body = ''], shown: known} = giveWords([pattern])
  const told = await readBack('1.md', `# One\n\nBefore the ferry left.\n\n${body}\n\nAfter the ferry came home.\n`, {shouldVerify: false, read: readDocuments})
  if (!told) return true
  const lost = known.filter((word) => !told.text.toLowerCase().includes(word) && !told.messages.includes(word))
  if (lost.length > 0) throw new Error(`lost ${lost.join()} in ${JSON.stringify(body)}: ${told.messages}`)
  return true
}

export const treeProperties = [
  {name: 'any Markdown keeps its words', property: fc.asyncProperty(scribbles, markdownKeepsWords)},
  {name: 'any document keeps its words', property: fc.asyncProperty(document.blocks, document.blocks, document.blocks, documentKeepsWords)},
  {name: 'any page keeps its words or tells', property: fc.asyncProperty(soup, pageKeepsWords)}
]
