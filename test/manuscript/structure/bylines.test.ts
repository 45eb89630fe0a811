/** Lines that say who wrote it. */

import test from 'ava'
import {bylineName} from '../../../src/manuscript/structure/words/bylines.ts'

const names: Readonly<Record<string, string | undefined>> = {
  'by Marian Holt': 'Marian Holt',
  'By: Marian Holt': 'Marian Holt',
  'Roman von Anke Lorenzen': 'Anke Lorenzen',
  'von: Anke Lorenzen': 'Anke Lorenzen',
  'by the water': undefined,
  'De: Marian Holt': undefined
}

for (const [line, name] of Object.entries(names)) test(line, (t) => t.is(bylineName(line), name))
