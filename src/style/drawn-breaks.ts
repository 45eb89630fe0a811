/**
 * A break of the scene drawn as the background of its `hr`, as sheets for browsers have it. Neither a
 * page nor an e-reader at night has backgrounds, so the drawing becomes what stands in the break: the
 * content of its `::before`, which both books draw in the colour of the text. A thin box with a ground
 * (`height: 1px; background: black`) is a rule, and becomes a border.
 */

import {tokenize} from './parse.ts'
import {isRemote} from './paths.ts'
import type {Condition, Declaration, Selector, StyleRule, Token} from './syntax.ts'

/** The rule as both books can follow it: itself without the ground, and what is drawn. */
export function withDrawnBreaks(rule: StyleRule): StyleRule[] {
  if (!rule.selectors.every(isBreak)) return [rule]
  const picture = rule.declarations.findLast(({name, tokens}) => isGround(name) && tokens.some((token) => token.type === 'url' && !isRemote(token.value)))
  if (!picture) return [withRuledBreak(rule)]
  const rest = rule.declarations.filter(({name}) => !/^background(?:-.*)?$/.test(name))
  const drawn = (conditions: readonly Condition[], declarations: readonly Declaration[]): StyleRule => ({...rule, conditions, selectors: rule.selectors.map(toBefore), declarations})
  const say = declarer(picture, true)
  const height = rule.declarations.findLast(({name}) => name === 'height')?.tokens ?? []
  const sizes = isSize(height) ? [say('font-size', height), say('line-height', tokenize('1')), say('height', tokenize('1em'))] : []
  const url = picture.tokens.find(({type}) => type === 'url')!
  return [
    {...rule, declarations: rest},
    drawn(rule.conditions, [say('content', [url, ...tokenize('/ "* * *"')]), ...sizes]),
    drawn([...rule.conditions, {kind: 'media', prelude: 'print'}], [say('width', tokenize('auto'))])
  ]
}

/** Makes declarations that stand for one of the author's. */
const declarer = ({place}: Declaration, isImportant: boolean) => (name: string, tokens: readonly Token[]): Declaration => ({name, tokens, text: '', isImportant, place})

/** The box's height is the rule's; a colour or a gradient is its ink. */
function withRuledBreak(rule: StyleRule): StyleRule {
  const ground = rule.declarations.findLast(({name, tokens}) => (isGround(name) || name === 'background-color') && !isBare(tokens))
  const [height] = rule.declarations.findLast(({name}) => name === 'height')?.tokens ?? []
  if (!ground || height?.type !== 'dimension' || !isThin(height)) return rule
  const rest = rule.declarations.filter(({name}) => !/^(?:background|border|height$)/.test(name))
  const say = declarer(ground, false)
  return {...rule, declarations: [...rest, say('border', tokenize('none')), say('border-top', [height, ...tokenize('solid'), inkOf(ground.tokens)]), say('height', tokenize('0'))]}
}

/** The colour of the ground; that of the text for black, which a night would swallow, and for what is no colour. */
function inkOf([ink, ...more]: readonly Token[]): Token {
  const isColour = more.length === 0 && (ink?.type === 'hash' || ink?.type === 'ident' || (ink?.type === 'function' && !ink.name.endsWith('gradient')))
  return isColour && !isBlack(ink) ? ink : {type: 'ident', value: 'currentColor'}
}

const isBlack = (ink: Token): boolean => (ink.type === 'hash' && /^0{3,8}$/.test(ink.value)) || (ink.type === 'ident' && /^black$/i.test(ink.value))

/** No deeper than a heavy rule. */
const isThin = ({value, unit}: {readonly value: number; readonly unit: string}): boolean => value > 0 && (/^r?em$/.test(unit) ? value < 0.5 : /^(?:px|pt)$/.test(unit) ? value <= 6 : unit === 'mm' && value <= 2)

const isBare = (tokens: readonly Token[]): boolean => tokens.some((token) => token.type === 'ident' && /^(?:none|transparent|inherit|initial|unset)$/i.test(token.value))

const isGround = (name: string): boolean => name === 'background' || name === 'background-image'

const isBreak = ({key, pseudoElement}: Selector): boolean => pseudoElement === undefined && (key === 'hr' || key === '.scene-break')

const toBefore = (selector: Selector): Selector => ({...selector, source: `${selector.source}::before`, specificity: selector.specificity + 1, pseudoElement: 'before'})

/** A length that is something: the height of the line the drawing fills. */
const isSize = ([token]: readonly Token[]): boolean => token?.type === 'dimension' && token.value > 0
