/** `@font-face` rules to faces: family, style, weight and the first file that can be used. */

import type {Report} from '../report/index.ts'
import type {FontFace} from './computed.ts'
import type {Context} from './draft.ts'
import {families} from './properties/font.ts'
import {keyOf, warnOnce} from './prepare.ts'
import {propertyOf} from './properties/table.ts'
import type {FontFaceRule, Token} from './syntax.ts'
import {isRemote, refuseOutside} from './paths.ts'
import {splitAtCommas} from './values/quantity.ts'

const context: Context = {em: 11, rem: 11, lineHeight: 14, rootLineHeight: 14, viewport: {width: 0, height: 0}, parent: undefined}

/** Reads the descriptors of one rule; messages where no face comes of it. */
export function readFontFace(rule: FontFaceRule, report: Report): FontFace | undefined {
  const descriptors = new Map(rule.declarations.map((declaration) => [declaration.name, declaration]))
  const family = families(descriptors.get('font-family')?.tokens ?? [])?.(context)[0]
  const source = descriptors.get('src')
  if (!family || !source) {
    warnOnce(report, keyOf('face', rule.place), () => report.warn('style:font-face', rule.place, 'Found @font-face without font-family or src', {hint: 'The face is left out'}))
    return undefined
  }
  const url = sourceOf(source.tokens)
  if (url === undefined) {
    warnOnce(report, keyOf('face', source.place), () => report.warn('style:font-face', source.place, `Found no file in the src of ${family} that a book can carry`, {
      hint: 'Put a TTF or OTF file into the book and name it by its path'
    }))
    return undefined
  }
  if (isRemote(url)) {
    warnOnce(report, keyOf('face', source.place), () => report.warn('style:remote', source.place, `Found a face of ${family} that lies outside the book`, {
      hint: 'Put a TTF or OTF file into the book and name it by its path'
    }))
    return undefined
  }
  if (refuseOutside(url, source.place, report)) return undefined
  return {family, style: styleOf(descriptors.get('font-style')?.tokens), weight: weightOf(descriptors.get('font-weight')?.tokens), source: url, place: source.place}
}

/** The first TTF or OTF; a woff2 is passed over, because neither book can use it. Sheets of the web write queries behind the names. */
function sourceOf(tokens: readonly Token[]): string | undefined {
  const urls = splitAtCommas(tokens).flatMap(([token]) => {
    if (token?.type === 'url') return [token.value]
    const inner = token?.type === 'function' && token.name === 'url' ? token.children[0] : undefined
    return inner?.type === 'string' ? [inner.value] : []
  })
  return urls.find((url) => /\.(?:ttf|otf)(?:[?#].*)?$/i.test(url)) ?? urls.find((url) => !/\.(?:woff2?|eot|svg)(?:[?#].*)?$/i.test(url))
}

function styleOf(tokens: readonly Token[] | undefined): 'normal' | 'italic' {
  const style = tokens && propertyOf('font-style')?.parse(tokens)?.(context)
  return style === 'italic' ? 'italic' : 'normal'
}

/** Of a range of weights (a variable face) the one nearest to that of text. */
function weightOf(tokens: readonly Token[] | undefined): number {
  const [low = 400, high = low] = (tokens ?? []).flatMap((token) => {
    const weight = propertyOf('font-weight')?.parse([token])?.(context)
    return typeof weight === 'number' ? [weight] : []
  })
  return Math.max(low, Math.min(high, 400))
}
