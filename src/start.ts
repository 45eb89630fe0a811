#!/usr/bin/env node
/** What `octavo` runs: the bundled program. */

import {loadProgram} from './load-program.ts'

loadProgram(new URL('./', import.meta.url)).run()
