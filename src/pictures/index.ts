/** The door of pictures/. */

export type {Picture} from './picture.ts'
export {readPicture} from './read-picture.ts'
export {loadRasteriser, rasterise, type RasterFonts} from './rasterise.ts'
