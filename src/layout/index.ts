/** The door of layout/: an engine of lines and pages that knows numbers, not books. */

export {growColumns} from './grow.ts'
export {createHyphenator} from './hyphenation/hyphenator.ts'
export type {Hyphenator, HyphenationRules} from './hyphenation/hyphenator.ts'
export {breakLines} from './linebreak/break-lines.ts'
export type {BreakpointSource} from './linebreak/break-lines.ts'
export {fitLine} from './linebreak/fit.ts'
export {BreakFlag} from './linebreak/types.ts'
export type {Breaking, Breakpoints, LineCosts, LineLimits, LineOptions, LineResult, LineShape} from './linebreak/types.ts'
export type * from './pagebreak/types.ts'
export {breakPages} from './pagebreak/break-pages.ts'
export {levelnessOf} from './pagebreak/level.ts'
export type {Levelness} from './pagebreak/level.ts'
