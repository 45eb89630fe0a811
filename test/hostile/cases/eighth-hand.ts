/** Rows A5, C, E, G and I, by an eighth hand: every kind of block within every division, notes in odd places, files of different formats beside one another. */

import {docx, paragraph, png} from '../bytes.ts'
import {book, chapter, keeps, settings, styled, type Case, type Files, type Row} from '../case.ts'

const map: Files = {'manuscript/map.png': png()}

const divisions = ['letter', 'verse', 'epigraph', 'sign', 'conversation', 'note', 'teaser', 'quote', 'figure', 'caption', 'dedication', 'div'] as const

/** Name, the block, words of it a reader must find. */
const blocks: readonly (readonly [string, string, readonly string[]])[] = [
  ['list', '- First item\n- Second item\n\n  Under the item.', ['First item', 'Second item', 'Under the item']],
  ['table', '| Head | Other |\n| --- | --- |\n| One cell[^n] | Two cell |', ['Head', 'One cell', 'Two cell', 'Noted words']],
  ['code', '```\ncoded  words\n```', ['coded']],
  ['quote-of-a-list', '> Quoted words.\n>\n> 1. Numbered item', ['Quoted words', 'Numbered item']],
  ['picture', '![A map](map.png "Titled words")', []],
  ['heading', '## Inner heading\n\nUnder the heading.', ['Inner heading', 'Under the heading']],
  ['rule', 'Before the rule.\n\n* * *\n\nBehind the rule.', ['Before the rule', 'Behind the rule']],
  ['terms', 'A term\n:   Its meaning.', ['A term', 'Its meaning']],
  ['bars', '| Pull for the light\n| Pull for the shore', ['Pull for the light', 'Pull for the shore']],
  ['markup', '<div class="a"><p>Marked words.</p><hr><ul><li>Marked item</li></ul></div>', ['Marked words', 'Marked item']]
]

const inDivisions: readonly Case[] = divisions.flatMap((division) => blocks.map(([name, block, words]): Case => ({
  id: `a5-eighth-${division}-${name}`, row: 'A5', verdict: 'OK',
  files: chapter(`Before the ferry left the quay.\n\n:::${division}\nHeld words.\n\n${block}\n\nLast words held.\n:::\n\nAfter the ferry came home.\n${block.includes('[^n]') ? '\n[^n]: Noted words.\n' : ''}`, block.includes('map.png') ? map : {}),
  keeps: ['Before the ferry left', 'Held words', 'Last words held', 'After the ferry came home', ...words]
})))


const notes: readonly Row[] = [
  ['called-in-a-signature', chapter(':::letter\nDear Captain,\n\nHeld words.\n\nYours,\nAnne[^1]\n:::\n\n[^1]: Noted words.'), 'OK', keeps('Anne', 'Noted words')],
  ['called-in-bars', chapter('| Pull for the light[^1]\n| Pull for the shore\n\n[^1]: Noted words.'), 'OK', keeps('Pull for the shore', 'Noted words')],
  ['called-in-a-term', chapter('A term[^1]\n:   Its meaning[^2]\n\n[^1]: Noted words.\n[^2]: Other words.'), 'OK', keeps('Its meaning', 'Noted words', 'Other words')],
  ['called-in-a-caption', chapter('![A map](map.png "Titled words[^1]")\n\n[^1]: Noted words.', map), 'W', keeps('Noted words')],
  ['called-in-a-table-caption', chapter('Table: Tides[^1]\n\n| Hour | Depth |\n| --- | --- |\n| 06 | 2.1 |\n\n[^1]: Noted words.'), 'OK', keeps('Tides', 'Noted words')],
  ['called-in-an-alt', chapter('Text. ![A map[^1]](map.png)\n\n[^1]: Noted words.', map), 'W', keeps('Noted words')],
  ['called-in-code', chapter('Text `a[^1]` and[^1].\n\n```\nb[^1]\n```\n\n[^1]: Noted words.'), 'OK', keeps('a[^1]', 'b[^1]', 'Noted words')],
  ['called-in-a-title', book({'manuscript/1.md': '# One[^1]\n\nText.\n\n[^1]: Noted words.\n'}), 'OK', keeps('Noted words')],
  ['called-before-any-heading', book({'manuscript/1.md': 'Text.[^1]\n\n[^1]: Noted words.\n\n# One\n\nMore.\n'}), 'OK', keeps('Noted words', 'More')],
  ['told-in-an-item', chapter('- Item one[^1]\n\n  [^1]: Noted words.\n\n- Item two'), 'OK', keeps('Item one', 'Noted words', 'Item two')],
  ['told-in-a-quote', chapter('> Quoted[^1]\n>\n> [^1]: Noted words.\n>\n> More quoted.'), 'OK', keeps('Noted words', 'More quoted')],
  ['told-in-a-division', chapter(':::letter\nHeld words.[^1]\n\n[^1]: Noted words.\n\nMore held.\n:::'), 'OK', keeps('Noted words', 'More held')],
  ['of-a-division', chapter('Text.[^1]\n\n[^1]: Noted words.\n\n    :::verse\n    Pull for the light\n    :::\n\n    Noted on.'), 'OK', keeps('Noted words', 'Pull for the light', 'Noted on')],
  ['of-a-heading', chapter('Text.[^1]\n\n[^1]: # Noted heading\n\n    Noted words.'), 'OK', keeps('Noted heading', 'Noted words')],
  ['of-a-table', chapter('Text.[^1]\n\n[^1]:\n    | Head | Other |\n    | --- | --- |\n    | One cell | Two cell |'), 'OK', keeps('One cell', 'Two cell')],
  ['calls-itself', chapter('Text.[^1]\n\n[^1]: Noted words.[^1]'), 'OK', keeps('Noted words')],
  ['call-one-another', chapter('Text.[^1]\n\n[^1]: Noted words.[^2]\n\n[^2]: Other words.[^1]'), 'OK', keeps('Noted words', 'Other words')],
  ['called-thrice', chapter('One[^1] two[^1] three.[^1]\n\n[^1]: Noted words.'), 'OK', keeps('Noted words')],
  ['within-a-note', chapter('Text^[outer ^[inner words] more] end.'), 'OK', keeps('outer', 'inner words', 'more', 'end')],
  ['of-two-capitals', chapter('Text[^Aa] and[^aA].\n\n[^AA]: Noted words.'), 'OK', keeps('Noted words')],
  ['of-a-name-with-blanks', chapter('Text[^a b].\n\n[^a b]: Noted words.'), 'W', {places: ['manuscript/1.md:5:1'], says: /note-name/, keeps: ['Noted words']}],
  ['on-a-division-mark', chapter(':::letter[^1]\nHeld words.\n:::\n\n[^1]: Noted words.'), 'W', keeps('Held words', 'Noted words')],
  ['in-raw-cells', chapter('<table><tr><td>Cell[^1]</td></tr></table>\n\nText.[^1]\n\n[^1]: Noted words.'), 'OK', keeps('Cell', 'Noted words')],
  ['in-struck-words', chapter('Some ~~struck[^1]~~ words.\n\n[^1]: Noted words.'), 'OK', keeps('struck', 'Noted words')],
  ['in-a-link', chapter('See [the map[^1]](https://example.org).\n\n[^1]: Noted words.'), 'OK', keeps('the map', 'Noted words')]
]

const fronts: readonly Row[] = [
  ['empty', book({'manuscript/1.md': '---\n---\n\n# One\n\nText.\n'}), 'OK', keeps('Text')],
  ['never-closed', book({'manuscript/1.md': '---\ntitle: A\n\n# One\n\nText of the story.\n'}), 'W', keeps('Text of the story')],
  ['closed-by-dots', book({'manuscript/1.md': '---\ntitle: Other\n...\n\n# One\n\nText.\n'}), 'OK', keeps('Text')],
  ['behind-a-blank-line', book({'manuscript/1.md': '\n---\ntitle: Other\n---\n\n# One\n\nText.\n'}), 'W', keeps('Text')],
  ['of-a-list', book({'manuscript/1.md': '---\n- a\n- b\n---\n\n# One\n\nText.\n'}), 'OK', keeps('Text')],
  ['of-toml', book({'manuscript/1.md': '+++\ntitle = "A"\n+++\n\n# One\n\nText.\n'}), 'OK', keeps('Text')],
  ['of-a-broken-map', book({'manuscript/1.md': '---\ntitle: [a\n---\n\n# One\n\nText.\n'}), 'E'],
  ['of-tabs', book({'manuscript/1.md': '---\n\ttitle: A\n---\n\n# One\n\nText.\n'}), 'W'],
  ['in-plain-text', book({'manuscript/1.txt': '---\ntitle: Other\n---\n\nChapter One\n\nText of the story.\n'}), 'OK', keeps('Text of the story')],
  ['in-the-middle', book({'manuscript/1.md': '# One\n\nText.\n\n---\ntitle: Other\n---\n\nMore text.\n'}), 'OK', keeps('Text', 'More text')],
  ['of-another-language', book({'manuscript/1.md': '---\nlanguage: de\n---\n\n# Eins\n\nText.\n', 'manuscript/2.md': '# Two\n\nMore.\n'}), 'OK', keeps('More')]
]

const mixed: readonly Row[] = [
  ['one-name-four-formats', book({'manuscript/1.md': '# One\n\nFirst words.\n', 'manuscript/1.txt': 'Chapter Two\n\nSecond words.\n', 'manuscript/1.html': '<h1>Three</h1><p>Third words.</p>', 'manuscript/1.docx': docx(paragraph('Chapter Four') + paragraph('Fourth words.'))}), 'OK', keeps('First words', 'Second words', 'Third words', 'Fourth words')],
  ['links-between-formats', book({'manuscript/1.md': '# One\n\nSee [two](2.html) and [three](3.txt).\n', 'manuscript/2.html': '<h1>Two</h1><p>See <a href="1.md">one</a> and <a href="3.txt#x">three</a>.</p>', 'manuscript/3.txt': 'Chapter Three\n\nThird words.\n'}), 'OK', keeps('Third words')],
  ['notes-of-one-number', book({'manuscript/1.md': '# One\n\nText.[^1]\n\n[^1]: First note.\n', 'manuscript/2.txt': 'Chapter Two\n\nWords.[1]\n\n[1] Second note.\n', 'manuscript/3.html': '<h1>Three</h1><p>Words<a href="#n1"><sup>1</sup></a>.</p><p id="n1">1. Third note.</p>'}), 'OK', keeps('First note', 'Second note', 'Third note')],
  ['ids-of-one-name', book({'manuscript/1.md': '# One {#a}\n\nText [here]{#b}.\n', 'manuscript/2.md': '# Two {#a}\n\nText [there]{#b}, [first](#b), [other](1.md#b).\n'}), 'OK', keeps('here', 'there')],
  ['a-part-in-each-file', book({'manuscript/1.md': '# Part One\n\n## A\n\nText.\n', 'manuscript/2.md': '# Part Two\n', 'manuscript/3.md': '# Part Three\n\n# B\n\nLast words.\n'}), 'OK', keeps('Part Two', 'Last words')],
  ['language-that-differs', book({'manuscript/1.html': '<html lang="he" dir="rtl"><body><h1>One</h1><p>Latin words.</p></body></html>', 'manuscript/2.md': '# Two\n\nMore words.\n'}), 'OK', keeps('Latin words', 'More words')],
  ['settings-beside-the-text', {'manuscript/book.yaml': settings, 'manuscript/1.md': '# One\n\nText of the story.\n'}, 'W'],
  ['manuscript-is-a-file', {'book.yaml': settings, 'manuscript': '# One\n\nText.\n'}, 'E'],
  ['manuscript-of-one-folder', book({'manuscript/part/deep/1.md': '# One\n\nDeep words.\n'}), 'OK'],
  ['hidden-files', book({'manuscript/.1.md': '# Hidden\n\nHidden words.\n', 'manuscript/~1.md': '# Kept\n\nOther words.\n', 'manuscript/1.md~': '# Old\n\nOld words.\n', 'manuscript/2.md': '# Two\n\nText.\n'}), 'OK', keeps('Text')],
  ['a-style-named-as-a-chapter', book({'manuscript/1.md': '# One\n\nText.\n', 'manuscript/book.css': 'p { color: red }'}), 'OK', keeps('Text')]
]

const pictured = (line: string, more: Files = map): Files => chapter(`Before.\n\n${line}\n\nAfter.`, more)
const pictures: readonly Row[] = [
  ...([['0', 'W'], ['-5', 'W'], ['abc', 'W'], ['99999%', 'OK'], ['1e9', 'W'], ['50%;color:red', 'W'], ['0.0001mm', 'OK']] as const).map(([width, verdict]): Row => [`width-${width.replaceAll(/\W/g, '-')}`, pictured(`![A map](map.png){width=${width}}`), verdict, keeps('Before', 'After')]),
  ['of-a-definition', pictured('![A map][m]\n\n[m]: map.png "Titled"'), 'OK', keeps('After')],
  ['of-a-dead-definition', pictured('![A map][none] goes on.'), 'OK', keeps('A map', 'goes on')],
  ['linked-to-itself', pictured('[![A map](map.png)](map.png)'), 'W', keeps('After')],
  ['twice-by-two-spellings', pictured('![A map](map.png)\n\n![A map](./x/../map.png)\n\n![A map](%6dap.png)'), 'OK', keeps('After')],
  ['name-of-signs', pictured('![A map](<a (b) #1 50%.png>)', {'manuscript/a (b) #1 50%.png': png()}), 'OK', keeps('After')],
  ['name-of-signs-encoded', pictured('![A map](a%20%28b%29%20%231.png)', {'manuscript/a (b) #1.png': png()}), 'OK', keeps('After')],
  ['cover-that-is-used', book({'manuscript/1.md': '# One\n\nText.\n\n![A map](map.png)\n', ...map}, 'cover: manuscript/map.png\n'), 'OK', keeps('Text')]
]

const sheets: readonly Row[] = [
  ...['p { font-size: 0 }', 'p { line-height: 0 }', 'p { width: 0 }', 'p { position: absolute; left: -9999px }', 'p { letter-spacing: 10em }', 'p { text-indent: 200% }', 'p { margin: -100% }', 'p::first-letter { font-size: 100em }', '@page { size: 10mm 10mm; margin: 9mm }', '@page { margin: 100% }', 'html { font-size: 0 }', 'p { max-height: 0; overflow: hidden }', 'p { color: transparent }', 'p { word-spacing: -1em }', 'p { transform: scale(0) }', 'p { font-size: 1000pt }', 'p { float: left; width: 1pt }', 'section { columns: 40 }', 'p { writing-mode: vertical-rl }', 'p { content: "other" }', 'p { display: table-cell } h1 { display: inline }', 'p { break-before: right; break-after: left }'].map((css, index): Row => [`extreme-${String(index + 1).padStart(2, '0')}`, styled(css), 'EW', keeps('Before the ferry left')]),
  ['of-an-ending-alone', styled('}'), 'W', keeps('Before the ferry left')], ['of-a-mark-and-a-charset', styled('\ufeff@charset "utf-16";\np { color: #333 }'), 'W', keeps('Before the ferry left')], ['face-that-is-a-picture', styled('@font-face { font-family: A; src: url(../manuscript/map.png) } p { font-family: A }', map), 'E']
]

const casesOf = (row: string, name: string, rows: readonly Row[]): Case[] => rows.map(([id, files, verdict, asked = {}]) => ({id: `${row.toLowerCase()}8-${name}-${id}`, row, verdict, files, ...asked}))

export const eighthHandCases: readonly Case[] = [...inDivisions, ...casesOf('A5', 'note', notes), ...casesOf('F', 'front', fronts), ...casesOf('C', 'mixed', mixed), ...casesOf('G', 'picture', pictures), ...casesOf('I', 'sheet', sheets)]
