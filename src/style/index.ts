/** The door of style/. */

export type * from './computed.ts'
export type * from './types.ts'
