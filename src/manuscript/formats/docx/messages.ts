/** What is said of a DOCX beyond its words: each kind of thing once, with how often and where first. */

import type {DocxContext} from './context.ts'

interface Saying {
  readonly level: 'warning' | 'info'
  readonly rule: string
  readonly reason: (count: number) => string
  readonly hint: string
}

const many = (count: number, one: string, more: string): string => (count === 1 ? `one ${one}` : `${count} ${more}`)

const sayings: Readonly<Record<string, Saying>> = {
  insertion: {level: 'info', rule: 'read:tracked-insertion', reason: (count) => `Found ${many(count, 'tracked insertion', 'tracked insertions')}; the words were taken into the book`, hint: 'Accept or reject the changes in the word processor'},
  deletion: {level: 'warning', rule: 'read:tracked-deletion', reason: (count) => `Found ${many(count, 'tracked deletion', 'tracked deletions')}; the words were left out of the book`, hint: 'Accept or reject the changes in the word processor'},
  comment: {level: 'info', rule: 'read:comment', reason: (count) => `Found ${many(count, 'comment', 'comments')}, left out of the book`, hint: 'Nothing to do; delete them to be rid of this message'},
  hidden: {level: 'warning', rule: 'read:hidden-text', reason: (count) => `Found ${many(count, 'stretch of hidden text', 'stretches of hidden text')}, left out of the book`, hint: 'Make the text visible if it belongs to the story'},
  symbol: {level: 'warning', rule: 'read:symbol', reason: (count) => `Found ${many(count, 'character', 'characters')} of a symbol font; U+FFFD stands in the place of each`, hint: 'Type the character itself'},
  'symbol font': {level: 'warning', rule: 'read:symbol', reason: (count) => `Found ${many(count, 'letter', 'letters')} that a symbol font shows as a sign; the letters stand as they were typed`, hint: 'Type the character itself'},
  field: {level: 'warning', rule: 'read:field', reason: (count) => `Found ${many(count, 'field', 'fields')} without a result; the book shows nothing in the place`, hint: 'Update the fields in the word processor (select all, F9), or type the words'},
  address: {level: 'warning', rule: 'read:unsafe-address', reason: (count) => `Found ${many(count, 'link', 'links')} to an address no book may hold; the words stay`, hint: 'Give the link an http or https address'},
  'text box': {level: 'warning', rule: 'read:text-box', reason: (count) => `Found ${many(count, 'text box', 'text boxes')}; the words stand in the paragraph they were fixed to`, hint: 'Move the words into the text'},
  'linked picture': {level: 'warning', rule: 'read:remote-picture', reason: (count) => `Found ${many(count, 'picture', 'pictures')} outside the document, left out`, hint: 'Insert the picture into the document'},
  note: {level: 'warning', rule: 'read:note-undefined', reason: (count) => `Found ${many(count, 'call for a note', 'calls for notes')} the document does not hold; the mark was left out`, hint: 'Insert the note again in the word processor'},
  contents: {level: 'info', rule: 'read:left-out', reason: (count) => `Left out the table of contents of the word processor (${many(count, 'line', 'lines')}); the book gets its own`, hint: 'Nothing to do'},
  'foreign part': {level: 'warning', rule: 'read:foreign-part', reason: (count) => `Found ${many(count, 'part', 'parts')} of other documents or formats in the document, left out`, hint: 'Open the document, take its parts in and save it again as DOCX'}
}

/** Says what was counted; the message quotes the first words of the paragraph. */
export function sayTally(context: DocxContext): void {
  const lines = context.text.toString().split('\n')
  for (const [what, {count, at}] of context.tally.counts) {
    const saying = sayings[what]
    if (!saying) throw new Error(`Expected a saying for \`${what}\``)
    const words = (lines[at.start.line - 1] ?? '').trim().slice(0, 40)
    const where = words ? ` (first in paragraph ${at.start.line}: “${words}…”)` : ` (first in paragraph ${at.start.line})`
    context.report.say(saying.level, saying.rule, {path: context.path, at}, saying.reason(count) + where, {hint: saying.hint})
  }
}

