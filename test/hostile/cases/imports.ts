/** Rows J and K: documents of other programs, the command line and the disk. */

import {cases, chapter, settings, type Case, type Content, type Verdict} from '../case.ts'
import {docx, paragraph, repeat} from '../bytes.ts'

const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const story = paragraph('Chapter One') + paragraph('Before the ferry left.')
const word = (content: Content): Record<string, Content> => ({'book.yaml': settings, 'manuscript/1.docx': content})
const page = (html: string): Record<string, Content> => ({'book.yaml': settings, 'manuscript/1.html': html})
const sound = docx(story)

const documents: readonly (readonly [string, Content, Verdict])[] = [
  ['sound', sound, 'OK'], ['empty', new Uint8Array(), 'E'], ['text', 'no archive', 'E'], ['cut', sound.subarray(0, sound.length - 60), 'E'], ['cut-half', sound.subarray(0, sound.length / 2), 'E'], ['no-document', docx(story, {'word/document.xml': text('')}), 'E'], ['broken-xml', docx(story, {'word/document.xml': text('<w:document><w:body>')}), 'E'],
  ['bomb', docx(story, {'word/media/x.bin': new Uint8Array(300_000_000)}), 'EW'], ['bomb-document', docx(paragraph(repeat('a', 150_000_000))), 'E4'], ['slip', docx(story, {'../../../tmp/evil.txt': text('SLIPPED')}), 'EW'], ['slip-absolute', docx(story, {'/tmp/evil.txt': text('SLIPPED')}), 'EW'], ['prototype', docx(story, {['__proto__/x']: text('x'), 'constructor': text('x')}), 'EW'],
  ['xxe', docx(story, {'word/document.xml': text('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>')}), 'EW'],
  ['deep', docx(`${repeat('<w:p>', 20_000)}${repeat('</w:p>', 20_000)}`), 'EW'], ['no-text', docx(''), 'EW'], ['encrypted', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'E'], ['linked-picture', docx(`${story}<w:p><w:r><w:drawing><a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId9"/></w:drawing></w:r></w:p>`), 'EW'],
  ['many-entries', docx(story, Object.fromEntries(Array.from({length: 12_000}, (_, index) => [`x/${index}`, new Uint8Array()]))), 'EW']
]

const pages: readonly (readonly [string, string, Verdict, string?])[] = [
  ['sound', `<html><body><h1>Chapter One</h1>${repeat('<p>Before the ferry left, the deckhand counted the lamps along the quay and found one more than there had been.</p>', 6)}</body></html>`, 'OK', 'Before the ferry'],
  ['short', '<html><body><h1>Chapter One</h1><p>Before the ferry left.</p></body></html>', 'EW'], ['script', '<h1>Chapter One</h1><script>alert(1)</script><p>Before the ferry left.</p>', 'EW', 'Before the ferry'], ['handlers', '<h1>One</h1><p onclick="x()">Before the ferry left.</p>', 'EW', 'Before the ferry'],
  ['no-story', '<html><body><nav>Home</nav></body></html>', 'EW'], ['empty', '', 'EW'], ['deep', `${repeat('<div>', 20_000)}Before the ferry left.${repeat('</div>', 20_000)}`, 'EW'], ['deep-inline', `<p>${repeat('<b>', 20_000)}Before the ferry left.`, 'EW'], ['unclosed', '<h1>One<p>Before the ferry left.', 'EW', 'Before the ferry'], ['comment-open', '<p>Before the ferry left.</p><!-- open <p>After.</p>', 'EW', 'Before the ferry'],
  ['frames', '<frameset><frame src="http://evil.test"></frameset>', 'EW'], ['remote-picture', '<h1>One</h1><p>Before the ferry left.<img src="http://evil.test/x.png"></p>', 'EW'], ['meta-refresh', '<meta http-equiv="refresh" content="0;url=http://evil.test"><p>Before the ferry left.</p>', 'EW', 'Before the ferry'], ['base', '<base href="http://evil.test/"><p>Before <a href="x">the ferry</a> left.</p>', 'EW', 'the ferry'],
  ['many-attributes', `<p ${Array.from({length: 20_000}, (_, index) => `a${index}=1`).join(' ')}>Before the ferry left.</p>`, 'EW', 'Before the ferry'], ['table-bomb', `${repeat('<table><tr><td>', 2000)}Before the ferry left.`, 'EW'], ['formatting-bomb', `<p>${repeat('<b><i>', 3000)}${repeat('</b><p>', 500)}Before the ferry left.`, 'EW']
]

export const importCases: readonly Case[] = [
  ...documents.map(([name, content, verdict]): Case => ({id: `j-docx-${name}`, row: 'J', verdict, files: word(content), lacks: /SLIPPED|root:x/, within: 6000})),
  ...pages.map(([name, html, verdict, kept]): Case => ({id: `j-html-${name}`, row: 'J', verdict, files: page(html), ...(kept !== undefined && {keeps: [kept]}), lacks: /<script|onclick|evil\.test/, within: 6000})),
  ...cases('J', 'refused', ['1.rtf', '1.odt', '1.doc', '1.pages', '1.pdf', '1.epub'], (name) => ({verdict: 'E', files: {'book.yaml': settings, [`manuscript/${name}`]: 'anything'}})),
  {id: 'k-out-is-file', row: 'K', verdict: 'E3', files: {...chapter('Before.'), dist: 'a file'}},
  {id: 'k-book-is-folder', row: 'K', verdict: 'E3', files: {...chapter('Before.'), 'dist/the-test.epub': {folder: true}}},
  {id: 'k-leftovers', row: 'K', verdict: 'OK', files: {...chapter('Before.'), 'dist/.octavo-new-the-test.epub': 'half', 'dist/.octavo-lock': '999999999 gone'}},
  {id: 'k-journal-forged', row: 'K', verdict: 'OK', files: {...chapter('Before.'), '../precious': 'x', 'dist/.octavo-journal.json': '{"steps":[{"name":"../../precious","temporary":".octavo-lock"}]}'}},
  {id: 'k-nothing-there', row: 'K', verdict: 'E3', files: chapter('Before.'), path: 'no-such-folder'},
  {id: 'k-nul-path', row: 'K', verdict: 'E3', files: chapter('Before.'), path: 'a\0b'},
  ...cases('K', 'usage', [['--no-such-option'], ['--format', 'mobi'], ['--format', ''], ['--out'], ['extra', 'words'], ['--title']], (words) => ({verdict: 'E2', files: chapter('Before.'), words})),
  ...cases('K', 'override', [['--lang', '../../x'], ['--lang', 'english, mostly']], (words) => ({verdict: 'E2', files: chapter('Before.'), words})),
  ...cases('K', 'folder', ['with space', "it's", 'ünï', '日本', '#hash', '100%', '-dash', 'a&b', '$HOME', '(round)', '[square]', '{curly}'], (name) => ({verdict: 'OK', files: Object.fromEntries(Object.entries(chapter('Before the ferry.')).map(([path, content]) => [`${name}/${path}`, content])), path: name, keeps: ['Before the ferry']}))
]
