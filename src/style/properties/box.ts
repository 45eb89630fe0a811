/** Boxes: display, margins, padding, borders, sizes (CSS Box 4, CSS Backgrounds 3, CSS Sizing 3). */

import type {BorderSide, ComputedStyle, LengthOrShare, Radius} from '../computed.ts'
import type {Draft, Parser} from '../draft.ts'
import {colour} from '../values/colour.ts'
import {either, keyword, length, lengthOrShare, mapped} from '../values/parsers.ts'
import {property} from './property.ts'

export const sides = ['top', 'right', 'bottom', 'left'] as const
type Capital<Side extends string> = Capitalize<Side>
const capital = <Side extends (typeof sides)[number]>(side: Side): Capital<Side> => (side.charAt(0).toUpperCase() + side.slice(1)) as Capital<Side>

const display: Parser<Draft['display']> = mapped({
  block: 'block',
  inline: 'inline',
  'inline-block': 'inline-block',
  'list-item': 'list-item',
  none: 'none',
  table: 'table',
  'table-row': 'table-row',
  'table-row-group': 'table-row-group',
  'table-header-group': 'table-row-group',
  'table-footer-group': 'table-row-group',
  'table-cell': 'table-cell',
  'table-caption': 'block',
  'flow-root': 'block'
})

const float: Parser<Draft['float']> = mapped({none: 'none', left: 'left', right: 'right', 'inline-start': 'left', 'inline-end': 'right', inside: 'left', outside: 'right', footnote: 'footnote'})

type Margin = LengthOrShare | 'auto'
const margin: Parser<Margin> = either<Margin>(mapped({auto: 'auto'}), lengthOrShare())
const verticalMargin: Parser<LengthOrShare> = either<LengthOrShare>(mapped({auto: 0}), lengthOrShare())
const padding: Parser<LengthOrShare> = lengthOrShare({minimum: 0})
export const borderWidth: Parser<number> = either<number>(mapped({thin: 0.5, medium: 1, thick: 2}), length({minimum: 0}))
type LineStyle = BorderSide['style']
export const borderStyle: Parser<LineStyle> = either<LineStyle>(
  keyword('none', 'solid', 'double', 'dotted', 'dashed'),
  mapped({hidden: 'none', groove: 'solid', ridge: 'solid', inset: 'solid', outset: 'solid'})
)
/** One half axis, or that across and that down. */
const radius: Parser<Radius> = (tokens) => {
  const [across, down] = [tokens.slice(0, 1), tokens.length === 1 ? tokens : tokens.slice(1)].map(lengthOrShare({minimum: 0}))
  return across && down && ((context) => [across(context), down(context)])
}

const corners = ['top-left', 'top-right', 'bottom-right', 'bottom-left'] as const
const cornerKeys = {'top-left': 'borderTopLeftRadius', 'top-right': 'borderTopRightRadius', 'bottom-right': 'borderBottomRightRadius', 'bottom-left': 'borderBottomLeftRadius'} as const

const size = <Word extends string>(word: Word): Parser<LengthOrShare | Word> =>
  either<LengthOrShare | Word>(mapped({[word]: word} as Readonly<Record<string, Word>>), lengthOrShare({minimum: 0}))

/** As wide as what it holds, at most as what it stands in. */
const width: Parser<ComputedStyle['width']> = either<ComputedStyle['width']>(size('auto'), mapped({'fit-content': 'fit-content', 'max-content': 'fit-content', '-moz-fit-content': 'fit-content', '-webkit-fit-content': 'fit-content', intrinsic: 'fit-content'}))
/** A block is as deep as what it holds, whatever the word for it. */
const height: Parser<Margin> = either<Margin>(size('auto'), mapped({'fit-content': 'auto', 'max-content': 'auto', 'min-content': 'auto'}))

const sizes = {syntax: 'auto | <length-percentage>', initial: 'auto'}
const marginFacts = {syntax: '<length-percentage> | auto', initial: '0'}
const rounding = {syntax: '<length-percentage>', initial: '0', print: 'rounded to whole lines of the grid'}

export const boxProperties = [
  property('display', 'display', display, {syntax: 'block | inline | inline-block | list-item | table | table-row-group | table-row | table-cell | none', initial: 'inline'}),
  property('float', 'float', float, {syntax: 'none | left | right | footnote', initial: 'none', print: 'footnotes, initials, pictures and boxes with the text beside them', reader: 'left and right, not footnote'}),
  property('clear', 'clear', mapped({none: 'none', left: 'left', right: 'right', both: 'both', 'inline-start': 'left', 'inline-end': 'right'}), {syntax: 'none | left | right | both', initial: 'none'}),
  property('margin-top', 'marginTop', verticalMargin, rounding),
  property('margin-right', 'marginRight', margin, marginFacts),
  property('margin-bottom', 'marginBottom', verticalMargin, rounding),
  property('margin-left', 'marginLeft', margin, marginFacts),
  ...sides.flatMap((side) => [
    property(`padding-${side}`, `padding${capital(side)}`, padding, {syntax: '<length-percentage>', initial: '0'}),
    property(`border-${side}-width`, `border${capital(side)}Width`, borderWidth, {syntax: 'thin | medium | thick | <length>', initial: 'medium'}),
    property(`border-${side}-style`, `border${capital(side)}Style`, borderStyle, {syntax: 'none | solid | double | dotted | dashed', initial: 'none'}),
    property(`border-${side}-color`, `border${capital(side)}Color`, colour, {syntax: '<color>', initial: 'currentcolor'})
  ]),
  ...corners.map((corner) => property(`border-${corner}-radius`, cornerKeys[corner], radius, {syntax: '<length-percentage>{1,2}', initial: '0'})),
  property('background-color', 'ownBackground', colour, {syntax: '<color>', initial: 'transparent', reader: 'no: readers have their own ground at night'}),
  property('width', 'width', width, {...sizes, syntax: 'auto | fit-content | max-content | <length-percentage>'}),
  property('height', 'height', height, sizes),
  property('min-width', 'minWidth', size('auto'), sizes),
  property('min-height', 'minHeight', height, {...sizes, print: 'lengths', reader: 'no: a page has no known height'}),
  property('max-width', 'maxWidth', size('none'), {syntax: 'none | <length-percentage>', initial: 'none'}),
  property('max-height', 'maxHeight', size('none'), {syntax: 'none | <length-percentage>', initial: 'none', reader: 'no: a page has no known height'}),
  property('box-sizing', 'boxSizing', keyword('content-box', 'border-box'), {syntax: 'content-box | border-box', initial: 'content-box'}),
  property('object-fit', 'objectFit', mapped({fill: 'fill', contain: 'contain', 'scale-down': 'contain'}), {syntax: 'fill | contain | scale-down', initial: 'fill', reader: 'where the reader knows it'}),
  property('caption-side', 'captionSide', mapped({top: 'top', bottom: 'bottom', 'block-start': 'top', 'block-end': 'bottom'}), {syntax: 'top | bottom', initial: 'top', inherited: true}),
  property('box-decoration-break', 'boxDecorationBreak', keyword('slice', 'clone'), {syntax: 'slice | clone', initial: 'slice', print: 'borders, not padding'}),
  property('border-collapse', 'borderCollapse', keyword('separate', 'collapse'), {syntax: 'separate | collapse', initial: 'separate', inherited: true, print: 'cells are never apart'})
]
