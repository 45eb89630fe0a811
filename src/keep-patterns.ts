/** What the bundled program keeps beside it: the hyphenation patterns of every language it knows, as files it need only open. */

import {locales} from './language/index.ts'
import {packPatterns} from './layout/index.ts'

/** Files by name. */
export function* keptPatterns(): Generator<readonly [name: string, data: Uint8Array]> {
  for (const name of new Set(locales.flatMap(({hyphenation}) => hyphenation?.patterns ?? []))) {
    const data = packPatterns(name)
    if (data !== undefined) yield [`${name}.patterns`, data]
  }
}
