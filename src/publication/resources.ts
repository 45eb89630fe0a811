/**
 * Pictures of the book: each read once, checked and brought into a form every reader and printer
 * takes, under a name made of its own. The cover is the first.
 */

import {nearestOf} from '../config/index.ts'
import {readPicture} from '../pictures/index.ts'
import type {Place, Report} from '../report/index.ts'
import type {PublishOptions} from './context.ts'
import {freeName} from './names.ts'
import type {Survey} from './survey.ts'
import type {Resource, ResourceRole} from './types.ts'
import type {Metadata} from '../book/index.ts'

/** A picture file larger than this many bytes is refused. */
const largestFile = 64 * 1024 * 1024

/** Pictures by the `url` the book knows them by. */
export async function readPictures(found: Survey, metadata: Metadata, options: PublishOptions): Promise<Map<string, Resource>> {
  const wanted = new Map<string, {role: ResourceRole; place: Place}>()
  if (metadata.cover !== undefined) wanted.set(metadata.cover, {role: 'cover', place: options.settings.places?.cover ?? {path: metadata.cover}})
  for (const {image, section} of found.images) {
    if (!wanted.has(image.url)) wanted.set(image.url, {role: 'image', place: {path: section.path, at: image.position}})
  }
  const taken = new Set<string>()
  const nearTo = nameFinder(options.folder)
  const resources = new Map<string, Resource>()
  for (const [url, {role, place}] of wanted) {
    const resource = await readOne(url, role, place, {...options, nearTo}, taken)
    if (resource) resources.set(url, resource)
  }
  return resources
}

/** Finds the picture whose name differs in its capitals, in its folder or in a few letters from one that is not there. */
function nameFinder(folder: PublishOptions['folder']): (url: string) => Promise<string | undefined> {
  let names: Promise<ReadonlyMap<string, string>> | undefined
  const base = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase()
  return async (url) => {
    names ??= folder.list('').then((files) => new Map(files.filter(({path}) => isPicture.test(path)).map(({path}) => [base(path), path])))
    const known = await names
    const near = known.has(base(url)) ? base(url) : nearestOf(base(url), [...known.keys()].slice(0, mostCompared))
    return near === undefined ? undefined : known.get(near)
  }
}

const isPicture = /\.(?:png|jpe?g|gif|svg|webp|tiff?|bmp|avif|heic)$/i
/** Names one that is not there is compared with. */
const mostCompared = 500

async function readOne(
  url: string,
  role: ResourceRole,
  place: Place,
  {folder, media, report, nearTo}: PublishOptions & {readonly nearTo: (url: string) => Promise<string | undefined>},
  taken: Set<string>
): Promise<Resource | undefined> {
  if (isRefused(url, place, report)) return undefined
  const inside = media?.get(url)
  if (!inside && /^[a-z][a-z0-9+.-]+:|^\/\//i.test(url)) return sayRemote(report, place, url)
  if (!inside && !(await folder.exists(url))) {
    const near = await nearTo(url)
    report.error('publication:missing-image', place, `Found no picture \`${url.slice(0, 80)}\`, expected a file of the book`, {
      found: url, hint: near === undefined ? 'Paths of pictures start from the manuscript file, or from a folder around it' : `Did you mean \`${near}\`? Capitals count, and paths start from the manuscript file`
    })
    return undefined
  }
  const picture = await readPicture(inside ?? (await folder.read(url, largestFile)), url, report, place)
  if (!picture) return undefined
  const name = url.slice(url.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '')
  return {path: `images/${freeName(name, taken)}.${picture.extension}`, source: url, role, ...withoutExtension(picture)}
}

/** Its address was an error already where the manuscript was read. */
const isRefused = (url: string, place: Place, report: Report): boolean =>
  report.messages.some(({source, file, actual}) => source === 'files' && file === place.path && actual === url)

function withoutExtension({mediaType, data, width, height}: Pick<Resource, 'mediaType' | 'data' | 'width' | 'height'>) {
  return {mediaType, data, width, height}
}

function sayRemote(report: Report, place: Place, url: string): undefined {
  report.error('publication:remote-image', place, 'Found a picture outside the book', {
    found: url,
    hint: 'Save it beside the manuscript and link to the file; nothing is ever fetched'
  })
}
