/** What a line that marks a change of scene looks like: no letters, or a pattern of o's and x's. */

const ornaments = /^[\s*#~\-–—−=_.…・•·∙●○◦◆◇■□▪▫★☆✦✧✩✪✶✻✽❀❁❃❄❖❦❧☙⁂⁎⁑§†‡¤+<>/\\|^:°ºø×∞¶♦♥♠♣♪♫☾☽☀⸺⸻＊＃～－＝※〓◎]+$/u
/** Symbols of any alphabet strung together, with the dots and rings authors put between them. */
const symbols = /^[\s彡ミ\p{S}\p{Pd}\p{Pc}*#•·‧∙⋅｡・。・･ﾟ゜.,:'\u200d\ufe0f]+$/u
const isStrung = (line: string): boolean => line.length <= 40 && symbols.test(line) && /[^\p{Sc}\p{Sm}\P{S}]|[\u2190-\u2bff]/u.test(line)

/** Hugs and kisses are words, by which somebody signs. */
export const isHugs = (text: string): boolean => hugs.test(text.trim())
const hugs = /^(?:xo|XO|Xo)(?:xo|XO)+[xX]?[\s.!~*\-–—<3♥❤]*$/u

/** Kisses below a chapter, where nothing follows that they could part. */
export const isKisses = (text: string): boolean => /^(?:x{3,}|X{3,})[.!~]*$/.test(text.trim())

const letters = /^[\s~*\-–—=.:|]*(?:[oO0]{3}|[oO0](?:(?:\s{0,8}|[\-–.])[oO0]){2,}|[xX](?:(?:\s{0,8}|[\-–.])[xXoO0]){2,}|[oO0](?:[\s\-–.]?[xX])(?:[\s\-–.]?[oO0])|[-–~*=]+\s?[xXoO]\s?[-–~*=]+|x[oO0]x)[\s~*\-–—=.:|]*$/u

/** A rule of dashes runs to the edge of the author's window. */
export const longestMark = 160

/** No mark has any other letter of ours in it: most lines are told by it at once. */
const lettered = /[a-np-wyz]/i

/** The line is a mark and nothing else. */
export function isBreakMark(text: string): boolean {
  const line = text.replace(/[\ufe0e\ufe0f]/g, '').trim()
  if (line === '' || line.length > longestMark || lettered.test(line) || line.includes('\n') || hugs.test(line)) return false
  return ornaments.test(line) || /^'{3,}$/.test(line) || isStrung(line) || ornaments.test(line.replace(/^[(<[{]\s*|\s*[)>\]}]$/g, '')) || line.length <= 60 && (letters.test(line) || isEmojiLine(line))
}

const spelled = /^[\s~*\-–—=.:|([<{_/]*(?:line ?break|page ?break|scene ?break|scene change|break|time ?skip|section break|szenenwechsel)[\s~*\-–—=.:|)\]>}_/]*$/i

/** The break in words ("-- line break --"), in brackets, dashes or capitals. */
export const isSpelledBreak = (text: string): boolean => text.length < 40 && spelled.test(text) && (!/^\p{L}/u.test(text.trim()) || /^\p{Lu}+(?: \p{Lu}+)*$/u.test(text.trim()) || /line ?break/i.test(text))

/** One letter alone, which is a mark only when it recurs. */
export const isLetterMark = (text: string): boolean => /^\s*[xXoO]\s*$/.test(text)

/** Marks that can only be meant as a break: three or more alike, or an ornament of the trade. */
export const isPlainMark = (text: string): boolean => /^(?:[*#~=•·_+][\s]*){3,}$|^(?:-[\s]*){3,}$|[⁂❦❧☙❖✻✽]/u.test(text.trim())

const isEmojiLine = (line: string): boolean =>
  /^(?:[\p{Extended_Pictographic}\u200d\ufe0f]\s*){1,9}$/u.test(line) && !/\d/.test(line)
