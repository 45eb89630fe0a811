/** Rows B1 to B4: paths that lead out, names that are no file names, names that meet. */

import {chapter, cases, settings, styled, type Case} from '../case.ts'
import {png} from '../bytes.ts'

const bait = {'../secret.png': png(), '../secret.md': 'SECRET', '../secret.css': 'p { color: red }'}
const ways = ['../secret', '../../secret', 'images/../../secret', '/etc/passwd#', 'file:///etc/passwd#', 'C:\\\\secret', '..\\\\secret', '%2e%2e/secret', '\\\\\\\\server\\\\share\\\\secret', './../../secret', 'manuscript/../../secret']
const yaml = (key: string, value: string): string => `${settings}${key}: ${JSON.stringify(value)}\n`
const plain = {'manuscript/1.md': '# One\n\nBefore.\n', ...bait}

const titles = [
  '../../etc/passwd', 'CON', 'NUL', 'COM1', 'aux.txt', '.hidden', '..', '.', '/', '\\', 'a/b', 'a\\b', 'a:b', 'a*b?', '   ', 'a'.repeat(500), '😀😀😀', '日本語の本', 'Ünïcödé', '-rf', '--help', 'a\u202eb', 'trailing. ', '٣', 'שלום'
]

const names = [
  ['a b.md', 'a  b.md'], ['Map.md', 'map.md'], ['caf\u00e9.md', 'cafe.md'], ['caf\u00e9.md', 'cafe\u0301.md'], ['con.md', 'nul.md'], ['#1.md', '?2.md'], ['100%.md', '50%25.md'], ['😀.md', '😀😀.md'], [`${'n'.repeat(240)}.md`, 'n.md'],
  ['one.md', 'one.txt'], ['1. one.md', '1 one.md'], ['-.md', '--.md'], ["it's.md", 'it"s.md'], ['a&b.md', 'a<b>.md'], ['名前.md', '名.md']
]

export const pathCases: readonly Case[] = [
  ...cases('B1', 'picture', ways, (way) => ({verdict: 'E', files: chapter(`![A map](<${way}.png>)`, bait), lacks: /SECRET/})),
  ...cases('B1', 'cover', ways, (way) => ({verdict: 'E', files: {'book.yaml': yaml('cover', `${way}.png`), ...plain}})),
  ...cases('B1', 'styles', ways, (way) => ({verdict: 'E', files: {'book.yaml': yaml('styles', `${way}.css`), ...plain}})),
  ...cases('B1', 'manuscript', ways, (way) => ({verdict: 'E', files: {'book.yaml': yaml('manuscript', `${way}.md`), ...plain}})),
  ...cases('B1', 'font', ways.slice(0, 6), (way) => ({verdict: 'EW', files: styled(`@font-face { font-family: Own; src: url("${way}.ttf") } p { font-family: Own }`, bait)})),
  ...cases('B1', 'theme', ways.slice(0, 4), (way) => ({verdict: 'E', files: {'book.yaml': yaml('theme', way), ...plain}})),
  {id: 'b1-link-chapter', row: 'B1', verdict: 'E', files: {...chapter('Before.'), ...bait, 'manuscript/2.md': {link: '../../secret.md'}}, lacks: /SECRET/},
  {id: 'b1-link-folder', row: 'B1', verdict: 'E', files: {...chapter('Before.'), ...bait, 'manuscript/part': {link: '../..'}}, lacks: /SECRET/},
  {id: 'b1-link-picture', row: 'B1', verdict: 'E', files: {...chapter('![A map](map.png)'), ...bait, 'manuscript/map.png': {link: '../../secret.png'}}},
  {id: 'b1-link-sheet', row: 'B1', verdict: 'E', files: {...chapter('Before.'), ...bait, 'styles/book.css': {link: '../../secret.css'}}},
  {id: 'b1-link-settings', row: 'B1', verdict: 'E', files: {'manuscript/1.md': '# One\n', '../secret.yaml': settings, 'book.yaml': {link: '../secret.yaml'}}},
  {id: 'b1-link-circle', row: 'B1', verdict: 'E3', files: {...chapter('Before.'), 'manuscript/2.md': {link: '2.md'}}},
  {id: 'b1-link-inside', row: 'B1', verdict: 'OK', files: {...chapter('Before.'), 'notes.md': '# Two\n\nLinked inside.\n', 'manuscript/2.md': {link: '../notes.md'}}, keeps: ['Linked inside']},
  {id: 'b1-link-nowhere', row: 'B1', verdict: 'E', files: {...chapter('Before.'), 'manuscript/2.md': {link: 'nothing.md'}}},
  {id: 'b1-pipe-chapter', row: 'B1', verdict: 'E', files: {...chapter('Before.'), 'manuscript/2.md': {pipe: true}}, within: 5000},
  {id: 'b1-pipe-picture', row: 'B1', verdict: 'E', files: {...chapter('![A map](map.png)'), 'manuscript/map.png': {pipe: true}}, within: 5000},
  {id: 'b1-pipe-settings', row: 'B1', verdict: 'E', files: {'manuscript/1.md': '# One\n', 'book.yaml': {pipe: true}}, within: 5000},
  {id: 'b1-folder-picture', row: 'B1', verdict: 'E', files: {...chapter('![A map](map.png)'), 'manuscript/map.png': {folder: true}}},
  {id: 'b1-folder-sheet', row: 'B1', verdict: 'E', files: {'book.yaml': yaml('styles', 'styles'), ...plain, 'styles/x': {folder: true}}},
  {id: 'b1-device-chapter', row: 'B1', verdict: 'E', files: {...chapter('Before.'), 'manuscript/2.md': {link: '/dev/zero'}}},
  {id: 'b1-missing-picture', row: 'B1', verdict: 'E', files: chapter('![A map](map.png)'), at: /1\.md$/},
  {id: 'b1-missing-cover', row: 'B1', verdict: 'E', files: {'book.yaml': yaml('cover', 'none.png'), ...plain}},
  {id: 'b1-missing-sheet', row: 'B1', verdict: 'E', files: {'book.yaml': yaml('styles', 'none.css'), ...plain}},
  {id: 'b1-missing-chapter', row: 'B1', verdict: 'E', files: {'book.yaml': yaml('manuscript', 'none.md'), ...plain}},
  ...cases('B2', 'title', titles, (title) => ({verdict: /[😀日٣ש]/u.test(title) ? 'EW' : title.includes('\u202e') ? 'W' : 'OK', files: {'book.yaml': `title: ${JSON.stringify(title)}\nauthor: Ada Moor\nlanguage: en\ndate: 2026\n`, 'manuscript/1.md': '# One\n\nBefore.\n'}})),
  ...cases('B3', 'names', names, ([first, second]) => ({verdict: 'OK', files: {'book.yaml': settings, [`manuscript/${first!}`]: '# One\n\nBefore the ferry.\n', [`manuscript/${second!}`]: '# Two\n\nAfter the ferry.\n'}, keeps: ['Before the ferry', 'After the ferry']})),
  ...cases('B3', 'pictures', [['a.png', 'b/a.png'], ['Map.png', 'map.png'], ['caf\u00e9.png', 'cafe.png'], ['a b.png', 'a%20b.png']], ([first, second]) => ({
    verdict: 'OK',
    files: chapter(`![One](<${encodeURI(first!)}>)\n\n![Two](<${encodeURI(second!)}>)`, {[`manuscript/${first!}`]: png(), [`manuscript/${second!}`]: png({width: 9})})
  }))
]
