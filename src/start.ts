#!/usr/bin/env node
/** What `octavo` runs: the bundled program. */

import {loadProgram, setThresholds} from './load-program.ts'

setThresholds()
loadProgram(new URL('./', import.meta.url), 'program').run()
