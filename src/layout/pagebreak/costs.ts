/**
 * Prices of the page breaker, in the unit of the line breaker's demerits: a line at adjustment
 * ratio 1 costs 1. Tuned on whole novels: a page that is not level with
 * its neighbour is dearer than any setting of a paragraph that is offered, and a widow or an orphan
 * dearer than any emptiness at the foot of a page.
 */

export const PageCost = {
  widow: 20_000,
  orphan: 20_000,
  /** A page ends between a block and the one it is kept with. */
  parted: 24_000,
  /** A page ends inside a block that is to stay whole. */
  broken: 24_000,
  /** What does not fit a page at all. */
  overfull: 60_000,
  /** Each line a page is short of its spread, squared, and once for being short. */
  short: 150,
  shortOnce: 250,
  /** Each line beyond `shortSquared`: an empty foot is ugly, but dearer than a widow it may never be. */
  shortLine: 250,
  /** A spread one line deeper or shallower than the page. */
  offDepth: 100,
  /** The same where only one of its pages is to be full: the other is the end of a chapter or blank. */
  offAlone: 40,
  /** The last line of a page ends in a hyphen: before a page turn, and across a spread. */
  turnHyphen: 120,
  hyphen: 60,
  /** A scene gap at the foot, and at the head of a page. */
  gapAtFoot: 12,
  gapAtHead: 40,
  /** Notes carried over to the next page, once and for each line. */
  carry: 30,
  carriedLine: 3,
  /** A single line of a note carried over. */
  noteWidow: 500,
  /** A last page of one line; less in proportion up to `sparse` lines. */
  sparse: 30
} as const

/** Lines up to which the price of a short page grows with their square. */
export const shortSquared = 4

/** Lines below which the last page of a flow looks forgotten. */
export const sparseLines = 5
