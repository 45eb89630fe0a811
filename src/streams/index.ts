/** The door of streams/. */

export {compressPages, streamAt, toStreams, type Compress, type Streams} from './compress.ts'
