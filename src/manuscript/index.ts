/** The door of manuscript/. */

export type * from './types.ts'
export {hasManuscript, readManuscript} from './read.ts'
export {decodeBytes} from './formats/decode.ts'
export {decodeName} from './formats/markdown/remark.ts'
export {mediaOf} from './pictures.ts'
export {assemble} from './assemble.ts'
export {listBlocks} from './structure/rows.ts'
export type {BlockRow} from './structure/rows.ts'
export {describeTree} from './structure/describe.ts'
export {slug} from './structure/build/ids.ts'
export {importBook} from './write/markdown.ts'
export {wantedPictures} from './write/pictures.ts'
