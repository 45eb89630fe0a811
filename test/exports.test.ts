/** The exact public API: a name more is a promise, a name less a breach. */

import test from 'ava'
import * as octavo from '../src/index.ts'

test('the values the package exports', (t) => {
  t.deepEqual(Object.keys(octavo).sort(), ['BookFault', 'ExitCode', 'compileBook', 'createReport', 'educate', 'readBook'])
})
