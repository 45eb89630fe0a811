/** The archive's own form: the type first, plain and stored; no name twice; the container file. */

/** Faults of the finished bytes. */
export function findContainerFaults(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (bytes.length < 100 || view.getUint32(0, true) !== 0x04034b50 || end === undefined) return ['the archive is no archive']
  const faults: string[] = []
  const text = (from: number, length: number) => new TextDecoder().decode(bytes.subarray(from, from + length))
  const isPlain = view.getUint16(8, true) === 0 && view.getUint16(26, true) === 8 && view.getUint16(28, true) === 0
  if (!isPlain || text(30, 8) !== 'mimetype' || text(38, 20) !== 'application/epub+zip') faults.push('the archive does not begin with its type, stored and bare')
  if (view.getUint32(18, true) !== 20) faults.push('the type of the archive is not application/epub+zip')
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let count = view.getUint16(end + 10, true); count > 0 && at + 46 <= bytes.length; count--) {
    const length = view.getUint16(at + 28, true)
    const name = text(at + 46, length)
    const folded = name.normalize('NFC').toLowerCase()
    if (names.has(folded)) faults.push(`${name} is in the archive twice`)
    names.add(folded)
    if (!/^[\x20-\x7e]+$/.test(name) || /["*:<>?\\|\s]|\.$/.test(name) || name.split('/').includes('..')) faults.push(`${name} is no sound file name`)
    if (view.getUint16(at + 8, true) & 1) faults.push(`${name} is encrypted`)
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (!names.has('meta-inf/container.xml')) faults.push('there is no container file')
  return faults
}

/** Offset of the end of the central directory; `undefined` for what is no archive. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) if (view.getUint32(at, true) === 0x06054b50) return at
  return undefined
}
