/** Reading confined to the folder of the book: what is refused, what is found, in what order. */

import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {compareNaturally, openFolder} from '../../src/files/index.ts'
import {BookFault} from '../../src/report/index.ts'

async function makeFolder(): Promise<{outside: string; root: string}> {
  const outside = await mkdtemp(join(tmpdir(), 'octavo-folder-'))
  const root = join(outside, 'book')
  await mkdir(join(root, 'manuscript/2 The Reef'), {recursive: true})
  await writeFile(join(outside, 'secret.md'), 'secret')
  for (const name of ['10.md', '2.md', '1.md', '.hidden.md', '~$open.docx', '2 The Reef/a.md']) {
    await writeFile(join(root, 'manuscript', name), name)
  }
  return {outside, root}
}

const refused = test.macro({
  async exec(t, path: string, rule: string) {
    const {outside, root} = await makeFolder()
    await symlink(join(outside, 'secret.md'), join(root, 'link.md'))
    await symlink(outside, join(root, 'linked'))
    if (process.platform !== 'win32') execFileSync('mkfifo', [join(root, 'pipe.md')])
    const folder = await openFolder(root)
    const fault = await t.throwsAsync(folder.read(path, 1000), {instanceOf: BookFault})
    t.is(fault?.messages[0]?.ruleId, rule)
    await rm(outside, {recursive: true})
  },
  title: (reason, path) => `refused, ${reason}: ${JSON.stringify(path)}`
})

test('climbing', refused, '../secret.md', 'outside')
test('climbing in the middle', refused, 'manuscript/../../secret.md', 'outside')
test('absolute', refused, '/etc/passwd', 'outside')
test('a drive', refused, 'C:\\secret.md', 'outside')
test('a drive with slashes', refused, 'C:/secret.md', 'outside')
test('a network share', refused, '\\\\server\\secret.md', 'outside')
test('an address', refused, 'file:///etc/passwd', 'outside')
test('a NUL', refused, 'manuscript/1.md\0.png', 'outside')
test('a link to a file outside', refused, 'link.md', 'outside')
test('a link to a folder outside', refused, 'linked/secret.md', 'outside')
test('a folder', refused, 'manuscript', 'not-a-file')
test('nothing there', refused, 'manuscript/9.md', 'missing')
if (process.platform !== 'win32') test('a pipe, before it is opened', refused, 'pipe.md', 'not-a-file')

test('lists in natural order, folders below, hidden files left out', async (t) => {
  const {outside, root} = await makeFolder()
  const folder = await openFolder(root)
  const paths = (await folder.list('manuscript')).map(({path}) => path)
  t.deepEqual(paths, ['manuscript/1.md', 'manuscript/2 The Reef/a.md', 'manuscript/2.md', 'manuscript/10.md'])
  await rm(outside, {recursive: true})
})

test('a file over the limit is refused with exit code 4', async (t) => {
  const {outside, root} = await makeFolder()
  const folder = await openFolder(root)
  const fault = await t.throwsAsync(folder.read('manuscript/1.md', 3), {instanceOf: BookFault})
  t.is(fault?.exitCode, 4)
  t.is((await folder.read('manuscript/1.md', 4)).length, 4)
  await rm(outside, {recursive: true})
})

test('a name typed composed finds the file named decomposed', async (t) => {
  const {outside, root} = await makeFolder()
  await writeFile(join(root, 'cafe\u0301.md'), 'x')
  const folder = await openFolder(root)
  t.is((await folder.read('caf\u00e9.md', 10)).length, 1)
  t.true((await folder.list('.')).some(({path}) => path === 'caf\u00e9.md'))
  await rm(outside, {recursive: true})
})

const ordered = test.macro({
  exec: (t, first: string, second: string) => t.true(compareNaturally(first, second) < 0 && compareNaturally(second, first) > 0),
  title: (_, first, second) => `order: ${first} before ${second}`
})

test(ordered, '2.md', '10.md')
test(ordered, '02.md', '10.md')
test(ordered, 'chapter 9/1.md', 'chapter 10/1.md')
test(ordered, 'Alpha.md', 'beta.md')
test(ordered, 'a', 'a/9.md')
