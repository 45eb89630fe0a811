/** What the second thread runs: its bundled program. */

import {loadProgram} from './load-program.ts'

loadProgram(new URL('./', import.meta.url), 'worker').run()
