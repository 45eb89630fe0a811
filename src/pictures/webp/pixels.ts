/**
 * WebP to pixels. The one importer of @jsquash/webp, loaded only when a book has such a picture. Each picture is decoded in a
 * memory of its own: what a broken one does there reaches no other.
 */

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {Bitmap} from '../bitmap.ts'

/** What the library makes of its program and a memory. */
type Create = (options: {
  readonly noInitialRun: true
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): WebAssembly.Exports
}) => Promise<{decode(bytes: Uint8Array): {readonly width: number; readonly height: number; readonly data: Uint8ClampedArray} | null}>

interface Library {
  readonly create: Create
  readonly program: WebAssembly.Module
}

let ready: Promise<Library> | undefined

async function load(): Promise<Library> {
  const [{default: create}, bytes] = await Promise.all([
    import('@jsquash/webp/codec/dec/webp_dec.js'),
    readFile(createRequire(import.meta.url).resolve('@jsquash/webp/codec/dec/webp_dec.wasm'))
  ])
  return {create: create as Create, program: await WebAssembly.compile(bytes)}
}

/** Pixels, or `undefined` for data the decoder cannot make sense of. */
export async function decodeWebp(bytes: Uint8Array): Promise<Bitmap | undefined> {
  const {create, program} = await (ready ??= load())
  try {
    const decoder = await create({noInitialRun: true, instantiateWasm: (imports, done) => {
      const instance = new WebAssembly.Instance(program, imports)
      done(instance)
      return instance.exports
    }})
    const found = decoder.decode(bytes)
    return found ? {width: found.width, height: found.height, data: new Uint8Array(found.data.buffer, found.data.byteOffset, found.data.byteLength)} : undefined
  } catch {
    return undefined
  }
}
