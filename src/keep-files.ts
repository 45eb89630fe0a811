/** What the bundled program keeps beside it, as files it need only open: hyphenation patterns as columns, Octavo's own sheets parsed. */

import {locales} from './language/index.ts'
import {packPatterns} from './layout/index.ts'
import {packShippedSheets} from './style/index.ts'

/** Files by name, below the program's folder. */
export async function* keptFiles(): AsyncGenerator<readonly [name: string, data: Uint8Array | string]> {
  for (const name of new Set(locales.flatMap(({hyphenation}) => hyphenation?.patterns ?? []))) {
    const data = packPatterns(name)
    if (data !== undefined) yield [`hyphenation/${name}.patterns`, data]
  }
  yield* packShippedSheets()
}
