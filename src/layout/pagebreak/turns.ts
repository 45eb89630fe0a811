/**
 * The cheapest way known to each page that may begin with the block at hand, in the setting at hand. What follows from
 * an empty page cannot tell how it was come to, so of all the states that turn the page before a block few need go on.
 */

const shifts = 16
const costs = new Float64Array(2 * shifts)

/** Another block, or another setting of it. */
export function clearTurns(): void {
  costs.fill(Infinity)
}

/** True where no page of this side and depth has begun with the block at this price or less; it has now. */
export function isCheapestTurn(cost: number, side: number, shift: number): boolean {
  const place = side * shifts + shift + shifts / 2
  if ((costs[place] as number) <= cost) return false
  costs[place] = cost
  return true
}
