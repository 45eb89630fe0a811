/** The door of commands/: the table of commands, and how a command line is read. */

import {build} from './build.ts'
import {check} from './check.ts'
import type {Command} from './command.ts'
import {educate} from './educate.ts'
import {helpFor} from './help.ts'
import {importCommand} from './import.ts'
import {init} from './init.ts'
import {inspect} from './inspect.ts'
import {themes} from './themes.ts'
import {version} from './version.ts'

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [build, init, check, inspect, importCommand, educate, themes, helpFor(() => commands), version]

export {runCommandLine} from './run.ts'
export type {World} from './command.ts'
