/** The checkers find what is wrong, or say why they were not asked. */

import test from 'ava'
import {askEpubCheck, askSecondOpinion, type Verdict} from '../../src/epubcheck/index.ts'

const finds = test.macro<[string, (epub: Uint8Array) => Promise<Verdict>]>({
  async exec(t, _, ask) {
    const {findings, skipped} = await ask(new TextEncoder().encode('no archive at all'))
    if (findings) t.regex(findings.map(({severity, id}) => `${severity} ${id}`).join('\n'), /^(?:fatal|error) PKG-/m)
    else t.regex(skipped!, /not installed|no Java/)
  },
  title: (_, name) => `${name} refuses what is no archive`
})

test(finds, 'EPUBCheck', askEpubCheck)
test(finds, 'epubcheck-ts', askSecondOpinion)
