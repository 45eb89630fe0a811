/**
 * The fast part of the hostile set: every forty-fourth case and the first of each row, EPUB alone. All of it, both books: `npm run hostile`.
 */

import test from 'ava'
import {allCases} from './hostile/cases/index.ts'
import {runCases} from './hostile/run-cases.ts'

test('at least 300 cases, each with an id of its own', (t) => {
  t.true(allCases.length >= 300)
  t.is(new Set(allCases.map(({id}) => id)).size, allCases.length)
})

test.serial('cases of every row end as their verdicts say', async (t) => {
  t.timeout(180_000)
  const chosen = allCases.filter(({row}, index) => index % 44 === 0 || allCases.findIndex((each) => each.row === row) === index)
  const results = await runCases(chosen, {workers: 1, formats: 'epub'})
  t.deepEqual(results.filter(({faults}) => faults.length > 0), [])
})
