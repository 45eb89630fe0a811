/**
 * Sheets of a book that runs from right to left. What Octavo's own sheets say of left and right is meant for the
 * other direction and turned over; an author wrote for this very book, and only sides named by the flow of the
 * text are turned to where it flows. A passage in between that runs the other way (`[dir="ltr"]`) has the shipped
 * sides as they were.
 */

import {shorthands} from './properties/shorthands.ts'
import type {Declaration, Rule, Selector, StyleRule, Token} from './syntax.ts'

/** Rules of a sheet for text that runs left; pages keep their sides. */
export function mirrored(rules: readonly Rule[], isShipped: boolean): Rule[] {
  if (!isShipped) return rules.map((rule) => (rule.type === 'style' ? {...rule, declarations: rule.declarations.flatMap(flowing)} : rule))
  return rules.flatMap((rule): Rule[] => {
    if (rule.type !== 'style') return [rule]
    const own = unturned(rule)
    // The sides of such a passage in another book are those of all rules here.
    if (own.length > 0 && rule.selectors.some(({text}) => text.includes('[dir="rtl"]'))) return []
    return [{...rule, declarations: rule.declarations.map(turned)}, ...own]
  })
}

const passage = '[dir="ltr"]'

/** The sides of a rule as they were, for passages that run left. */
function unturned(rule: StyleRule): StyleRule[] {
  const sided = rule.declarations.filter((declaration) => isOther(declaration, turned(declaration)))
  if (sided.length === 0) return []
  const names = new Set(rule.declarations.map(({name}) => name))
  const declarations = sided.flatMap((declaration) => [...(names.has(otherSide(declaration.name)) ? [] : cleared(declaration)), declaration])
  return [{...rule, selectors: rule.selectors.flatMap(within), declarations}]
}

const isOther = (one: Declaration, other: Declaration): boolean => one.name !== other.name || one.tokens.some((token, index) => token !== other.tokens[index] && JSON.stringify(token) !== JSON.stringify(other.tokens[index]))

/** Anything that stands in the passage, and the passage itself. */
function within(selector: Selector): Selector[] {
  const {text, source, specificity} = selector
  const tail = source.slice(source.search(/(?:::[\w-]+)?$/))
  const add = (own: string): Selector => ({...selector, text: own, source: own + tail, specificity: specificity + (1 << 10)})
  return [add(`${passage} ${text}`), add(`${text}${passage}`)]
}

/** The other side, which the turned rule has set. */
function cleared(declaration: Declaration): Declaration[] {
  const {name} = declaration
  if (otherSide(name) === name) return []
  const value = name.startsWith('border') ? 'none' : '0'
  return [{...declaration, name: otherSide(name), text: value, tokens: [value === '0' ? {type: 'number', value: 0} : {type: 'ident', value}]}]
}

const opposite: Readonly<Record<string, string>> = {left: 'right', right: 'left'}

/** Left for right, in the name and in the value. */
function turned(declaration: Declaration): Declaration {
  const {name, tokens} = declaration
  if (/^(?:text-align(?:-last)?|float|clear)$/.test(name)) return {...declaration, tokens: tokens.map(turnedWord)}
  if (/^(?:margin|padding|border-(?:width|style|color))$/.test(name) && tokens.length === 4) return {...declaration, tokens: [0, 3, 2, 1].map((index) => tokens[index]!)}
  return {...declaration, name: otherSide(name)}
}

const turnedWord = (token: Token): Token => (token.type === 'ident' ? {...token, value: opposite[token.value.toLowerCase()] ?? token.value} : token)

const otherSide = (name: string): string => name.replace(/^((?:margin|padding|border)-)(left|right)(?![a-z])/, (_, head: string, side: string) => head + opposite[side]!)

/** `margin-inline-start` as the side it is. */
function flowing(declaration: Declaration): Declaration[] {
  const {name, tokens} = declaration
  if (!/^(?:margin|padding|border)-inline/.test(name)) return [declaration]
  const expanded = shorthands[name]?.expand(tokens)
  return expanded?.map(([own, value]) => ({...declaration, name: otherSide(own), tokens: value ?? tokens})) ?? [declaration]
}
