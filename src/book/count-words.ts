/** Words as an author counts them: what stands between spaces. */
export function countWords(text: string): number {
  let count = 0
  let isInside = false
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= 32
    if (!isSpace && !isInside) count++
    isInside = !isSpace
  }
  return count
}
