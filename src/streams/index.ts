/** The door of streams/. */

export {compressPages, type Compress, type CompressedPages} from './compress.ts'
