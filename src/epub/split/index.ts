/** A document too large for one file as several. */

export {holdsTooManyNotes, largestFile, splitSection, type Part} from './section.ts'
export {locateIds, redirectLinks} from './links.ts'
export {classesOf} from './pieces.ts'
export {textOf} from './text.ts'
