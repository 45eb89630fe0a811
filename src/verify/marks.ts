/** Marks of notes and of lists: what calls a note, stands before it or before an item is a number, and no text of anyone's. */

import {fold} from './letters.ts'

/** In a figure of any script, roman or as letters; more is text, whatever element it stands in. */
const mark = /^(?:\p{N}{0,7}|[ivxlcdm]+|[\p{L}\p{N}]{1,6})$/u

const number = /^\P{L}*\p{N}+/u

/** What of the text of a mark is no mark: words a sheet puts behind the number. */
export const beyondMark = (text: string): string => (mark.test(fold(text)) ? '' : text.replace(number, ''))
