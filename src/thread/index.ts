/** The door of thread/. */

export {openThread, type Thread} from './open-thread.ts'
export {serve} from './serve.ts'
export {startThread, type StartedThread} from './start-thread.ts'
