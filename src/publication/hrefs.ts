/** Addresses: from one document of the publication to another, and outwards. */

import type {Context} from './context.ts'
import {toOwnId} from './ids.ts'

/** The document of the notes gathered at the end of the book. */
export const endnotesPath = 'text/endnotes.xhtml'

/** How `from` (a document path) writes the address of `to` (any path of the publication). */
export function relativeTo(from: string, to: string): string {
  if (from === to) return ''
  const [fromFolder, toFolder] = [folderOf(from), folderOf(to)]
  return fromFolder === toFolder ? to.slice(toFolder.length) : `${'../'.repeat(fromFolder.split('/').length - 1)}${to}`
}

/** The path and fragment an address written in document `from` points at; `undefined` when it leads out of the book. */
export function resolveHref(from: string, href: string): {path: string; fragment?: string} | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return undefined
  const [address, fragment] = href.split('#', 2) as [string, string | undefined]
  const steps = address === '' ? from.split('/') : [...folderOf(from).split('/').slice(0, -1), ...address.split('/')]
  const path: string[] = []
  for (const step of steps) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return {path: path.join('/'), ...(fragment !== undefined && {fragment})}
}

/** The address of something inside the book by the name its author links to it with; `undefined` if there is none. */
export function internalHref(context: Context, from: string, name: string): string | undefined {
  const target = context.survey.targets.get(name)
  if (!target) return undefined
  const path = target.isInNote && context.edition.footnotes === 'end' ? endnotesPath : context.paths.get(target.section.id)!
  const fragment = target.id ?? (path === from ? toOwnId(target.section.id) : undefined)
  return fragment === undefined ? relativeTo(from, path) : `${relativeTo(from, path)}#${fragment}`
}

/** A scheme, and something behind it: `mailto:` alone leads nowhere. */
const allowedAddress = /^(?:https?|mailto|tel):\s*\S/i

/** An outward address written as the URL standard has it, if its scheme is allowed. */
export function safeUrl(url: string): string | undefined {
  const full = url.replace(/^doi:\s*/i, 'https://doi.org/')
  if (!allowedAddress.test(full) || !URL.canParse(full)) return undefined
  const {href, hostname} = new URL(full)
  if (/^\.|\.\./.test(hostname)) return undefined
  const written = href.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g, encodeURIComponent)
  return hostname.startsWith('[') ? written : written.replace(/[[\]]/g, encodeURIComponent)
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
