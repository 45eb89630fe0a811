/** Raw serial chapters whose notes move past their headings: both books hold every letter, and the oracle says nothing. */

import {readFileSync} from 'node:fs'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {build} from '../helpers/build.ts'

const folder = new URL('../fixtures/serials/', import.meta.url)

/** The newsletter's name stands in its opening note and again in its closing one. */
for (const name of ['substack-newsletter.txt', 'undercroft.txt', 'parliament-of-moles.txt']) {
  test(name, async (t) => {
    const project = await mkdtemp(join(tmpdir(), 'octavo-serial-'))
    await writeFile(join(project, name), readFileSync(new URL(name, folder), 'utf8').replace(/«[a-z-]+\??»/g, ''))
    const {messages} = await build(project, {shouldVerify: true})
    await rm(project, {recursive: true, force: true})
    t.deepEqual(messages.filter(({source, fatal}) => source === 'verify' || fatal === true).map(String), [])
  })
}
