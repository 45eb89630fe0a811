/**
 * Where the pictures of a manuscript file lie: beside the file, as editors show them, or below a folder around it, the book's last.
 *
 * Addresses become paths relative to the book. One that leads out of the book's folder is an error where it stands.
 */

import {posix} from 'node:path'
import type {Image, Nodes} from 'mdast'
import type {ReadFolder} from '../files/index.ts'
import {BookFault, type Report} from '../report/index.ts'
import {decodeAddress} from './decode-address.ts'
import type {ParsedFile} from './types.ts'

/** The pictures inside all files, by the addresses of the images that show them. */
export const mediaOf = (files: readonly Pick<ParsedFile, 'media'>[]): ReadonlyMap<string, Uint8Array> => new Map(files.flatMap(({media}) => [...(media ?? [])]))

const address = /^(?:[a-z][a-z\d+.-]*:|[/\\]{2})/i

/** Rewrites the addresses of the images of `file`. */
export async function placePictures(file: ParsedFile, folder: ReadFolder, report: Report): Promise<void> {
  const pending: Nodes[] = [file.tree]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.type === 'image') await place(node, file, folder, report)
    if ('children' in node) for (const each of node.children) pending.push(each)
  }
}

async function place(image: Image, {source, media}: ParsedFile, folder: ReadFolder, report: Report): Promise<void> {
  if (address.test(image.url) || media?.has(image.url)) return
  const path = decodeAddress(image.url)
  const beside = posix.join(posix.dirname(source.path), path)
  try {
    if (await folder.exists(path)) image.url = path
    const above = await findAbove(folder, source.path, path)
    if (above !== undefined) image.url = above
  } catch (error) {
    if (!(error instanceof BookFault)) throw error
    const [fault] = error.messages
    const found = await existsInside(folder, beside)
    // One that is missing from the book is told, with its place, by the stage that reads the pictures.
    if (found || (found === false && !path.startsWith('/'))) image.url = beside
    else report.error(`${fault!.source}:${fault!.ruleId}`, {path: source.path, at: image.position}, fault!.reason, {found: image.url, hint: fault!.note ?? 'Name a picture inside the folder of the book'})
  }
}

/** The picture in the nearest folder that holds the file: its own, that of the part, that of the manuscript. */
async function findAbove(folder: ReadFolder, file: string, path: string): Promise<string | undefined> {
  let place = file
  do {
    place = posix.dirname(place)
    const found = posix.join(place, path)
    if (await existsInside(folder, found)) return found
  } while (place !== posix.dirname(place))
  return undefined
}

/** Whether a picture is there; `undefined` for a path that leaves the book. */
async function existsInside(folder: ReadFolder, path: string): Promise<boolean | undefined> {
  try {
    return await folder.exists(path)
  } catch (error) {
    if (error instanceof BookFault) return undefined
    throw error
  }
}
