/** The program of the second thread. */

import {tasks} from './tasks.ts'
import {serve} from './thread/index.ts'

/** The first thread waits for lines, and each chapter's pages for those of the chapter before; the EPUB, which the rest is for, has time. */
serve(tasks, ['breakPages', 'breakLines'])
