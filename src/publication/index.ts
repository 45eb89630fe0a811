/** The door of publication/. */

export type * from './types.ts'
