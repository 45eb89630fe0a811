/** The door of manuscript/. */

export type * from './types.ts'
