/** Faults of the machine: killed in the middle of writing, watched system calls, other zones and places. */

import {execFile, execFileSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, utimes, writeFile} from 'node:fs/promises'
import {homedir, tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import test from 'ava'
import {killWriter} from './faults/kill-writer.ts'

const run = promisify(execFile)
const root = fileURLToPath(new URL('..', import.meta.url))

const project = {
  'book.yaml': 'title: The Test\nauthor: Ada Moor\nlanguage: en\ndate: 2026\n',
  'manuscript/2.md': '# Two\n\n"After the ferry," she said.\n',
  'manuscript/1.md': '# One\n\nBefore the ferry -- and after.\n',
  'styles/book.css': 'p { orphans: 2 }\n'
}

async function makeProject(names = Object.keys(project)): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'octavo-faults-')))
  for (const name of names) {
    await mkdir(join(folder, name, '..'), {recursive: true})
    await writeFile(join(folder, name), project[name as keyof typeof project])
  }
  return folder
}

async function sumOf(directory: string): Promise<string> {
  const sum = createHash('sha256')
  for (const name of (await readdir(directory)).sort()) sum.update(name).update(await readFile(join(directory, name)))
  return sum.digest('hex')
}

test.serial('kill -9 at write events leaves whole books, and the next command one build', async (t) => {
  t.timeout(120_000)
  if (process.platform === 'win32') return t.pass('no kill -9 here')
  return t.deepEqual(await killWriter(6), [])
})

test.serial('the same bytes whatever the zone, the locale, the place, the order and age of files', async (t) => {
  t.timeout(240_000)
  const folder = await makeProject()
  const other = await makeProject(Object.keys(project).reverse())
  const elsewhere = join(folder, 'a folder with spaces and ünï')
  await cp(other, elsewhere, {recursive: true})
  await utimes(join(elsewhere, 'manuscript/1.md'), 0, 0)
  const places: readonly (readonly [string, NodeJS.ProcessEnv, string])[] = [
    [folder, {}, root], [other, {TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8'}, folder], [elsewhere, {TZ: 'America/St_Johns', HOME: elsewhere, USER: 'somebody', LC_ALL: 'C'}, tmpdir()]
  ]
  const compiled = await compiledProgram()
  const sums: string[] = []
  for (const [place, environment, cwd] of places) {
    await run(process.execPath, [compiled, 'build', place, '--quiet'], {cwd, env: {...process.env, ...environment}})
    sums.push(await sumOf(join(place, 'dist')))
  }
  t.deepEqual(new Set(sums).size, 1)
  await rm(folder, {recursive: true})
  await rm(other, {recursive: true})
})

/**
 * A pattern V8 has made bytecode of and is told to run as machine code ends the process (SIGSEGV), and modules run
 * patterns before the program's first line. So what a preloaded module warmed is asked again when the program ends.
 */
test('patterns that ran before the program set its flags run after', async (t) => {
  const warm = 'const pattern = /(?:a|b+?(c*)d{0,3}|[^\\s]{1,9})(e|f)?(g)?/gu; pattern.exec("the ferry"); process.on("exit", () => { for (let i = 0; i < 9000; i++) "the ferry left abbccd".replace(pattern, (found) => found) })'
  const {stdout} = await run(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(warm)}`, await compiledProgram(), '--version'])
  t.regex(stdout, /\d/)
})

async function compiledProgram(): Promise<string> {
  const compiled = join(root, 'dist/lib/cli.js')
  if (!existsSync(compiled)) await run('npm', ['run', '--silent', 'prepare'], {cwd: root})
  return compiled
}

function findStrace(): boolean {
  try {
    execFileSync('strace', ['-V'], {stdio: 'ignore'})
    return true
  } catch {
    return false
  }
}

const traced = findStrace() ? test.serial : process.env['CI'] && process.platform === 'linux' ? test.serial : test.serial.skip

const unix = process.platform === 'win32' ? test.skip : test

unix('a folder deleted under the feet of the command is a message', async (t) => {
  const folder = await makeProject()
  const compiled = await compiledProgram()
  const error = await t.throwsAsync<Error & {code: number; stderr: string}>(run('sh', ['-c', `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${compiled}" build .`], {cwd: folder}))
  t.is(error!.code, 3)
  t.regex(error!.stderr, /^octavo: The folder you are in is no longer there\n {2}hint: /)
  await rm(folder, {recursive: true})
})

/** What Node itself opens, the zone's file for a first `Date` included, is ordinary. */
traced('no socket, no program started, nothing opened outside the project, its outputs and the package', async (t) => {
  t.timeout(120_000)
  const folder = await makeProject()
  const log = join(folder, '..', `${folder.split('/').at(-1)!}.strace`)
  const compiled = await compiledProgram()
  await run('strace', ['-f', '-qq', '-e', 'trace=openat,open,creat,socket,connect,execve', '-o', log, process.execPath, compiled, 'build', folder, '--quiet'])
  await run('strace', ['-f', '-qq', '-e', 'trace=openat,open', '-o', `${log}.node`, process.execPath, '-e', 'new Date(0).getHours()'])
  const calls = (await readFile(log, 'utf8')).split('\n')
  const ordinary = new Set(openedIn((await readFile(`${log}.node`, 'utf8')).split('\n')))
  t.deepEqual(calls.filter((call) => /\b(?:socket|connect)\(/.test(call)), [])
  t.is(calls.filter((call) => /\bexecve\(/.test(call)).length, 1)
  const modules = await realpath(join(root, 'node_modules'))
  const inside = [process.execPath, folder, root.replace(/\/$/, ''), modules, '/proc/', '/sys/', '/dev/null', '/dev/urandom', '/etc/ssl', '/usr/lib/ssl']
  const outside = openedIn(calls).filter((path) => !ordinary.has(path) && !inside.some((place) => path.startsWith(place)) && !isLookup(path, [folder, root, modules]))
  t.deepEqual([...new Set(outside)], [])
  await rm(folder, {recursive: true})
  await rm(log)
  await rm(`${log}.node`)
})

function openedIn(calls: readonly string[]): string[] {
  return calls.flatMap((call) => {
    const match = /\bopen(?:at)?\((?:[^"]*)"([^"]+)"/.exec(call)
    return match && match[1]!.startsWith('/') && !match[1]!.startsWith(join(homedir(), '.npm')) ? [match[1]!] : []
  })
}

/** Node looks for a `package.json` in every folder above a module. */
function isLookup(path: string, places: readonly string[]): boolean {
  return path.endsWith('/package.json') && places.some((place) => place.startsWith(path.replace(/package\.json$/, '')))
}
