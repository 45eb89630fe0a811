/**
 * The closed vocabulary of our documents: which element may stand where, with which attributes.
 *
 * After the HTML standard's content models as EPUBCheck 5.3 holds them (its RELAX NG and Schematron
 * schemas), cut to what a book of text needs: no forms, scripts, media, ruby, SVG or MathML. What
 * is not here is a fault of ours, even where HTML would allow it.
 */

import {languageTag} from '../../language/index.ts'

type Model = 'flow' | 'phrasing' | 'text' | 'none' | readonly string[]

export interface ElementRule {
  /** What it may hold: a category, or the elements by name. */
  readonly model: Model
  /** Stands where phrasing may stand; else only where flow may, or where a model names it. */
  readonly isPhrasing: boolean
  readonly isFlow: boolean
  /** Attributes of its own, with the form of their values. */
  readonly attributes: Readonly<Record<string, RegExp>>
  readonly required: readonly string[]
  /** Roles it may take; absent: any. */
  readonly roles?: ReadonlySet<string>
  /** Elements it may not stand inside, at any depth. */
  readonly notInside: readonly string[]
}

const number = /^-?\d+$/
const count = /^\d+$/
const positive = /^[1-9]\d*$/
const anything = /^[^]*$/
const address = /^\S*$/
const date = String.raw`\d{4,}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?`
const zone = String.raw`(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d)`
/** A date, a time of day, or both with or without a zone; durations and weeks are not ours. */
const moment = new RegExp(`^(?:${date}|${clock}|${date}[T ]${clock}${zone}?)$`)
const day = new RegExp(`^\\d{4,}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:[T ]${clock}${zone})?$`)
const outward = /^https?:\/\/\S+$/

interface Details {
  readonly attributes?: Readonly<Record<string, RegExp>>
  readonly required?: readonly string[]
  readonly roles?: string
  readonly notInside?: readonly string[]
}

const rule = (model: Model, isPhrasing: boolean, isFlow: boolean, {attributes = {}, required = [], roles, notInside = []}: Details = {}): ElementRule =>
  ({model, isPhrasing, isFlow, attributes, required, notInside, ...(roles !== undefined && {roles: new Set(roles.split(' '))})})
const block = (model: Model, details?: Details): ElementRule => rule(model, false, true, details)
const inline = (details?: Details): ElementRule => rule('phrasing', true, true, details)
const inner = (model: Model, details?: Details): ElementRule => rule(model, false, false, details)

const listRoles = 'directory group list listbox menu menubar none presentation radiogroup tablist toolbar tree'
const headingRoles = 'heading none presentation tab doc-subtitle'
const sectionRoles = 'alert alertdialog application banner complementary contentinfo dialog document feed group log main marquee navigation none note presentation region search status tabpanel doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-bibliography doc-chapter doc-colophon doc-conclusion doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-foreword doc-glossary doc-index doc-introduction doc-notice doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-toc'
const heading = block('phrasing', {roles: headingRoles, notInside: ['address', 'dt', 'th', 'caption']})
const sectioning = {notInside: ['address', 'dt', 'th']}
const cell = {colspan: positive, rowspan: count}

export const elements: Readonly<Record<string, ElementRule>> = {
  html: inner(['head', 'body'], {attributes: {xmlns: anything, 'xmlns:epub': /^http:\/\/www\.idpf\.org\/2007\/ops$/, 'epub:prefix': anything}, required: ['xmlns'], roles: ''}),
  head: inner(['title', 'meta', 'link', 'style'], {attributes: {}, roles: ''}),
  title: inner('text', {roles: ''}),
  meta: inner('none', {attributes: {charset: /^utf-8$/i, name: anything, content: anything}, roles: ''}),
  link: inner('none', {attributes: {rel: /^stylesheet$/, href: address, type: /^text\/css$/}, required: ['rel', 'href'], roles: ''}),
  style: inner('text', {attributes: {type: /^text\/css$/, media: anything}, roles: ''}),
  body: inner('flow', {roles: 'application document none presentation'}),
  section: block('flow', {...sectioning, roles: sectionRoles}),
  article: block('flow', {...sectioning, roles: 'application article document feed main none presentation region'}),
  aside: block('flow', {...sectioning, roles: 'complementary feed none note presentation region search doc-dedication doc-example doc-footnote doc-glossary doc-pullquote doc-tip'}),
  nav: block('flow', {...sectioning, roles: 'menu menubar navigation none presentation tablist doc-index doc-pagelist doc-toc'}),
  main: block('flow', {roles: 'main', notInside: ['article', 'aside', 'footer', 'header', 'nav']}),
  header: block('flow', {roles: 'banner group none presentation doc-footnote', notInside: ['header', 'footer', 'address', 'dt', 'th']}),
  footer: block('flow', {roles: 'contentinfo group none presentation doc-footnote', notInside: ['header', 'footer', 'address', 'dt', 'th']}),
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  address: block('flow', {notInside: ['address']}),
  p: block('phrasing'),
  div: block('flow'),
  blockquote: block('flow', {attributes: {cite: outward}}),
  pre: block('phrasing'),
  hr: block('none', {roles: 'none presentation separator doc-pagebreak'}),
  ol: block(['li'], {attributes: {start: number, type: /^[1aAiI]$/, reversed: /^(?:|reversed)$/}, roles: listRoles}),
  ul: block(['li'], {roles: listRoles}),
  li: inner('flow', {attributes: {value: number}, roles: 'listitem menuitem menuitemcheckbox menuitemradio none option presentation radio separator tab treeitem doc-biblioentry doc-endnote'}),
  dl: block(['dt', 'dd'], {roles: 'group list none presentation'}),
  dt: inner('flow'),
  dd: inner('flow'),
  figure: block('flow'),
  figcaption: inner('flow', {roles: 'group none presentation'}),
  table: block(['caption', 'colgroup', 'thead', 'tbody', 'tfoot', 'tr'], {notInside: ['caption']}),
  caption: inner('flow'),
  colgroup: inner(['col'], {attributes: {span: positive}, roles: ''}),
  col: inner('none', {attributes: {span: positive}, roles: ''}),
  thead: inner(['tr']),
  tbody: inner(['tr']),
  tfoot: inner(['tr']),
  tr: inner(['td', 'th']),
  td: inner('flow', {attributes: cell}),
  th: inner('flow', {attributes: {...cell, scope: /^(?:row|col|rowgroup|colgroup)$/, abbr: anything}}),
  a: inline({
    attributes: {href: address},
    notInside: ['a'],
    roles: 'button checkbox link menuitem menuitemcheckbox menuitemradio none option presentation radio switch tab treeitem doc-backlink doc-biblioref doc-glossref doc-noteref'
  }),
  img: rule('none', true, true, {
    attributes: {src: /^\S+$/, alt: anything, width: count, height: count},
    required: ['src'],
    roles: 'button checkbox img link math menuitem menuitemcheckbox menuitemradio none option presentation progressbar radio scrollbar separator slider switch tab treeitem doc-cover'
  }),
  br: rule('none', true, true, {roles: 'none presentation'}),
  wbr: rule('none', true, true, {roles: 'none presentation'}),
  time: inline({attributes: {datetime: moment}}),
  q: inline({attributes: {cite: outward}}),
  dfn: inline({notInside: ['dfn']}),
  bdo: inline({required: ['dir']}),
  data: inline({attributes: {value: anything}, required: ['value']}),
  ...Object.fromEntries(['abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'kbd', 'mark', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'u', 'var'].map((name) => [name, inline()])),
  del: inline({attributes: {cite: outward, datetime: day}}),
  ins: inline({attributes: {cite: outward, datetime: day}})
}

/** A BCP 47 tag, or nothing. */
export const languageOrNone = new RegExp(`^$|${languageTag.source}`)
const identifier = /^[^\s]+$/

/** Attributes any element may have. */
export const globalAttributes: Readonly<Record<string, RegExp>> = {
  id: identifier,
  class: anything,
  title: anything,
  lang: languageOrNone,
  'xml:lang': languageOrNone,
  dir: /^(?:ltr|rtl|auto)$/,
  hidden: /^(?:|hidden|until-found)$/,
  translate: /^(?:|yes|no)$/,
  tabindex: number,
  role: /^\S+$/,
  'epub:type': /^\s*[\w-]+(?:\s+[\w-]+)*\s*$/
}

const yesNo = /^(?:true|false)$/
/** ARIA attributes we may write, with their values. */
export const ariaAttributes: Readonly<Record<string, RegExp>> = {
  'aria-label': anything,
  'aria-labelledby': /^\s*\S+(?:\s+\S+)*\s*$/,
  'aria-describedby': /^\s*\S+(?:\s+\S+)*\s*$/,
  'aria-hidden': /^(?:true|false|undefined)$/,
  'aria-level': positive,
  'aria-roledescription': anything,
  'aria-details': identifier,
  'aria-current': /^(?:page|step|location|date|time|true|false)$/,
  'aria-busy': yesNo
}

/** Attributes only some roles or elements may have. */
export const roleBound: Readonly<Record<string, {readonly roles: readonly string[]; readonly elements: readonly string[]}>> = {
  'aria-level': {roles: ['heading', 'listitem', 'row', 'tablist', 'treeitem', 'comment'], elements: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li']}
}

/** Roles of WAI-ARIA 1.2 and DPUB-ARIA 1.1. */
export const roles: ReadonlySet<string> = new Set(
  ('alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox complementary contentinfo definition deletion dialog directory document emphasis feed figure form generic grid gridcell group heading img insertion link list listbox listitem log main marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader scrollbar search searchbox separator slider spinbutton status strong subscript superscript switch tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem '
    + 'doc-abstract doc-acknowledgments doc-afterword doc-appendix doc-backlink doc-bibliography doc-biblioref doc-chapter doc-colophon doc-conclusion doc-cover doc-credit doc-credits doc-dedication doc-endnotes doc-epigraph doc-epilogue doc-errata doc-example doc-footnote doc-foreword doc-glossary doc-glossref doc-index doc-introduction doc-noteref doc-notice doc-pagebreak doc-pagefooter doc-pageheader doc-pagelist doc-part doc-preface doc-prologue doc-pullquote doc-qna doc-subtitle doc-tip doc-toc').split(' ')
)
