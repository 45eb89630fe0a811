/** The bundled program starts with the code V8 made of it, and as well without. */

import {execFile} from 'node:child_process'
import {randomBytes} from 'node:crypto'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'
import test from 'ava'
import {compiledOf} from './helpers/compiled.ts'

const run = promisify(execFile)
const loader = compiledOf(new URL('../src/load-program.ts', import.meta.url))

/** Runs the program of a folder in a process of its own; writes its code there if asked. Gives what it printed, and whether V8 took the code. */
async function start(folder: string, keep = false): Promise<{printed: string; isTaken: boolean}> {
  const lines = `import {loadProgram} from ${JSON.stringify(pathToFileURL(loader).href)}
    import {writeFileSync} from 'node:fs'
    const {script, run, code} = loadProgram(new URL(${JSON.stringify(`${pathToFileURL(folder).href}/`)}), 'program')
    run()
    if (${keep}) writeFileSync(${JSON.stringify(join(folder, 'program.code'))}, code())
    console.log(script.cachedDataRejected === false)`
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', lines])
  const [printed, isTaken] = stdout.trim().split('\n')
  return {printed: printed!, isTaken: isTaken === 'true'}
}

test('functions of kept code import packages', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-program-'))
  await writeFile(join(folder, 'program.cjs'), "console.log('begun')\nconst join = async () => (await __import('node:path')).posix.join('a', 'b')\nvoid join()\n")
  t.deepEqual(await start(folder, true), {printed: 'begun', isTaken: false})
  t.deepEqual(await start(folder), {printed: 'begun', isTaken: true})
  await rm(folder, {recursive: true})
})

test('code is taken from the program it was made of, and from nothing else', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'octavo-program-'))
  const [program, code] = ['program.cjs', 'program.code'].map((name) => join(folder, name)) as [string, string]
  await writeFile(program, "console.log([__dirname === require('node:path').dirname(__filename), 'caf\u00e9'].join())\n", 'latin1')
  const expected = 'true,caf\u00e9'
  t.deepEqual(await start(folder, true), {printed: expected, isTaken: false})
  t.deepEqual(await start(folder), {printed: expected, isTaken: true})

  const good = await readFile(code)
  const turned = (at: number): Buffer => {
    const bytes = Buffer.from(good)
    bytes[at] = bytes[at]! ^ 4
    return bytes
  }
  for (const [name, bytes] of Object.entries({first: turned(0), middle: turned(good.length >> 1), last: turned(good.length - 1), cut: good.subarray(0, good.length / 2), noise: randomBytes(good.length), nothing: Buffer.alloc(0)})) {
    await writeFile(code, bytes)
    t.deepEqual(await start(folder), {printed: expected, isTaken: false}, name)
  }
  await writeFile(code, good)
  await writeFile(program, (await readFile(program, 'latin1')).replace('caf', 'lav'), 'latin1')
  t.deepEqual(await start(folder), {printed: 'true,lav\u00e9', isTaken: false}, 'a program as long')
  await writeFile(program, "console.log('another program')\n")
  t.deepEqual(await start(folder), {printed: 'another program', isTaken: false})
  await rm(folder, {recursive: true})
})
