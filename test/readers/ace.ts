/** Ace by DAISY over one book, in the Chromium at hand. */

import {mkdtemp, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

interface AceReport {
  readonly assertions: readonly {
    readonly 'earl:testSubject': {readonly url: string}
    readonly assertions: readonly {readonly 'earl:test': {readonly 'dct:title': string; readonly 'earl:impact': string}}[]
  }[]
}

type Ace = (path: string, options: object, runner: unknown) => Promise<[unknown, AceReport]>

const require = createRequire(import.meta.url)

/** Violations as `document rule impact`. */
export async function findAceFaults(epub: string, executablePath: string): Promise<string[]> {
  process.env['PUPPETEER_EXECUTABLE_PATH'] = executablePath
  const {initLogger} = require('@daisy/ace-logger') as {initLogger(options: object): void}
  initLogger({verbose: false, silent: true})
  const ace = require('@daisy/ace-core') as Ace
  const outdir = await mkdtemp(join(tmpdir(), 'ace-'))
  try {
    const options = {outdir, tmpdir: join(outdir, 'tmp'), jobId: '', lang: 'en', verbose: false, silent: true}
    const [, report] = await ace(epub, options, require('@daisy/ace-axe-runner-puppeteer'))
    return report.assertions.flatMap((document) =>
      document.assertions.map(({'earl:test': found}) => `${document['earl:testSubject'].url} ${found['dct:title']} ${found['earl:impact']}`))
  } finally {
    await rm(outdir, {recursive: true, force: true})
  }
}
