/** The oracle: silent over a faithful book, and not over one letter deleted, doubled or out of its place. */

import {zipSync} from 'fflate'
import test, {type ExecutionContext} from 'ava'
import {createReport} from '../../src/report/index.ts'
import {verifyBooks, type Ledger, type SourceText} from '../../src/verify/index.ts'
import {processorTimeOf} from '../helpers/processor-time.ts'

const nothing: Ledger = {omitted: [], moved: [], generated: []}
const bytes = (text: string) => new TextEncoder().encode(text)

function epubOf(...documents: string[]): Uint8Array {
  const names = documents.map((_, index) => `text/${index}.xhtml`)
  const items = names.map((name, index) => `<item id="d${index}" href="${name}" media-type="application/xhtml+xml"/>`).join('')
  const references = names.map((_, index) => `<itemref idref="d${index}"/>`).join('')
  return zipSync({
    'META-INF/container.xml': bytes('<container><rootfiles><rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'),
    'OEBPS/content.opf': bytes(`<package><manifest>${items}</manifest><spine>${references}</spine></package>`),
    ...Object.fromEntries(documents.map((body, index) => [`OEBPS/${names[index]!}`, bytes(`<html><head><title>Not text</title></head><body>${body}</body></html>`)]))
  })
}

/** Words no two paragraphs share in the same order; the same on every run. */
function makeParagraphs(count: number): string[] {
  let state = 12_345
  const next = (below: number) => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) % below
  const word = () => Array.from({length: 2 + next(7)}, () => 'abcdefghijklmnoprstuvwy'[next(23)]).join('')
  return Array.from({length: count}, () => Array.from({length: 5 + next(30)}, word).join(' '))
}

function verdictOf(source: SourceText, paragraphs: readonly string[], ledger = nothing): string[] {
  const report = createReport()
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  verifyBooks([source], [{name: 'book.epub', format: 'epub', data: epubOf(body), ledger}], report)
  return report.messages.map(({file, line, ruleId}) => `${file}:${line} ${ruleId}`)
}

const manuscript = makeParagraphs(60)
const source: SourceText = {path: 'one.md', format: 'md', text: manuscript.join('\n\n')}
const at = [0, 1, 17, 30, 58, 59]

type Injury = (paragraphs: readonly string[], index: number) => string[]
const change = (paragraphs: readonly string[], index: number, edit: (text: string) => string) => paragraphs.map((text, place) => (place === index ? edit(text) : text))
const injuries: Readonly<Record<string, Injury>> = {
  'a letter deleted': (all, index) => change(all, index, (text) => text.replace(/(\w)\b/, '')),
  'a letter doubled': (all, index) => change(all, index, (text) => text.replace(/(\w)/, '$1$1')),
  'a letter changed': (all, index) => change(all, index, (text) => text.replace(/\w/, 'z')),
  'a word deleted': (all, index) => change(all, index, (text) => text.replace(/\w+ /, '')),
  'a word doubled': (all, index) => change(all, index, (text) => text.replace(/(\w+ )/, '$1$1')),
  'two words swapped': (all, index) => change(all, index, (text) => text.replace(/^(\w+) (\w+)/, '$2 $1')),
  'a paragraph deleted': (all, index) => all.filter((_, place) => place !== index),
  'a paragraph doubled': (all, index) => all.flatMap((text, place) => (place === index ? [text, text] : [text])),
  'a paragraph doubled far away': (all, index) => [...all, all[index]!],
  'two paragraphs swapped': (all, index) => {
    const other = index === all.length - 1 ? index - 1 : index + 1
    return all.map((text, place) => (place === index ? all[other]! : place === other ? all[index]! : text))
  },
  'text added': (all, index) => change(all, index, (text) => `${text} nobody wrote this`)
}

test('a faithful book is passed in silence', (t) => t.deepEqual(verdictOf(source, manuscript), []))

for (const [name, injure] of Object.entries(injuries)) {
  test(`caught at every place: ${name}`, (t) => {
    for (const index of at) t.not(verdictOf(source, injure(manuscript, index)).length, 0, `paragraph ${index}`)
  })
}

test('names the place of the first difference', (t) => {
  t.deepEqual(verdictOf(source, manuscript.filter((_, index) => index !== 17)), ['one.md:35 missing'])
})

test('a note moved below its heading is passed when it is declared', (t) => {
  const moved = [manuscript[1]!, manuscript[0]!, ...manuscript.slice(2)]
  t.deepEqual(verdictOf(source, moved, {...nothing, moved: [manuscript[0]!, manuscript[1]!]}), [])
})

test('a note moved and doubled is caught although the move is declared', (t) => {
  const moved = [manuscript[1]!, manuscript[0]!, ...manuscript.slice(2, 30), manuscript[0]!, ...manuscript.slice(30)]
  t.deepEqual(verdictOf(source, moved, {...nothing, moved: [manuscript[0]!, manuscript[1]!]}).length, 1)
})

test('a note longer than the story between its two places is the one that moved', (t) => {
  const note = manuscript.slice(0, 4).join(' ')
  const [before, between, ...after] = manuscript.slice(4) as [string, string, ...string[]]
  const text = [before, note, between, ...after].join('\n\n')
  t.deepEqual(verdictOf({...source, text}, [before, between, `<a class="note-number" epub:type="backlink" href="#call">1</a> ${note}`, ...after], {...nothing, moved: [note]}), [])
  t.is(verdictOf({...source, text}, [before, between, `1. ${note}`, ...after], {...nothing, moved: [note]}).length, 1)
  t.is(verdictOf({...source, text}, [before, between.slice(0, -1), note, ...after], {...nothing, moved: [note]}).length, 1)
  t.is(verdictOf({...source, text}, [before, between, note.slice(0, -1), ...after], {...nothing, moved: [note]}).length, 1)
})

test('two notes that changed places are caught although both moves are declared', (t) => {
  const [first, second, ...prose] = manuscript as [string, string, ...string[]]
  const ledger = {...nothing, moved: [first, second], orders: [[first, second]]}
  const text = [...prose, first, second].join('\n\n')
  t.deepEqual(verdictOf({...source, text}, [...prose, first, second], ledger), [])
  t.deepEqual(verdictOf({...source, text}, [...prose, second, first], ledger), ['one.md:117 misplaced'])
})

test('a note left out is passed when it is declared, once', (t) => {
  const ledger = {...nothing, omitted: [manuscript[5]!]}
  t.deepEqual(verdictOf(source, manuscript.filter((_, index) => index !== 5), ledger), [])
  t.is(verdictOf(source, manuscript.filter((_, index) => index !== 5 && index !== 6), ledger).length, 1)
})

test('a title page is passed when it is declared', (t) => {
  const ledger = {...nothing, generated: ['The Title', 'The Author', 'Contents']}
  t.deepEqual(verdictOf(source, ['The Title', 'The Author', 'Contents', ...manuscript], ledger), [])
})

const passes = test.macro({
  exec(t, text: string, printed: string) {
    t.deepEqual(verdictOf({path: 'one.md', format: 'md', text}, [printed]), [])
  },
  title: (reason, text) => `markup is no text: ${reason}: ${JSON.stringify(text)}`
})

test('emphasis', passes, 'one *two* __three__', 'one <em>two</em> <b>three</b>')
test('a link', passes, 'see [the map](maps/coast.md "Coast") now', 'see <a href="x">the map</a> now')
test('a link by reference', passes, 'see [the map][coast]\n\n[coast]: http://example.org/coast', 'see the map')
test('a picture', passes, 'one\n\n![A map of the coast](map.png)\n\ntwo', 'one two')
test('front matter', passes, '---\ntitle: Tide\n---\none', 'one')
test('a scene break under the first line is none', passes, '---\n\none\n\n---\n\ntwo', 'one two')
test('a comment', passes, 'one <!-- no break --> two', 'one two')
test('entities', passes, 'caf&eacute; &amp; r&#233;sum&#xe9;', 'café &amp; résumé')
test('a directive', passes, ':::letter\nDear reader\n:::', 'Dear reader')
test('a passage with a class', passes, 'a [word]{.name} here', 'a word here')
test('a scene break drawn with letters', passes, 'one\n\noOo\n\ntwo', 'one two')
test('code', passes, 'one `<b>two</b>` three', 'one &lt;b>two&lt;/b> three')
test('ligatures and capitals', passes, 'the office of Straße', 'THE OFFICE OF STRASSE')
test('soft hyphens', passes, 'hyphenation', 'hy\u00adphen\u00adation')
test('a link over two lines', passes, 'see [the map](  maps/coast.md\n  "Coast"  ) now', 'see <a href="x">the map</a> now')
test('a definition over three lines', passes, '[the\ncoast]:\n  <some where>\n  \'Coast\'\n\nsee [the\ncoast]', 'see the coast')
test('a label nobody defined is text', passes, 'see [the map][of old]', 'see [the map][of old]')
test('an escaped reference', passes, 'one \\&ouml; two', 'one &amp;ouml; two')
test('a reference in code', passes, 'one\n\n    f&ouml;r\n', 'one f&amp;ouml;r')
test('a list in a list', passes, '1. - 2. one\n2.\n3. two', 'one two')
test('a row of a table is no ornament', passes, '| a | b |\n| - | - |\n| x | x |', 'a b x x')

const call = (number: number): string => `<sup><a epub:type="noteref" href="#n">${number}</a></sup>`
const numbered = (number: number, text: string): string => `<a class="note-number" epub:type="backlink" href="#c">${number}</a> ${text}`

test('text a sheet hides is passed when it is declared, and a letter lost beside it is caught', (t) => {
  const text = ['One', manuscript[1]!, 'Two', manuscript[2]!].join('\n\n')
  const ledger = {...nothing, omitted: [manuscript[1]!, manuscript[2]!]}
  t.deepEqual(verdictOf({...source, text}, ['One', 'Two'], ledger), [])
  for (const printed of [['On', 'Two'], ['One', 'Twoc'], ['Two', 'One'], ['One'], ['One', 'Two', 'Two']]) t.is(verdictOf({...source, text}, printed, ledger).length, 1, printed.join())
})

test('a letter put in or left out is no declared word', (t) => {
  const ledger = {...nothing, omitted: ['a', 'an'], generated: ['t', 'the']}
  const text = 'A cat and a theatre'
  t.deepEqual(verdictOf({...source, text}, ['A cat and a theatre'], ledger), [])
  for (const printed of ['A ct and a theatre', 'A cat d a theatre', 'A catt and a theatre', 'A cat and a theattre']) t.is(verdictOf({...source, text}, [printed], ledger).length, 1, printed)
})

test('a digit doubled beside a number is caught', (t) => {
  const text = 'In 1984 there were 12 of them.'
  for (const printed of ['In 11984 there were 12 of them.', 'In 1984 there were 122 of them.', '1 In 1984 there were 12 of them.']) t.is(verdictOf({...source, text}, [printed]).length, 1, printed)
})

test('the number of a note is no text; words in its place are', (t) => {
  const note = 'Told by the keeper.'
  const text = `One[^a] two.\n\n[^a]: ${note}`
  const printed = (mark: string) => [`One${mark} two.`, numbered(1, note)]
  t.deepEqual(verdictOf({...source, text}, printed(call(1)), {...nothing, moved: [note]}), [])
  t.is(verdictOf({...source, text}, printed(call(1).replace('>1<', '>the keeper<')), {...nothing, moved: [note]}).length, 1)
})

test('notes that begin alike are told apart', (t) => {
  const notes = Array.from({length: 160}, (_, index) => `Note ${index + 1} on the ${manuscript[index % 7]!.slice(0, 9)}.`)
  const lines = manuscript.slice(0, 40)
  const text = [...lines, ...notes.map((note, index) => `[^${index + 1}]: ${note}`)].join('\n\n')
  const printed = lines.flatMap((line, index) => [line, ...notes.slice(index * 4, index * 4 + 4).map((note, place) => numbered(index * 4 + place + 1, note))])
  const ledger = {...nothing, moved: notes, generated: ['1', '4', '8', '14'], orders: [notes]}
  t.deepEqual(verdictOf({...source, text}, printed, ledger), [])
  for (const at of [1, 9, 44, 199]) t.is(verdictOf({...source, text}, printed.filter((_, index) => index !== at), ledger).length, 1, `without ${printed[at]!}`)
  t.is(verdictOf({...source, text}, printed.map((_, index) => printed[index === 8 ? 9 : index === 9 ? 8 : index]!), ledger).length, 1)
})

const equalLines = Array.from({length: 4000}, () => 'The same line again.')
/** Three seconds of the processor are usual; what grows with the square of the lines takes minutes. */
const inTime = (t: ExecutionContext, check: () => void): void => {
  t.true(processorTimeOf(check) < 30_000)
}

test('equal lines in thousands: one left out, doubled or changed is caught, in time', (t) => {
  const own = {...source, text: equalLines.join('\n\n')}
  inTime(t, () => {
    t.deepEqual(verdictOf(own, equalLines), [])
    t.is(verdictOf(own, equalLines.slice(1)).length, 1)
    t.is(verdictOf(own, [...equalLines, equalLines[0]!]).length, 1)
    t.deepEqual(verdictOf(own, equalLines.map((line, index) => (index === 2000 ? line.replace('same', 'sane') : line))), ['one.md:4001 missing'])
  })
})

for (const [name, noteOf] of [['equal notes', () => 'See the same line above.'], ['notes that repeat the lines', () => equalLines[0]!], ['numbered notes', (index: number) => `Note ${index}.`]] as const) {
  test(`equal lines in thousands, each with a note: ${name}`, (t) => {
    const notes = equalLines.map((_, index) => noteOf(index))
    const own = {...source, text: [...equalLines.map((line, index) => `${line}[^${index}]`), ...notes.map((note, index) => `[^${index}]: ${note}`)].join('\n\n')}
    const ledger = {...nothing, moved: notes, orders: [notes]}
    const pages = Array.from({length: 200}, (_, page) => Array.from({length: 20}, (_, line) => page * 20 + line))
    const printed = pages.flatMap((page) => [...page.map((index) => `${equalLines[index]!}${call(index)}`), ...page.map((index) => numbered(index, notes[index]!))])
    inTime(t, () => {
      t.deepEqual(verdictOf(own, printed, ledger), [])
      t.is(verdictOf(own, printed.filter((_, index) => index !== 3000), ledger).length, 1)
      t.is(verdictOf(own, printed.filter((_, index) => index !== 3030), ledger).length, 1)
      t.is(verdictOf(own, printed.map((line, index) => (index === 3030 ? line.replace(/\w\.$/, '') : line)), ledger).length, 1)
    })
  })
}

test('equal short headings among text that moved and text that is hidden', (t) => {
  const sections = Array.from({length: 300}, (_, index) => ['One', manuscript[index % 60]!, manuscript[(index + 7) % 60]!, 'One'])
  const own = {...source, text: sections.flat().join('\n\n')}
  const ledger = {...nothing, moved: sections.map(([, note]) => note!), omitted: sections.map(([, , hidden]) => hidden!)}
  const printed = sections.flatMap(([first, note, , last]) => [first!, last!, note!])
  inTime(t, () => {
    t.deepEqual(verdictOf(own, printed, ledger), [])
    t.is(verdictOf(own, printed.filter((_, index) => index !== 450), ledger).length, 1)
    t.is(verdictOf(own, printed.filter((_, index) => index !== 452), ledger).length, 1)
  })
})

test('two notes with the same text, one of them lost', (t) => {
  const text = ['One.[^a] Two.[^b]', '[^a]: See above.', '[^b]: See above.'].join('\n\n')
  const ledger = {...nothing, moved: ['See above.', 'See above.'], orders: [['See above.', 'See above.']]}
  const printed = [`One.${call(1)} Two.${call(2)}`, numbered(1, 'See above.'), numbered(2, 'See above.')]
  t.deepEqual(verdictOf({...source, text}, printed, ledger), [])
  t.is(verdictOf({...source, text}, printed.slice(0, 2), ledger).length, 1)
  t.is(verdictOf({...source, text}, [...printed, printed[1]!], ledger).length, 1)
})

test('the number of a heading that was typed as the mark of an item moves with it', (t) =>
  t.deepEqual(verdictOf({...source, text: 'Hello to all.\n\n1. \n\nWords of the story.'}, ['1', 'Hello to all.', 'Words of the story.'], {...nothing, moved: ['Hello to all.', '1']}), []))

for (const opening of ['<!--', '<!a ', '<?a ', 'a{.b ', '<select ', '[^a', 'a `b']) {
  test(`800 kB of what is never closed is read in time: ${opening}`, (t) => {
    const text = opening.repeat(Math.ceil(800_000 / opening.length))
    inTime(t, () => void verdictOf({...source, text}, ['Words.']))
  })
}

for (const opening of ['<!a', '<head>', '<title', '<style>a', '<!-- ']) {
  test(`800 kB of what is never closed in a page is read in time: ${opening}`, (t) => {
    const text = opening.repeat(Math.ceil(800_000 / opening.length))
    inTime(t, () => void verdictOf({...source, format: 'html', text}, ['Words.']))
  })
}
