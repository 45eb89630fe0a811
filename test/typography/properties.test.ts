/** What must hold of any text: letters kept, a second pass changes nothing, markup does not matter. */

import test from 'ava'
import fc from 'fast-check'
import type {Book, Paragraph, Phrasing} from '../../src/book/index.ts'
import {textOf} from '../../src/book/index.ts'
import {createReport} from '../../src/report/index.ts'
import {applyTypography, educate} from '../../src/typography/index.ts'

const tags = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'nl', 'pl'] as const
/** Short words and every mark a rule looks at, so that marks meet in all ways. */
const word = fc.constantFrom('a', 'I', 'He', 'tis', 'em', 'dogs', 'runnin', 'said', '6', '12', '90s', 'Mr.', 'n', 's', 'w', 'll', 'Ça')
const mark = fc.constantFrom('"', "'", ' ', ' ', ' ', '.', ',', '!', '?', '...', '--', '-', ' - ', '—', '–', '…', '“', '”', '‘', '’', '«', '»', '„', '(', ')', ':', ';', '. . .', '°', '\u00A0')
const line = fc.array(fc.oneof(word, mark), {maxLength: 24}).map((parts) => parts.join(''))
const language = fc.constantFrom(...tags)

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '')

function bookOf(children: Phrasing[], tag: string): Book {
  const paragraph: Paragraph = {type: 'paragraph', children}
  return {
    type: 'book',
    metadata: {title: 'T', creators: [], language: tag, identifier: 'x', isbn: {}, modified: '2020-01-01T00:00:00Z', subjects: []},
    children: [{type: 'chapter', id: 'c', path: 'c.md', children: [paragraph], notes: []}]
  }
}

const textAfter = (children: Phrasing[], tag: string): string => textOf(applyTypography(bookOf(children, tag), {}, createReport()))

test('letters in are letters out', (t) => {
  fc.assert(fc.property(language, line, (tag, text) => letters(textAfter([{type: 'text', value: text}], tag)) === letters(text)), {numRuns: 1500, seed: 20_26})
  t.pass()
})

test('a second pass changes nothing', (t) => {
  fc.assert(fc.property(language, line, (tag, text) => {
    const once = textAfter([{type: 'text', value: text}], tag)
    return textAfter([{type: 'text', value: once}], tag) === once
  }), {numRuns: 3000, seed: 20_26})
  t.pass()
})

test('how markup cuts the paragraph does not matter', (t) => {
  fc.assert(fc.property(language, line, fc.array(fc.nat(60), {maxLength: 4}), (tag, text, cuts) => {
    const places = [0, ...cuts.filter((cut) => cut < text.length).sort((one, other) => one - other), text.length]
    const children = places.slice(1).map((end, index): Phrasing => {
      const inner: Phrasing = {type: 'text', value: text.slice(places[index], end)}
      return index % 2 === 0 ? inner : {type: 'emphasis', children: [inner]}
    })
    return textAfter(children, tag) === textAfter([{type: 'text', value: text}], tag)
  }), {numRuns: 1500, seed: 20_26})
  t.pass()
})

test('one line in, one line out', (t) => {
  fc.assert(fc.property(language, fc.array(line, {maxLength: 5}), (tag, lines) =>
    educate(lines.join('\n'), tag, {}).split('\n').length === Math.max(1, lines.length)), {numRuns: 300})
  t.pass()
})
