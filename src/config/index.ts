/** The door of config/. */

export type * from './settings.ts'
