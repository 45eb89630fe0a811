/** Every trap Octavo knows of. A reader that mends its ways loses its row; ids are never used again. */

import {pictureTraps} from './rules/pictures.ts'
import {sheetTraps} from './rules/sheet.ts'
import {structureTraps} from './rules/structure.ts'
import {textTraps} from './rules/text.ts'
import type {Trap} from './trap.ts'

export const traps: readonly Trap[] = [...sheetTraps, ...structureTraps, ...textTraps, ...pictureTraps]
