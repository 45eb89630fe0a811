/**
 * Pictures and the lines that belong to them, made figures: italics on the line below a picture, or alone in the paragraph
 * below it, `: words` or `Figure 3: words` there, what a word processor's style or a page's class calls a caption.
 */

import type {Image, Nodes, Paragraph, PhrasingContent, RootContent, Table} from 'mdast'
import type {BlockFacts, MdastCaption, MdastDefinitionList} from '../types.ts'
import {readInlines} from './inline.ts'

type Blocks = readonly RootContent[]

/** Words and a number as captions begin, in the languages whose books have most of them. */
const numbered = /^(?:fig(?:ure|ura)?|plate|photo(?:graph)?|picture|illustration|image|map|abb(?:ildung)?|bild|tafel|karte|foto|ilustraci[oó]n|l[aá]mina|imagen|imagem|mapa|planche|carte|tavola|immagine|afbeelding|rys(?:unek)?|ryc(?:ina)?|obr(?:ázek)?|рис(?:унок)?|図|图|圖)\.?\s*\d+(?:[.-]\d+)*[a-z]?\s*(?:[.:：—–-]|$|\s)/iu
const styled = /^(?:(?:image|table|wp|figure)[- ]?)?caption(?:[- ]text)?$/i
const longest = 600

/** The blocks, each caption with its picture or table; the same array where there is none. */
export function joinCaptions(blocks: Blocks): Blocks {
  if (!blocks.some((block) => startsWithPicture(block) || isStyled(block) || block.type === 'table')) return blocks
  const joined: RootContent[] = []
  for (let at = 0; at < blocks.length; at++) {
    const [block, next] = [blocks[at]!, blocks[at + 1]]
    const divided = divide(block)
    if (divided) joined.push(divided)
    else if (isPicture(block) && next && (isCaption(next) || isSlanted(next) && !isSlanted(blocks[at + 2]))) { joined.push(figureOf(block, next)); at++ }
    else if ((isStyled(block) || hasColon(block)) && next?.type === 'table') { joined.push(withCaption(next, block)); at++ }
    else if (block.type === 'table' && next && (hasColon(next) || isStyled(next) && blocks[at + 2]?.type !== 'table')) { joined.push(withCaption(block, next)); at++ }
    else joined.push(block)
  }
  return joined
}

const factsOf = (block: Nodes): BlockFacts => (block.data ?? {}) as BlockFacts
const isFree = (block: RootContent): boolean => block.type === 'paragraph' && factsOf(block).directive === undefined
const phrasingOf = (block: RootContent): PhrasingContent[] => (block as Paragraph).children

const startsWithPicture = (block: RootContent): boolean =>
  block.type === 'paragraph' ? block.children[0]?.type === 'image' : isTermList(block) && termsOf(block)[0]?.children[0]?.type === 'image'

const isTermList = (block: {readonly type: string}): boolean => block.type === 'definitionList'
const termsOf = (block: unknown): MdastDefinitionList['children'] => (block as MdastDefinitionList).children

const isBlank = (node: PhrasingContent): boolean => node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
const isPicture = (block: RootContent): block is Paragraph => isFree(block) && phrasingOf(block).some(({type}) => type === 'image') && phrasingOf(block).every((child) => child.type === 'image' || isBlank(child))

const isStyled = (block: RootContent): block is Paragraph => isFree(block) && styled.test(factsOf(block).style ?? factsOf(block).attributes?.classes?.join(' ') ?? '')

/** `: words`, where no reader of blocks has seen to it: in a quotation, in a list. */
const colon = /^:[ \t]+(?=\S)/
const hasColon = (block: RootContent): block is Paragraph => isFree(block) && colon.test(textAt(phrasingOf(block)[0]))
const textAt = (node: PhrasingContent | undefined): string => (node?.type === 'text' ? node.value : '')

function isCaption(block: RootContent): block is Paragraph {
  if (!isFree(block)) return false
  if (isStyled(block) || hasColon(block)) return true
  const text = readInlines(phrasingOf(block))
  return text.length <= longest && numbered.test(text.trim())
}

const longestSlanted = 120

/** A line wholly in italics that ends as no sentence does, right below a picture: `*The house, 1911*`; a scene in italics has more of them. */
function isSlanted(block: RootContent | undefined): block is Paragraph {
  if (block === undefined || !isFree(block)) return false
  const solid = phrasingOf(block).filter((child) => !isBlank(child))
  const text = readInlines(solid).trim()
  return solid.length === 1 && solid[0]!.type === 'emphasis' && text.length <= longestSlanted && /\p{L}/u.test(text) && !/\n|[.!?…:;,]["”’»]?$/.test(text)
}

/** A picture and its caption in one paragraph, or a picture as the term whose meaning is the caption: `: words`. */
function divide(block: RootContent): RootContent | undefined {
  if (isTermList(block)) return ofTerms(termsOf(block))
  if (block.type !== 'paragraph' || !isFree(block) || block.children[0]?.type !== 'image') return undefined
  const cut = block.children.findIndex((child) => child.type !== 'image' && !isBlank(child))
  if (cut < 0) return undefined
  const [pictures, rest] = [block.children.slice(0, cut), block.children.slice(cut)]
  const first = rest[0]!
  const isBelow = pictures.some((child) => child.type === 'break' || (child.type === 'text' && child.value.includes('\n'))) || (first.type === 'text' && /^\s*\n/.test(first.value))
  const isSaid = rest.every((child) => child.type === 'emphasis' || child.type === 'footnoteReference' || isBlank(child)) || numbered.test(readInlines(rest).trim())
  return isBelow && isSaid ? figureOf({...block, children: pictures}, {type: 'paragraph', children: rest, ...(block.position && {position: block.position})}) : undefined
}

function ofTerms([term, meaning, ...others]: MdastDefinitionList['children']): RootContent | undefined {
  if (term?.type !== 'definitionTerm' || meaning?.type !== 'definitionDescription' || others.length > 0) return undefined
  const picture: Paragraph = {type: 'paragraph', children: term.children, ...(term.position && {position: term.position}), ...(term.data && {data: term.data as object})}
  const [caption, ...more] = meaning.children
  return isPicture(picture) && caption?.type === 'paragraph' && more.length === 0 ? figureOf(picture, caption) : undefined
}

/** A caption typed wholly in italics is not italic: that is the theme's business. */
function plainOf(caption: Paragraph): Paragraph {
  const [head, ...tail] = caption.children
  if (hasColon(caption) && head?.type === 'text') return {...caption, children: [{...head, value: head.value.replace(colon, '')}, ...tail]}
  const solid = caption.children.filter((child) => !isBlank(child))
  const [only] = solid
  return solid.length === 1 && only?.type === 'emphasis' ? {...caption, children: only.children} : caption
}

function figureOf(picture: Paragraph, caption: Paragraph): RootContent {
  const {attributes, blankBefore} = factsOf(picture)
  const images = picture.children.filter((child): child is Image => child.type === 'image')
  const data: BlockFacts = {directive: 'figure', ...(attributes && {attributes}), ...(blankBefore !== undefined && {blankBefore})}
  return {
    type: 'containerDirective', name: 'figure', data,
    children: [{...picture, data: {}, children: images}, {...plainOf(caption), data: {}}],
    ...(picture.position && {position: {start: picture.position.start, end: (caption.position ?? picture.position).end}})
  } as unknown as RootContent
}

function withCaption(table: Table, paragraph: Paragraph): Table {
  const {children, position} = plainOf(paragraph)
  const caption: MdastCaption = {type: 'caption', children, ...(position && {position})}
  const rows: readonly (MdastCaption | Table['children'][number])[] = table.children
  return rows[0]?.type === 'caption' ? table : {...table, children: [caption, ...rows] as never}
}
