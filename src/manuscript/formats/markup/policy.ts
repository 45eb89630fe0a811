/**
 * What raw HTML may mean in a book: an allow-list of elements. Anything else loses its tags, with a warning, and keeps
 * its prose; what holds no prose (scripts, forms, embedded media) is removed with what is inside.
 */

export type InlineMeaning = 'emphasis' | 'strong' | 'underline' | 'delete' | 'superscript' | 'subscript' | 'smallCaps' | 'highlight' | 'span' | 'inlineCode' | 'link' | 'none'

/** Elements inside a line; `none` keeps the words and drops the tags in silence. */
export const inlineElements: Readonly<Record<string, InlineMeaning>> = {
  em: 'emphasis', i: 'emphasis', cite: 'emphasis', dfn: 'emphasis', var: 'emphasis',
  strong: 'strong', b: 'strong',
  u: 'underline', ins: 'underline',
  s: 'delete', strike: 'delete', del: 'delete',
  mark: 'highlight',
  sup: 'superscript', sub: 'subscript',
  code: 'inlineCode', kbd: 'inlineCode', samp: 'inlineCode', tt: 'inlineCode',
  a: 'link',
  span: 'span', bdi: 'span', bdo: 'span',
  abbr: 'none', acronym: 'none', big: 'none', button: 'none', data: 'none', font: 'none', label: 'none', map: 'none', nobr: 'none', output: 'none', picture: 'none', q: 'none', slot: 'none',
  small: 'none', time: 'none', wbr: 'none', ruby: 'none', rb: 'none', rt: 'none', rp: 'none', rtc: 'none', center: 'none', blink: 'none', marquee: 'none',
  math: 'none', menclose: 'none', merror: 'none', mfenced: 'none', mfrac: 'none', mi: 'none', mmultiscripts: 'none', mn: 'none', mo: 'none', mover: 'none',
  mpadded: 'none', mphantom: 'none', mroot: 'none', mrow: 'none', ms: 'none', mspace: 'none', msqrt: 'none', mstyle: 'none', msub: 'none', msubsup: 'none',
  msup: 'none', mtable: 'none', mtd: 'none', mtext: 'none', mtr: 'none', munder: 'none', munderover: 'none', semantics: 'none'
}

/** Elements that are blocks or hold blocks. */
export const blockElements: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'caption', 'center', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset',
  'figcaption', 'figure', 'footer', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hgroup', 'hr', 'html', 'legend', 'li', 'main', 'menu', 'nav',
  'listing', 'ol', 'p', 'plaintext', 'pre', 'search', 'section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'xmp'
])

/** Removed with all they hold. */
export const removedElements: ReadonlySet<string> = new Set([
  'annotation', 'annotation-xml', 'applet', 'area', 'audio', 'base', 'basefont', 'canvas', 'datalist', 'embed', 'frame', 'frameset', 'head', 'iframe', 'input', 'link',
  'meta', 'meter', 'noembed', 'noframes', 'noscript', 'object', 'optgroup', 'option', 'param', 'progress', 'script', 'select', 'source', 'style',
  'svg', 'template', 'textarea', 'title', 'track', 'video'
])

/** Elements without an end tag. */
export const voidElements: ReadonlySet<string> = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])

/** Of HTML, and no part of a book: their words stay, and the tags are told. */
const strippedElements: ReadonlySet<string> = new Set(['bgsound', 'fencedframe', 'form', 'isindex', 'keygen', 'portal'])

/** Whether HTML has, or ever had, an element of this name. */
const isHtmlElement = (name: string): boolean =>
  Object.hasOwn(inlineElements, name) || blockElements.has(name) || removedElements.has(name) || strippedElements.has(name) || voidElements.has(name) || name.includes('-')

/** `<sigh>` and `<Skill Up>` are an author's words, not HTML. */
export const isWordTag = (raw: string): boolean => !raw.includes('=') && !isHtmlElement(/^<\/?([A-Za-z][A-Za-z0-9-]*)/.exec(raw)?.[1]?.toLowerCase() ?? '')
