/** Both books of sound blocks in any order, under any sheet and any settings: no letter is lost, added or out of its place. */

import fc from 'fast-check'
import {keepsLetters} from './keep-letters.ts'
import {pieces, place, some, words} from './pieces.ts'
import {settings, sheet} from './sheets.ts'

const line = some(fc.oneof(
  {weight: 8, arbitrary: words(12)},
  ...['*', '**', '~~', '^', '`', '"', '('].map((mark) => pieces(mark, words(3), mark === '(' ? ')' : mark)),
  pieces('[', words(2), '](https://a.example/b)'), pieces('[', words(2), fc.constantFrom(']{.small-caps}', ']{.own}', ']{lang=de}')), pieces(words(1), '^[', words(6), ']'), pieces(words(1), '^[', words(2), ' *', words(2), '* ', words(1), ']'), pieces('<ruby>', words(1), '<rt>', words(1), '</rt></ruby>'), pieces('<kbd>', words(1), '</kbd>'), pieces('<q>', words(2), '</q>'), pieces('har\u00adbour', place, '\u00ad', place), fc.constantFrom('Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3), '…', '—', '\u200b', '\u2060', '\\*', '1\\.', '\u200f', 'H~2~O', '$x^2$', '![A map](map.png)', '<br>', '\\\n', '<span lang="de">Donaudampfschifffahrt</span>', 'https://a.example/' + 'long-'.repeat(20), '&amp;', '\u00ad', '\u00a0')
), 6, ' ')

const paragraph = pieces(line, fc.constantFrom('', '', '', '', ' {looseness=-1}', ' {break=page}', ' {keep=together}', ' {space-before=1}', ' {indent=0}', ' {align=center}', ' {.own}'))
const indented = (by: string, text: fc.Arbitrary<string>): fc.Arbitrary<string> => text.map((lines) => lines.replaceAll('\n', `\n${by}`))
const simple = fc.oneof(
  {weight: 6, arbitrary: paragraph}, pieces('> ', line), pieces('- ', some(words(8), 4, '\n- ')), pieces('1. ', some(words(8), 4, '\n2. ')),
  pieces('- ', words(4), '\n  - ', words(4), '\n    1. ', line.map((text) => text.replaceAll('\n', ' ')), '\n  - ', words(3), '\n- ', words(2)), pieces('7. ', indented('   ', pieces(line, '\n\n', paragraph)), '\n8. ', words(3)), pieces('> ', words(4), '\n>\n> > ', words(4), '\n>\n> - ', words(2)), pieces('- [ ] ', words(3), '\n- [x] ', words(3))
)
const inside = some(simple, 3, '\n\n')
/** Any block of Markdown. */
export const block: fc.Arbitrary<string> = fc.oneof(
  {weight: 12, arbitrary: paragraph}, {weight: 3, arbitrary: simple},
  pieces('# ', words(6)), pieces('# ', words(3), '^[', words(4), ']'), pieces('## ', words(2), ' *', words(2), '*^[', words(3), ']'), pieces('# Chapter ', fc.constantFrom('1', 'Two', 'IX'), ': ', words(4)), pieces('## ', words(4)), pieces('### ', words(3)), fc.constantFrom('* * *', '---', '~', '\u00a0', '# Part One', '# Prologue', '# Epilogue', '# Acknowledgements'),
  pieces('| ', words(3), ' | ', words(2), ' |\n|---|--:|\n| ', line.map((text) => text.replaceAll(/\n/g, ' ')), ' | ', words(3), ' |'), pieces('Table: ', words(4), '\n\n| a | b |\n|---|---|\n| ', words(3), ' | c |'), pieces('| a | b |\n|---|---|\n| ', words(3), ' | c |\n\n: ', words(4)),
  pieces('Table: ', words(3), '^[', words(3), ']\n\n| a | ', words(2), ' |\n|:-:|---|\n', some(pieces('| ', words(2), '^[', words(4), '] | *', words(2), '* |'), 5, '\n')), pieces('![', words(2), '](map.png "', words(2), '"){.own width=30%}'), pieces(':::conversation\n\nAda: ', words(6), '\n\nBo: ', words(5), '\n\n:::'), pieces(':::verse\n\n', some(words(6), 4, '\n'), '\n\n', some(words(4), 3, '\n    '), '\n\n:::'), pieces(':::epigraph\n\n', line, '\n\n— ', words(3), '\n\n:::'), pieces('“', words(8), '”'), pieces('‘', words(8), '’ ', line), pieces('(', words(3), ') ', line), pieces('*', words(3), '* ', line), pieces('1', line), pieces(words(1), '\n: ', words(4), '\n\n  ', words(5), '\n: ', words(3)), pieces('::::note\n\n', inside, '\n\n:::verse\n\n', words(4), '\n', words(4), '\n\n:::\n\n::::'), pieces('A/N: ', words(5), '\n\n', line), pieces('    ', words(4), '\n      ', words(3)), pieces('[', words(3), '](#own) and ', line, ' {#own}'), pieces('Call[^m] and call[^o].\n\n[^m]: ', line, ' and[^o]\n\n[^o]: ', words(6)),
  ...['letter', 'verse', 'epigraph', 'note', 'sign', 'dedication', 'figure', 'quote', 'conversation', 'teaser'].map((name) => pieces(`:::${name}\n\n`, inside, '\n\n:::')),
  pieces('```\n', words(5), '\n  ', words(5), '\n```'), pieces('![', words(3), '](map.png "', words(3), '")'), pieces('**A/N:** ', line), pieces('Dear ', words(2), ',\n\n', line, '\n\nYours,\n', words(1)), pieces(words(2), '\n: ', words(6)), pieces('| ', some(words(5), 4, '\n| ')), pieces('<div class="own">\n\n', inside, '\n\n</div>'), pieces('A call[^n].\n\n[^n]: ', inside.map((text) => text.replaceAll('\n', '\n    ')))
)
/** One chapter of Markdown. */
export const chapter = pieces('# ', words(4), '\n\n', some(block, 14, '\n\n'), '\n')

const named = (chapters: readonly string[]): Record<string, string> => Object.fromEntries(chapters.map((text, index) => [`${index + 1}.md`, text]))

export const bookProperties = [
  {name: 'any book under any sheet keeps its letters', property: fc.asyncProperty(fc.record({yaml: settings, css: sheet, files: fc.array(chapter, {minLength: 1, maxLength: 2}).map(named)}), keepsLetters)}
]
