/** The door of report/: what every stage may say to the author, and how it is said. */

export {createReport, faultAt, fileOf} from './report.ts'
export type {Report, Place, Detail, Level} from './report.ts'
export {BookFault, ExitCode, faultFrom} from './fault.ts'
export {createSource} from './source.ts'
export type {Source, Message} from './source.ts'
export {asArgument, formatMessages, levelOf, printable, ruleOf, type PrintOptions} from './print.ts'
