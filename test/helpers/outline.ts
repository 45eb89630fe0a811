/** A parsed tree as lines a reader can judge: `paragraph (blankBefore 1, center) "words"`. */

import type {Root} from 'mdast'

type Loose = {type: string; value?: string; name?: string; lang?: string; url?: string; alt?: string | null; depth?: number; identifier?: string; data?: Record<string, unknown>; children?: readonly Loose[]}

const holdsText = new Set(['paragraph', 'heading', 'tableCell', 'definitionTerm', 'caption'])

/** One line for each block, indented by its depth. */
export function outline(root: Root): string[] {
  return (root.children as unknown as readonly Loose[]).flatMap((node) => linesOf(node, ''))
}

function linesOf(node: Loose, margin: string): string[] {
  const {data = {}} = node
  const facts = [
    node.depth ? String(node.depth) : '', node.name ?? node.identifier ?? '', data.blankBefore ? `blank ${data.blankBefore}` : '', data.indent ? `indent ${data.indent}` : '',
    data.align ?? '', data.style ? `style ${data.style}` : '', data.directive ? `is ${data.directive}` : '', data.attributes ? JSON.stringify(data.attributes) : '', data.pageBreakBefore ? 'new page' : ''
  ].filter(Boolean)
  const head = `${margin}${node.type}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`
  if (holdsText.has(node.type)) return [`${head} ${(node.children ?? []).map(inline).join('')}`.trimEnd()]
  if (node.value !== undefined) return [`${head} ${node.value}`]
  return [head, ...(node.children ?? []).flatMap((child) => linesOf(child, `${margin}  `))]
}

const marks: Readonly<Record<string, string>> = {emphasis: '*', strong: '**'}

/** Phrasing with its marks: `*em*`, `<smallCaps>x</smallCaps>`, a literal as `\\x`. */
function inline(node: Loose): string {
  if (node.type === 'text') return node.data?.isLiteral ? `\\${node.value}` : node.value!
  if (node.type === 'break') return '⏎'
  if (node.type === 'inlineCode') return `\`${node.value}\``
  if (node.type === 'footnoteReference') return `[^${node.identifier}]`
  if (node.type === 'image') return `![${node.alt ?? ''}](${node.url})`
  const inside = (node.children ?? []).map(inline).join('')
  if (marks[node.type]) return `${marks[node.type]}${inside}${marks[node.type]}`
  if (node.type === 'link') return `[${inside}](${node.url})`
  const facts = [node.lang, node.data?.attributes && JSON.stringify(node.data.attributes)].filter(Boolean).join(' ')
  return `<${node.type}${facts ? ` ${facts}` : ''}>${inside}</${node.type}>`
}
