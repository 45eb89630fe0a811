/** What our own check refuses is no fault of the author's: it is our defect, and throws. */

import {findFaults} from './check/index.ts'
import type {Container} from './package.ts'

/** Reads every file of a finished book. */
export function checkFiles({packageDocument, ncx, nav, files}: Container): void {
  const made = new Map<string, string | Uint8Array>([['content.opf', packageDocument], ['toc.ncx', ncx], ['toc.xhtml', nav]])
  for (const {path, data} of files) made.set(path, data)
  stopOn(findFaults(made))
}

/** Throws where there are faults: what our own check refuses, we have written. */
export function stopOn(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`The EPUB would be unsound: ${faults.slice(0, 5).join('; ')}`)
}
