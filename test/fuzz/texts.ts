/** Both books of raw chapters as they are pasted into a plain text: everything serials have, in any order and mix. */

import fc from 'fast-check'
import {keepsLetters} from './keep-letters.ts'
import {pieces, place, some, words} from './pieces.ts'
import {settings, sheet} from './sheets.ts'

const stops = fc.constantFrom('.', '!', '?', '…', '...', ',”', '.”', ' —', ':', '')
/** What a story tells, and what its author says: the words by which the two are told apart. */
const told = pieces(fc.constantFrom('She said', 'He was', 'They went to', 'I saw', 'It had', '“No,” she said, “the', 'Then', '"Go," he said, "the', "'Tis the", 'The'), ' ', words(12), stops)
const said = pieces(fc.constantFrom('Thanks for reading', 'Sorry for the late chapter', 'Please review', 'I hope you enjoyed this chapter', 'Next update on Friday', 'Support me on Patreon', 'Hey guys', 'Let me know in the comments'), fc.constantFrom('', ' '), words(5), stops)
const marked = fc.oneof(...['*', '_', '**', '/', '~~', '`'].map((mark) => pieces(mark, words(3), mark)), pieces('<i>', words(3), '</i>'), pieces('[i]', words(2), '[/i]'), pieces('(', words(3), ')'), pieces('[', words(2), '](https://a.example/b)'), pieces('[', words(3), ']'), pieces('https://a.example/', words(1)), pieces('<b>', words(2), '</b>'), pieces('{', words(2), '}'), fc.constantFrom('&amp;', '&', '<3', '* ', '_', '1.', '\\', '--', '#1', '[1]', '[2]', '¹', '*', '†', 'a_b_c', 'H2O', '\u00ad', '\u200b', '\u00a0', '=D', '{#own}', '^[a]', ':::', '<br>', '&nbsp;'))
const sentences = some(fc.oneof({weight: 6, arbitrary: told}, {weight: 2, arbitrary: pieces(words(9), stops)}, said, marked), 5, ' ')
const wrapped = sentences.map((text) => text.replaceAll(/(.{40}\S*) /g, '$1\n'))
const paragraph = fc.oneof({weight: 6, arbitrary: sentences}, {weight: 2, arbitrary: wrapped}, ...['    ', '\t', '\u3000', '  '].map((indent) => pieces(indent, sentences)))

const number = fc.constantFrom('1', '2', 'One', 'II', '12', '3.5', 'the First')
const title = fc.oneof(
  ...['# ', '## ', '', '', '*', '**', '~ ', '== ', '\t', '          '].map((mark) => pieces(mark, fc.constantFrom('Chapter ', 'CHAPTER ', 'Chap. ', 'Part ', 'Log ', 'Episode ', 'Day ', 'Book ', ''), number, fc.constantFrom(': ', ' - ', ' — ', '. ', '\n', '\n\n', ' '), words(3), fc.constantFrom('', '', mark.trim()))),
  fc.constantFrom('Prologue', 'EPILOGUE', 'Interlude', 'Part Two', 'PART ONE', 'The End', 'THE END', 'To be continued...', 'Fin.', 'Acknowledgements', 'Contents', 'Chapter 4', 'CHAPTER FOUR', 'IV', '4', 'Dedication', 'Author’s Note', 'About the Author', 'Copyright © 2026 Ada Moor', 'by Ada Moor', 'The Test', 'THE TEST', '-Fin-', 'Next: Chapter 3', 'Next Chapter >', '<< Previous | Next >>', 'Table of Contents', 'Notes', 'Glossary'),
  pieces(words(3), '\n', fc.constantFrom('=====', '-----', '***')), pieces('~*~ ', words(2), ' ~*~'), pieces('[', words(2), ']'), pieces('*** ', words(2), ' ***'), words(3).map((text) => text.toUpperCase())
)
const label = fc.constantFrom('A/N: ', 'A/N ', '(A/N: ', '[A/N: ', '**A/N:** ', '*A/N:* ', "Author's Note: ", 'Author’s note:\n', 'AN: ', 'Note: ', 'N.B.: ', 'P.S. ', 'Edit: ', 'Disclaimer: ', 'TW: ', 'Content warning: ', 'Summary: ', 'Previously: ', 'Next time: ', 'Words: 2,000\n', 'Rating: T\n', 'TL note: ', 'Notes:\n', 'End notes: ', 'Preview: ', 'Chapter summary: ', 'Shout-outs: ', 'Reply to ', 'Question of the day: ', 'Title: ', 'Beta read by ', 'Recap: ', 'Translator’s note: ')
const note = pieces(label, fc.oneof(said, sentences, words(6)), fc.constantFrom('', '', '', ')', ']', '*', '\n~ Ada', '\n-Ada'))
const breaks = fc.constantFrom('***', '* * *', '---', '-----', '~~~', '~', '#', '###', '<>', 'oOo', 'xXx', 'x x x', '-x-', '•', '⁂', '· · ·', '=====', '-*-', '________', '***\n***', '(scene break)', '-- line break --', 'LINE BREAK', '+++', '. . .', '\n', '\n\n', '\u00a0', '❦', '⸻', '***^***', 'O', '-0-')

const short = words(4)
const inset = fc.oneof(
  pieces(some(short, 6, ',\n')), pieces('    ', some(short, 5, '\n    ')), pieces('> ', some(words(7), 3, '\n> ')), pieces('*', some(short, 4, '\n'), '*'), pieces(some(short, 4, '\n'), '\n\n', some(short, 4, '\n')), pieces(some(short, 4, ' / ')), pieces('| ', some(short, 3, '\n| ')),
  pieces('“', words(9), '”\n', fc.constantFrom('— ', '- ', '--', '~ ', '―'), words(3)), pieces('*', words(6), '*\n\n— ', words(2), ', *', words(2), '*'), pieces('"', words(5), '" - ', words(2)),
  pieces('Dear ', words(2), ',\n\n', sentences, '\n\n', fc.constantFrom('Yours,', 'Love,', 'Sincerely yours,', 'Your friend'), '\n', words(2)), pieces('Dear ', words(1), ',\n', sentences, '\nYours, ', words(1), '\nP.S. ', words(5)),
  pieces('Ada: ', words(6), '\nBo: ', words(5), '\nAda: ', words(3)), pieces('<ada> ', words(5), '\n<bo> ', words(4)), pieces('ADA\n', words(5), '\n\nBO\n', words(4)), pieces('From: ', words(2), '\nTo: ', words(2), '\nSubject: ', words(3), '\n\n', sentences), pieces('[12:04] Ada: ', words(4), '\n[12:05] Bo: ', words(3)),
  pieces('[', words(4), ']\n[', words(3), ']'), pieces('[', words(5), ': 3/10]'), pieces('==', words(2), '==\n', words(2), ': 12\n', words(2), ': 4\n======'), pieces('------\n', words(4), '\n', words(4), '\n------'), pieces('+------+\n| ', words(2), ' |\n+------+'), pieces('┌────┐\n│ ', words(2), ' │\n└────┘'), pieces('Name: ', words(2), '\nLevel: 4\nHP: 12/20\n', words(2), ': 8')
)
const list = fc.oneof(
  ...['- ', '* ', '• ', '– ', '+ '].map((mark) => pieces(mark, some(words(6), 4, `\n${mark}`))), pieces('1. ', words(6), '\n2. ', words(5), '\n3. ', words(3)), pieces('1) ', words(4), '\n\n2) ', words(4)), pieces('a) ', words(4), '\nb) ', words(4)), pieces('(1) ', words(4), '\n(2) ', words(4)), pieces('- ', words(4), '\n  - ', words(3), '\n- ', words(2)), pieces('i. ', words(3), '\nii. ', words(3)), pieces('1. ', words(4), '\n\n', sentences, '\n\n2. ', words(4)),
  pieces(words(2), '\t', words(2), '\n', words(2), '\t', words(2)), pieces(place, '     ', place, '\n', place, '     ', place, '\n', place, '     12'), pieces('| ', words(2), ' | ', words(2), ' |\n|---|---|\n| ', words(2), ' | ', words(1), ' |'), pieces('| ', words(2), ' | ', words(2), ' |\n| ', words(2), ' | ', words(1), ' |'), pieces(words(2), ' | ', words(2), '\n', words(2), ' | ', words(2)), pieces('Table: ', words(3), '\n\n| a | b |\n|---|---|\n| ', words(2), ' | c |'), pieces('Table 1. ', words(3), '\n| a | ', words(2), ' |\n| b | ', words(2), ' |'), pieces('+---+---+\n| ', words(1), ' | ', words(1), ' |\n+---+---+')
)
const called = fc.constantFrom(['[1]', '[1] '], ['¹', '¹ '], ['*', '* '], ['†', '† '], ['[12]', '[12] '], ['[1]', '[Footnote 1: '], ['**', '** '], ['(1)', '(1) '], ['[2]', '[2]: '], ['[^1]', '[^1]: '], ['[a]', '[a] ']).chain(([call = '', head = '']) => pieces('She said ', words(4), call, ' ', words(3), '.', fc.constantFrom('\n\n', '\n\n', '\n\n***\n\n', '\n\n---\n', '\n'), fc.constantFrom('', '', '', 'Notes:\n\n', '---\n'), head, words(7), head.startsWith('[Foot') ? ']' : '', fc.constantFrom('', '', ` ${place}`, `\n${place}`)))
const lines = fc.oneof(
  fc.constantFrom('June 3, 1884', 'London, 1884', 'MONDAY, 4 p.m.', 'Three years later', '~Ada’s POV~', 'Ada', 'POV: Bo', '(c) 2026', '<!-- a -->', '<hr>', '```', '![A map](map.png)', '[Image: a map]', ':::note', ':::', '----', '%%', '{.own}', '---\ntitle: Own\n---', 'xoxo', 'Love, Ada', '~Ada', '-A', 'Ada out.', '(end flashback)', '*flashback*', 'Ko-fi: https://a.example/ada', 'Kudos and comments welcome!', 'Advertisement', 'Report', 'Loading...', 'Share this:', '12 comments', 'Log in to reply', '© 2026 Ada Moor', 'ISBN 978-3-16-148410-0', 'For Bo', 'To my mother', 'Posted on 4 June 2026', 'Tags: sea, salt', '#salt #sea', '1.', '2.', '12', '"', '[', '*', '**', '_', '> ', '-'),
  pieces(fc.constantFrom('For ', 'To ', 'by ', 'Cover by ', 'Edited by ', 'Translated by '), words(2)), pieces(words(2), fc.constantFrom(', 1884', ' — Evening', ':', ' (', '’s POV')), pieces('> ', words(4)), pieces('*', words(4)), pieces(words(4), '*'), pieces('_', words(3), '\n\n', words(3), '_')
)
const block = fc.oneof({weight: 12, arbitrary: paragraph}, {weight: 2, arbitrary: title}, {weight: 3, arbitrary: note}, {weight: 2, arbitrary: breaks}, {weight: 3, arbitrary: inset}, {weight: 2, arbitrary: list}, {weight: 2, arbitrary: called}, {weight: 2, arbitrary: lines})
const between = fc.constantFrom('\n\n', '\n\n', '\n\n', '\n\n', '\n', '\n\n\n', '\n \n', '\n\n\n\n\n')
const blocks = fc.array(pieces(block, between), {minLength: 1, maxLength: 24}).map((all) => all.join(''))
/** One raw chapter, with its lines ended, indented or parted as typists and programs do. */
export const chapter = fc.tuple(title, blocks, fc.constantFrom<(text: string) => string>((text) => text, (text) => text, (text) => text, (text) => text.replaceAll('\n\n', '\n'), (text) => text.replaceAll('\n', '\r\n'), (text) => text.replaceAll(/^(?=\S.{50})/gm, '    '), (text) => text.replaceAll('\n', '\n\n'))).map(([head, body, typed]) => typed(`${head}\n\n${body}`))

const named = (chapters: readonly string[]): Record<string, string> => Object.fromEntries(chapters.map((text, index) => [`${index + 1}.txt`, text]))

export const textProperties = [
  {name: 'any raw chapter under any sheet keeps its letters', property: fc.asyncProperty(fc.record({yaml: settings, css: sheet, files: fc.array(chapter, {minLength: 1, maxLength: 3}).map(named)}), keepsLetters)}
]
