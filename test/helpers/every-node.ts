/** A book with every node of the tree, each where it belongs, for tests of the stages after it. */

import {makePng} from '../pictures/make-png.ts'
import type {Block, Book, Heading, Paragraph, Phrasing, Section, SectionKind, Text} from '../../src/book/index.ts'

export const text = (value: string): Text => ({type: 'text', value})

export const paragraph = (...content: (Phrasing | string)[]): Paragraph =>
  ({type: 'paragraph', children: content.map((each) => (typeof each === 'string' ? text(each) : each))})

export const heading = (label: string | undefined, title: string): Heading => ({
  type: 'heading',
  depth: 1,
  children: [...(label === undefined ? [] : [{type: 'label' as const, children: [text(label)]}]), {type: 'title', children: [text(title)]}]
})

export const section = (type: SectionKind, id: string, children: Section['children'], notes: Section['notes'] = []): Section =>
  ({type, id, path: `manuscript/${id}.md`, children, notes})

/** A sound 1 by 1 PNG. */
export const dot = makePng({width: 1, height: 1, colourType: 0, bitDepth: 8})

const blocks: Block[] = [
  {type: 'authorsNote', kind: 'note', placement: 'opening', label: 'A/N:', children: [paragraph('Welcome back, everyone.')]},
  {type: 'epigraph', children: [paragraph('“Nothing sinks for good.”'), {type: 'attribution', children: [text('Harbour saying')]}]},
  {type: 'dateline', children: [text('Quayside, before dawn.')]},
  paragraph('The tide was out', {type: 'footnoteReference', identifier: 'tide', label: '1'}, ', and ', {type: 'emphasis', children: [text('so was she')]}, '.'),
  paragraph({type: 'strong', children: [text('Loud')]}, {type: 'underline', children: [text('under')]}, {type: 'superscript', children: [text('2')]}, {type: 'subscript', children: [text('3')]}, {type: 'smallCaps', children: [text('small')]}, {type: 'delete', children: [text('gone')]}, {type: 'highlight', children: [text('marked')]}, {type: 'span', children: [text('mer')], lang: 'fr', data: {attributes: {classes: ['foreign']}}}, {type: 'inlineCode', value: 'x < y && z'}, {type: 'break'}, 'after'),
  paragraph('See ', {type: 'link', url: '#log-ii', children: [text('the next log')]}, ', ', {type: 'link', url: '#bell', children: [text('the bell')]}, ' or ', {type: 'link', url: 'https://example.org/a b?q=1&r=2', title: 'Out', children: [text('elsewhere')]}, {type: 'image', url: 'images/Map of the reef.png', alt: 'A map'}, '.'),
  {type: 'sceneBreak', mark: '* * *'},
  paragraph('Later.'),
  {type: 'heading', depth: 3, children: [text('An inner heading')]},
  {type: 'blockquote', children: [paragraph('Quoted.')]},
  {type: 'letter', children: [{type: 'dateline', children: [text('3 May')]}, {type: 'salutation', children: [text('Dear Ann,')]}, paragraph('I am well.'), {type: 'signature', children: [text('Bel')]}, {type: 'postscript', children: [text('P.S. Write.')]}]},
  {type: 'verse', children: [{type: 'stanza', children: [{type: 'line', indent: 0, children: [text('Low water,')]}, {type: 'line', indent: 2, children: [text('slack water')]}]}]},
  {type: 'blockDedication', children: [paragraph('For the crew')]},
  {type: 'sign', children: [paragraph('KEEP OUT')]},
  {type: 'telegram', children: [paragraph('ARRIVING NOON STOP')]},
  {type: 'conversation', children: [{type: 'textMessage', side: 'sent', sender: 'Ann', children: [text('where r u')]}, {type: 'textMessage', side: 'received', children: [text('here')]}]},
  {type: 'systemMessage', children: [paragraph('[Tide table updated]')]},
  {type: 'list', ordered: true, start: 3, spread: false, children: [{type: 'listItem', children: [paragraph('Rope'), {type: 'list', ordered: false, spread: false, children: [{type: 'listItem', children: [paragraph('Short')]}]}]}, {type: 'listItem', children: [paragraph('Lamp')]}]},
  {type: 'definitionList', spread: false, children: [{type: 'definitionTerm', children: [text('Slack')]}, {type: 'definitionDescription', children: [paragraph('The hour of no tide.')]}, {type: 'definitionDescription', children: [paragraph('An hour off.')]}]},
  {type: 'table', align: ['left', null, 'right'], children: [{type: 'caption', children: [text('Depths')]}, {type: 'tableRow', isHeader: true, children: [{type: 'tableCell', children: [text('Hour')]}, {type: 'tableCell', children: [text('Who')]}, {type: 'tableCell', children: [text('Depth')]}]}, {type: 'tableRow', isHeader: false, children: [{type: 'tableCell', children: [text('6')]}, {type: 'tableCell', children: [text('Ann')]}, {type: 'tableCell', children: [text('2.1')]}]}]},
  {type: 'code', value: 'if a < b:\n  go()'},
  {type: 'figure', children: [{type: 'image', url: 'images/Map of the reef.png', alt: 'A map of the reef'}, {type: 'caption', children: [text('The reef')]}]},
  {type: 'container', data: {attributes: {id: 'bell', classes: ['bell']}}, children: [{...paragraph('Ding.'), data: {attributes: {settings: {looseness: '1'}}}}]},
  {type: 'signOff', children: [text('Fair winds…')]},
  {type: 'theEnd', children: [text('To be continued')]},
  {type: 'authorsNote', kind: 'disclaimer', placement: 'closing', children: [paragraph('No boats were harmed.')]},
  {type: 'teaser', children: [paragraph('Next Log ~ The Ebb')]}
]

/** The book: dedication, a part of two chapters, an afterword; one picture, a cover. */
export const everyNode = (): Book => structuredClone({
  type: 'book',
  metadata: {
    title: 'The Tide & the <Bell>',
    subtitle: 'A Serial',
    creators: [{name: 'Ann Example', role: 'aut'}, {name: 'Bo Brush', role: 'ill'}],
    language: 'en',
    identifier: 'urn:uuid:4b8f1c0e-6f5b-5a58-9c5d-2f6a5d6c1b11',
    isbn: {epub: '978-0-306-40615-7', print: '978-1-86197-271-2'},
    publisher: 'Quay Press',
    date: '2026-01-31',
    modified: '2026-02-01T00:00:00Z',
    description: 'Boats & bells.',
    subjects: ['FIC028010 FICTION / Science Fiction / Action & Adventure', 'Tides'],
    series: {name: 'The Tides', number: '2'},
    cover: 'cover.png'
  },
  children: [
    section('dedication', 'dedication', [paragraph('For everyone ashore.')]),
    section('part', 'part-one', [
      heading('Part One', 'Ebb'),
      section('chapter', 'log-i', [heading('Log I', 'The Long Way Down'), ...blocks], [
        {type: 'footnoteDefinition', identifier: 'tide', label: '1', children: [paragraph('Twice a day.')]}
      ]),
      section('chapter', 'log-ii', [heading('Log II', 'The Short Way Up'), paragraph('“Yes.”'), paragraph('“Yes.”'), paragraph('Up they went.')])
    ]),
    section('afterword', 'afterword', [heading(undefined, 'Afterword'), paragraph('Thank you.')])
  ]
} satisfies Book)

/** Files the book asks for. */
export const everyNodeFiles = {'cover.png': dot, 'images/Map of the reef.png': dot}
