/**
 * Lists, block quotes, tables, code and whatever else is not plain prose: by remark, blocks only. The only importer of remark.
 *
 * remark's inline constructs are switched off; what is inside a paragraph, heading or cell comes out as a `TextRun` that
 * knows where each of its lines stood, and `inline/` parses it. Named character references are remark's too.
 */

import type {Root} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import type {Point} from 'unist'

/** Left by this parser on nodes with text: its stretches, line ends included. */
export interface Stretch {
  readonly start: Point
  readonly text: string
}

interface Token {
  readonly start: Point
  readonly end: Point
}

interface Stacked {
  type: string
  value?: string
  position?: object
  children?: Stacked[]
  stretches?: Stretch[]
}

interface CompileContext {
  readonly stack: Stacked[]
  readonly data: {setextHeadingSlurpLineEnding?: boolean}
  sliceSerialize(token: Token): string
}

const inlineConstructs = ['attention', 'autolink', 'characterEscape', 'characterReference', 'codeText', 'hardBreakEscape', 'htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink']

/** Text goes to the node it stands in; inside buffered strings (info, labels) it is joined as remark does. */
function keep(this: CompileContext, token: Token, text: string): void {
  const top = this.stack.at(-1)!
  if (top.type === 'fragment') {
    const tail = top.children!.at(-1)
    if (tail?.type === 'text') tail.value += text
    else top.children!.push({type: 'text', value: text, position: {start: {...token.start}, end: {...token.end}}})
    return
  }
  top.stretches ??= []
  top.stretches.push({start: {line: token.start.line, column: token.start.column, offset: token.start.offset!}, text})
}

function nothing(): void {}

const textToStretches = {
  enter: {data: nothing, hardBreakTrailing: nothing},
  exit: {
    data(this: CompileContext, token: Token) {
      keep.call(this, token, this.sliceSerialize(token))
    },
    hardBreakTrailing(this: CompileContext, token: Token) {
      keep.call(this, token, '  ')
    },
    lineEnding(this: CompileContext, token: Token) {
      const {type} = this.stack.at(-1)!
      const isText = type === 'paragraph' || (type === 'heading' && !this.data.setextHeadingSlurpLineEnding)
      if (isText || type === 'fragment') keep.call(this, token, '\n')
    }
  }
}

interface TableExtensions {
  readonly micromark: object
  readonly fromMarkdown: object
}

/** Of remark-gfm only the tables: its single tildes, tasks and addresses change what an author typed, its notes are quadratic. */
function tableExtensions(): TableExtensions {
  const data = unified().use(remarkGfm).freeze().data() as {micromarkExtensions?: object[]; fromMarkdownExtensions?: object[][]}
  const {flow} = data.micromarkExtensions![0] as {flow: {null: object[]}}
  const constructs = [flow.null].flat().filter((construct) => (construct as {name?: string}).name === 'table')
  const fromMarkdown = data.fromMarkdownExtensions![0]!.find((extension) => Object.hasOwn((extension as {enter?: object}).enter ?? {}, 'table'))
  return {micromark: {flow: {null: constructs}}, fromMarkdown: fromMarkdown!}
}

function blocksOnly(this: Processor): void {
  const table = tableExtensions()
  const data = this.data() as {micromarkExtensions?: object[]; fromMarkdownExtensions?: object[]}
  data.micromarkExtensions = [table.micromark, {disable: {null: inlineConstructs}}]
  data.fromMarkdownExtensions = [table.fromMarkdown, textToStretches]
}

let blockParser: {parse(text: string): Root} | undefined
let fullParser: {parse(text: string): Root} | undefined
const names = new Map<string, string | undefined>()

/** The blocks of a Markdown text, with `stretches` in place of phrasing. */
export function parseBlocks(text: string): Root {
  blockParser ??= unified().use(remarkParse).use(blocksOnly as () => void).freeze() as unknown as {parse(text: string): Root}
  return blockParser.parse(text)
}

/** The characters of a named reference (`hellip`), or `undefined` when HTML has no such name. */
export function decodeName(name: string): string | undefined {
  if (!names.has(name)) {
    fullParser ??= unified().use(remarkParse).freeze() as unknown as {parse(text: string): Root}
    const [paragraph] = fullParser.parse(`&${name};`).children
    const [text] = paragraph?.type === 'paragraph' ? paragraph.children : []
    const value = text?.type === 'text' ? text.value : ''
    names.set(name, value === `&${name};` || value === '' ? undefined : value)
  }
  return names.get(name)
}
