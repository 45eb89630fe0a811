/**
 * Links from one saved page of a manuscript to another: `notes.xhtml#n4`. A page is read by itself, so what the others want of
 * it is found beforehand.
 */

import {posix} from 'node:path'
import {decodeAddress} from '../../decode-address.ts'

/** The pages of a manuscript as one of them sees them. */
export interface Pages {
  /** Paths of all pages of the manuscript. */
  readonly paths: ReadonlySet<string>
  /** Names of places, by the page other pages look for them in. */
  readonly wanted: ReadonlyMap<string, ReadonlySet<string>>
}

const page = /\.x?html?$/i
const reference = /\shref\s*=\s*["']?([^"'\s>#]+\.x?html?)#([^"'\s>]+)/gi

/** What the pages among the files of a manuscript want of one another; `undefined` where fewer than two are. */
export function pagesOf(files: readonly {readonly path: string; readonly bytes: Uint8Array}[]): Pages | undefined {
  const pages = files.filter(({path}) => page.test(path))
  if (pages.length < 2) return undefined
  const paths = new Set(pages.map(({path}) => path))
  const wanted = new Map<string, Set<string>>()
  for (const {path, bytes} of pages) {
    for (const [, file, name] of new TextDecoder().decode(bytes).matchAll(reference)) {
      const target = targetOf(path, file!)
      if (!paths.has(target) || target === path) continue
      if (!wanted.has(target)) wanted.set(target, new Set())
      wanted.get(target)!.add(decodeAddress(name!))
    }
  }
  return {paths, wanted}
}

/** The path an address of a page leads to. */
const targetOf = (path: string, address: string): string => posix.normalize(posix.join(posix.dirname(path), decodeAddress(address)))

/** Whether a link of a page leads to another page of the manuscript. */
export function leadsToOther(url: string, path: string, pages: Pages | undefined): boolean {
  const [file] = url.split('#', 1) as [string]
  const target = targetOf(path, file)
  return file !== '' && target !== path && pages?.paths.has(target) === true
}

/** What the names of places in a page begin with in the book. */
export const prefixOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '').replace(/\W+/gu, '-')

/** The address by which the book finds what a link of `path` leads to in another page; `undefined` for one that leads out of the manuscript. */
export function addressInBook(url: string, path: string, pages: Pages | undefined): string | undefined {
  const [file, name] = url.split('#', 2) as [string, string | undefined]
  if (!pages || file === '' || !pages.paths.has(targetOf(path, file))) return undefined
  return name ? `${file}#${prefixOf(targetOf(path, file))}-${decodeAddress(name)}` : file
}
