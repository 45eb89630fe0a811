/**
 * Prices of the page breaker, in the unit of the line breaker's demerits: a line at adjustment
 * ratio 1 costs 1. Tuned on whole novels: widows and orphans are as good as forbidden, a page that
 * is not level with its neighbour is dearer than any setting of a paragraph that is offered.
 */

export const PageCost = {
  widow: 4000,
  orphan: 4000,
  /** A page ends between a block and the one it is kept with. */
  parted: 6000,
  /** A page ends inside a block that is to stay whole. */
  broken: 6000,
  /** What does not fit a page at all. */
  overfull: 20_000,
  /** Each line a page is short of its spread, squared, and once for being short. */
  short: 150,
  shortOnce: 250,
  /** A spread one line deeper or shallower than the page. */
  offDepth: 150,
  /** The last line of a page ends in a hyphen: before a page turn, and across a spread. */
  turnHyphen: 120,
  hyphen: 8,
  /** A scene gap at the foot, and at the head of a page. */
  gapAtFoot: 12,
  gapAtHead: 40,
  /** Notes carried over to the next page, once and for each line. */
  carry: 30,
  carriedLine: 3,
  /** A last page of one line; less in proportion up to `sparse` lines. */
  sparse: 30
} as const

/** Lines below which the last page of a flow looks forgotten. */
export const sparseLines = 5
