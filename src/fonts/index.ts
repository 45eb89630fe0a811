/** The door of fonts/. */

export type * from './types.ts'
export {fontsForDrawing, type DrawingFonts} from './for-drawing.ts'
export {createFace} from './face.ts'
export {createFontStore} from './store.ts'
export {loadSubsetter, subsetFont} from './subset.ts'
