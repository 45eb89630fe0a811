/** A figure whose picture floats (`img { float: right }`) is at the side as a whole: its caption stays below the picture. */

import type {Element} from 'hast'
import type {ComputedStyle, ElementStyles} from '../../style/index.ts'
import {resolve, resolveMaybe, stylesOf, type Area, type Walk} from './setting.ts'

const isAtSide = ({float}: ComputedStyle): boolean => float === 'left' || float === 'right'

/** The styles of such a figure, as wide as its picture is to be; the picture no longer floats in it. */
export function asFloatedFigure(walk: Walk, element: Element, styles: ElementStyles, area: Area): ElementStyles {
  if (element.tagName !== 'figure' || isAtSide(styles.own)) return styles
  const shown = element.children.filter((child): child is Element => child.type === 'element')
  const picture = shown.find(({tagName}) => tagName === 'img')
  const floated = picture && stylesOf(walk, picture)
  if (!floated || !isAtSide(floated.own) || !shown.some(({tagName}) => tagName === 'figcaption')) return styles
  const {float, width, maxWidth, marginTop, marginBottom, marginLeft, marginRight} = floated.own
  const own: ComputedStyle = {...styles.own, float, width: resolveMaybe(width, area.width) ?? 'auto', maxWidth, marginLeft, marginRight, marginTop: resolve(marginTop, area.width), marginBottom: resolve(marginBottom, area.width)}
  const still: ComputedStyle = {...floated.own, float: 'none', width: own.width, maxWidth: 'none', marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: 0}
  walk.styles = new Map(walk.styles).set(picture, {...floated, own: still})
  return {...styles, own}
}
