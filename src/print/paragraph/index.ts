/** The door of print/paragraph/: inline content to set lines. */

export {createTypesetter} from './typesetter.ts'
export type {TypesetterOptions} from './typesetter.ts'
export type * from './types.ts'
export {wordJobOf} from './word-job.ts'
