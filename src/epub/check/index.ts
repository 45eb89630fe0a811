/** The door of the EPUB's own check. */

export {findFaults, findContainerFaults} from './find-faults.ts'
export type {PackageFiles} from './find-faults.ts'
