/** The door of fonts/. */

export type * from './types.ts'
export {createFontStore} from './store.ts'
export {loadSubsetter, subsetFont} from './subset.ts'
