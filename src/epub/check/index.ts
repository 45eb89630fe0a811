/** The door of the EPUB's own check. */

export {findFaults, findContainerFaults} from './find-faults.ts'
