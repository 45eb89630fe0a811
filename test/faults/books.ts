/** Two files that tell by themselves whether they are whole, and which build they are of. */

import {createHash} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {OutputFile} from '../../src/files/index.ts'

const names = ['book.epub', 'book.pdf']
const bodySize = 400_000

/** The books of one build. */
export function makeBooks(version: number): OutputFile[] {
  return names.map((name, index) => {
    const body = Buffer.alloc(bodySize + index, String(version % 10))
    const sum = createHash('sha256').update(body).digest('hex')
    return {name, data: Buffer.concat([Buffer.from(`${version} ${sum}\n`), body])}
  })
}

/** Version of each book; `undefined` for one that is torn or missing. */
export async function readVersions(directory: string): Promise<(number | undefined)[]> {
  return Promise.all(names.map(async (name) => {
    const data = await readFile(join(directory, name)).catch(() => undefined)
    if (!data) return undefined
    const end = data.indexOf(10)
    const [version, sum] = data.subarray(0, end).toString().split(' ')
    return createHash('sha256').update(data.subarray(end + 1)).digest('hex') === sum ? Number(version) : undefined
  }))
}

/** Names in the folder that are no book. */
export async function leftoversIn(directory: string): Promise<string[]> {
  return (await readdir(directory)).filter((name) => !names.includes(name))
}
