/**
 * The bundled programs of both threads, with the code V8 made of their functions when they were bundled: to parse and compile what a book
 * asks for takes a tenth of a novel's time and a sixth of a story's.
 *
 * V8 takes such code only if the same version made it, of a program as long, under the same flags; of anything else,
 * and where there is none, it compiles the program anew. It trusts the rest: three bits turned in the file ended the
 * process (SIGSEGV, SIGTRAP) in ten of sixteen trials, so the file bears sums of the code and of its program.
 */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname} from 'node:path'
import {fileURLToPath} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {Script} from 'node:vm'
import {crc32} from 'node:zlib'

/** When V8 compiles again what it has compiled: later, for no run lasts long enough to earn it back. */
const thresholds = [
  /** WebAssembly is kept to the baseline code: the compiler that improves it took a third of a short build. */
  '--wasm-tiering-budget=100000000',
  /** Only what is called most is compiled again: a fifth of the processor time of a novel. Node 20 has V8 11. */
  Number.parseInt(process.versions.v8) > 11 ? '--invocation-count-for-turbofan=10000' : '--interrupt-budget=550000',
  /** Most patterns run a few times: to polish the bytecode of one takes longer than to make it. */
  '--no-regexp-peephole-optimization',
  /** What is compiled again is so by itself: functions copied into one another take a third of that compiler's time and memory, and give nothing back. */
  '--max-inlined-bytecode-size=27',
  '--max-inlined-bytecode-size-cumulative=27'
]

/** What programs export to those who load them. */
type Exports = Readonly<Record<string, (...given: unknown[]) => void>>

export interface Program {
  readonly script: Script
  /** Runs it; gives what it exports. */
  run(): Exports
  /** What is to be kept beside it, as `NAME.code`. */
  code(): Buffer
}

/** Sets them for the whole process, before any program is loaded: code made under others is not taken. */
export function setThresholds(): void {
  for (const flag of thresholds) setFlagsFromString(flag)
}

/** Compiles a program of a folder, which is not yet run; its code is asked for by whoever keeps it. */
export function loadProgram(folder: URL, name: string): Program {
  const filename = fileURLToPath(new URL(`${name}.cjs`, folder))
  // The bundle holds no character beyond Latin-1: so its text takes half the memory.
  const bytes = readFileSync(filename)
  const source = bytes.toString('latin1')
  const cachedData = readCode(new URL(`${name}.code`, folder), bytes)
  const script = new Script(`(function (exports, require, module, __filename, __dirname, __import) {${source}\n})`, {
    filename,
    ...(cachedData && {cachedData})
  })
  const run = (): Exports => {
    const module = {exports: {}}
    script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename), importPackage)
    return module.exports
  }
  const code = (): Buffer => {
    const made = script.createCachedData()
    return Buffer.concat([made, sumsOf(made, bytes)])
  }
  return {script, run, code}
}

/** A function of kept code cannot import: V8 no longer knows for whom. */
const importPackage = (name: string): Promise<unknown> => import(name)

const sumLength = 8

function sumsOf(code: Uint8Array, source: Uint8Array): Buffer {
  const sums = Buffer.alloc(sumLength)
  sums.writeUInt32LE(crc32(code), 0)
  sums.writeUInt32LE(crc32(source), 4)
  return sums
}

/** The code that was kept, if it is whole and of this program. */
function readCode(file: URL, source: Uint8Array): Buffer | undefined {
  try {
    const kept = readFileSync(file)
    const code = kept.subarray(0, -sumLength)
    return sumsOf(code, source).equals(kept.subarray(-sumLength)) ? code : undefined
  } catch {
    return undefined
  }
}
