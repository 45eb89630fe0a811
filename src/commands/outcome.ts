/** How a run ended: exit code and counts, for the terminal and for programs. */

import {BookFault, ExitCode, levelOf, ruleOf, type Message} from '../report/index.ts'

/** Runs a compile; the author's faults become messages and an exit code, ours fly on. */
export async function outcomeOf<Result extends {readonly messages: readonly Message[]}>(
  work: () => Promise<Result>,
  isStrict: boolean
): Promise<{result?: Result; messages: readonly Message[]; exitCode: number}> {
  try {
    const result = await work()
    return {result, messages: result.messages, exitCode: exitCodeOf(result.messages, isStrict)}
  } catch (error) {
    if (!(error instanceof BookFault)) throw error
    return {messages: error.messages, exitCode: error.exitCode}
  }
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

/** "2 warnings, 1 question", or "no warnings". */
export function countOf(messages: readonly Message[]): string {
  const names = ['error', 'warning', 'question'] as const
  const counts = names.map((name) => [name, messages.filter((message) => levelOf(message) === name).length] as const)
  const said = counts.filter(([, count]) => count > 0).map(([name, count]) => `${count} ${name}${count === 1 ? '' : 's'}`)
  return said.length === 0 ? 'no warnings' : said.join(', ')
}
