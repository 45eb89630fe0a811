/** Pictures a drawing carries along: held to what pictures of a file of their own are held to. */

import {readJpeg} from '../jpeg/read-jpeg.ts'
import type {Picture} from '../picture.ts'
import {readPng} from '../png/read-png.ts'
import type {Say} from '../read-picture.ts'
import {note, type Removed} from './sanitise.ts'
import type {XmlContent, XmlElement} from '../../xml/index.ts'

/** Pixels all pictures of one drawing may come to. */
const largestArea = 16_000_000
const silent: Say = {error: () => undefined, warn: () => undefined, info: () => undefined}

/** The drawing with its pictures read and written again; those that are no sound PNG or JPEG, or too large, are left out. */
export async function withSoundPictures(root: XmlElement, removed: Removed): Promise<XmlElement> {
  let area = 0
  const keep = async (element: XmlElement): Promise<XmlElement | undefined> => {
    const address = element.attributes['href'] ?? element.attributes['xlink:href']
    if (element.name === 'image' && address?.startsWith('data:')) {
      const picture = await readCarried(address)
      area += picture ? picture.width * picture.height : 0
      if (!picture || area > largestArea) {
        note(removed, '<image>', element.at)
        return undefined
      }
      const {href: _, 'xlink:href': __, ...rest} = element.attributes
      return {...element, attributes: {...rest, 'xlink:href': `data:${picture.mediaType};base64,${Buffer.from(picture.data).toString('base64')}`}}
    }
    const children: XmlContent[] = []
    for (const child of element.children) {
      const kept = typeof child === 'string' ? child : await keep(child)
      if (kept !== undefined) children.push(kept)
    }
    return {...element, children}
  }
  return (await keep(root)) ?? root
}

async function readCarried(address: string): Promise<Picture | undefined> {
  const bytes = Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
  return bytes[0] === 0x89 ? readPng(bytes, silent) : bytes[0] === 0xff ? readJpeg(bytes, silent) : undefined
}
