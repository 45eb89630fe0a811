/**
 * Text with its inline markup cut in two and two again until a file has room for each part: after a
 * sentence, else between words, else between characters. A mark of a page goes with what follows it.
 */

import type {XhtmlContent} from '../../publication/index.ts'
import {isPageMark} from '../page-marks.ts'
import {sizeOf} from './pieces.ts'

/** The parts, each of at most `room` bytes where it can be cut. */
export function cutText(nodes: readonly XhtmlContent[], room: number): XhtmlContent[][] {
  if (sizeOf(nodes) <= room) return [[...nodes]]
  const halves = halve(nodes)
  return halves ? halves.flatMap((half) => cutText(half, room)) : [[...nodes]]
}

type Halves = readonly [XhtmlContent[], XhtmlContent[]]

function halve(nodes: readonly XhtmlContent[]): Halves | undefined {
  const text = nodes.map(textOf).join('')
  const place = placeToCut(text)
  if (place !== undefined) return divide(nodes, place)
  const middle = Math.floor(nodes.length / 2)
  return middle > 0 ? [nodes.slice(0, middle), nodes.slice(middle)] : undefined
}

/** All its letters. */
export const textOf = (node: XhtmlContent): string => (node.type === 'text' ? node.value : node.children.map(textOf).join(''))

/** As much of the text on either side of its middle is looked at for a good place. */
const reach = 1 / 4

function placeToCut(text: string): number | undefined {
  if (text.length < 2) return undefined
  const middle = Math.floor(text.length / 2)
  const furthest = Math.max(1, Math.floor(text.length * reach))
  for (const isPlace of [isAfterSentence, isAfterWord, isBetweenCharacters]) {
    for (let distance = 0; distance <= furthest; distance++) {
      for (const place of [middle + distance, middle - distance]) if (place > 0 && place < text.length && isPlace(text, place)) return place
    }
  }
  return undefined
}

const isSpace = (unit: string | undefined): boolean => unit === ' ' || unit === '\n' || unit === '\t'

function isAfterWord(text: string, place: number): boolean {
  return isSpace(text[place - 1]) && !isSpace(text[place])
}

/** The end of a sentence, closing marks and the number of a note; scripts without spaces have it without one. */
const sentence = /(?:\n|[.!?…؟۔।]["'”’»)\]\d]*\s+|[。！？][」』”’）]*)$/
const longestEnd = 12

function isAfterSentence(text: string, place: number): boolean {
  const last = text[place - 1]!
  return (isAfterWord(text, place) || /[。！？」』”’）]/.test(last)) && sentence.test(text.slice(Math.max(0, place - longestEnd), place)) && !/^[」』”’）\s]/.test(text.slice(place, place + 1))
}

/** Neither inside a character of two units nor before a mark that belongs to the one before. */
function isBetweenCharacters(text: string, place: number): boolean {
  const next = text.codePointAt(place)!
  const isInside = next >= 0xdc00 && next <= 0xdfff
  return !isInside && !/^[\p{M}\u{200c}\u{200d}\u{fe00}-\u{fe0f}\u{1f3fb}-\u{1f3ff}]/u.test(String.fromCodePoint(next)) && text[place - 1] !== '\u200d'
}

/** The nodes before and from a place in their text; an element across it is there twice, its id once. */
function divide(nodes: readonly XhtmlContent[], place: number): Halves {
  const before: XhtmlContent[] = []
  const after: XhtmlContent[] = []
  let offset = 0
  for (const node of nodes) {
    const {length} = textOf(node)
    if (offset + length > place && offset < place) {
      const [first, second] = divideNode(node, place - offset)
      before.push(first)
      after.push(second)
    } else {
      const goesBefore = length > 0 ? offset < place : offset < place || (after.length === 0 && !isPageMark(node))
      ;(goesBefore ? before : after).push(node)
    }
    offset += length
  }
  return [before, after]
}

function divideNode(node: XhtmlContent, place: number): readonly [XhtmlContent, XhtmlContent] {
  if (node.type === 'text') return [{...node, value: node.value.slice(0, place)}, {...node, value: node.value.slice(place)}]
  const [before, after] = divide(node.children, place)
  const {id: _, ...rest} = node.properties
  return [{...node, children: before}, {...node, properties: rest, children: after}]
}
