/** The door of streams/: the content of pages, from numbers to compressed bytes; here, or on another thread. */

export {compressPages, type Compress} from './compress.ts'
export {ScriptWriter, type PageScripts, type Shown, type Spelling} from './scripts.ts'
export {streamAt} from './streams.ts'
