/** `(target "title")` behind a link's text: CommonMark 0.31, section 6.3. */

import {decodeString} from './references.ts'

interface Resource {
  readonly url: string
  readonly title: string | undefined
  /** Behind the closing parenthesis. */
  readonly end: number
}

const space = /[ \t\n]*/y
const pointed = /<((?:[^<>\n\\]|\\.)*)>/y
const title = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|'[^'\\]*(?:\\[\s\S][^'\\]*)*'|\([^()\\]*(?:\\[\s\S][^()\\]*)*\)/y
/** micromark allows as many parentheses inside one another. */
const parentheses = 32

function skip(value: string, index: number): number {
  space.lastIndex = index
  return index + space.exec(value)![0].length
}

/** Reads a resource at the opening parenthesis. */
export function readResource(value: string, index: number, decodeName: (name: string) => string | undefined): Resource | undefined {
  const start = skip(value, index + 1)
  const destination = destinationAt(value, start)
  if (!destination) return undefined
  const behind = skip(value, destination.end)
  title.lastIndex = behind
  const found = behind > destination.end ? title.exec(value) : null
  const end = found ? skip(value, behind + found[0].length) : behind
  if (value[end] !== ')') return undefined
  return {url: decodeString(destination.text, decodeName), title: found ? decodeString(found[0].slice(1, -1), decodeName) : undefined, end: end + 1}
}

const spacedPicture = /\([ \t]*([^<>\n()]{1,200}?(?:\([^<>\n()]{0,40}\)[^<>\n()]{0,40}?)?\.(?:png|jpe?g|gif|svg|webp))(?=[ \t]*\)|[ \t]+["'(])/iy

/** The same for a picture whose file has blanks in its name, `(images/the inn (2).png)`: for CommonMark no address, for an author one. */
export function readPictureResource(value: string, index: number, decodeName: (name: string) => string | undefined): Resource | undefined {
  const resource = readResource(value, index, decodeName)
  if (resource) return resource
  spacedPicture.lastIndex = index
  const [opened, url = ''] = spacedPicture.exec(value) ?? []
  if (opened === undefined) return undefined
  // What follows the name is read as if the name had ended in a word.
  const rest = readResource(`(_${value.slice(index + opened.length, index + opened.length + longestTitle)}`, 0, decodeName)
  return rest && {...rest, url: decodeString(url, decodeName), end: index + opened.length + rest.end - 2}
}

/** Characters behind a picture's name in which a title and the parenthesis are looked for. */
const longestTitle = 1000

function destinationAt(value: string, start: number): {text: string; end: number} | undefined {
  if (value[start] === '<') {
    pointed.lastIndex = start
    const found = pointed.exec(value)
    return found ? {text: found[1]!, end: start + found[0].length} : undefined
  }
  let depth = 0
  let index = start
  for (; index < value.length; index += 1) {
    const code = value.charCodeAt(index)
    if (code <= 32 || code === 127) break
    if (code === 92 && index + 1 < value.length && value.charCodeAt(index + 1) > 32) index += 1
    else if (code === 40) depth += 1
    else if (code === 41 && depth === 0) break
    else if (code === 41) depth -= 1
    if (depth > parentheses) return undefined
  }
  return depth === 0 ? {text: value.slice(start, index), end: index} : undefined
}
