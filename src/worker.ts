/** The program of the second thread. */

import {tasks} from './tasks.ts'
import {serve} from './thread/index.ts'

/** The pages of a chapter are asked for when its lines are known, and the next chapter's wait for them. */
serve(tasks, ['breakPages'])
