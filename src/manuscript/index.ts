/** The door of manuscript/. */

export type * from './types.ts'
export {readManuscript} from './read.ts'
export type {ReadOptions} from './read.ts'
