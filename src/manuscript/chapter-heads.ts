/**
 * What the front matter of one chapter says of that chapter, in a manuscript of several files: programs for notes, websites
 * and drafts keep the title there and open the text without a heading.
 *
 * The title becomes the heading. An author of one chapter alone is told how a byline is written, for the book has one author.
 */

import {isDeepStrictEqual} from 'node:util'
import type {Nodes} from 'mdast'
import type {Creator} from '../book/index.ts'
import type {BookSettings} from '../config/index.ts'
import type {Report} from '../report/index.ts'
import {findFrontMatter} from './formats/front-matter.ts'
import {bylineName} from './structure/words/bylines.ts'
import type {ParsedFile} from './types.ts'

/** The files, each under its own title. `book` is what the settings say: where they have a title, the first file's is its chapter's. */
export function headChapters(files: readonly ParsedFile[], book: BookSettings, report: Report): ParsedFile[] {
  const headed = files.map((file) => isHeaded(file))
  if (files.length === 1 || !headed.includes(true)) return [...files]
  tellAuthors(files.filter((_, index) => headed[index]), book.creators ?? sharedAuthors(files), report)
  const isFirstOfBook = book.title === undefined && !files.slice(1).some(({settings}, index) => headed[index + 1] && settings.title !== undefined)
  return files.map((file, index) => (headed[index] && !(index === 0 && isFirstOfBook) ? withTitle(file) : file))
}

const isHeaded = ({format, source}: ParsedFile): boolean => (format === 'md' || format === 'txt') && findFrontMatter(String(source.value)).head !== ''

/** A first line of so many letters without an end is a heading typed without marks. */
const longestTitle = 80

function withTitle(file: ParsedFile): ParsedFile {
  const {tree, settings: {title}, section, source} = file
  const [first] = tree.children.filter(({type}) => type !== 'html')
  const opensWithText = first !== undefined && first.type !== 'heading' && first.type !== 'thematicBreak' && !(isLikeTitle(lettersIn(first)))
  if (title === undefined || section || !opensWithText || tree.children.some((block) => block.type === 'heading' && block.depth === 1)) return file
  const position = placeOf(title, String(source.value))
  const value = {type: 'text' as const, value: title, ...(position && {position})}
  tree.children.unshift({type: 'heading', depth: 1, children: [value], ...(position && {position})})
  const {leftOut = [], omitted = [], made = []} = file.declared ?? {}
  return {...file, declared: {leftOut, omitted, made: [...made, title]}}
}

const isLikeTitle = (text: string): boolean => text.length < longestTitle && !/[.!?…:;,"”’»]$/.test(text) && bylineName(text) === undefined

/** Where a title stands in the head, when it stands there letter by letter. */
function placeOf(title: string, source: string): NonNullable<ParsedFile['tree']['position']> | undefined {
  const {head, offset} = findFrontMatter(source)
  const from = head.search(/^(?:title[ \t]*[:=]|%)/im)
  const at = from < 0 ? -1 : head.slice(0, head.indexOf('\n', from)).indexOf(title, from)
  if (at < 0) return undefined
  const before = source.slice(0, offset + at).split('\n')
  const start = {line: before.length, column: before.at(-1)!.length + 1, offset: offset + at}
  return {start, end: {line: start.line, column: start.column + title.length, offset: start.offset + title.length}}
}

/** Those the first file names, if no other file names others. */
function sharedAuthors(files: readonly ParsedFile[]): readonly Creator[] | undefined {
  const [first, ...others] = files.map(({settings}) => settings.creators)
  return others.every((authors) => authors === undefined || isDeepStrictEqual(authors, first)) ? first : undefined
}

/** Of how many blocks the name of an author may be one, below the title. */
const opening = 3

function tellAuthors(files: readonly ParsedFile[], authors: readonly Creator[] | undefined, report: Report): void {
  for (const {source, settings, tree} of files) {
    const name = (settings.creators ?? []).map((creator) => creator.name).join(', ').slice(0, 80)
    const isPrinted = tree.children.slice(0, opening).some((block) => lettersIn(block).includes(name))
    if (name === '' || isPrinted || isDeepStrictEqual(settings.creators, authors)) continue
    report.question('book:author-of-chapter', {path: source.path}, `Found “${name}” as the author of one chapter; the book does not print it`, {hint: `Write \`by ${name}\` below the title of the chapter, and the authors of the book in book.yaml`})
  }
}

/** The text of a block as typed, line ends as blanks. */
function lettersIn(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(lettersIn).join('').replaceAll(/\s+/g, ' ').trim() : ''
}
