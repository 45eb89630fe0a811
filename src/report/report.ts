/**
 * The report of one run: messages gathered from every stage, in the order found.
 *
 * One grammar for all: a place, a level, a permanent rule id (`stage:name`), what was found and
 * expected, a hint. An author's fault is a message; only our own faults throw.
 */

import type {Point, Position} from 'unist'
import {BookFault} from './fault.ts'
import {createSource, type Message} from './source.ts'

/** `question` asks the author about something inferred; `info` is listed only when asked for. */
export type Level = 'error' | 'warning' | 'question' | 'info'

/** Where: the file's path relative to the book, and a point or span in it when one is known. */
export interface Place {
  readonly path: string
  /** A place that names a file of its own lies there: one document may gather passages of many. */
  readonly at?: ((Point | Position) & {readonly path?: string}) | undefined
}

/** The file a place lies in. */
export const fileOf = ({path, at}: Place): string => at?.path ?? path

export interface Detail {
  /** What the author can do about it. */
  readonly hint: string
  /** The text found at the place. */
  readonly found?: string
  /** Replacements that would be right; a single one is a certain fix. */
  readonly expected?: readonly string[]
}

export interface Report {
  readonly messages: readonly Message[]
  /** `rule` is `stage:name`; `reason` one sentence without a full stop: "Found X, expected Y". */
  say(level: Level, rule: string, place: Place, reason: string, detail: Detail): void
  error(rule: string, place: Place, reason: string, detail: Detail): void
  warn(rule: string, place: Place, reason: string, detail: Detail): void
  question(rule: string, place: Place, reason: string, detail: Detail): void
  info(rule: string, place: Place, reason: string, detail: Detail): void
  /** Throws a `BookFault` when any error has been reported: called between stages. */
  stopOnErrors(): void
}

/** A report in which nothing has been said. Twice the same of one place is said once: two editions read their pictures each. */
export function createReport(): Report {
  const messages: Message[] = []
  const said = new Set<string>()
  const say: Report['say'] = (level, rule, place, reason, detail) => {
    const message = createMessage(level, rule, place, reason, detail)
    const whole = `${rule} ${String(message)}`
    if (place.at && said.has(whole)) return
    said.add(whole)
    messages.push(message)
  }
  return {
    messages,
    say,
    error: (...rest) => say('error', ...rest),
    warn: (...rest) => say('warning', ...rest),
    question: (...rest) => say('question', ...rest),
    info: (...rest) => say('info', ...rest),
    stopOnErrors() {
      if (messages.some((message) => message.fatal)) throw new BookFault(messages)
    }
  }
}

/** A fault that cannot wait for the end of its stage: throw it at once. */
export function faultAt(rule: string, place: Place, reason: string, detail: Detail): BookFault {
  return new BookFault([createMessage('error', rule, place, reason, detail)])
}

function createMessage(level: Level, rule: string, place: Place, reason: string, detail: Detail): Message {
  const [source, ruleId] = rule.split(':') as [string, string]
  const path = fileOf(place)
  const message = createSource(path, '').message(reason, {place: place.at, source, ruleId})
  message.file = path
  message.fatal = level === 'error' ? true : level === 'warning' ? false : undefined
  return Object.assign(message, {
    level,
    note: detail.hint,
    ...(detail.found !== undefined && {actual: detail.found}),
    ...(detail.expected !== undefined && {expected: [...detail.expected]})
  })
}
