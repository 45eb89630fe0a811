/** The door of files/. */

export type * from './types.ts'
