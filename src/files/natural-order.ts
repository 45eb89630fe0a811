/**
 * Natural order of paths: `2.md` before `10.md`, folder by folder, the same on every machine.
 *
 * Made of code units and digit runs alone; a collator would follow the machine's locale data.
 */

const parts = /\d+|\D+/g

/** Negative when `left` comes first. Paths with forward slashes. */
export function compareNaturally(left: string, right: string): number {
  const leftNames = left.split('/')
  const rightNames = right.split('/')
  for (let index = 0; index < leftNames.length && index < rightNames.length; index++) {
    const order = compareNames(leftNames[index]!, rightNames[index]!)
    if (order !== 0) return order
  }
  return leftNames.length - rightNames.length
}

function compareNames(left: string, right: string): number {
  const leftParts = left.toLowerCase().match(parts) ?? []
  const rightParts = right.toLowerCase().match(parts) ?? []
  for (let index = 0; index < leftParts.length && index < rightParts.length; index++) {
    const order = compareParts(leftParts[index]!, rightParts[index]!)
    if (order !== 0) return order
  }
  return leftParts.length - rightParts.length || compareText(left, right)
}

function compareParts(left: string, right: string): number {
  if (!isNumber(left) || !isNumber(right)) return compareText(left, right)
  const leftDigits = left.replace(/^0+(?=\d)/, '')
  const rightDigits = right.replace(/^0+(?=\d)/, '')
  return leftDigits.length - rightDigits.length || compareText(leftDigits, rightDigits)
}

function isNumber(part: string): boolean {
  return part >= '0' && part < ':'
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
