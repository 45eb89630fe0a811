/**
 * The words of a manuscript shaped on the second thread while its structure is found and its marks are set: to shape
 * every word once is a tenth of a novel's time.
 */

import type {Element, ElementContent} from 'hast'
import type {Node} from 'unist'
import type {FontStore} from './fonts/index.ts'
import type {ReadSource} from './read-book.ts'
import type {Cascade, ComputedStyle} from './style/index.ts'
import type {tasks} from './tasks.ts'
import type {Thread} from './thread/index.ts'
import {Progress, type WordsAhead} from './words/index.ts'

/** UTF-16 units; the words of a shorter manuscript are shaped as soon as they are told. */
const fewest = 60_000

/** What they are to be set by. */
interface Terms {
  readonly cascade: Cascade
  readonly fonts: FontStore
}

/** Words in the making. */
export interface ComingWords {
  /** All are made. */
  readonly isDone: boolean
  /** Those that are made: to wait for the rest would take as long as to shape them when they are met. */
  take(): Promise<WordsAhead>
}

/** Has them shaped, and is done when that is begun; `undefined` where it is not worth it, or there is no other thread. */
export async function shapeAhead({files, language}: ReadSource, {cascade, fonts}: Terms, {isBeside, tasks: help}: Thread<typeof tasks>): Promise<ComingWords | undefined> {
  if (!isBeside) return undefined
  const texts = files.flatMap(({tree}) => textsOf(tree))
  if (texts.reduce((sum, text) => sum + text.length, 0) < fewest) return undefined
  const {wordJobOf} = await import('./print/index.ts')
  const job = wordJobOf(usualStyle(cascade, language), fonts, texts.join('\n'), language)
  if (job === undefined) return undefined
  const words = help.shapeWords(job)
  return {
    get isDone() {
      return Atomics.load(job.progress, Progress.isDone) !== 0
    },
    take() {
      Atomics.store(job.progress, Progress.isEnough, 1)
      return words
    }
  }
}

/** What is told in a file, as typed. */
function textsOf(node: Node, texts: string[] = []): string[] {
  if ('value' in node && typeof node.value === 'string') texts.push(node.value)
  if ('children' in node) for (const child of node.children as readonly Node[]) textsOf(child, texts)
  return texts
}

/** The style of a paragraph inside a chapter. */
function usualStyle(cascade: Cascade, language: string): ComputedStyle {
  const element = (tagName: string, children: ElementContent[] = []): Element => ({type: 'element', tagName, properties: {}, children})
  const paragraph = element('p')
  const section = element('section', [element('p'), paragraph])
  return cascade.stylesOf({type: 'root', children: [section]}, language).get(paragraph)!.own
}
