/** Words a sheet hides are told with their place: many as a warning. */

import test from 'ava'
import {documentOf, setPages} from './helpers.ts'

async function toldOf(css: string): Promise<string[]> {
  const story = '<p>The quay was empty, and nobody could say who had the tiller.</p>'.repeat(3)
  const {messages} = await setPages([{...documentOf('chapter', `<h1><span class="label">1</span> <span class="title">One</span></h1>${story}<p class="web">Vote here.</p>`), source: 'one.md'}], {css})
  return messages.filter(({ruleId}) => ruleId === 'hidden-words').map(({reason, fatal}) => `${fatal ?? 'info'}: ${reason}`)
}

test('a few words are mentioned', async (t) => {
  t.deepEqual(await toldOf('.web { display: none }'), ['info: Found 2 of 40 words hidden by a style sheet, the first of them here'])
})

test('many are a warning', async (t) => {
  t.deepEqual(await toldOf('p { display: none }'), ['false: Found 38 of 40 words hidden by a style sheet, the first of them here'])
})

test('what holds no word is not mentioned', async (t) => {
  t.deepEqual(await toldOf('img, hr { display: none }'), [])
})

test('numbers of headings are no loss, nor what Octavo itself leaves out', async (t) => {
  t.deepEqual(await toldOf('h1 .label { display: none }'), [])
})
