/** Files of the manuscript and messages about them, as unified's `VFile` and `VFileMessage`. */

import {VFile} from 'vfile'

/** A file as read: `path` relative to the book, with forward slashes; `value` decoded, NFC, `\n` line ends. */
export type Source = VFile

/** One message to the author: `ruleId` and `source` are the two halves of the permanent id `source:ruleId`. */
export type Message = VFile['messages'][number]

/** A source of the given path (relative to the book; empty where no file is meant) and decoded text. */
export function createSource(path: string, value: string): Source {
  return new VFile(path === '' ? {value} : {path, value})
}
