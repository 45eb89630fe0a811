/** What is the same in two trees that read the same: types, letters, targets; neighbouring texts are one. */

type Loose = {type: string; value?: string; children?: readonly Loose[]; data?: {isLiteral?: boolean; attributes?: unknown}} & Readonly<Record<string, unknown>>

const left = new Set(['type', 'children', 'position', 'data', 'value', 'path', 'metadata', 'label'])

/** A string equal for trees that are equal but for places, reasons and how text is cut. */
export function fingerprint(nodes: readonly unknown[]): string {
  let text = ''
  let open = ''
  for (const node of nodes as readonly Loose[]) {
    if (node.type === 'text' && !node.data?.isLiteral) {
      open += node.value
      continue
    }
    text += quoted(open) + one(node)
    open = ''
  }
  return text + quoted(open)
}

const quoted = (text: string): string => (text === '' ? '' : JSON.stringify(text.replace(/\s*\n\s*/g, ' ')))

function one(node: Loose): string {
  const fields = Object.keys(node).filter((key) => !left.has(key) && node[key] !== undefined && node[key] !== null && node[key] !== '' && key !== 'notes').sort().map((key) => `${key}=${JSON.stringify(node[key])}`)
  const {isLiteral, attributes} = node.data ?? {}
  const facts = [...fields, ...(isLiteral ? ['literal'] : []), ...(attributes ? [JSON.stringify(attributes)] : []), ...(node.value === undefined ? [] : [JSON.stringify(node.value)])]
  const notes = Array.isArray(node.notes) && node.notes.length > 0 ? `notes${fingerprint(node.notes)}` : ''
  return `(${[node.type, ...facts].join(' ')}${node.children ? fingerprint(node.children) : ''}${notes})`
}
