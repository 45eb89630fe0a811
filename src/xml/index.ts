/** The door of xml/: XML written from elements and parsed into them. */

export {cleanXml, escapeXml, writeXml, xml} from './write.ts'
export type {XmlContent, XmlElement, XmlPoint} from './write.ts'
export {parseXml, walkXml} from './parse.ts'
export type {ParsedXml, XmlHandler, XmlLimits} from './parse.ts'
export {walkPlainXml} from './walk-plain.ts'
