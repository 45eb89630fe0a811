/** Writes two books over and over, each file holding its version and its own length, until it is killed. */

import {writeOutputs} from '../../src/files/index.ts'
import {makeBooks} from './books.ts'

const [directory, first] = process.argv.slice(2)
for (let version = Number(first); ; version++) {
  await writeOutputs(directory!, makeBooks(version))
  process.send?.(version)
}
