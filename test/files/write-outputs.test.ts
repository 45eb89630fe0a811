/** Writing whole books or none: switches cut off, locks left over, places taken. */

import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {recoverOutputs, writeOutputs} from '../../src/files/index.ts'
import {BookFault} from '../../src/report/index.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const makeFolder = () => mkdtemp(join(tmpdir(), 'octavo-write-'))

test('writes every file and leaves nothing else behind', async (t) => {
  const folder = join(await makeFolder(), 'dist')
  await writeOutputs(folder, [{name: 'a.epub', data: bytes('one')}, {name: 'a.pdf', data: bytes('two')}])
  await writeOutputs(folder, [{name: 'a.epub', data: bytes('three')}, {name: 'a.pdf', data: bytes('four')}])
  t.deepEqual((await readdir(folder)).sort(), ['a.epub', 'a.pdf'])
  t.is(await readFile(join(folder, 'a.epub'), 'utf8'), 'three')
  await rm(folder, {recursive: true})
})

test('a switch cut off between two renames is finished by the next command', async (t) => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'a.epub'), 'new')
  await writeFile(join(folder, 'a.pdf'), 'old')
  await writeFile(join(folder, '.octavo-new-a.pdf'), 'new')
  const steps = ['a.epub', 'a.pdf'].map((name) => ({name, temporary: `.octavo-new-${name}`}))
  await writeFile(join(folder, '.octavo-journal.json'), JSON.stringify({version: 1, steps}))
  await recoverOutputs(folder)
  t.is(await readFile(join(folder, 'a.pdf'), 'utf8'), 'new')
  t.deepEqual((await readdir(folder)).sort(), ['a.epub', 'a.pdf'])
  await rm(folder, {recursive: true})
})

test('a forged journal moves nothing in or out of the folder', async (t) => {
  const parent = await makeFolder()
  const folder = join(parent, 'dist')
  await mkdir(folder)
  await writeFile(join(folder, '.octavo-new-x'), 'x')
  await writeFile(join(parent, 'precious'), 'precious')
  const steps = [{name: '../precious', temporary: '.octavo-new-x'}, {name: 'y', temporary: '../precious'}]
  await writeFile(join(folder, '.octavo-journal.json'), JSON.stringify({version: 1, steps}))
  await recoverOutputs(folder)
  t.is(await readFile(join(parent, 'precious'), 'utf8'), 'precious')
  await rm(parent, {recursive: true})
})

test('a journal cut in the middle is swept', async (t) => {
  const folder = await makeFolder()
  await writeFile(join(folder, '.octavo-journal.json'), '{"steps": [')
  await recoverOutputs(folder)
  t.deepEqual(await readdir(folder), [])
  await rm(folder, {recursive: true})
})

test('a lock whose holder is dead is taken over', async (t) => {
  const folder = await makeFolder()
  await writeFile(join(folder, '.octavo-lock'), '999999999 gone')
  await writeOutputs(folder, [{name: 'a.epub', data: bytes('one')}])
  t.deepEqual(await readdir(folder), ['a.epub'])
  await rm(folder, {recursive: true})
})

test('a folder in the place of one book leaves the other as it was', async (t) => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'a.epub'), 'old')
  await mkdir(join(folder, 'a.pdf'))
  const writing = writeOutputs(folder, [{name: 'a.epub', data: bytes('new')}, {name: 'a.pdf', data: bytes('new')}])
  const fault = await t.throwsAsync(writing, {instanceOf: BookFault})
  t.is(fault?.exitCode, 3)
  t.is(await readFile(join(folder, 'a.epub'), 'utf8'), 'old')
  t.deepEqual((await readdir(folder)).sort(), ['a.epub', 'a.pdf'])
  await rm(folder, {recursive: true})
})

test('a file where the folder should be is exit code 3', async (t) => {
  const folder = await makeFolder()
  await writeFile(join(folder, 'dist'), 'x')
  const fault = await t.throwsAsync(writeOutputs(join(folder, 'dist'), []), {instanceOf: BookFault})
  t.is(fault?.exitCode, 3)
  await rm(folder, {recursive: true})
})

test('eight builds at once leave two whole books of one build', async (t) => {
  const folder = await makeFolder()
  await Promise.all(Array.from({length: 8}, (_, build) =>
    writeOutputs(folder, ['a.epub', 'a.pdf'].map((name) => ({name, data: bytes(String(build))})))))
  t.is(await readFile(join(folder, 'a.epub'), 'utf8'), await readFile(join(folder, 'a.pdf'), 'utf8'))
  t.deepEqual((await readdir(folder)).sort(), ['a.epub', 'a.pdf'])
  await rm(folder, {recursive: true})
})

/** A disk of so little room; `false` where none may be mounted. */
function mountSmall(folder: string, options: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

for (const [room, options, filled] of [['no file', 'nr_inodes=1', []], ['one file', 'nr_inodes=2', []], ['two files', 'nr_inodes=4', []], ['one page', 'size=4k', []], ['no byte', 'size=4k', ['old']]] as const) {
  test(`a disk with room for ${room} is exit code 3, and nothing is left on it`, async (t) => {
    const folder = await makeFolder()
    if (!mountSmall(folder, options)) return t.pass('nothing may be mounted here')
    try {
      for (const name of filled) await writeFile(join(folder, name), new Uint8Array(4096))
      const fault = await t.throwsAsync(writeOutputs(folder, [{name: 'a.epub', data: new Uint8Array(9000)}, {name: 'a.pdf', data: bytes('two')}]), {instanceOf: BookFault})
      t.is(fault?.exitCode, 3)
      t.deepEqual(await readdir(folder), [...filled])
    } finally {
      execFileSync('umount', [folder])
      await rm(folder, {recursive: true})
    }
    return undefined
  })
}

test('an output never leaves its folder', async (t) => {
  const folder = await makeFolder()
  await t.throwsAsync(writeOutputs(folder, [{name: '../x', data: bytes('x')}]), {message: /plain file name/})
  await rename(folder, `${folder}-gone`)
  await rm(`${folder}-gone`, {recursive: true})
})
