/**
 * HarfBuzz as WebAssembly, bound by hand: the module's own JavaScript makes an object of every
 * glyph, here the numbers are read where HarfBuzz left them.
 *
 * Both modules of the package are opened here: the shaper and, for the EPUB, the subsetter. They
 * are compiled at first use, synchronously (about 10 ms each).
 */

import {readFileSync} from 'node:fs'
import {createRequire} from 'node:module'

/** A function of the module: pointers and numbers in, a pointer or a number out. */
export type WasmFunction = (...values: number[]) => number

export interface HarfBuzz {
  readonly call: Readonly<Record<string, WasmFunction>>
  /** The module's memory as it is now; ask again after every call, it moves when it grows. */
  bytes(): Uint8Array
  words(): Int32Array
  /** Copies bytes in; the copy is the caller's to free. Throws where there is no room for it. */
  store(data: Uint8Array): number
}

const {resolve} = createRequire(import.meta.url)

/** Opens one of the package's modules by file name. */
export function openHarfBuzz(file: 'harfbuzz.wasm' | 'harfbuzz-subset.wasm'): HarfBuzz {
  const module = new WebAssembly.Module(readFileSync(resolve(`harfbuzzjs/dist/${file}`)))
  let memory: WebAssembly.Memory | undefined
  const instance = new WebAssembly.Instance(module, {
    env: {
      _emscripten_runtime_keepalive_clear() {},
      _abort_js: stop,
      _setitimer_js: () => 0,
      emscripten_resize_heap: (size: number) => grow(memory, size)
    },
    wasi_snapshot_preview1: {proc_exit: stop}
  })
  const call = instance.exports as unknown as Record<string, WasmFunction>
  memory = instance.exports['memory'] as WebAssembly.Memory
  const {buffer} = memory
  call['__wasm_call_ctors']?.()
  call['_initialize']?.()
  return bind(call, memory, buffer)
}

function bind(call: Record<string, WasmFunction>, memory: WebAssembly.Memory, buffer: ArrayBuffer): HarfBuzz {
  let seen = buffer
  let bytes = new Uint8Array(seen)
  let words = new Int32Array(seen)
  const refresh = (): void => {
    if (memory.buffer === seen) return
    seen = memory.buffer
    bytes = new Uint8Array(seen)
    words = new Int32Array(seen)
  }
  return {
    call,
    bytes: () => (refresh(), bytes),
    words: () => (refresh(), words),
    store(data) {
      const pointer = (call['malloc'] as WasmFunction)(Math.max(1, data.length))
      if (pointer === 0) throw new Error('HarfBuzz has no memory left')
      refresh()
      bytes.set(data, pointer)
      return pointer
    }
  }
}

function grow(memory: WebAssembly.Memory | undefined, size: number): number {
  const missing = size - (memory?.buffer.byteLength ?? 0)
  try {
    if (missing > 0) memory?.grow(Math.ceil(missing / 65536))
    return 1
  } catch {
    return 0
  }
}

function stop(): never {
  throw new Error('`harfbuzz.wasm` stopped')
}
