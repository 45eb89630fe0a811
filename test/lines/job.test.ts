/** Lines broken from a message are the lines broken in place: the same words, hyphens, marks and boxes. */

import test from 'ava'
import {breakJob, type LineJob} from '../../src/lines/index.ts'
import type {Inline, SetParagraph} from '../../src/print/paragraph/index.ts'
import {inline, linesOf, openTypesetter, setText, textOf} from '../helpers/text-style.ts'

const story = `The ferryman’s daughter counted the unquestionably extraordinary lanterns along the embankment, one after another, while the
  tide went out and the fishermen of the neighbouring village carried their interminable arguments home — louder than the gulls, and no less
  hungry. “Seventy-four,” she said; “there were seventy-five yesterday,” and nobody had an explanation that she was prepared to believe.`

/** Texts that ask the line breaker for everything it is told. */
const texts: Readonly<Record<string, {content: string | readonly Inline[]; width: number; style?: Parameters<typeof setText>[3]}>> = {
  'a paragraph that is hyphenated': {content: story, width: 130},
  'a narrow one': {content: story, width: 60},
  'one without a word': {content: '', width: 100},
  'one line': {content: 'Nobody came.', width: 200},
  'ragged lines': {content: story, width: 120, style: {textAlign: 'left'}},
  'balanced lines': {content: 'What the lanterns along the embankment were for', width: 120, style: {textWrap: 'balance'}},
  'soft hyphens and an address': {content: `un\u00adquestion\u00adably at https://example.org/lanterns/of/the/embankment?count=75 ${story}`, width: 90},
  'a word wider than the line': {content: `The sign read ${'Donaudampfschifffahrtsgesellschaft'.repeat(3)} and nothing else.`, width: 80},
  'marks, boxes, leaders and another size': {
    content: [
      inline('The lanterns'), {type: 'mark', mark: 'note'}, inline(' stood in a row of seventy-five, '), {type: 'box', width: 20, box: 'lamp'}, inline(` ${story}`, {fontSize: 8}, 50),
      {type: 'leader', pattern: '.', style: inline('').style}, inline('75', {}, 900)
    ],
    width: 150
  },
  'several stanzas of one paragraph': {content: [inline('Seventy-four lanterns'), {type: 'break'}, inline('and one that was carried away by the tide', {}, 30)], width: 100}
}

const shown = (paragraph: SetParagraph): unknown => ({
  best: paragraph.best,
  settings: paragraph.variants.map(({lineCount, demerits, hyphenated, markLines}) => ({lineCount, demerits, hyphenated, markLines})),
  lines: linesOf(paragraph).map((line) => ({text: textOf(line), ratio: line.ratio, end: line.end}))
})

test('every setting of every paragraph is the same', async (t) => {
  const jobs: LineJob[] = []
  const help = (job: LineJob): Promise<Float64Array> => {
    jobs.push(job)
    return Promise.resolve(breakJob(structuredClone(job)))
  }
  const [there, here] = [await openTypesetter(undefined, {breakLines: help, fewestSent: 0}), await openTypesetter()]
  const set = Object.entries(texts).map(([name, {content, width, style}]) => ({name, paragraph: setText(there, content, width, style)}))
  await there.breakSet()
  t.is(jobs.length, 1)
  for (const {name, paragraph} of set) {
    const {content, width, style} = texts[name]!
    t.deepEqual(shown(paragraph), shown(setText(here, content, width, style)), name)
  }
})

test('what was asked for before is not sent, and an answer that comes late changes nothing', async (t) => {
  const sent: number[] = []
  const there = await openTypesetter(undefined, {
    fewestSent: 0,
    breakLines: async (job) => {
      sent.push(job.segments.length)
      return breakJob(job)
    }
  })
  const asked = setText(there, story, 130)
  const {variants} = asked
  const waiting = setText(there, story, 130)
  const answered = there.breakSet()
  const early = waiting.variants
  await answered
  t.is(sent.length, 1)
  t.is(asked.variants, variants)
  t.is(waiting.variants, early)
  await there.breakSet()
  t.is(sent.length, 1)
})
