/** The door of print/: a publication to pages, pages to a PDF or to text. */

export {setBook} from './set-book.ts'
export {drawBook} from './draw.ts'
export {describePages} from './describe.ts'
export type * from './types.ts'
