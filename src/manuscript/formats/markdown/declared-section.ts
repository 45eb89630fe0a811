/** The first line of a file that `octavo import` wrote: `<!-- section: chapter -->`. */

import type {Root} from 'mdast'
import {semantics, type SectionKind} from '../../../book/index.ts'
import type {BlockFacts, DeclaredSection} from '../../types.ts'

const declaration = /^<!--\s*section:\s*([A-Za-z]+)(?:\s+([\w-]+))?\s*-->$/

/** Takes the declaration off a tree, and its lengths off the attributes of the heading. */
export function takeDeclaredSection(tree: Root): DeclaredSection | undefined {
  const [first, second] = tree.children
  const found = first?.type === 'html' ? declaration.exec(first.value.trim()) : null
  if (!found || !Object.hasOwn(semantics, found[1]!)) return undefined
  tree.children.shift()
  const {attributes, ...facts} = (second?.type === 'heading' ? second.data ?? {} : {}) as BlockFacts
  const {label, subtitle, ...settings} = attributes?.settings ?? {}
  if (second && attributes) second.data = {...facts, ...withSettings(attributes, settings)} as object
  return {
    kind: found[1] as SectionKind,
    ...(found[2] !== undefined && {name: found[2]}),
    ...(label !== undefined && {labelLength: Number(label)}),
    ...(subtitle !== undefined && {subtitleLength: Number(subtitle)})
  }
}

function withSettings({settings: _, ...attributes}: NonNullable<BlockFacts['attributes']>, settings: Record<string, string>): BlockFacts {
  const kept = {...attributes, ...(Object.keys(settings).length > 0 && {settings})}
  return Object.keys(kept).length > 0 ? {attributes: kept} : {}
}
