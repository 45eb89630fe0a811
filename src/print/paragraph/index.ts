/** The door of print/paragraph/: inline content to set lines. */

export type * from './types.ts'
