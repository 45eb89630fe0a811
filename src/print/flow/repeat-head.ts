/** The head of a table that is divided: it is drawn again wherever the table goes on, as decoration, since it has been said. */

import type {PageItem} from '../types.ts'
import {depthOfLeaf, type Leaf, type Spot} from './leaf.ts'
import type {Walk} from './setting.ts'

/** Share of a page the head of a table may take of each it goes on over. */
const mostRepeated = 0.25

/** Where a table goes on overleaf its head stands above it again. */
export function repeatHead({pageDepth}: Walk, leaves: readonly {leaf: Leaf; isHeader: boolean}[]): void {
  const count = leaves.findIndex(({isHeader}) => !isHeader)
  if (count < 1) return
  const heads = leaves.slice(0, count)
  const depth = heads.reduce((sum, {leaf}, index) => sum + (index === 0 ? 0 : leaf.space) + depthOfLeaf(leaf), 0)
  if (depth > mostRepeated * pageDepth) return
  for (const {leaf} of leaves.slice(count)) {
    if (leaf.isUnbroken && depth + leaf.pitch > pageDepth) continue
    leaf.head = {depth, place: (spot) => placeAgain(heads.map((each) => each.leaf), spot)}
  }
}

function placeAgain(leaves: readonly Leaf[], {x, y, items}: Spot): void {
  const again: PageItem[] = []
  let top = y
  for (const [index, leaf] of leaves.entries()) {
    top += index === 0 ? 0 : leaf.space
    leaf.place({variant: leaf.best, from: 0, to: leaf.variants[leaf.best]!.lines}, {x, y: top, items: again})
    top += depthOfLeaf(leaf)
  }
  for (const item of again) items.push(item.type === 'line' ? {...item, isRepeated: true} : item)
}
