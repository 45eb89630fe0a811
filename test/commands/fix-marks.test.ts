import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import test from 'ava'
import {fixMarks} from '../../src/commands/fix-marks.ts'

const mends = test.macro({
  async exec(t, _reason: string, typed: string, expected: string) {
    const folder = await mkdtemp(join(tmpdir(), 'octavo-fix-'))
    const file = join(folder, 'story.txt')
    await writeFile(file, typed)
    const {mended} = await fixMarks({path: file, out: folder})
    t.is(await readFile(file, 'utf8'), expected)
    t.deepEqual(mended, typed === expected ? [] : ['story.txt'])
    t.deepEqual((await fixMarks({path: file, out: folder})).mended, [], 'a second run changes nothing')
    await rm(folder, {recursive: true})
  },
  title: (_: string | undefined, reason: string) => `--fix ${reason}`
})

test(mends, 'mends what is certain', 'He saw the the  boat.\n\nGive ‘em rope.\n', 'He saw the boat.\n\nGive ’em rope.\n')
test(mends, 'keeps the line ends of Windows', 'One  two.\r\n\r\nThree.\r\n', 'One two.\r\n\r\nThree.\r\n')
test(mends, 'keeps a byte order mark', '\uFEFFOne  two.\n', '\uFEFFOne two.\n')
test(mends, 'leaves what is in order', '"Go," she said.\n\nHe had had enough.\n', '"Go," she said.\n\nHe had had enough.\n')
