/** Dates as people write them. */

import test from 'ava'
import {dayOf} from '../../src/config/dates.ts'

const dates: Readonly<Record<string, string | undefined>> = {
  'May 2026': '2026-05',
  '3 May 2026': '2026-05-03',
  'May 3, 2026': '2026-05-03',
  '3rd of May, 2026': '2026-05-03',
  'Monday, 3 May 2026': '2026-05-03',
  'Sept. 2026': '2026-09',
  '3. Mai 2026': '2026-05-03',
  '1er mars 2026': '2026-03-01',
  '3 de mayo de 2026': '2026-05-03',
  '1 января 2026 г.': '2026-01-01',
  '2026年5月3日': '2026-05-03',
  '14.5.2026': '2026-05-14',
  '5/14/2026': '2026-05-14',
  '2026/5/3': '2026-05-03',
  '3/5/2026': undefined,
  'listopad 2026': '2026-11',
  'May June 2026': undefined,
  'Spring 2026': undefined,
  '30 February 2026': undefined,
  'May 2026 and later': undefined,
  'May': undefined,
  'forthcoming': undefined
}

for (const [typed, day] of Object.entries(dates)) test(typed, (t) => t.is(dayOf(typed), day))
