/**
 * The hast Octavo writes: hast, less what cannot be written as XML.
 *
 * rehype-stringify minimises boolean attributes (`<ol reversed>`), which is not well-formed XML and
 * which no option of it prevents; so no boolean value and no boolean attribute has a place in these
 * types. Comments are left out as well: nothing of ours needs one.
 */

import type {Element, Root, Text} from 'hast'

type XhtmlValue = string | number | string[]

/** Attributes HTML defines as boolean, by hast name. */
type BooleanAttribute =
  | 'hidden' | 'reversed' | 'disabled' | 'checked' | 'selected' | 'readOnly' | 'required' | 'multiple' | 'open'
  | 'controls' | 'autoPlay' | 'loop' | 'muted' | 'default' | 'async' | 'defer' | 'isMap' | 'itemScope' | 'download'
  | 'allowFullScreen' | 'noValidate' | 'formNoValidate' | 'inert' | 'noModule' | 'playsInline' | 'autoFocus'

export type XhtmlProperties = {[name: string]: XhtmlValue} & {[name in BooleanAttribute]?: never}

export interface XhtmlElement extends Element {
  properties: XhtmlProperties
  children: XhtmlContent[]
}

export type XhtmlContent = XhtmlElement | Text

/** An element that stands for no node of the manuscript. */
export const createElement = (tagName: string, properties: XhtmlProperties, children: XhtmlContent[] = []): XhtmlElement =>
  ({type: 'element', tagName, properties, children})

export const createText = (value: string): Text => ({type: 'text', value})

export interface XhtmlRoot extends Root {
  children: XhtmlElement[]
}
