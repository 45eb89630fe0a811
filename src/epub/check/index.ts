/** The door of the EPUB's own check. */

export {findFaults} from './find-faults.ts'
export type {CheckedPackage} from './find-faults.ts'
