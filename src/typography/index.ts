/** The door of typography/. */

export {applyTypography} from './plugin.ts'
export {educate} from './educate.ts'
