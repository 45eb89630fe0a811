/** The heading that opens a section: label, title and subtitle from the parts of its piece and of the piece below. */

import type {Heading, Label, Phrasing, Subtitle, Title} from '../../../book/index.ts'
import {joinLines, readInlines, trimPhrasing, type Definitions} from '../inline.ts'
import type {Kind, Part, Piece} from '../piece.ts'
import {phrasingOf, stamp} from './parts.ts'

/** Heading node of a piece that opens a section. The name of a kind of section is the label of its title: "Interlude: Hulde". */
export function openingOf(piece: Piece, definitions: Definitions): Heading {
  const [first] = piece.parts as [Part]
  const heading: Heading = {type: 'heading', depth: 1, children: [], ...stamp({piece, part: first, definitions})}
  const isNamed = first.kind === 'matter' && piece.parts.some(({kind}) => kind === 'title')
  for (const part of piece.parts) heading.children.push(nodeOf(piece, isNamed && part === first ? {...part, kind: 'chapter', isLabel: true} : part, definitions))
  return heading
}

/** Adds a title that stands on a block of its own. */
export function addToHeading(heading: Heading, piece: Piece, definitions: Definitions): void {
  for (const part of piece.parts) heading.children.push(nodeOf(piece, part, definitions))
}

/** Brackets round the whole of a label; those of a tag before it (`[OC] Chapter 3`) stay. */
const bracketed = /^[\s#]*[[(<【][^\])>】]*[\])>】]?[\s:.–—-]*$/

/** What is cut from either end. */
const edgesOf = {
  title: [/^[\s#]+/, /(?<!\s)\s+$/],
  label: [/^[\s#]+/, /(?<![\s:.–—-])[\s:.–—-]+$/],
  bracketed: [/^[\s#[(<【]+/, /(?<![\s:.–—\])>】-])[\s:.–—\])>】-]+$/]
} as const

const labels: ReadonlySet<Kind> = new Set<Kind>(['chapter', 'part'])

function nodeOf(piece: Piece, part: Part, definitions: Definitions): Label | Title | Subtitle {
  const isLabel = labels.has(part.kind) && part.isLabel !== false
  const type = part.kind === 'subtitle' ? 'subtitle' : isLabel ? 'label' : 'title'
  const phrasing = unwrap(joinLines(phrasingOf({piece, part, definitions})))
  const edges = !isLabel ? edgesOf.title : bracketed.test(readInlines(phrasing)) ? edgesOf.bracketed : edgesOf.label
  trimPhrasing(phrasing, ...edges)
  return {type, children: phrasing, ...(type === 'subtitle' && part.inference?.rule === 'structure:byline' && {isByline: true}), ...(piece.node.position && {position: piece.node.position})} as Label | Title | Subtitle
}

/** A heading typed wholly in bold or italics is not bold or italic: that is the theme's business. */
function unwrap(nodes: Phrasing[]): Phrasing[] {
  const only = nodes.length === 1 ? nodes[0]! : undefined
  return only && (only.type === 'strong' || only.type === 'emphasis') ? unwrap([...only.children]) : nodes
}
