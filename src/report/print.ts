/**
 * Messages as printed: one grammar for all, on the terminal and in tests.
 *
 *     chapter-3.md:14:22: warning typography:quotes  Found a straight quote, expected ’ or ”
 *       hint: Write \" to keep it straight        docs/messages/typography-quotes.md
 *
 * Errors, then warnings; questions and information apart, each under a heading; at most three messages for one cause, unless more are asked for.
 */

import type {Level} from './report.ts'
import type {Message} from './source.ts'

const usualPerCause = 3
const hintColumn = 44

export interface PrintOptions {
  /** Warnings are errors. */
  readonly isStrict?: boolean
  /** What the author is told for information. */
  readonly shouldListInfo?: boolean
  /** Messages shown for one cause. */
  readonly perCause?: number
  /** Whether the command that lists the rest is named. */
  readonly isRestNamed?: boolean
}

/** The level of a message. */
export function levelOf(message: Message): Level {
  const {level} = message as Message & {level?: Level}
  return level ?? (message.fatal === true ? 'error' : message.fatal === false ? 'warning' : 'info')
}

/** `stage:rule` of a message. */
export function ruleOf(message: Message): string {
  return `${message.source ?? 'report'}:${message.ruleId ?? 'unknown'}`
}

/** The messages as lines of text, ending in a line end; an empty string when there is nothing to say. */
export function formatMessages(messages: readonly Message[], options: PrintOptions = {}): string {
  const of = (level: Level) => messages.filter((message) => levelOf(message) === level)
  const warnings = of('warning')
  const faults = [...formatLevel(of('error'), 'error', options), ...formatLevel(warnings, options.isStrict ? 'error' : 'warning', options)]
  const questions = formatLevel(of('question'), 'question', options)
  const infos = options.shouldListInfo ? formatLevel(of('info'), 'info', options) : []
  const lines = [faults, withHeading('Octavo had to guess. Please check:', questions), withHeading('For your information:', infos)]
    .filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : ['', ...part]))
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

const withHeading = (heading: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : [heading, ...lines])

function formatLevel(messages: readonly Message[], name: string, {perCause = usualPerCause, isRestNamed = false}: PrintOptions): string[] {
  const causes = new Map<string, number>()
  for (const message of messages) causes.set(ruleOf(message), (causes.get(ruleOf(message)) ?? 0) + 1)
  const shown = new Map<string, number>()
  return messages.flatMap((message) => {
    const rule = ruleOf(message)
    const count = (shown.get(rule) ?? 0) + 1
    shown.set(rule, count)
    if (count > perCause) return []
    const rest = causes.get(rule)! - perCause
    const more = count === perCause && rest > 0 ? [`  and ${rest} more ${rule}${isRestNamed ? '; `octavo check --all` lists them' : ''}`] : []
    return [...formatMessage(message, name), ...more]
  })
}

function formatMessage(message: Message, level: string): string[] {
  const place = [message.file ?? '', message.line, message.column].filter((part) => part !== undefined && part !== '').join(':')
  const head = `${printable(place === '' ? 'octavo' : place)}: ${level} ${ruleOf(message)}  ${printable(message.reason)}`
  const page = `docs/messages/${ruleOf(message).replace(':', '-')}.md`
  const hint = message.note === undefined ? '' : `hint: ${printable(message.note)}`
  return [head, `  ${hint}${hint === '' ? '' : ' '.repeat(Math.max(2, hintColumn - hint.length))}${page}`]
}

/** Nothing in a manuscript may steer a terminal: control and direction characters show as U+FFFD. */
export function printable(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

/** A path as it is typed behind a command. */
export const asArgument = (path: string): string => (/^[\p{L}\p{N}./\\_-]+$/u.test(path) ? path : JSON.stringify(path))
