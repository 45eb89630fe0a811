/** The door of fonts/. */

export type * from './types.ts'
