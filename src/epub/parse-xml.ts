/** XML parsed back, to prove that what was written is well formed. The one importer of saxes. */

import {SaxesParser} from 'saxes'

/** The first fault of a document, with its line and column; `undefined` for well-formed XML. */
export function findXmlFault(text: string): string | undefined {
  let fault: string | undefined
  const parser = new SaxesParser({xmlns: true})
  parser.on('error', (error) => {
    fault ??= error.message
  })
  parser.write(text).close()
  return fault
}
