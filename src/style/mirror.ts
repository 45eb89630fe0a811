/**
 * Sheets of a book that runs from right to left. What Octavo's own sheets say of left and right is meant for the
 * other direction and turned over; an author wrote for this very book, and only sides named by the flow of the
 * text are turned to where it flows.
 */

import {shorthands} from './properties/shorthands.ts'
import type {Declaration, Rule, Token} from './syntax.ts'

/** Rules of a sheet for text that runs left; pages keep their sides. */
export function mirrored(rules: readonly Rule[], isShipped: boolean): Rule[] {
  const turn = isShipped ? (declaration: Declaration) => [turned(declaration)] : flowing
  return rules.map((rule) => (rule.type === 'style' ? {...rule, declarations: rule.declarations.flatMap(turn)} : rule))
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
