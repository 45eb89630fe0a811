/**
 * What a command is, and the world it is handed: no command touches the process, the terminal or the disk by itself.
 */

import {isAbsolute, relative} from 'node:path'
import type {CompileOptions, CompileResult} from '../compile.ts'

/** One option: `--out DIR`. A flag takes no value. */
export interface CommandOption {
  readonly name: string
  /** Shown in the help; absent for a flag. */
  readonly value?: string
  readonly help: string
}

/** Arguments as read: options by name, flags as `true`. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

export interface World {
  readonly compile: (options: CompileOptions) => Promise<CompileResult>
  /** To standard output. */
  readonly print: (text: string) => void
  /** To standard error. */
  readonly note: (text: string) => void
  /** Replaces the line of progress; does nothing without a terminal. */
  readonly showProgress: (text: string) => void
  /** Asks on a terminal; absent without one. */
  readonly ask?: (question: string, assumed: string) => Promise<string>
  readonly readInput: () => Promise<Uint8Array>
  readonly workingDirectory: string
  readonly sourceDateEpoch?: number
  /** Milliseconds since the program began. */
  readonly elapsed: () => number
}

/** A command line as typed, and what comes of it. */
type Example = readonly [line: string, outcome: string]

export interface Command {
  readonly name: string
  readonly summary: string
  readonly usage: string
  readonly examples?: readonly Example[]
  readonly options: readonly CommandOption[]
  /** The most positional arguments it takes. */
  readonly positionals: number
  run(argv: Arguments, world: World): Promise<number>
}

/** A path as short as it can be shown: from where the author stands when it lies below, else as it is. */
export function pathFrom(workingDirectory: string, path: string): string {
  const inside = relative(workingDirectory, path)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? path : inside
}

/** The value of a text option. */
export function textOf({values}: Arguments, name: string): string | undefined {
  const value = values[name]
  return typeof value === 'string' ? value : undefined
}

/** Whether a flag is set. */
export function hasFlag({values}: Arguments, name: string): boolean {
  return values[name] === true
}

/** The command line is at fault: exit 2, one line and a hint. */
export class UsageFault extends Error {
  readonly hint: string

  constructor(reason: string, hint: string) {
    super(reason)
    this.name = 'UsageFault'
    this.hint = hint
  }
}
