/**
 * Links and pictures as notebooks write them (Obsidian): `[[page]]`, `[[page|words]]`, `![[map.png]]`. A book has no such
 * pages: their words stay, their targets go. Other programs show `[[…]]` as it is typed, and so do games in stories:
 * only a file in which the longer forms occur is read so.
 */

import {positionIn, type TextRun} from '../lines.ts'
import {markLeftOut, put, type HiddenStretch, type Scan} from './scan.ts'

/** What tells a notebook's file from any other. */
export const isOfNotebook = (value: string): boolean => value.includes('[[') && /\[\[[^[\]|\n]{1,200}\|[^[\]\n]{1,200}\]\]|!\[\[[^[\]\n]{1,200}\.(?:png|jpe?g|svg|gif|webp)(?:\|[^[\]\n]{0,100})?\]\]/i.test(value)

const link = /(!?)\[\[([^[\]|\n`*_<\\]{1,200})(?:\\?\|([^[\]\n`*_<\\]{1,200}))?\]\]/y
const picture = /\.(?:png|jpe?g|svg|gif|webp)$/i
/** `|300` behind a picture is its width on a screen. */
const size = /^\d+(?:x\d+)?$/

/** The name of a block, at its end or below it (`^37066d`): other pages of the notebook lead there. */
const blockName = /(?:^|[ \t\n])\^[A-Za-z\d-]{1,60}$/
const ownName = /\^(?=[a-f]*\d)[\da-f]{6}$/

/** A block's text without its name, which is added to what is left out. Names an author gives are known in a notebook's file alone. */
export function withoutBlockName(run: TextRun, isNotebook: boolean, leftOut: HiddenStretch[]): TextRun {
  const found = run.value.includes('^') ? blockName.exec(run.value) : null
  if (!found || !(isNotebook || ownName.test(found[0]))) return run
  const {start, end} = positionIn(run, found.index, run.value.length)
  leftOut.push({start: start.offset!, end: end.offset!})
  return {...run, value: run.value.slice(0, found.index)}
}

/** Length of what was read at `index`; 0 where no such link stands there. */
export function readNotebookLink(scan: Scan, index: number): number {
  const {value, run} = scan
  link.lastIndex = index
  const found = link.exec(value)
  if (!found || found[0] === value.trim() && found[1] === '' && found[3] === undefined) return 0
  const [whole, mark, target, words] = found as unknown as [string, string, string, string | undefined]
  const end = index + whole.length
  if (mark === '!') {
    if (!picture.test(target)) return 0
    markLeftOut(scan, index, end)
    put(scan, index, end, {type: 'image', url: encodeURI(target.trim()), title: null, alt: words === undefined || size.test(words) ? null : words, position: positionIn(run, index, end)})
    return whole.length
  }
  const shown = words ?? target.replace(/#.*$/, '')
  const from = words === undefined ? index + 2 : end - 2 - words.length
  if (words !== undefined) markLeftOut(scan, index, from)
  else if (shown.length < target.length) markLeftOut(scan, from + shown.length, end)
  put(scan, index, end, {type: 'text', value: shown, position: positionIn(run, from, from + shown.length)})
  return whole.length
}
