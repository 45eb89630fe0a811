/** Marks of notes and of lists: what calls a note, stands before it or before an item is a number, and no text of anyone's. */

import {fold} from './letters.ts'

/** In a figure of any script, roman or as letters; more is text, whatever element it stands in. */
const mark = /^(?:\p{N}{0,7}|[ivxlcdm]+|[\p{L}\p{N}]{1,6})$/u

export const isMark = (text: string): boolean => mark.test(fold(text))
