/**
 * Formulas of a DOCX (ECMA-376, 22.1) as a line of text: raised and lowered letters, fractions with a stroke, roots with their
 * sign, brackets as they are drawn. Signs a program draws itself stand in attributes.
 */

import type {XmlElement} from '../../../xml/index.ts'
import type {DocxContext} from './context.ts'
import {letters, type Piece} from './pieces.ts'
import type {Look} from './styles.ts'
import {childOf, elementsIn, stringIn} from './xml.ts'

/** What stands inside an element, in a look. */
type Inside = (context: DocxContext, element: XmlElement, look: Look) => Piece[]
type FormulaReader = (context: DocxContext, element: XmlElement, look: Look) => Piece[]

export const formulaReaders = (inside: Inside): Readonly<Record<string, FormulaReader>> => ({
  'm:t': (context, element, look) => letters(context, stringIn(element), look),
  'm:sup': (context, element, look) => inside(context, element, {...look, align: 'superscript'}),
  'm:sub': (context, element, look) => inside(context, element, {...look, align: 'subscript'}),
  'm:deg': (context, element, look) => inside(context, element, {...look, align: 'superscript'}),
  'm:num': (context, element, look) => [...bracketed(context, element, look, inside), ...letters(context, '/', look)],
  'm:den': (context, element, look) => bracketed(context, element, look, inside),
  'm:rad'(context, element, look) {
    const [degree, base] = [childOf(element, 'm:deg'), childOf(element, 'm:e')]
    return [...(degree ? inside(context, {...element, children: [degree]}, look) : []), ...letters(context, '√', look), ...(base ? bracketed(context, base, look, inside) : [])]
  },
  'm:d'(context, element, look) {
    const [open, close, part] = [signOf(element, 'm:begChr', '('), signOf(element, 'm:endChr', ')'), signOf(element, 'm:sepChr', '|')]
    const parts = elementsIn(element).filter(({name}) => name === 'm:e')
    return [...letters(context, open, look), ...parts.flatMap((each, index) => [...letters(context, index > 0 ? part : '', look), ...inside(context, each, look)]), ...letters(context, close, look)]
  },
  'm:nary': (context, element, look) => [...letters(context, signOf(element, 'm:chr', '∫'), look), ...inside(context, element, look)],
  'm:acc': (context, element, look) => [...inside(context, element, look), ...letters(context, signOf(element, 'm:chr', '\u0302'), look)]
})

/** A sign its properties name, or the one that is drawn where they do not. */
function signOf(element: XmlElement, name: string, otherwise: string): string {
  const properties = elementsIn(element).find((child) => child.name.endsWith('Pr'))
  const sign = childOf(properties, name)
  return sign ? (sign.attributes['m:val'] ?? '') : otherwise
}

/** In brackets where it is more than a number or a name. */
function bracketed(context: DocxContext, element: XmlElement, look: Look, inside: Inside): Piece[] {
  const isOne = /^[\p{L}\p{N}.,\s]*$/u.test(signsIn(element))
  return isOne ? inside(context, element, look) : [...letters(context, '(', look), ...inside(context, element, look), ...letters(context, ')', look)]
}

const signsIn = (element: XmlElement): string => elementsIn(element).map((child) => (child.name === 'm:t' ? stringIn(child) : child.name === 'm:d' ? '' : signsIn(child))).join('')
