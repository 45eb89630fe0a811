/** The door of manuscript/. */

export type * from './types.ts'
export {readManuscript} from './read.ts'
export type {ReadOptions} from './read.ts'
export {assemble} from './assemble.ts'
export type {AssembleOptions} from './assemble.ts'
export {listBlocks} from './structure/rows.ts'
export type {BlockRow} from './structure/rows.ts'
export {describeTree} from './structure/describe.ts'
export {slug} from './structure/build/ids.ts'
export {importBook, writeMarkdown} from './write/markdown.ts'
export type {ProjectFile} from './write/markdown.ts'
