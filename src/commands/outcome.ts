/** How a run ended: exit code and counts, for the terminal and for programs. */

import {commandLine} from '../config/index.ts'
import {compareNaturally} from '../files/index.ts'
import {BookFault, ExitCode, levelOf, ruleOf, type Message} from '../report/index.ts'

/** Runs a compile; the author's faults become messages and an exit code, ours fly on. */
export async function outcomeOf<Result extends {readonly messages: readonly Message[]}>(
  work: () => Promise<Result>,
  isStrict: boolean
): Promise<{result?: Result; messages: readonly Message[]; exitCode: number}> {
  try {
    const result = await work()
    return {result, messages: inOrder(result.messages), exitCode: exitCodeOf(result.messages, isStrict)}
  } catch (error) {
    if (!(error instanceof BookFault)) throw error
    return {messages: inOrder(error.messages), exitCode: isOfCommandLine(error) ? ExitCode.usage : error.exitCode}
  }
}

/** As an author goes through them: file by file, from top to bottom, whatever stage spoke first. */
function inOrder(messages: readonly Message[]): readonly Message[] {
  const names = [...new Set(messages.map(({file = ''}) => file))].sort(compareNaturally)
  const rank = new Map(names.map((name, index) => [name, index]))
  const below = (left: Message, right: Message): number =>
    rank.get(left.file ?? '')! - rank.get(right.file ?? '')! || (left.line ?? 0) - (right.line ?? 0) || (left.column ?? 0) - (right.column ?? 0)
  return messages.toSorted(below)
}

/** Whether nothing but an option is wrong. */
function isOfCommandLine({messages, exitCode}: BookFault): boolean {
  const errors = messages.filter((message) => levelOf(message) === 'error')
  return exitCode === ExitCode.book && errors.length > 0 && errors.every(({file}) => file === commandLine)
}

function exitCodeOf(messages: readonly Message[], isStrict: boolean): number {
  const isFaulty = messages.some((message) => levelOf(message) === 'error' || (isStrict && levelOf(message) === 'warning'))
  return isFaulty ? ExitCode.book : ExitCode.ok
}

/** A message as JSON; where warnings stop the book they are errors. */
export function messageToJson(message: Message, isStrict: boolean): object {
  const level = levelOf(message)
  const {file, line, column, reason, note, actual, expected} = message
  return {file, line, column, level: isStrict && level === 'warning' ? 'error' : level, rule: ruleOf(message), reason, ...(note && {hint: note}), ...(actual && {found: actual}), ...(expected && {expected})}
}

/** "2 warnings, 1 question", or "no warnings"; where warnings stop the book they are errors. */
export function countOf(messages: readonly Message[], isStrict = false): string {
  const names = ['error', 'warning', 'question'] as const
  const levels = messages.map((message) => (isStrict && levelOf(message) === 'warning' ? 'error' : levelOf(message)))
  const counts = names.map((name) => [name, levels.filter((level) => level === name).length] as const)
  const said = counts.filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}${count === 1 ? '' : 's'}`)
  return said.length === 0 ? 'no warnings' : said.join(', ')
}
