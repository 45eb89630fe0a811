/** The letters of a tree. */

type Readable = {readonly type: string; readonly value?: string; readonly alt?: string | null | undefined; readonly children?: readonly Readable[]}

/** Text of nodes as it reads: images by their description, breaks as line ends. Depth is bounded by the parsers. */
export function toText(nodes: readonly Readable[]): string {
  return nodes.map((node) => (node.type === 'break' ? '\n' : node.value ?? node.alt ?? toText(node.children ?? []))).join('')
}
