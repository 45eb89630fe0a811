/** The oracle: silent over a faithful book, and not over one letter deleted, doubled or out of its place. */

import {zipSync} from 'fflate'
import test from 'ava'
import {createReport} from '../../src/report/index.ts'
import {verifyBooks, type Ledger, type SourceText} from '../../src/verify/index.ts'

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
  t.deepEqual(verdictOf({...source, text}, [before, between, `1. ${note}`, ...after], {...nothing, moved: [note]}), [])
  t.is(verdictOf({...source, text}, [before, between.slice(0, -1), note, ...after], {...nothing, moved: [note]}).length, 1)
  t.is(verdictOf({...source, text}, [before, between, note.slice(0, -1), ...after], {...nothing, moved: [note]}).length, 1)
})

test('two notes that changed places are caught although both moves are declared', (t) => {
  const [first, second, ...prose] = manuscript as [string, string, ...string[]]
  const ledger = {...nothing, moved: [first, second], orders: [[first, second]]}
  const text = [...prose, first, second].join('\n\n')
  t.deepEqual(verdictOf({...source, text}, [...prose, first, second], ledger), [])
  t.deepEqual(verdictOf({...source, text}, [...prose, second, first], ledger), ['book.epub:undefined misplaced'])
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
