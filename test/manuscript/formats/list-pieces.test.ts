/** A list cut between its outermost items is the list that remark reads whole. */

import test from 'ava'
import fc from 'fast-check'
import {parseBlocks} from '../../../src/manuscript/formats/markdown/remark.ts'
import {joinPieces, piecesOf} from '../../../src/manuscript/formats/markdown/list-pieces.ts'
import type {BlockContext} from '../../../src/manuscript/formats/markdown/context.ts'
import {linesOf} from '../../../src/manuscript/formats/lines.ts'
import type {RootContent} from 'mdast'

/** Blocks without their places, which each piece counts from its own beginning. */
const shapeOf = (blocks: readonly RootContent[]): unknown => JSON.parse(JSON.stringify(blocks, (key, value: unknown) => (key === 'position' || key === 'start' && typeof value === 'object' && value !== null || key === 'stretches' ? undefined : value)))

function byPieces(text: string): readonly [whole: unknown, joined: unknown, count: number] {
  const context = {value: text} as BlockContext
  const lines = linesOf(text)
  const pieces = piecesOf(context, lines, 1)
  const blocksOf = (from: number, to: number) => parseBlocks(text.slice(from, to)).children
  const joined = joinPieces(pieces.map((piece) => ({...piece, blocks: blocksOf(piece.lines[0]!.start, piece.lines.at(-1)!.stop)})))
  return [shapeOf(parseBlocks(text).children), shapeOf(joined), pieces.length]
}

const line = fc.constantFrom('- a', '- b', '* c', '  - d', '  e', '    - f', '', '', '1. g', '2. h', '3) i', '   - j', 'k', '- ```', '  ```', '> l', '- > m', '-', '---', '- - n', '-     o', '      p', '# q', ' - r', '- # s', '|t|', '  |-|', '<div>', '- <div>', '[u]: v')

test('any list', (t) => {
  let cuts = 0
  fc.assert(fc.property(fc.array(line, {minLength: 2, maxLength: 14}), (lines) => {
    const [whole, joined, count] = byPieces(`- first\n${lines.join('\n')}`)
    cuts += count - 1
    t.deepEqual(joined, whole)
  }), {numRuns: 400, seed: 1})
  t.true(cuts > 100, `${cuts}`)
})

test('blank lines at a cut make the list loose', (t) => {
  const [whole, joined, count] = byPieces('- a\n  - b\n\n\n- c\n- d')
  t.deepEqual(joined, whole)
  t.is(count, 3)
})
