/** Addresses of links and pictures as the names of files and places they stand for. */

/** `%20` is a space; what is no escape stays as typed. */
export function decodeAddress(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
