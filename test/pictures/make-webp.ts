/** Small WebP pictures, and what is made of them by hand. */

const from = (base64: string): Buffer => Buffer.from(base64, 'base64')

/** Red where it shows; the left half of the clear ones does not. */
export const samples = {
  /** 6 by 4, VP8L, half clear. */
  losslessClear: from('UklGRh4AAABXRUJQVlA4TBEAAAAvBcAAEA8QgxzzH4ziRPQ/AAA='),
  /** 8 by 4, VP8L, red and blue. */
  lossless: from('UklGRiAAAABXRUJQVlA4TBMAAAAvB8AAAA8Qg3wc5PkPB32I6H8AAA=='),
  /** 16 by 8, VP8. */
  lossy: from('UklGRjoAAABXRUJQVlA4IC4AAACwAQCdASoQAAgAAgA0JaACdLoABDAAAP70vu/7jsDdeLf/vGf/3Gf/3Gf/IgAA'),
  /** 16 by 8, VP8 and ALPH, half clear. */
  lossyClear: from('UklGRmIAAABXRUJQVlA4WAoAAAAQAAAADwAABwAAQUxQSBIAAAABDzD/ERFCLJjMX7ozhYj+hw5WUDggKgAAAFABAJ0BKhAACAACADQloAAEAAAA/vmF//8EW3//YP1+//94zP/7ggAAAA==')
}

export function webpChunk(name: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length & 1)])
}

export function webpFile(...chunks: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP'), ...chunks])
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

/** The head of an extended file. */
export function webpHead(width: number, height: number, flags = 0): Buffer {
  const data = Buffer.alloc(10)
  data[0] = flags
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return webpChunk('VP8X', data)
}

/** Picture data of a still, without the header of its file. */
export const dataOf = (file: Buffer): Buffer => file.subarray(12)

/** A frame of an animation at a place of even numbers. */
export function webpFrame(file: Buffer, {x, y, width, height}: {readonly x: number; readonly y: number; readonly width: number; readonly height: number}): Buffer {
  const head = Buffer.alloc(16)
  for (const [index, value] of [x / 2, y / 2, width - 1, height - 1].entries()) head.writeUIntLE(value, index * 3, 3)
  return webpChunk('ANMF', Buffer.concat([head, dataOf(file)]))
}

/** An Exif that says how a picture was held. */
export function webpExif(orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('MM\0*', 0, 'latin1')
  tiff.writeUInt32BE(8, 4)
  tiff.writeUInt16BE(1, 8)
  tiff.writeUInt16BE(0x0112, 10)
  tiff.writeUInt16BE(3, 12)
  tiff.writeUInt32BE(1, 14)
  tiff.writeUInt16BE(orientation, 18)
  return webpChunk('EXIF', tiff)
}
