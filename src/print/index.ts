/** The door of print/: a publication to pages, pages to a PDF or to text. */

export {setBook, type BrokenBook, type Copy, type SettingOptions} from './set-book.ts'
export type {PageHelp} from './set-documents.ts'
export {wordJobOf} from './paragraph/index.ts'
export {drawBook, loadDrawing} from './draw.ts'
export {describePages, listPages} from './describe.ts'
export type * from './types.ts'
