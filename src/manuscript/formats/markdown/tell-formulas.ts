/** Formulas in TeX between dollar signs, as Pandoc and Obsidian have them: the books print them as they are typed. */

import type {Report} from '../../../report/index.ts'

/** Between dollar signs, and with a sign of TeX: prices have none. */
const formula = /\$\$(?!\$)[^$]{1,2000}\$\$|(?<![\\$\w])\$(?=[^\s$])[^$\n]{0,200}(?:\\[A-Za-z]+|[\^_=])[^$\n]{0,200}(?<=\S)\$(?![\w$])/g

/** Tells of the formulas of a file, once. */
export function tellFormulas(body: string, path: string, report: Report): void {
  if (!body.includes('$')) return
  const found = [...body.matchAll(formula)]
  const [first] = found
  if (!first) return
  const before = body.slice(0, first.index).split('\n')
  const shown = first[0].replace(/\s+/g, ' ').slice(0, 40)
  report.warn('read:formula', {path, at: {line: before.length, column: before.at(-1)!.length + 1}}, `Found ${found.length === 1 ? 'a formula' : `${found.length} formulas`} of TeX, printed as typed: ${shown}`, {hint: 'Write it with letters and signs (x², α ≤ β), as `<math>` of MathML, or as a picture; \\$ is a dollar sign'})
}
