/** Row F: book.yaml. */

import {cases, configured, settings, type Case, type Verdict} from '../case.ts'
import {repeat} from '../bytes.ts'

const wrong = [
  'title: [', 'title: {', 'title: "open', "title: 'open", 'title: A\n title: B', 'title: A\ntitle: B', '\ttitle: A', 'title: A: B', 'title: *a', 'title: &a A\nsubtitle: *a', '<<: {title: A}', 'title: !!binary aGk=', 'title: !evil x', '- title', 'just text',
  'title: A\n---\ntitle: B', '? [a, b]\n: c', '__proto__: {title: A}', 'constructor: {prototype: 1}', 'toString: x', 'titel: A', 'Title: A', 'pgae: {trim: a5}', 'page: {trimm: a5}', 'page: {trim: huge}', 'page: {trim: 0in x 0in}', 'page: {trim: -5in x 8in}', 'page: {trim: 1e9in x 8in}',
  'page: {trim: wide x high}', 'page: {margins: {inner: 40in}}', 'page: {margins: 5}', 'page: a5', 'page: {trim: a5, margins: {inner: 4in, outer: 4in}}', 'language: english, mostly', 'language: ../../x', 'language: "<script>"', 'date: tomorrow', 'date: 2026-13-45', 'modified: yesterday', 'isbn: {epub: 123}',
  'isbn: {hardback: 9780306406157}', 'author: {nmae: A}', 'author: {name: A, role: singer of songs}', 'author: [[A]]', 'series: {number: 1}', 'manuscript: {a: b}', 'styles: {a: b}', 'theme: no-such-theme', 'page-list: maybe', 'editions: {mobi: {teasers: keep}}', 'editions: {epub: {teasers: perhaps}}',
  'structure: {scene-breaks: guess}', 'typography: [quotes]', 'typography: {"../x": off}', 'title: A\n  subtitle: B'
]
const bombs: readonly (readonly [string, Verdict])[] = [
  [`a: &a [x,x]\n${Array.from({length: 20}, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`},*${index === 0 ? 'a' : `b${index - 1}`}]`).join('\n')}`, 'E'],
  [`title: ${repeat('[', 10_000)}`, 'E4'], [`title: ${repeat('{a: ', 10_000)}`, 'E4'], [repeat('- ', 10_000), 'E4'], [repeat('? ', 10_000), 'E4'], [Array.from({length: 300}, (_, depth) => `${repeat(' ', depth)}a:`).join('\n'), 'E4'],
  [`title: ${repeat('a', 300_000)}`, 'E4'], [Array.from({length: 20_000}, (_, index) => `k${index}: v`).join('\n'), 'E'], [`description: "${repeat('\\u0041', 20_000)}"`, 'OK'], [`title: "${repeat('\\\\', 5000)}"`, 'OK']
]
const sound = [
  'title: 1984', 'title: no', 'title: 0x1F', 'title: 1.10', 'title: null', 'title: ~', 'title: "A: B"', "title: 'It''s'", 'title: >-\n  Two\n  lines', 'title: |\n  Kept\n', '"title": Quoted', 'isbn: {print: "0306406152"}', 'isbn: {print: 0306406152}',
  'subjects: [a, b, c]', 'subjects: one', 'series: {name: S, number: 007}', 'author: [A, {name: B, role: ill}]', 'page: {trim: 5.5 x 8.5 in}', 'page: {trim: B-format}', 'page: {margins: {inner: 20mm, outer: 15mm}}', '# only a comment', 'title: A # comment', 'description: |\n  One.\n\n  Two.', 'modified: 2026-01-02T03:04:05+02:00'
]

export const settingsCases: readonly Case[] = [
  ...cases('F', 'wrong', wrong, (yaml) => ({verdict: 'E', files: configured(`${yaml}\n`), at: /^book\.yaml$/})),
  ...cases('F', 'bomb', bombs, ([yaml, verdict]) => ({verdict, files: configured(`${verdict === 'OK' ? settings.replace(yaml.startsWith('title') ? /^title.*\n/ : '', '') : ''}${yaml}\n`), within: 3000})),
  ...cases('F', 'sound', sound, (yaml) => ({verdict: 'OK', files: configured(`${yaml}\n`)})),
  {id: 'f-bom', row: 'F', verdict: 'OK', files: configured(`\ufeff${settings}`)},
  {id: 'f-crlf', row: 'F', verdict: 'OK', files: configured(settings.replaceAll('\n', '\r\n'))},
  {id: 'f-utf16', row: 'F', verdict: 'OK', files: {'book.yaml': Buffer.from(`\ufeff${settings}`, 'utf16le'), 'manuscript/1.md': '# One\n\nBefore.\n'}},
  {id: 'f-invalid-bytes', row: 'F', verdict: 'EW', files: {'book.yaml': Buffer.concat([Buffer.from('title: A'), Buffer.from([0xff, 0xfe, 0x80]), Buffer.from('\n')]), 'manuscript/1.md': '# One\n\nBefore.\n'}},
  {id: 'f-control', row: 'F', verdict: 'EW', files: configured('title: "a\\u0000b"\n')},
  {id: 'f-head-wrong', row: 'F', verdict: 'E', files: {'manuscript/1.md': '---\ntitle: [\n---\n\n# One\n\nBefore.\n'}},
  {id: 'f-head-unknown', row: 'F', verdict: 'W', files: {'manuscript/1.md': '---\ntitle: A\nmood: sombre\n---\n\n# One\n\nBefore.\n'}, keeps: ['Before']},
  {id: 'f-head-foreign', row: 'F', verdict: 'OK', files: {'manuscript/1.md': '---\ntitle: A\nlayout: post\n---\n\n# One\n\nBefore.\n'}, keeps: ['Before']},
  {id: 'f-head-open', row: 'F', verdict: 'OK', files: {'book.yaml': settings, 'manuscript/1.md': '---\n\nBefore the ferry.\n'}, keeps: ['Before the ferry']},
  {id: 'f-head-prose', row: 'F', verdict: 'OK', files: {'book.yaml': settings, 'manuscript/1.md': '---\nBefore the ferry.\n---\n\nAfter.\n'}, keeps: ['Before the ferry']}
]
