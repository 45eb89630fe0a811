/** The door of layout/: an engine of lines and pages that knows numbers, not books. */

export type * from './pagebreak/types.ts'
