/** Traps of pictures and of the cover. */

import type {Resource} from '../../../publication/index.ts'
import type {Trap, TrapFinding} from '../trap.ts'

const megabyte = 1_000_000
const picturesOf = (resources: readonly Resource[], isWanted: (resource: Resource) => boolean, reasonOf: (resource: Resource) => string): TrapFinding[] =>
  resources.filter(isWanted).map((resource) => ({place: {path: resource.source}, reason: reasonOf(resource)}))

export const pictureTraps: readonly Trap[] = [
  {
    id: 'heavy-pictures',
    reader: 'Kobo',
    source: 'kobolabs/epub-spec README: pictures of at most 5 MB',
    read: '2026-11',
    hint: 'Save it as JPEG, or smaller',
    find: ({publication: {resources}}) => picturesOf(resources, ({data}) => data.length > 5 * megabyte, ({data}) => `Found a picture of ${(data.length / megabyte).toFixed(1)} MB, expected at most 5`)
  },
  {
    id: 'heavy-cover',
    reader: 'Kobo',
    source: 'kobolabs/epub-spec README: covers under 3 MB',
    read: '2026-11',
    hint: 'Save the cover as JPEG',
    find: ({publication: {resources}}) => picturesOf(resources, ({role, data}) => role === 'cover' && data.length > 3 * megabyte, ({data}) => `Found a cover of ${(data.length / megabyte).toFixed(1)} MB, expected at most 3`)
  },
  {
    id: 'small-cover',
    reader: 'Kindle',
    source: 'KDP cover guidelines: at least 1,000 pixels high; Kindle Publishing Guidelines 2019.2, 4.2: at least 500 on the shorter side',
    read: '2026-11',
    hint: 'Make it at least 1000 pixels high and 625 wide; 2560 by 1600 is best',
    find: ({publication: {resources}}) => picturesOf(resources, ({role, mediaType, width, height}) => role === 'cover' && mediaType !== 'image/svg+xml' && (height < 1000 || width < 625), ({width, height}) => `Found a cover of ${width} by ${height} pixels, expected at least 625 by 1000`)
  },
  {
    id: 'wide-cover',
    reader: 'every reader',
    source: 'kobolabs/epub-spec README: covers of about three to four; KDP: five to eight',
    read: '2026-11',
    hint: 'A cover stands upright',
    find: ({publication: {resources}}) => picturesOf(resources, ({role, width, height}) => role === 'cover' && width > height, ({width, height}) => `Found a cover wider (${width}) than it is high (${height})`)
  },
  {
    id: 'pictures-in-drawings',
    reader: 'Kindle',
    source: 'Books with pictures inside SVG are rejected, a user reports: freecomputinglab/rheo#72',
    read: '2026-11',
    hint: 'Use the picture itself',
    find: ({publication: {resources}}) => picturesOf(resources, ({mediaType, data}) => mediaType === 'image/svg+xml' && Buffer.from(data).includes('<image'), () => 'Found a picture inside a drawing, over which Kindle may refuse the book')
  }
]
