/** The program of the second thread. */

import {tasks} from './tasks.ts'
import {serve} from './thread/index.ts'

serve(tasks)
