/** A book another program holds open, as Windows tells it: the rename waits two seconds, then both old books stay. */

import {existsSync} from 'node:fs'
import {mkdtemp, readdir, readFile, rename, rm, unlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {recoverOutputs, writeOutputs} from '../../src/files/index.ts'
import {BookFault} from '../../src/report/index.ts'

const books = ['a.epub', 'a.pdf'] as const
const files = (text: string) => books.map((name) => ({name, data: new TextEncoder().encode(`${text} ${name}`)}))

async function folderOfOldBooks(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-held-'))
  await writeOutputs(folder, files('old'))
  return folder
}

const textsIn = (folder: string): Promise<string[]> => Promise.all(books.map((name) => readFile(join(folder, name), 'utf8')))

/** A disk that refuses what `refuses` says, and counts how long it is waited for. */
function diskThat(code: string, refuses: (call: 'rename' | 'unlink', path: string, waited: number) => boolean) {
  const disk = {waited: 0}
  const guard = (call: 'rename' | 'unlink', path: string): void => {
    if (refuses(call, path, disk.waited)) throw Object.assign(new Error(`${code}: held`), {code})
  }
  return Object.assign(disk, {
    rename: async (from: string, to: string) => (guard('rename', to), rename(from, to)),
    unlink: async (path: string) => (guard('unlink', path), unlink(path)),
    wait: async (milliseconds: number) => void (disk.waited += milliseconds)
  })
}

for (const code of ['EBUSY', 'EPERM', 'EACCES']) {
  test(`${code} that ends within two seconds is waited for`, async (t) => {
    const folder = await folderOfOldBooks()
    const disk = diskThat(code, (call, path, waited) => call === 'rename' && path.endsWith('a.pdf') && waited < 1500)
    await writeOutputs(folder, files('new'), disk)
    t.deepEqual(await textsIn(folder), ['new a.epub', 'new a.pdf'])
    t.is(disk.waited, 1500)
    t.deepEqual((await readdir(folder)).sort(), [...books])
    await rm(folder, {recursive: true})
  })

  for (const name of books) {
    test(`${code} of ${name} that stays is exit code 3 naming it, and both old books stay`, async (t) => {
      const folder = await folderOfOldBooks()
      const disk = diskThat(code, (call, path) => call === 'rename' && path.endsWith(name) && disk.waited <= 2000)
      const fault = await t.throwsAsync(writeOutputs(folder, files('new'), disk), {instanceOf: BookFault})
      t.is(fault?.exitCode, 3)
      t.is(disk.waited, 2000)
      t.true(fault?.messages[0]?.reason.includes(name))
      t.true(fault?.messages[0]?.note?.includes(`Close ${name}`))
      t.deepEqual(await textsIn(folder), ['old a.epub', 'old a.pdf'])
      t.deepEqual((await readdir(folder)).sort(), [...books])
      await rm(folder, {recursive: true})
    })
  }
}

test('a book taken hold of while the switch is undone comes back with the next command', async (t) => {
  const folder = await folderOfOldBooks()
  const disk = diskThat('EBUSY', (call, path, waited) => call === 'rename' && (path.endsWith('a.pdf') || (path.endsWith('a.epub') && waited > 0)))
  await t.throwsAsync(writeOutputs(folder, files('new'), disk))
  t.deepEqual(await textsIn(folder), ['new a.epub', 'old a.pdf'])
  await recoverOutputs(folder)
  t.deepEqual(await textsIn(folder), ['old a.epub', 'old a.pdf'])
  t.deepEqual((await readdir(folder)).sort(), [...books])
  await rm(folder, {recursive: true})
})

test('an old book kept aside that cannot be removed yet is swept by the next build', async (t) => {
  const folder = await folderOfOldBooks()
  await writeOutputs(folder, files('new'), diskThat('EPERM', (call, path) => call === 'unlink' && path.includes('.octavo-old-a.pdf') && existsSync(path)))
  t.deepEqual(await textsIn(folder), ['new a.epub', 'new a.pdf'])
  t.true((await readdir(folder)).includes('.octavo-old-a.pdf'))
  await writeOutputs(folder, files('newer'))
  t.deepEqual((await readdir(folder)).sort(), [...books])
  await rm(folder, {recursive: true})
})

test('an old book kept aside that is still held names the book to close', async (t) => {
  const folder = await folderOfOldBooks()
  await writeFile(join(folder, '.octavo-old-a.pdf'), 'held')
  const disk = diskThat('EBUSY', (call, path) => call === 'unlink' && path.includes('.octavo-old-a.pdf'))
  const fault = await t.throwsAsync(writeOutputs(folder, files('new'), disk), {instanceOf: BookFault})
  t.true(fault?.messages[0]?.note?.includes('Close a.pdf'))
  t.deepEqual(await textsIn(folder), ['old a.epub', 'old a.pdf'])
  await rm(folder, {recursive: true})
})
