/**
 * A picture. One that could not be read leaves its words; one without alternative text is said to
 * the author, and gets no `alt` that would pass it off as decoration.
 */

import type {Image} from '../../book/index.ts'
import {pictureOf} from '../context.ts'
import {relativeTo} from '../hrefs.ts'
import type {Handler} from '../state.ts'
import {createText} from '../xhtml.ts'

export const image: Handler<Image> = (state, node) => {
  const picture = pictureOf(state.context, node)
  const place = {path: state.section.path, at: node.position}
  if (!picture) return createText(node.alt ?? '')
  if (node.alt === undefined) {
    state.context.report.warn('publication:missing-alt', place, 'Found an image without alternative text', {
      found: node.url,
      hint: 'Say what it shows, ![A map of the reef](map.png), or mark it as decoration with {alt=""}'
    })
  }
  return state.element(node, 'img', {
    src: relativeTo(state.path, picture.path),
    ...(node.alt !== undefined && {alt: node.alt}),
    ...(node.alt === '' && {role: 'presentation'}),
    ...(node.title !== undefined && {title: node.title})
  })
}
