import test from 'ava'
import type {Block, Book, Link, Section} from '../../src/book/index.ts'
import {defaultSettings, type EditionSettings} from '../../src/config/index.ts'
import {writeElement} from '../../src/epub/xhtml.ts'
import {publish, resolveHref, type Publication, type XhtmlElement} from '../../src/publication/index.ts'
import {createReport, type Report} from '../../src/report/index.ts'
import {dot, everyNode, everyNodeFiles, heading, paragraph, section, text} from '../helpers/every-node.ts'
import {memoryFolder} from '../helpers/memory-folder.ts'

const settings = defaultSettings
const metadata = {...everyNode().metadata, isbn: {}}
delete (metadata as {cover?: string}).cover

const bookOf = (...children: Section[]): Book => ({type: 'book', metadata, children})

async function make(book: Book, edition: Partial<EditionSettings> = {}, report: Report = createReport()): Promise<Publication> {
  const folder = memoryFolder({...everyNodeFiles, 'a.png': dot})
  return publish(book, {edition: {...settings.editions.epub, ...edition}, settings, folder, report})
}

const documentOf = (publication: Publication, id: string): XhtmlElement => publication.documents.find((document) => document.id === id)!.tree.children[0]!
const xhtmlOf = (publication: Publication, id: string): string => writeElement(documentOf(publication, id))
/** Without the ids made of texts, which have tests of their own. */
const plain = (xhtml: string): string => xhtml.replace(/ id="p[a-z0-9]+"/g, '')

const becomes = test.macro({
  async exec(t, block: Block, expected: string) {
    const xhtml = plain(xhtmlOf(await make(bookOf(section('chapter', 'c', [heading('Log I', 'Title'), block]))), 'c'))
    t.is(xhtml.slice(xhtml.indexOf('</h1>') + 5, -'</section>'.length), expected)
  },
  title: (reason, block: Block) => `${block.type}${reason === undefined ? '' : `, ${reason}`}`
})

test(becomes, {type: 'sceneBreak', mark: ''}, '<hr class="scene-break" aria-label="Scene break" />')
test(becomes, {type: 'epigraph', children: [paragraph('“Q”'), {type: 'attribution', children: [text('X')]}]}, '<div class="epigraph"><p>“Q”</p><p class="attribution">X</p></div>')
test(becomes, {type: 'verse', children: [{type: 'stanza', children: [{type: 'line', indent: 2.4, children: [text('la')]}]}]}, '<div class="verse"><div class="stanza"><p class="line indent-2">la</p></div></div>')
test(becomes, {type: 'conversation', children: [{type: 'textMessage', side: 'sent', sender: 'Ann', children: [text('hi')]}]}, '<div class="conversation"><p class="text-message sent"><span class="sender">Ann:</span> hi</p></div>')
test('tight and numbered', becomes, {type: 'list', ordered: true, start: 4, spread: false, children: [{type: 'listItem', children: [paragraph('x')]}]}, '<ol start="4"><li>x</li></ol>')
test('the name and the classes of its one paragraph are the item’s', becomes, {type: 'list', ordered: false, spread: false, children: [{type: 'listItem', children: [{...paragraph('x'), data: {attributes: {id: 'n1', classes: ['low']}}}]}]}, '<ul><li id="n1" class="low">x</li></ul>')
test('loose', becomes, {type: 'list', ordered: false, spread: true, children: [{type: 'listItem', children: [paragraph('x')]}]}, '<ul><li><p>x</p></li></ul>')
test(becomes, {type: 'table', align: ['right'], children: [{type: 'tableRow', isHeader: true, children: [{type: 'tableCell', children: [text('h')]}]}, {type: 'tableRow', isHeader: false, children: [{type: 'tableCell', children: [text('c')]}]}]}, '<table><thead><tr><th scope="col" class="align-right">h</th></tr></thead><tbody><tr><td class="align-right">c</td></tr></tbody></table>')
test('a caption stands first in its table', becomes, {type: 'table', align: [], children: [{type: 'caption', children: [text('Tides')]}, {type: 'tableRow', isHeader: true, children: [{type: 'tableCell', children: [text('h')]}]}, {type: 'tableRow', isHeader: false, children: [{type: 'tableCell', children: [text('c')]}]}]}, '<table><caption>Tides</caption><thead><tr><th scope="col">h</th></tr></thead><tbody><tr><td>c</td></tr></tbody></table>')
test(becomes, {type: 'definitionList', spread: false, children: [{type: 'definitionTerm', children: [text('Slack')]}, {type: 'definitionDescription', children: [{type: 'paragraph', children: [text('An hour.')]}]}]}, '<dl><dt>Slack</dt><dd>An hour.</dd></dl>')
test('a head left empty is none, an empty cell of a head no header', becomes, {type: 'table', align: [], children: [{type: 'tableRow', isHeader: true, children: [{type: 'tableCell', children: []}, {type: 'tableCell', children: [text(' ')]}]}, {type: 'tableRow', isHeader: true, children: [{type: 'tableCell', children: []}, {type: 'tableCell', children: [text('h')]}]}, {type: 'tableRow', isHeader: false, children: [{type: 'tableCell', children: [text('c')]}, {type: 'tableCell', children: []}]}]}, '<table><thead><tr><td></td><th scope="col">h</th></tr></thead><tbody><tr><td>c</td><td></td></tr></tbody></table>')
test('a cell that reaches below the head makes the table one group of rows', becomes, {type: 'table', align: [], children: [{type: 'tableRow', isHeader: true, children: [{type: 'tableCell', rowSpan: 2, children: [text('h')]}]}, {type: 'tableRow', isHeader: false, children: [{type: 'tableCell', children: [text('c')]}]}]}, '<table><tbody><tr><th rowspan="2" scope="col">h</th></tr><tr><td>c</td></tr></tbody></table>')
test(becomes, {type: 'authorsNote', kind: 'note', placement: 'closing', label: 'A/N:', children: [paragraph('x')]}, '<div class="authors-note closing-note" role="note" aria-labelledby="closing-note-heading"><h2 id="closing-note-heading" class="authors-note-heading">Author’s Note</h2><p>x</p></div>')
test(becomes, {type: 'figure', children: [{type: 'image', url: 'a.png', alt: 'A'}, {type: 'caption', children: [text('c')]}]}, '<figure><img src="../images/a.png" alt="A" /><figcaption>c</figcaption></figure>')
test(becomes, {...paragraph('x'), lang: 'fr', data: {attributes: {id: 'Ä b', classes: ['own'], settings: {'space-before': '1'}}}}, '<p lang="fr" xml:lang="fr" id="A-b" class="opening own" data-octavo-space-before="1">x</p>')

const linked: Link = {type: 'link', url: 'https://example.org/', children: [{type: 'image', url: 'a.png', alt: 'A'}]}
test('a linked picture stands as one alone does', becomes, {type: 'paragraph', children: [linked]}, '<p class="linked-picture"><a href="https://example.org/"><img src="../images/a.png" alt="A" /></a></p>')

test('an address of a scheme alone leads nowhere, and is told', async (t) => {
  const report = createReport()
  const links = ['mailto:', 'tel: ', 'mailto:ada@example.org'].map((url): Link => ({type: 'link', url, children: [text('x')]}))
  const publication = await make(bookOf(section('chapter', 'c', [heading('Log I', 'One'), {type: 'paragraph', children: links}])), {}, report)
  t.regex(xhtmlOf(publication, 'c'), /<span>x<\/span><span>x<\/span><a href="mailto:ada@example.org">x<\/a>/)
  t.deepEqual(report.messages.map(({ruleId}) => ruleId), ['broken-link', 'broken-link'])
})

test('a name given twice is told where a link leads to it', async (t) => {
  const named = (id: string): Block => ({...paragraph('x'), data: {attributes: {id}}})
  const link: Link = {type: 'link', url: '#a', children: [text('x')]}
  const report = createReport()
  await make(bookOf(section('chapter', 'c', [heading('Log I', 'One'), named('a'), named('a'), named('b'), named('b'), {type: 'paragraph', children: [link]}])), {}, report)
  t.deepEqual(report.messages.map(({ruleId}) => ruleId), ['name-twice'])
})

test('what Octavo adds is in the language asked for, else in the book’s', async (t) => {
  const note: Block = {type: 'authorsNote', kind: 'note', placement: 'closing', children: [paragraph('x')]}
  const book = bookOf(section('chapter', 'c', [heading('Log I', 'Title'), note]))
  t.true(xhtmlOf(await make(book), 'c').includes('>Author’s Note<'))
  const german = await make({...book, metadata: {...metadata, interfaceLanguage: 'de'}})
  t.true(xhtmlOf(german, 'c').includes('>Anmerkung'), xhtmlOf(german, 'c'))
})

test('the heading names the section', async (t) => {
  const {properties} = documentOf(await make(bookOf(section('chapter', 'c', [heading('Log I', 'Title')]))), 'c')
  t.deepEqual(properties, {className: ['chapter'], id: 'c', 'epub:type': 'chapter', role: 'doc-chapter', ariaLabelledBy: 'c-heading'})
})

test('a section without a heading is called by its first words, cut between characters', async (t) => {
  const titleOf = async (words: string) => (await make(bookOf(section('chapter', 'c', [paragraph(words)])))).outline[0]!.title
  t.is(await titleOf('The ferry left.'), 'The ferry left.')
  t.is(await titleOf('The ferry left without its lights, and nobody could say who had the tiller.'), 'The ferry left without its lights, and nobody…')
  t.is(await titleOf(`a${'😀'.repeat(60)}`), `a${'😀'.repeat(23)}…`)
})

test('inner headings leave no level out, whatever depths were typed', async (t) => {
  const inner = (depth: 2 | 3 | 4 | 5): Block => ({type: 'heading', depth, children: [text('h')]})
  const xhtml = xhtmlOf(await make(bookOf(section('chapter', 'c', [heading(undefined, 'T'), inner(4), inner(4), inner(5), inner(2)]))), 'c')
  t.deepEqual([...xhtml.matchAll(/<h(\d)/g)].map(([, level]) => level), ['1', '2', '2', '3', '2'])
})

test('the first paragraph of a section and of a scene say so', async (t) => {
  const blocks: Block[] = [{type: 'dateline', children: [text('Mars.')]}, paragraph('a'), paragraph('b'), {type: 'sceneBreak', mark: ''}, {type: 'dateline', children: [text('Home.')]}, paragraph('c'), paragraph('d')]
  const xhtml = plain(xhtmlOf(await make(bookOf(section('chapter', 'c', [heading(undefined, 'T'), ...blocks]))), 'c'))
  t.regex(xhtml, /<p class="opening">a<\/p><p>b<\/p>/)
  t.regex(xhtml, /<p class="scene-opening">c<\/p><p>d<\/p>/)
})

test('a linked picture is not the first paragraph of its section', async (t) => {
  const xhtml = plain(xhtmlOf(await make(bookOf(section('chapter', 'c', [heading(undefined, 'T'), {type: 'paragraph', children: [linked]}, paragraph('a')]))), 'c'))
  t.regex(xhtml, /<p class="linked-picture"><a [^>]*><img [^>]*><\/a><\/p><p class="opening">a<\/p>/)
})

const noted = (id: string): Section => section('chapter', id, [heading(undefined, id), paragraph('x', {type: 'footnoteReference', identifier: 'n', label: '1'})], [{type: 'footnoteDefinition', identifier: 'n', label: '1', children: [paragraph('Note.')]}])

test('a note stands at the end of its chapter, its number leading back first', async (t) => {
  const xhtml = plain(xhtmlOf(await make(bookOf(noted('c'))), 'c'))
  t.regex(xhtml, /x<sup><a class="note-reference" epub:type="noteref" role="doc-noteref" id="call-(\w+)" href="#note-\1">1<\/a><\/sup>/)
  t.regex(xhtml, /<aside id="note-(\w+)" class="footnote" epub:type="footnote" role="doc-footnote"><p><a class="note-number" epub:type="backlink" role="doc-backlink" href="#call-\1" aria-label="1: Back to the text">1<\/a> Note.<\/p><\/aside>/)
})

test('a call right behind another says so, and is not read as one number with it', async (t) => {
  const call = (identifier: string) => ({type: 'footnoteReference' as const, identifier, label: identifier})
  const note = (identifier: string) => ({type: 'footnoteDefinition' as const, identifier, label: identifier, children: [paragraph(identifier)]})
  const xhtml = xhtmlOf(await make(bookOf(section('chapter', 'c', [heading(undefined, 'c'), paragraph('x', call('a'), call('b'))], [note('a'), note('b')]))), 'c')
  t.deepEqual([...xhtml.matchAll(/<sup[^>]*>/g)].map(([tag]) => tag), ['<sup>', '<sup class="next-call">'])
})

test('endnotes are numbered through the book and lead back to their chapters', async (t) => {
  const publication = await make(bookOf(noted('one'), noted('two')), {footnotes: 'end'})
  const callOf = (name: string) => /id="(call-\w+)" href="endnotes\.xhtml#(note-\w+)"/.exec(xhtmlOf(publication, name))!
  const [one, two] = [callOf('one'), callOf('two')]
  t.deepEqual([...xhtmlOf(publication, 'endnotes').matchAll(/href="([^"]*)"/g)].map(([, href]) => href), [`one.xhtml#${one[1]}`, `two.xhtml#${two[1]}`])
  t.deepEqual([...xhtmlOf(publication, 'endnotes').matchAll(/id="(note-[^"]*)"/g)].map(([, id]) => id), [one[2], two[2]])
  t.is(publication.outline.at(-1)!.href, 'text/endnotes.xhtml')
})

test('a note nothing calls is not lost', async (t) => {
  const lonely = section('chapter', 'c', [heading(undefined, 'T')], [{type: 'footnoteDefinition', identifier: 'n', label: '1', children: [paragraph('Kept.')]}])
  t.regex(xhtmlOf(await make(bookOf(lonely)), 'c'), /Kept\./)
})

const serial = (): Section => section('chapter', 'c', [
  heading(undefined, 'T'),
  {type: 'authorsNote', kind: 'note', placement: 'opening', children: [paragraph('Hello')]},
  paragraph('Story'),
  {type: 'signOff', children: [text('Bye')]},
  {type: 'teaser', children: [paragraph('Next')]}
])

const shows = test.macro({
  async exec(t, edition: Partial<EditionSettings>, expected: string[], messages: number) {
    const report = createReport()
    const xhtml = xhtmlOf(await make(bookOf(serial()), edition, report), 'c')
    const found = ['Hello', 'Story', 'Bye', 'Next'].filter((word) => xhtml.includes(word)).toSorted((a, b) => xhtml.indexOf(a) - xhtml.indexOf(b))
    t.deepEqual(found, expected)
    t.is(report.messages.filter(({ruleId}) => ruleId === 'omitted').length, messages)
  },
  title: (_, edition) => `edition ${JSON.stringify(edition)}`
})
test(shows, {}, ['Hello', 'Story', 'Bye', 'Next'], 0)
test(shows, {authorsNotes: 'end'}, ['Story', 'Bye', 'Hello', 'Next'], 0)
test(shows, {authorsNotes: 'omit'}, ['Story', 'Bye', 'Next'], 1)
test(shows, {authorsNotes: 'omit', teasers: 'omit', signOffs: 'omit'}, ['Story'], 3)

test('what an edition leaves out is told where nothing stays', async (t) => {
  const note: Block = {type: 'authorsNote', kind: 'note', placement: 'opening', children: [paragraph('Hello')]}
  const told = async (...children: Block[]): Promise<number> => {
    const report = createReport()
    await make(bookOf(section('chapter', 'c', children)), {authorsNotes: 'omit'}, report)
    return report.messages.filter(({ruleId}) => ruleId === 'nothing-left').length
  }
  t.is(await told(note), 1)
  t.is(await told(heading(undefined, 'T'), note, note), 1)
  t.is(await told(heading(undefined, 'T'), note, paragraph('Story')), 0)
  t.is(await told(heading(undefined, 'T')), 0)
})

test('links lead to the document that holds their target', async (t) => {
  const link = (url: string) => paragraph({type: 'link', url, children: [text('x')]})
  const bell: Block = {...paragraph('Ding'), data: {attributes: {id: 'bell'}}}
  const report = createReport()
  const publication = await make(bookOf(section('chapter', 'a', [link('#b'), link('#bell'), link('#a'), link('#gone'), link('https://example.org/ü?a=1 2'), link('javascript:alert(1)')]), section('chapter', 'b', [bell])), {}, report)
  t.deepEqual([...xhtmlOf(publication, 'a').matchAll(/href="([^"]*)"/g)].map(([, href]) => href), ['b.xhtml', 'b.xhtml#bell', '#a', 'https://example.org/%C3%BC?a=1%202'])
  t.deepEqual(report.messages.map(({ruleId}) => ruleId), ['broken-link', 'broken-link'])
})

test('an address is resolved from its document', (t) => {
  t.deepEqual(resolveHref('text/a.xhtml', 'b.xhtml#c'), {path: 'text/b.xhtml', fragment: 'c'})
  t.deepEqual(resolveHref('text/a.xhtml', '#c'), {path: 'text/a.xhtml', fragment: 'c'})
  t.deepEqual(resolveHref('text/a.xhtml', '../images/b.png'), {path: 'images/b.png'})
  t.is(resolveHref('text/a.xhtml', 'https://example.org/'), undefined)
})

test('a missing picture is an error, a missing description a warning, each at its place', async (t) => {
  const report = createReport()
  const position = {start: {line: 4, column: 1}, end: {line: 4, column: 9}}
  await make(bookOf(section('chapter', 'c', [paragraph({type: 'image', url: 'gone.png', alt: 'x', position}, {type: 'image', url: 'a.png', position})])), {}, report)
  t.deepEqual(report.messages.map((message) => `${message} ${message.ruleId}`), [
    'manuscript/c.md:4:1-4:9: Found no picture `gone.png`, expected a file of the book missing-image',
    'manuscript/c.md:4:1-4:9: Found an image without alternative text missing-alt'
  ])
})

test('a missing picture is told with the name that was meant: other capitals, another folder, a letter amiss', async (t) => {
  const report = createReport()
  const book = bookOf(section('chapter', 'c', [paragraph(...['Inn.png', 'pictures/inn.png', 'images/in.png', 'moon.png'].map((url) => ({type: 'image' as const, url, alt: 'x'})))]))
  await publish(book, {edition: settings.editions.epub, settings, folder: memoryFolder({'images/inn.png': dot, 'inns.md': ''}), report})
  t.deepEqual(report.messages.map(({note}) => /Did you mean `(.*?)`/.exec(note!)?.[1]), ['images/inn.png', 'images/inn.png', 'images/inn.png', undefined])
})

test('ids of paragraphs outlive edits elsewhere', async (t) => {
  const texts = Array.from({length: 60}, (_, index) => (index % 5 === 0 ? '“Yes.”' : `Paragraph number ${index} of a chapter that is being read.`))
  const idsOf = async (paragraphs: readonly string[]) => {
    const publication = await make(bookOf(section('chapter', 'c', paragraphs.map((each) => paragraph(each)))))
    return documentOf(publication, 'c').children.map((child) => (child.type === 'element' ? child.properties['id'] : undefined))
  }
  const before = await idsOf(texts)
  t.is(new Set(before).size, 60)
  const edited = await idsOf(texts.with(7, 'Something else altogether stands here now.'))
  t.is(before.filter((id, index) => id !== edited[index]).length, 1)
  const longer = await idsOf(['A paragraph put before all others, at some length.', ...texts])
  t.true(before.filter((id) => !longer.includes(id)).length <= 1)
})

test('documents of a long book, in order, by output', async (t) => {
  const long = Array.from({length: 40}, (_, index) => paragraph(`${index} ${'word '.repeat(300)}`))
  const {documents} = await make(bookOf(section('dedication', 'dedication', [paragraph('You')]), section('chapter', 'a', long), section('chapter', 'b', [paragraph('x')])))
  t.deepEqual(documents.map(({id, outputs}) => `${id} ${outputs.join('+')}`), ['half-title pdf', 'title-page epub+pdf', 'copyright epub+pdf', 'dedication epub+pdf', 'contents pdf', 'a epub+pdf', 'b epub+pdf'])
})

test('a short book has neither half title nor contents', async (t) => {
  const {documents, isShort} = await make(bookOf(section('chapter', 'a', [paragraph('x')])))
  t.true(isShort)
  t.deepEqual(documents.map(({id}) => id), ['title-page', 'copyright', 'a'])
})

test('file names are sound whatever the ids are', async (t) => {
  const {documents} = await make(bookOf(...['Été', 'con', 'CON', 'contents', '章'].map((id) => section('chapter', id, [paragraph('x')]))))
  const paths = documents.slice(2).map(({path}) => path)
  t.is(new Set(paths.map((path) => path.toLowerCase())).size, 5)
  for (const path of paths) t.regex(path, /^text\/[a-z0-9-]+\.xhtml$/)
})

test('the title page names who edited, translated and drew the book, in its language', async (t) => {
  const creators = [{name: 'Ann', role: 'aut'}, {name: 'Ben', role: 'trl'}, {name: 'Cleo', role: 'edt'}, {name: 'Dov', role: 'trl'}, {name: 'Eva', role: 'nrt'}]
  const publication = await make({...bookOf(section('chapter', 'c', [paragraph('x')])), metadata: {...metadata, language: 'de', creators}})
  const page = plain(xhtmlOf(publication, 'title-page'))
  t.regex(page, /<p class="author">Ann<\/p><p class="contributor">Herausgegeben von Cleo<\/p><p class="contributor">Übersetzt von Ben, Dov<\/p>/)
  t.notRegex(page, /Eva/)
})

test('an entry of an index leads to its place; numbers an author wrote stay alone', async (t) => {
  const links: Block = {type: 'paragraph', children: [{type: 'link', url: '#c', children: [text('moon')]}, {type: 'link', url: '#c', children: [text('12')]}]}
  const publication = await make(bookOf(section('chapter', 'c', [paragraph('x')]), section('index', 'i', [links])))
  t.regex(plain(xhtmlOf(publication, 'i')), /<section class="index" id="i" epub:type="index" role="doc-index"[^>]*>.*<p><a href="c\.xhtml" class="locator">moon<\/a><a href="c\.xhtml">12<\/a><\/p>/)
})
