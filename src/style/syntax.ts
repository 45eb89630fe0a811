/**
 * A style sheet as Octavo keeps it: rules in order, each with the conditions it stands under, its
 * selectors and its declarations. Values are component values (CSS Syntax 3) without white space,
 * so that `var()` can be put in and every parser sees the same tokens.
 */

import type {Place} from '../report/index.ts'
import type {Origin} from './types.ts'

export type Token =
  | {readonly type: 'ident'; readonly value: string}
  | {readonly type: 'number'; readonly value: number}
  | {readonly type: 'percentage'; readonly value: number}
  | {readonly type: 'dimension'; readonly value: number; readonly unit: string}
  | {readonly type: 'string'; readonly value: string}
  | {readonly type: 'url'; readonly value: string}
  | {readonly type: 'hash'; readonly value: string}
  | {readonly type: 'delimiter'; readonly value: string}
  | FunctionToken
  | {readonly type: 'block'; readonly open: '(' | '[' | '{'; readonly children: readonly Token[]}

export interface FunctionToken {
  readonly type: 'function'
  /** Lower case. */
  readonly name: string
  readonly children: readonly Token[]
}

export interface Declaration {
  /** Lower case, custom properties as typed. */
  readonly name: string
  readonly tokens: readonly Token[]
  /** The value as typed, trimmed. */
  readonly text: string
  readonly isImportant: boolean
  /** What stands after `!` where that is not `important`: the declaration means nothing. */
  readonly priority?: string
  readonly place: Place
}

export type PseudoElement = 'before' | 'after' | 'marker' | 'first-letter' | 'first-line' | 'footnote-call' | 'footnote-marker'

export interface Selector {
  /** Without the pseudo-element; namespaced attributes as plain ones (`[epub\:type]`). */
  readonly text: string
  /** As typed, pseudo-element included. */
  readonly source: string
  /** ids * 2^20 + classes * 2^10 + types. */
  readonly specificity: number
  readonly pseudoElement: PseudoElement | undefined
  /** What the last compound asks for: the bucket the selector is looked up in. */
  readonly key: string
}

/** `@media`, `@supports` or `@layer` around a rule, outermost first. */
export interface Condition {
  readonly kind: 'media' | 'supports' | 'layer'
  readonly prelude: string
}

interface RuleBase {
  readonly conditions: readonly Condition[]
  readonly place: Place
}

export interface StyleRule extends RuleBase {
  readonly type: 'style'
  readonly selectors: readonly Selector[]
  readonly declarations: readonly Declaration[]
}

export interface PageSelector {
  /** '' matches every page. */
  readonly name: string
  readonly pseudos: readonly ('first' | 'left' | 'right' | 'blank')[]
  /** `:nth()`: An+B. */
  readonly nth?: string
}

export interface PageRule extends RuleBase {
  readonly type: 'page'
  readonly selectors: readonly PageSelector[]
  readonly declarations: readonly Declaration[]
  /** Margin boxes and `footnote`. */
  readonly boxes: Readonly<Record<string, readonly Declaration[]>>
}

export interface FontFaceRule extends RuleBase {
  readonly type: 'font-face'
  readonly declarations: readonly Declaration[]
}

export interface ImportRule extends RuleBase {
  readonly type: 'import'
  readonly url: string
}

/** `@layer base, theme;`: the order of layers. */
interface LayerRule extends RuleBase {
  readonly type: 'layer'
  readonly names: readonly string[]
}

export type Rule = StyleRule | PageRule | FontFaceRule | ImportRule | LayerRule

export interface Sheet {
  readonly path: string
  readonly origin: Origin
  readonly rules: readonly Rule[]
}
