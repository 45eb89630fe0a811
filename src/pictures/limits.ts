/** How large a picture may be, and what stores take (docs/pictures.md). */

/** Beyond either a picture is refused by its header alone. */
const largestSide = 25_000
const largestArea = 100_000_000

/** Apple Books refuses pictures of more pixels; at 300 dots an inch it is still a full page of 6.7 by 9.3 in. */
export const storeArea = 5_600_000
/** Decoding takes four bytes a pixel and more; above this a picture is passed on as it is, with a warning. */
export const decodableArea = 40_000_000

export interface Size {
  readonly width: number
  readonly height: number
}

/** What is wrong with a picture of this size, if anything. */
export function faultOfSize({width, height}: Size): string | undefined {
  if (width < 1 || height < 1) return 'Found a picture without area'
  if (width > largestSide || height > largestSide) return `Found a picture of ${width} by ${height} pixels, expected at most ${largestSide} a side`
  if (width * height > largestArea) return `Found a picture of ${width} by ${height} pixels, expected at most 100 megapixels`
  return undefined
}
