/** A PDF with the text of one page deleted, doubled or swapped in part: for the oracle, which must notice. */

import {deflateSync, inflateSync} from 'node:zlib'

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
/** Operators that show text (ISO 32000-2, 9.4.3). */
const shown = /(?:\[[^\]]*\]\s*TJ|<[^>]*>\s*Tj)/g

export type Injury = (operators: readonly string[], at: number) => string[]

/** The file with an injury done to the n-th of its operators that show text. */
export function injurePdf(data: Uint8Array, injury: Injury, n: number): Uint8Array {
  const file = latin(data)
  let passed = 0
  for (const match of file.matchAll(/<<([^]*?)>>\s*stream\r?\n/g)) {
    const length = Number(/\/Length (\d+)/.exec(match[1]!)?.[1])
    const start = match.index + match[0].length
    const content = /\/FlateDecode/.test(match[1]!) ? contentOf(data.subarray(start, start + length)) : undefined
    const operators = content?.match(shown) ?? []
    if (content === undefined || passed + operators.length <= n + 1) {
      passed += operators.length
      continue
    }
    const injured = injury(operators, n - passed)
    let index = 0
    const packed = latin(deflateSync(Buffer.from(content.replaceAll(shown, () => injured[index++] ?? ''), 'latin1')))
    const head = match[0].replace(/\/Length \d+/, `/Length ${packed.length}`)
    return Buffer.from(file.slice(0, match.index) + head + packed + file.slice(start + length), 'latin1')
  }
  throw new Error(`Expected more than ${n} operators that show text`)
}

function contentOf(packed: Uint8Array): string | undefined {
  try {
    const content = latin(inflateSync(packed))
    return /\bBT\b/.test(content) ? content : undefined
  } catch {
    return undefined
  }
}

/** How many operators show text. */
export function countShown(data: Uint8Array): number {
  let count = 0
  injurePdfEach(data, (content) => void (count += content.match(shown)?.length ?? 0))
  return count
}

function injurePdfEach(data: Uint8Array, visit: (content: string) => void): void {
  for (const match of latin(data).matchAll(/<<([^]*?)>>\s*stream\r?\n/g)) {
    const start = match.index + match[0].length
    const content = contentOf(data.subarray(start, start + Number(/\/Length (\d+)/.exec(match[1]!)?.[1])))
    if (content !== undefined) visit(content)
  }
}
