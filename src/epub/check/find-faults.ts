/** Everything wrong with a package about to be packed, in sentences for us: an empty list is the only good one. */

import {findXmlFault} from '../../xml/index.ts'
import type {PackageModel} from '../types.ts'

export interface CheckedPackage extends PackageModel {
  readonly nav: string
  readonly ncx: string
  readonly packageDocument: string
}

export function findFaults({files, nav, ncx, packageDocument}: CheckedPackage): string[] {
  const documents: [string, string][] = [['toc.xhtml', nav], ['toc.ncx', ncx], ['content.opf', packageDocument]]
  for (const {path, data} of files) if (typeof data === 'string' && path.endsWith('.xhtml') && data !== '') documents.push([path, data])
  return documents.flatMap(([path, text]) => {
    const fault = findXmlFault(text)
    return fault === undefined ? [] : [`${path}:${fault}`]
  })
}
