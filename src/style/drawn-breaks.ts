/**
 * A break of the scene drawn as the background of its `hr`, as sheets for browsers have it. Neither a
 * page nor an e-reader at night has backgrounds, so the drawing becomes what stands in the break: the
 * content of its `::before`, which both books draw in the colour of the text.
 */

import {tokenize} from './parse.ts'
import {isRemote} from './paths.ts'
import type {Condition, Declaration, Selector, StyleRule, Token} from './syntax.ts'

/** The rule as both books can follow it: itself without the ground, and what is drawn. */
export function withDrawnBreaks(rule: StyleRule): StyleRule[] {
  const picture = rule.declarations.findLast(({name, tokens}) => isGround(name) && tokens.some((token) => token.type === 'url' && !isRemote(token.value)))
  if (!picture || !rule.selectors.every(isBreak)) return [rule]
  const rest = rule.declarations.filter(({name}) => !/^background(?:-.*)?$/.test(name))
  const drawn = (conditions: readonly Condition[], declarations: readonly Declaration[]): StyleRule => ({...rule, conditions, selectors: rule.selectors.map(toBefore), declarations})
  const say = (name: string, tokens: readonly Token[]): Declaration => ({name, tokens, text: '', isImportant: true, place: picture.place})
  const height = rule.declarations.findLast(({name}) => name === 'height')?.tokens ?? []
  const sizes = isSize(height) ? [say('font-size', height), say('line-height', tokenize('1')), say('height', tokenize('1em'))] : []
  const url = picture.tokens.find(({type}) => type === 'url')!
  return [
    {...rule, declarations: rest},
    drawn(rule.conditions, [say('content', [url, ...tokenize('/ "* * *"')]), ...sizes]),
    drawn([...rule.conditions, {kind: 'media', prelude: 'print'}], [say('width', tokenize('auto'))])
  ]
}

const isGround = (name: string): boolean => name === 'background' || name === 'background-image'

const isBreak = ({key, pseudoElement}: Selector): boolean => pseudoElement === undefined && (key === 'hr' || key === '.scene-break')

const toBefore = (selector: Selector): Selector => ({...selector, source: `${selector.source}::before`, specificity: selector.specificity + 1, pseudoElement: 'before'})

/** A length that is something: the height of the line the drawing fills. */
const isSize = ([token]: readonly Token[]): boolean => token?.type === 'dimension' && token.value > 0
