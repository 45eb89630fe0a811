/** The door of style/. */

export type * from './computed.ts'
export type * from './types.ts'
export type {SheetFolder, SheetRequest} from './theme.ts'
export {resolveLength} from './values/shares.ts'
export {readColour} from './values/read-colour.ts'
export {createCascade} from './cascade.ts'
export {loadSheets, loadTheme, themeNames} from './theme.ts'
export {findFaintText} from './contrast.ts'
export type {FaintText, StyledText} from './contrast.ts'
export {writeReaderSheet} from './reader/write.ts'
export type {ReaderSheet} from './reader/write.ts'
