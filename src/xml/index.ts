/** The door of xml/: XML written from elements and parsed into them. */

export {cleanXml, writeXml, xml} from './write.ts'
export type {XmlContent, XmlElement, XmlPoint} from './write.ts'
export {decodeSoundXml, decodeXml} from './decode.ts'
export {parseXml, walkXml} from './parse.ts'
export type {XmlHandler} from './parse.ts'
export {walkPlainXml} from './walk-plain.ts'
