/** One handler for each node of the book; the table is the map from the tree to XHTML. */

import type {BookContent, NodeType} from '../../book/index.ts'
import type {Handler} from '../state.ts'
import {createText} from '../xhtml.ts'
import {authorsNote} from './authors-note.ts'
import {code, inlineCode} from './code.ts'
import {definitionDescription, definitionList} from './definition-list.ts'
import {footnoteReference} from './footnote-reference.ts'
import {heading} from './heading.ts'
import {image} from './image.ts'
import {line} from './line.ts'
import {link} from './link.ts'
import {list, listItem} from './list.ts'
import {paragraph} from './paragraph.ts'
import {sceneBreak} from './scene-break.ts'
import {table, tableCell, tableRow} from './table.ts'
import {textMessage} from './text-message.ts'
import {wrap, wrapParagraph} from './wrap.ts'

type NodeOf<Type, Node = BookContent> = Node extends {type: infer Own} ? (Type extends Own ? Node : never) : never

export const handlers: {readonly [Type in NodeType]: Handler<NodeOf<Type>>} = {
  heading,
  label: wrap('span', 'label'),
  title: wrap('span', 'title'),
  subtitle: (state, node) => state.element(node, 'span', {className: node.isByline ? ['subtitle', 'byline'] : ['subtitle']}, state.all(node.children)),
  paragraph,
  sceneBreak,
  epigraph: wrap('div', 'epigraph'),
  attribution: wrapParagraph('attribution'),
  dateline: wrapParagraph('dateline'),
  blockquote: wrap('blockquote'),
  letter: wrap('div', 'letter'),
  salutation: wrapParagraph('salutation'),
  signature: wrapParagraph('signature'),
  postscript: wrapParagraph('postscript'),
  verse: wrap('div', 'verse'),
  stanza: wrap('div', 'stanza'),
  line,
  blockDedication: wrap('div', 'block-dedication'),
  authorsNote,
  teaser: wrap('div', 'teaser'),
  signOff: wrapParagraph('sign-off'),
  theEnd: wrapParagraph('the-end'),
  sign: wrap('div', 'sign'),
  telegram: wrap('div', 'telegram'),
  conversation: wrap('div', 'conversation'),
  textMessage,
  systemMessage: wrap('div', 'system-message'),
  list,
  listItem,
  definitionList,
  definitionTerm: wrap('dt'),
  definitionDescription,
  table,
  tableRow,
  tableCell,
  code,
  figure: wrap('figure'),
  caption: wrap('figcaption'),
  container: wrap('div', 'container'),
  footnoteDefinition: wrap('div', 'footnote'),
  text: (_, node) => createText(node.value),
  emphasis: wrap('em'),
  strong: wrap('strong'),
  underline: wrap('span', 'underline'),
  superscript: wrap('sup'),
  subscript: wrap('sub'),
  smallCaps: wrap('span', 'small-caps'),
  highlight: wrap('mark'),
  delete: wrap('s'),
  span: wrap('span'),
  inlineCode,
  break: (state, node) => state.element(node, 'br'),
  link,
  image,
  footnoteReference
}
