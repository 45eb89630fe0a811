/** The inline context of plain text: emphasis and backslashes, no links, notes or references. */

import type {InlineContext} from './scan.ts'

const never = (): undefined => undefined

export const plainText = (path: string, tags?: InlineContext['tags']): InlineContext => ({mode: 'text', path, tags, findTarget: never, hasNote: () => false, decodeName: never})
