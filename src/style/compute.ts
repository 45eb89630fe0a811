/**
 * Values into a draft: cascaded longhands, inheritance, initial values, relative units (CSS Cascade
 * 5, section 4). Font size first, then line height, then all that is measured by them.
 */

import type {Context, Customs, Draft, DraftKey} from './draft.ts'
import {lineHeightOf} from './finish.ts'
import {tokenize} from './parse.ts'
import type {Longhand, Property} from './properties/property.ts'
import {inheritedKeys, properties} from './properties/table.ts'

/** Layers an origin may have: a level is the origin times this, plus the layer. */
export const layerLimit = 1000

/** A longhand as it won its place: `level` is its origin and layer, for `revert`. */
export interface Applied {
  readonly longhand: Longhand
  readonly level: number
}

/** A style under computation, with the custom properties in force. */
export interface Styled {
  readonly draft: Draft
  readonly customs: Customs
}

export interface Environment {
  readonly viewport: {readonly width: number; readonly height: number}
  /** Of the root element; the initial values while the root itself is computed. */
  readonly rem: number
  readonly rootLineHeight: number
}

type Mutable = {-readonly [Key in keyof Draft]: Draft[Key]}

/** Every property at its initial value. */
export const initialDraft: Draft = createInitial()

function createInitial(): Draft {
  const draft: Partial<Mutable> = {decorations: []}
  const context: Context = {em: 11, rem: 11, lineHeight: 13.2, rootLineHeight: 13.2, viewport: {width: 0, height: 0}, parent: undefined}
  for (const property of properties) {
    const resolve = property.parse(tokenize(property.initial))
    if (!resolve) throw new Error(`the initial value of \`${property.name}\` is not in its own syntax`)
    setField(draft, property, resolve(context))
  }
  return draft as Draft
}

/** The draft of an element: `applied` in ascending order of precedence. */
export function computeDraft(parent: Draft | undefined, applied: readonly Applied[], environment: Environment): Draft {
  const draft: Mutable = {...initialDraft}
  if (parent) for (const key of inheritedKeys) copyField(draft, parent, key)
  const winners = winnersOf(applied)
  const context = {
    ...environment,
    em: draft.fontSize,
    lineHeight: lineHeightOf(draft),
    parent
  }
  take('fontSize', winners, draft, context)
  context.em = draft.fontSize
  take('lineHeight', winners, draft, context)
  context.lineHeight = lineHeightOf(draft)
  for (const key of winners.keys()) take(key, winners, draft, context)
  draft.decorations = decorationsOf(draft, parent)
  return draft
}

/** Lines go on through what the element holds, but not into what floats or is a block of its own in a line (CSS Text Decoration 3, section 2.1). */
function decorationsOf(draft: Draft, parent: Draft | undefined): Draft['decorations'] {
  const {textDecorationLine, textDecorationStyle: style, textDecorationColor, textDecorationThickness: thickness, textUnderlineOffset: offset} = draft
  const around = parent && draft.float === 'none' && draft.display !== 'inline-block' ? parent.decorations : initialDraft.decorations
  if (textDecorationLine.length === 0) return around
  const colour = textDecorationColor === 'currentcolor' ? draft.color : textDecorationColor
  return [...around, ...textDecorationLine.map((line) => ({line, style, colour, thickness, offset}))]
}

type Winners = Map<DraftKey, Longhand>

/** The last longhand of each property; one that says `revert` gives way to those of earlier origins, or layers. */
function winnersOf(applied: readonly Applied[]): Winners {
  const winners: Winners = new Map()
  for (const [index, {longhand, level}] of applied.entries()) {
    const {property, value} = longhand
    if (value !== 'revert' && value !== 'revert-layer') {
      winners.set(property.key, longhand)
      continue
    }
    const floor = value === 'revert' ? Math.floor(level / layerLimit) * layerLimit : level
    const earlier = applied.slice(0, index).findLast((other) => other.level < floor && other.longhand.property === property)
    winners.set(property.key, earlier?.longhand ?? {property, value: 'unset'})
  }
  return winners
}

/** Sets one field once: fields taken early are removed so that the last round leaves them alone. */
function take(key: DraftKey, winners: Winners, draft: Mutable, context: Context): void {
  const winner = winners.get(key)
  if (!winner) return
  winners.delete(key)
  const {property, value} = winner
  if (typeof value === 'function') return setField(draft, property, value(context))
  const isInherited = value === 'inherit' || (value !== 'initial' && property.isInherited)
  copyField(draft, isInherited && context.parent ? context.parent : initialDraft, key)
}

function setField<Key extends DraftKey>(draft: Partial<Mutable>, property: Property<Key>, value: Draft[Key]): void {
  draft[property.key] = value as Mutable[Key]
}

function copyField<Key extends DraftKey>(draft: Mutable, from: Draft, key: Key): void {
  draft[key] = from[key] as Mutable[Key]
}
