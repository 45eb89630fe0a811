/** Words shaped ahead are the words shaped when they are met: the same glyphs, widths and marks, and so the same lines. */

import test from 'ava'
import {wordJobOf} from '../../src/print/paragraph/index.ts'
import {Progress, shapeWords} from '../../src/words/index.ts'
import {bookText, inline, linesOf, openFonts, openTypesetter, setText} from '../helpers/text-style.ts'

/** As typed, and as typography has it: quotes, dashes and ellipses are guessed, a formula and a foreign word are not. */
const typed = `"Off-ice affairs," the difficult fisherman said -- and/or something: "'Twas the café's first flight..." A ligature office;
  well-known half-forgotten words—dashes–too. Ελλάδα, naïve, Ångström, https://example.org/a/b, a\u00adshy, fjord.`
const set = `“Off-ice affairs,” the difficult fisherman said — and/or something: “’Twas the café’s first flight…” A ligature office;
  well-known half-forgotten words—dashes–too. Ελλάδα, naïve, Ångström, https://example.org/a/b, a\u00adshy, fjord.`

async function openAhead(text: string, style = bookText) {
  const job = wordJobOf(style, await openFonts(), text, 'en-US')
  return job && shapeWords(job)
}

const shown = (lines: ReturnType<typeof linesOf>): unknown =>
  lines.map(({runs, start, end, ratio}) => ({start, end, ratio, runs: runs.map(({words, gaps, x, width}) => ({gaps, x, width, words: words.map(({texts, offsets, width: own, store, first, count}) => ({texts: [...texts], offsets, own, ids: [...store.ids.subarray(first, first + count)], advances: [...store.advances.subarray(first, first + count)]}))}))}))

for (const [name, text] of Object.entries({'as typed': typed, 'as set': set, 'of another book': 'Nothing of it is here.'})) {
  test(`lines of a text whose words were shaped ahead ${name}`, async (t) => {
    const [ahead, plain] = [await openTypesetter(undefined, {wordsAhead: await openAhead(text)}), await openTypesetter()]
    for (const width of [300, 130, 60]) t.deepEqual(shown(linesOf(setText(ahead, set, width))), shown(linesOf(setText(plain, set, width))))
    const mixed = [inline('Off-ice '), inline('difficult', {fontStyle: 'italic'}), inline(' office fjord', {hyphens: 'manual'})]
    t.deepEqual(shown(linesOf(setText(ahead, mixed, 90))), shown(linesOf(setText(plain, mixed, 90))))
  })
}

test('nearly every word is there when it is asked for', async (t) => {
  const ahead = await openAhead(typed)
  const typesetter = await openTypesetter(undefined, {wordsAhead: ahead})
  const found = new Set(linesOf(setText(typesetter, set, 300)).flatMap(({runs}) => runs.flatMap(({words}) => words.filter(({store, first}) => store === ahead?.glyphs && first < sizeOf(ahead)).map(({texts}) => [...texts].join('')))))
  for (const word of ['“Off-', 'affairs,”', 'difficult', 'fisherman', '—', '“’Twas', 'café’s', 'flight…”', 'well-', 'words—', 'naïve,', 'fjord.']) t.true(found.has(word), word)
})

/** Glyphs of the words entered ahead. */
const sizeOf = ({columns: {glyphFirsts, glyphCounts}}: NonNullable<Awaited<ReturnType<typeof openAhead>>>): number => Math.max(...glyphFirsts.map((first, word) => first + glyphCounts[word]!))

test('words that are set otherwise than typed are left for later', async (t) => {
  t.is(await openAhead(set, {...bookText, textTransform: 'uppercase'}), undefined)
  t.is(await openAhead(set, {...bookText, letterSpacing: 1}), undefined)
})

test('nobody waits for words that are not made: what is there is enough', async (t) => {
  const words = Array.from({length: 9000}, (_, index) => `w${index.toString(36)}x`)
  const text = words.join('\n')
  const job = wordJobOf(bookText, await openFonts(), text, 'en-US')!
  Atomics.store(job.progress, Progress.isEnough, 1)
  const none = shapeWords(job)
  t.is(none.columns.count, 0)
  t.deepEqual(shown(linesOf(setText(await openTypesetter(undefined, {wordsAhead: none}), words.join(' '), 300))), shown(linesOf(setText(await openTypesetter(), words.join(' '), 300))))
})

test('many words: none is lost when the table grows', async (t) => {
  const words = Array.from({length: 9000}, (_, index) => `w${index.toString(36)}x`)
  const ahead = (await openAhead(words.join(' ')))!
  t.is(ahead.columns.count, words.length)
  const lines = async (typesetter: Awaited<ReturnType<typeof openTypesetter>>) => shown(linesOf(setText(typesetter, words.join(' '), 300)))
  t.deepEqual(await lines(await openTypesetter(undefined, {wordsAhead: ahead})), await lines(await openTypesetter()))
})
