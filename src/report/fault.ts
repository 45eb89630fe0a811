/** Faults that end a run, and the exit codes they end it with (docs: robustness). */

import type {Place} from './report.ts'
import type {Message} from './source.ts'

/** Exit codes of every command. */
export const ExitCode = {ok: 0, book: 1, usage: 2, files: 3, limit: 4, internal: 70} as const

/** A fault found by what a setting or a line names, told where that stands; `name`: what is named. */
export function faultFrom(fault: BookFault, {path, at}: Place, name: string): BookFault {
  for (const message of fault.messages) {
    message.file = path
    const point = at && 'start' in at ? at.start : at
    if (point) Object.assign(message, {place: at, line: point.line, column: point.column})
    message.reason = message.reason.replace(/^Found /, `Found \`${name.slice(0, 80)}\`, `)
  }
  return new BookFault(fault.messages, fault.exitCode)
}

/** The book (or a file, or a limit) is at fault; carries the messages that say so. Never a stack for the author. */
export class BookFault extends Error {
  readonly messages: readonly Message[]
  readonly exitCode: number

  constructor(messages: readonly Message[], exitCode: number = ExitCode.book) {
    super(messages.map((message) => message.reason).join('; '))
    this.name = 'BookFault'
    this.messages = messages
    this.exitCode = exitCode
  }
}
