/** Rows C, D and E: encodings, scripts, depth and size. */

import {chapter, cases, settings, type Case, type Verdict} from '../case.ts'
import {repeat} from '../bytes.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const story = '# One\n\nThe café was "closed" — again.\n'
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

const encoded: readonly (readonly [string, Uint8Array | string, Verdict, string?])[] = [
  ['bom', utf8(`\ufeff${story}`), 'OK', 'café'], ['utf16le', utf16(story, false), 'OK', 'café'], ['utf16be', utf16(story, true), 'OK', 'café'],
  ['windows-1252', latin('# One\n\nThe caf\xe9 was \x93closed\x94 again.\n'), 'W', 'café'], ['latin1-only', latin('# One\n\nD\xe9j\xe0 vu, Se\xf1or.\n'), 'W', 'Déjà'],
  ['utf8-with-one-bad-byte', Buffer.concat([utf8('# One\n\nThe café, the naïve coöperation, '), Buffer.from([0xff]), utf8(' déjà vu.\n')]), 'E'],
  ['utf8-cut', Buffer.concat([utf8('# One\n\nnaïve café '), Buffer.from([0xe2, 0x82])]), 'E'], ['overlong', Buffer.concat([utf8('# One\n\ncafé café '), Buffer.from([0xc0, 0xaf])]), 'E'],
  ['surrogate', Buffer.concat([utf8('# One\n\ncafé café '), Buffer.from([0xed, 0xa0, 0x80])]), 'E'], ['utf32', Buffer.from('fffe000041000000420000000a000000', 'hex'), 'EW'],
  ['binary', Buffer.from(Array.from({length: 512}, (_, index) => (index * 37) % 256)), 'E'], ['png-named-md', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'E'],
  ['pdf-named-md', latin('%PDF-1.7\n1 0 obj\n'), 'E'], ['zip-named-txt', Buffer.from('504b0304140000000800', 'hex'), 'E'], ['nul', '# One\n\nBefore\u0000after.\n', 'W', 'after'], ['c0', '# One\n\nBefore\u0001\u0008after.\n', 'W', 'after'],
  ['escape', '# One\n\nBefore\u001b[31mafter.\n', 'W', 'after'], ['del', '# One\n\nBefore\u007fafter.\n', 'W', 'after'], ['noncharacter', '# One\n\nBefore\ufffeafter.\n', 'W', 'after'], ['noncharacter-astral', '# One\n\nBefore\u{1fffe}after.\n', 'W', 'after'],
  ['reference-nul', '# One\n\nBefore&#0;after.\n', 'EW'], ['reference-c0', '# One\n\nBefore&#1;after.\n', 'W', 'after'], ['reference-surrogate', '# One\n\nBefore&#xD800;after.\n', 'EW'], ['reference-noncharacter', '# One\n\nBefore&#xFFFE;after.\n', 'W', 'after'],
  ['reference-beyond', '# One\n\nBefore&#x110000;after.\n', 'EW'], ['crlf', '# One\r\n\r\nBefore.\r\n\r\nAfter.\r\n', 'OK', 'After'], ['cr', '# One\r\rBefore.\r\rAfter.\r', 'OK', 'After'], ['mixed-ends', '# One\n\r\nBefore.\r\rAfter.\r\n', 'OK', 'After'],
  ['form-feed', '# One\n\nBefore.\n\f\nAfter.\n', 'OK', 'After'], ['line-separator', '# One\n\nBefore.\u2028After.\n', 'OK', 'After'], ['no-end', '# One\n\nBefore', 'OK', 'Before'], ['decomposed', '# One\n\nThe cafe\u0301.\n', 'OK', 'café']
]

const scripts: readonly (readonly [string, string, Verdict])[] = [
  ['hebrew', 'שלום עולם', 'EW'], ['greek', 'Ὀδυσσεύς', 'OK'], ['cyrillic', 'Анна Каренина', 'OK'], ['chinese', '你好，世界', 'W'], ['arabic', 'مرحبا بالعالم', 'W'], ['thai', 'สวัสดี', 'W'], ['emoji', 'Hello 😀 there', 'OK'],
  ['emoji-joined', 'A 👩‍👩‍👧 family', 'OK'], ['private-use', 'A \ue000 mark', 'W'], ['unassigned', 'A \u0378 mark', 'W'], ['combining', 'A z\u0335\u0336\u0337\u0338 word', 'EW'], ['vietnamese', 'Nguyễn Ái Quốc', 'OK'],
  ['old-english', 'Hwæt, þæt wæs gōd', 'OK'], ['polish', 'Zażółć gęślą jaźń', 'OK'], ['fraction', 'He ate ½ of it', 'OK'], ['superscript', 'x² and n³', 'OK'], ['zero-width-space', 'long\u200bword', 'OK'], ['word-joiner', 'no\u2060break', 'OK'],
  ['long-word', `A ${'abcdefghij'.repeat(100)} word`, 'EW'], ['long-dashes', `A ${'—'.repeat(300)} line`, 'EW'], ['long-dots', `A ${'.'.repeat(2000)} line`, 'EW'], ['no-break-only', 'a\u00a0'.repeat(400), 'EW']
]

const deep: readonly (readonly [string, string, Verdict])[] = [
  ['quotes', repeat('>', 2000), 'E4'], ['quotes-spaced', repeat('> ', 2000), 'E4'], ['lists', `${repeat('- ', 2000)}a`, 'E4'], ['lists-and-quotes', `${repeat('> - ', 500)}a`, 'E4'], ['stars', `${repeat('*', 4000)}a${repeat('*', 4000)}`, 'EW'],
  ['stars-many', `${repeat('*', 20_000)}a${repeat('*', 20_000)}`, 'EW'], ['stars-apart', repeat('*a ', 20_000), 'EW'], ['underscores', repeat('_a', 20_000), 'EW'], ['brackets', repeat('[', 20_000), 'EW'], ['brackets-closed', `${repeat('[', 3000)}a${repeat(']', 3000)}`, 'EW'],
  ['links', repeat('[a](', 5000), 'EW'], ['images', repeat('![', 5000), 'EW'], ['ticks', Array.from({length: 300}, (_, index) => repeat('`', index + 1)).join(' '), 'EW'], ['comments', repeat('<!--', 20_000), 'EW'], ['tags', repeat('<a ', 20_000), 'EW'],
  ['entities', repeat('&a', 20_000), 'EW'], ['backslashes', repeat('\\', 20_000), 'EW'], ['divisions', `${repeat('<div>', 2000)}a${repeat('</div>', 2000)}`, 'EW'], ['spans', `${repeat('<b>', 2000)}a${repeat('</b>', 2000)}`, 'EW'], ['directives', Array.from({length: 200}, (_, index) => `${repeat(':', 203 - index)}letter`).join('\n'), 'EW'],
  ['table', `|${repeat('a|', 2000)}\n|${repeat('-|', 2000)}\n|${repeat('b|', 2000)}`, 'EW'], ['notes', `${Array.from({length: 6000}, (_, index) => `A[^${index}]`).join(' ')}\n\n${Array.from({length: 6000}, (_, index) => `[^${index}]: B`).join('\n\n')}`, 'E4'],
  ['quotes-in-limits', `${repeat('> ', 20)}Deep enough.`, 'EW'], ['straight-quotes', repeat('"', 20_000), 'EW'], ['apostrophes', repeat("'a", 20_000), 'EW'], ['dashes', repeat('-', 20_000), 'EW'], ['dots', repeat('. ', 20_000), 'EW'], ['spaces', `a${repeat(' ', 50_000)}b`, 'EW'], ['blank-lines', `a${repeat('\n', 50_000)}b`, 'EW']
]

export const textCases: readonly Case[] = [
  ...encoded.map(([name, bytes, verdict, word]): Case => ({id: `c-${name}`, row: 'C', verdict, files: {'book.yaml': settings, 'manuscript/1.md': bytes}, ...(word !== undefined && {keeps: [word]})})),
  {id: 'c-declared', row: 'C', verdict: 'OK', files: {'book.yaml': `${settings}encoding: windows-1252\n`, 'manuscript/1.md': latin('# One\n\nThe caf\xe9.\n')}, keeps: ['café']},
  {id: 'c-declared-unknown', row: 'C', verdict: 'E', files: {'book.yaml': `${settings}encoding: klingon\n`, 'manuscript/1.md': story}},
  {id: 'c-empty', row: 'C', verdict: 'EW', files: {'book.yaml': settings, 'manuscript/1.md': ''}},
  {id: 'c-blank', row: 'C', verdict: 'EW', files: {'book.yaml': settings, 'manuscript/1.md': ' \n\n\t\n'}},
  {id: 'c-nothing', row: 'C', verdict: 'E', files: {'book.yaml': settings}},
  ...scripts.map(([name, text, verdict]): Case => ({id: `d-${name}`, row: 'D', verdict, files: chapter(`Before. ${text} After.`), keeps: ['Before', 'After']})),
  ...cases('D', 'title-override', ['a\u202eb', 'a\u2066b', '\u202dTitle', 'T\u2067itle'], (title) => ({verdict: 'W', files: {'book.yaml': `title: ${JSON.stringify(title)}\nauthor: Ada Moor\nlanguage: en\ndate: 2026\n`, 'manuscript/1.md': '# One\n\nBefore.\n'}})),
  ...deep.map(([name, text, verdict]): Case => ({id: `e-${name}`, row: 'E', verdict, files: chapter(`Before.\n\n${text}\n\nAfter.`), within: 10_000})),
  ...deep.slice(0, 20).map(([name, text]): Case => ({id: `e-text-${name}`, row: 'E', verdict: 'EW', files: {'book.yaml': settings, 'manuscript/1.txt': `Chapter One\n\nBefore.\n\n${text}\n\nAfter.\n`}, within: 10_000})),
  {id: 'e-large-file', row: 'E', verdict: 'E4', files: {'book.yaml': settings, 'manuscript/1.md': repeat('A line of prose.\n', 500_000)}, within: 2000},
  {id: 'e-large-line', row: 'E', verdict: 'E4', files: {'book.yaml': settings, 'manuscript/1.txt': repeat('word ', 1_700_000)}, within: 2000}
]
