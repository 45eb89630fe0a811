/**
 * The door of publication/.
 *
 * Addresses in the trees (`href`, `src`) are written from the document they stand in; `resolveHref`
 * turns one into a path of the publication and a fragment.
 */

export type * from './types.ts'
export type {XhtmlContent, XhtmlElement, XhtmlProperties} from './xhtml.ts'
export {createElement, createText} from './xhtml.ts'
export {publish} from './publish.ts'
export {relativeTo, resolveHref} from './hrefs.ts'
export {writtenIn} from './written-in.ts'
