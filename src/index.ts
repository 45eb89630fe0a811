/**
 * The public API of the package `octavo`: what the command line does, as functions.
 *
 * `compileBook` is the whole road; `readBook` its first half, the book tree before any mark is set.
 */

export {compileBook} from './compile.ts'
export type {CompileOptions, CompileResult, Written} from './compile.ts'
export {readBook} from './read-book.ts'
export type {ReadOptions, SourceBook} from './read-book.ts'
export type {Stage} from './clock.ts'
export type * from './book/index.ts'
export type {Output, Overrides, Settings} from './config/index.ts'
export type {Publication, PublicationDocument, OutlineItem, Pagination} from './publication/index.ts'
export {BookFault, createReport, ExitCode} from './report/index.ts'
export type {Message, Report} from './report/index.ts'
export {educate} from './typography/index.ts'
