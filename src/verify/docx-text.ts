/**
 * The text of a DOCX: runs of `word/document.xml` in order, one line a paragraph, then the notes: those nobody calls, and
 * the others in the order of their calls. A reader of its own over ECMA-376, Part 1, 17; tracked deletions and hidden
 * runs are no text. The reading of a ruby stands behind its words.
 */

import {seam, withoutSeams} from './seams.ts'
import {signsOf} from './signs.ts'
import {readZip} from './zip.ts'

const skipped = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:delInstrText', 'w:rPrChange'])
const entities: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

interface Stretch {
  readonly name: string
  text: string
  /** Of a ruby. */
  reading?: string
}

/** The letters a reader of the document meets. */
export const readDocxText = (bytes: Uint8Array): string => withoutSeams(readDocxSeams(bytes))

/** With seams between runs. */
export function readDocxSeams(bytes: Uint8Array): string {
  const files = readZip(bytes)
  const read = (name: string): string => {
    const inflate = files.get(name)
    if (!inflate) return ''
    const data = inflate()
    return new TextDecoder(encodingOf(data)).decode(data)
  }
  const target = /<Relationship\b[^>]*\/officeDocument"[^>]*>/.exec(read('_rels/.rels'))?.[0]
  const main = (/\bTarget="\/?([^"]+)"/.exec(target ?? '')?.[1] ?? 'word/document.xml')
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const document = read(files.has(main) ? main : 'word/document.xml')
  const notes = new Map<string, string>()
  for (const [key, text] of ['footnote', 'endnote'].flatMap((kind) => notesIn(read(`${folder}${kind}s.xml`), kind))) notes.set(key, (notes.get(key) ?? '') + text)
  const called = new Set([...document.matchAll(/<w:(foot|end)noteReference\b[^>]*\bw:id="([^"]*)"/g)].map(([, kind, id]) => `${kind}note ${id}`))
  const uncalled = [...notes.keys()].filter((key) => !called.has(key))
  return [document, ...[...uncalled, ...called].map((key) => notes.get(key) ?? '')].map(textOfPart).join('\n')
}

/** By the mark of byte order, else by what the part says of itself. */
function encodingOf(data: Uint8Array): string {
  if (data[0] === 0xff && data[1] === 0xfe) return 'utf-16le'
  if (data[0] === 0xfe && data[1] === 0xff) return 'utf-16be'
  const said = /encoding=["']([\w-]+)["']/.exec(String.fromCharCode(...data.subarray(0, 120)))?.[1] ?? ''
  return /^(?:iso-8859|windows)-/i.test(said) ? said : 'utf-8'
}

/** The notes of a part by kind and number, without the lines word processors draw between text and notes. */
function notesIn(xml: string, kind: string): [string, string][] {
  const pattern = new RegExp(`<w:${kind}\\b([^>]*)>([^]*?)</w:${kind}>`, 'g')
  return [...xml.matchAll(pattern)].flatMap(([, attributes = '', inside = '']) => {
    const id = /\bw:id="([^"]*)"/.exec(attributes)?.[1] ?? ''
    return /\bw:type="(?!normal")/.test(attributes) ? [] : [[`${kind} ${id}`, inside] as [string, string]]
  })
}

/** Of an alternative the fallback, where there is one, counts: it is what older programs show. */
function textOfPart(xml: string): string {
  const stretches: Stretch[] = [{name: '', text: ''}]
  let isText = false
  let font = ''
  let isHidden = false
  let hidden: string | undefined
  let depth = 0
  for (const [token, characters, slash, name = '', attributes = '', empty] of xml.matchAll(/<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|<[^>]*>|[^<]+/g)) {
    if (hidden !== undefined) {
      if (name === hidden && !empty) depth += slash ? -1 : 1
      if (depth === 0) hidden = undefined
    } else if (name === '') {
      if (isText && !isHidden && (characters !== undefined || !token.startsWith('<'))) stretches.at(-1)!.text += signsOf(font, characters ?? decode(token))
    } else if (skipped.has(name) && !slash && !empty) {
      hidden = name
      depth = 1
    } else {
      if (name === 'w:r') [font, isHidden] = ['', false]
      else if (name === 'w:vanish') isHidden = !/^(?:0|false|off|none)$/.test(attributeIn(attributes, 'val'))
      else if (name === 'w:rFonts') font = attributeIn(attributes, 'ascii') || attributeIn(attributes, 'hAnsi')
      else if (name === 'w:sym' && !slash) stretches.at(-1)!.text += signsOf(attributeIn(attributes, 'font'), characterOf(Number.parseInt(attributeIn(attributes, 'char'), 16)))
      if (name === 'w:t' || name === 'm:t') isText = !slash && !empty
      if (name === 'w:t' && slash) stretches.at(-1)!.text += seam
      if (!empty || !isHeld(name)) follow(stretches, name, slash === '/')
    }
  }
  return stretches.map(({text}) => text).join('')
}

const attributeIn = (attributes: string, name: string): string => new RegExp(`\\bw:${name}="([^"]*)"`).exec(attributes)?.[1] ?? ''

function follow(stretches: Stretch[], name: string, isClosing: boolean): void {
  const top = stretches.at(-1)!
  if (name === 'w:tab' || name === 'w:br' || name === 'w:cr') top.text += ' '
  else if (name === 'w:p' && isClosing) top.text += '\n'
  else if (isHeld(name)) {
    if (!isClosing) stretches.push({name, text: ''})
    else if (stretches.length > 1) close(stretches)
  }
}

/** Whether the text of an element is put in its place when it ends. */
const isHeld = (name: string): boolean => /^(?:mc:(?:AlternateContent|Choice|Fallback)|w:ruby|w:rt)$/.test(name)

function close(stretches: Stretch[]): void {
  const {name, text, reading = ''} = stretches.pop()!
  const outer = stretches.at(-1)!
  if (name === 'w:rt' && outer.name === 'w:ruby') outer.reading = text
  else if (name.startsWith('w:')) outer.text += text + reading
  if ((name === 'mc:Fallback' && text !== '') || (name === 'mc:Choice' && outer.text === '')) outer.text = text
  else if (name === 'mc:AlternateContent') outer.text += text
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (match, hex?: string, decimal?: string, name?: string) =>
    name === undefined ? characterOf(Number.parseInt(hex ?? decimal!, hex === undefined ? 10 : 16)) : (entities[name] ?? match))
}

function characterOf(code: number): string {
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}
