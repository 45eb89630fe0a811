/** The door of lint/marks/. */

export {lintMarks} from './lint-marks.ts'
export {applyFixes} from './apply-fixes.ts'
