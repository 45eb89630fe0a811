/**
 * What an author's sheet writes before every heading (`h1::before { content: counter(chapter) ". " }`) stands in the line of
 * its title: the title is a block of its own only for the sake of the label a theme has above it.
 */

import {mediumOf, sheetBetween} from './own-media.ts'
import type {Condition, Declaration, Rule} from './syntax.ts'
import type {StyleSheet} from './types.ts'

/** Sheets that join the two, to stand between the theme and the author's sheets: one for each medium they name. */
export function joinHeadings(rules: readonly Rule[]): StyleSheet[] {
  const media = new Map<string, readonly Condition[]>()
  for (const rule of rules) {
    if (rule.type !== 'style') continue
    // Who dresses the title knows of it.
    if (rule.selectors.some(({key, pseudoElement}) => pseudoElement === undefined && (key === '.title' || key === '.label'))) return []
    const {declarations, conditions} = rule
    const isWritten = rule.selectors.some(({key, pseudoElement}) => key === 'h1' && (pseudoElement === 'before' || pseudoElement === 'after'))
    if (!isWritten || !declarations.some(isText) || declarations.some(standsApart)) continue
    const medium = mediumOf(conditions)
    media.set(medium.name, medium.media)
  }
  return [...media.values()].map((conditions) => sheetBetween('octavo:headings', 'h1 .title:only-child, h1 .label:only-child { display: inline }', conditions))
}

const isText = ({name, tokens}: Declaration): boolean => name === 'content' && tokens.some(({type}) => type === 'string' || type === 'function')

const standsApart = ({name, text}: Declaration): boolean => (name === 'display' && text !== 'inline') || (name === 'float' && text !== 'none')
