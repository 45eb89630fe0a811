/** Addresses a book may hold: an allow-list, after browsers' way of reading them (WHATWG URL, section 4.4). */

const allowed = new Set(['http', 'https', 'mailto', 'tel', 'doi'])
// eslint-disable-next-line no-control-regex -- what a browser strips before it reads the scheme
const ignored = /[\u0000-\u0020\u007F-\u00A0\u00AD\u200B-\u200F\u2028\u2029\uFEFF]/g

/** Whether a link may lead there: a known scheme, or a place inside the project. */
export function isSafeUrl(url: string): boolean {
  const plain = url.replace(ignored, '')
  const scheme = /^([^/?#:]*):/.exec(plain)?.[1]
  return scheme === undefined ? !/^[\\/]{2}/.test(plain) : allowed.has(scheme.toLowerCase())
}

/** Whether a picture may be read from there: only from inside the project. */
export function isLocalPicture(url: string): boolean {
  const plain = url.replace(ignored, '')
  return !/^[^/?#:]*:/.test(plain) && !/^[\\/]/.test(plain)
}
