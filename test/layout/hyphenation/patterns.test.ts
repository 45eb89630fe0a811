/** Patterns kept as files say the same as those of the package. */

import test from 'ava'
import {loadPatterns, packPatterns, unpackPatterns} from '../../../src/layout/hyphenation/patterns.ts'

for (const name of ['en-us', 'de-1996', 'fr', 'el-monoton']) {
  test(`${name}: read back as it was packed`, (t) => {
    t.deepEqual(unpackPatterns(packPatterns(name)!), loadPatterns(name))
  })
}

test('no language, no file', (t) => {
  t.is(packPatterns('tlh'), undefined)
})

test('a file that is cut, longer or another is not taken', (t) => {
  const file = packPatterns('en-us')!
  const turned = Uint8Array.from(file)
  turned[0]! ^= 1
  for (const each of [file.subarray(0, -1), Buffer.concat([file, Buffer.alloc(1)]), turned, Buffer.alloc(16), Buffer.alloc(3)]) t.is(unpackPatterns(each), undefined)
})
