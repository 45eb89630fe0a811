/** Rows A, D and G, by a sixth hand: every hostile or odd thing of a line within every place a line can stand. */

import {settings, type Case, type Content, type Verdict} from '../case.ts'
import {png, repeat} from '../bytes.ts'

/** Name, the block around a line, words of its own a reader must find. */
const places: readonly (readonly [string, (line: string) => string, readonly string[]])[] = [
  ['quote', (line) => `> Held ${line} words.`, []],
  ['item', (line) => `- First item\n- Held ${line} words.\n- Last item`, ['First item', 'Last item']],
  ['deep-item', (line) => `- First item\n\n  > 1. Numbered item\n  >    - Held ${line} words.`, ['First item', 'Numbered item']],
  ['note', (line) => `Called words.[^n]\n\n[^n]: Held ${line} words.`, ['Called words']],
  ['note-of-a-quoted-item', (line) => `- Listed item\n\n  > Quoted words.[^n]\n\n[^n]: Note begins.\n\n    > Held ${line} words.\n\n    Note ends.`, ['Listed item', 'Quoted words', 'Note begins', 'Note ends']],
  ['cell', (line) => `| Head | Other head |\n| --- | --- |\n| Held ${line} words. | Other cell |`, ['Other head', 'Other cell']],
  ['cell-of-a-quoted-note', (line) => `> Quoted words.[^n]\n\n[^n]: Note begins.\n\n    | Head | Other head |\n    | --- | --- |\n    | Held ${line} words. | Other cell |`, ['Quoted words', 'Note begins', 'Other cell']],
  ['heading', (line) => `## Held ${line} words`, []],
  ['emphasis', (line) => `Outer **strong *Held ${line} words* strong** outer.`, ['Outer strong']],
  ['span', (line) => `Outer [Held ${line} words]{.smallcaps} outer.`, ['Outer']],
  ['verse', (line) => `:::verse\nFirst line of verse\nHeld ${line} words\n:::`, ['First line of verse']],
  ['letter-in-a-quote', (line) => `> :::letter\n> Dear Captain,\n>\n> Held ${line} words.\n>\n> Yours,\n> Anne\n> :::`, ['Dear Captain', 'Anne']],
  ['epigraph', (line) => `:::epigraph\nHeld ${line} words.\n\n-- A Source\n:::`, ['A Source']],
  ['markup-cell', (line) => `<table><tr><td>Held ${line} words.</td><td>Other cell</td></tr></table>`, ['Other cell']],
  ['own-note', (line) => `Called words.^[Held ${line} words.] And on.`, ['Called words', 'And on']]
]

/** Marks of Markdown within tags are text. */
const typed = {'markup-cell': 'OK'} as const

/** Name, the thing, its verdict, its words, and where another verdict holds. */
const things: readonly (readonly [string, string, Verdict, readonly string[], Readonly<Record<string, Verdict>>?])[] = [
  ['picture', '![A map](map.png)', 'OK', []],
  ['picture-missing', '![A map](none.png)', 'E', [], typed],
  ['picture-cut', '![A map](cut.png)', 'E', [], typed],
  ['drawing-active', '![A map](active.svg)', 'W', [], typed],
  ['address', '[the map](javascript:alert(1))', 'W', ['the map'], typed],
  ['script', '<script>alert(1)</script>', 'W', []],
  ['handler', '<b onclick="alert(1)">bold</b>', 'W', ['bold']],
  ['call', 'called[^p]', 'OK', ['called', 'Second note', 'Quoted in it']],
  ['call-of-nothing', 'called[^none]', 'W', ['called[^none]']],
  ['override', 'a\u202eb', 'OK', [], {heading: 'W'}],
  ['nul', 'a\0b', 'W', []],
  ['glyph-missing', 'sign \u{13000} of', 'W', ['\u{13000}']],
  ['marks', `e${repeat('\u0301', 1200)} of`, 'OK', [repeat('\u0301', 1199)]],
  ['word', repeat('abcdefghij', 40), 'OK', [repeat('abcdefghij', 40)]],
  ['reference', '&lt;b&gt; &amp;amp; &#x26;', 'OK', ['<b> &amp; &']],
  ['code', '`<b>"code"</b>`', 'OK', ['<b>"code"</b>']],
  ['ruby', '<ruby>base<rt>gloss</rt></ruby>', 'OK', ['base', 'gloss']],
  ['unknown', '<blink>wink</blink>', 'OK', ['wink']],
  ['open-comment', '<!-- left open', 'OK', ['left open'], {'markup-cell': 'W'}]
]

const files: Readonly<Record<string, Content>> = {
  'manuscript/map.png': png(), 'manuscript/cut.png': png().subarray(0, 50),
  'manuscript/active.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><script>alert(1)</script><circle cx="9" cy="9" r="8" onclick="alert(1)"/></svg>'
}

function make([place, around, own]: (typeof places)[number], [thing, line, verdict, words, others]: (typeof things)[number]): Case {
  const text = `# One\n\nBefore the ferry left the quay.\n\n${around(line)}\n\nAfter the ferry came home.\n${thing === 'call' ? '\n[^p]: Second note.\n\n    > Quoted in it.\n' : ''}`
  const used = Object.fromEntries(Object.entries(files).filter(([path]) => line.includes(path.slice('manuscript/'.length))))
  const found = place === 'markup-cell' ? words.filter((word) => !word.includes('"')) : words
  return {
    id: `a6-combined-${place}-${thing}`, row: thing === 'glyph-missing' ? 'D' : 'A1', verdict: others?.[place] ?? verdict, files: {'book.yaml': settings, 'manuscript/1.md': text, ...used},
    keeps: ['Before the ferry left', 'Held', 'words', 'After the ferry came home', ...own, ...found], lacks: /<script|onclick|"javascript:/
  }
}

export const combinedCases: readonly Case[] = places.flatMap((place) => things.map((thing) => make(place, thing)))
