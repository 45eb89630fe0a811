/** `octavo version`. */

import {ExitCode} from '../report/index.ts'
import type {Command} from './command.ts'
import {readVersion} from './package.ts'

export const version: Command = {
  name: 'version',
  summary: 'Print the version',
  usage: 'octavo version',
  positionals: 0,
  options: [],

  async run(_argv, world) {
    world.print(`${await readVersion()}\n`)
    return ExitCode.ok
  }
}
