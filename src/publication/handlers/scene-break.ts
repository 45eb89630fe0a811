/** A pause in the narrative. Its ornament is the theme's business; its name is for those who listen. */

import type {SceneBreak} from '../../book/index.ts'
import type {Handler} from '../state.ts'

export const sceneBreak: Handler<SceneBreak> = (state, node) =>
  state.element(node, 'hr', {className: ['scene-break'], ariaLabel: state.context.words.sceneBreak})
