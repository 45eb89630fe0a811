/** How the blocks of CommonMark 0.31 begin; tested on a line without its margin of at most three columns. */

export const atxHeading = /^(#{1,6})(?:[ \t]+|$)/
export const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/
export const setextUnderline = /^(?:=+|-+)$/
export const fence = /^(`{3,}(?=[^`]*$)|~{3,})/
/** `#.` is pandoc's: the next number. */
export const listItem = /^(?:[-+*]|\d{1,9}[.)]|#[.)](?=[ \t]+\S))(?:[ \t]|$)/
/** A list that may interrupt a paragraph: not empty, and if numbered, from 1. */
export const interruptingList = /^(?:[-+*]|1[.)])[ \t]+\S/
export const tableRule = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/
export const noteDefinition = /^\[\^([^\]\s[]+)\]:[ \t]*/
export const linkDefinition = /^\[(?!\^)(?:[^\\[\]]|\\.)+\]:/

const blockTags =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|' +
  'h[123456]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul'
const attribute = `\\s+[A-Za-z_:][\\w:.-]*(?:\\s*=\\s*(?:[^\\s"'=<>\`]+|'[^']*'|"[^"]*"))?`

/** Raw HTML that ends at its own closing mark. */
export const openEnded: readonly {readonly start: RegExp; readonly end: RegExp; readonly name: string}[] = [
  {name: '<script>, <pre>, <style> or <textarea>', start: /^<(?:script|pre|textarea|style)(?:\s|>|$)/i, end: /<\/(?:script|pre|textarea|style)>/i},
  {name: '<!--', start: /^<!--/, end: /-->/},
  {name: '<?', start: /^<\?/, end: /\?>/},
  {name: '<![CDATA[', start: /^<!\[CDATA\[/, end: /\]\]>/},
  {name: '<!', start: /^<![A-Za-z]/, end: />/}
]
/** Raw HTML that ends at a blank line, and may interrupt a paragraph. */
export const blockTag = new RegExp(`^</?(?:${blockTags})(?:\\s|/?>|$)`, 'i')
/** Raw HTML that ends at a blank line and stands alone. */
export const loneTag = new RegExp(`^(?:<[A-Za-z][A-Za-z0-9-]*(?:${attribute})*\\s*/?>|</[A-Za-z][A-Za-z0-9-]*\\s*>)$`)

/** What may begin a block inside an item or a quote. */
export const opening = /^(?:[#>+\-~`<[:=|\s]|\d{1,9}[.)]|[*_](?:[\s*_]|$))/
