/** The door of pictures/. */

export type {Picture} from './picture.ts'
export {readPicture} from './read-picture.ts'
export {loadRasteriser, rasterise, rasteriseOnPaper, type RasterFonts} from './rasterise.ts'
