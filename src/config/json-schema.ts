/** A JSON Schema of `book.yaml`, for editors that check as one types. */

import {schema} from './schema.ts'

interface Group {
  type: 'object'
  additionalProperties: false
  properties: Record<string, unknown>
}

/** The schema (draft 2020-12), made from the table of settings. */
export function jsonSchemaOf(): object {
  const root: Group = {type: 'object', additionalProperties: false, properties: {}}
  for (const {key, aliases = [], type, help} of schema) {
    const steps = key.split('.')
    let group = root
    for (const step of steps.slice(0, -1)) group = (group.properties[step] ??= {type: 'object', additionalProperties: false, properties: {}}) as Group
    group.properties[steps.at(-1)!] = {...type.json, description: help}
    for (const alias of aliases) group.properties[alias] = {...type.json, description: `The same as \`${key}\`.`}
  }
  return {$schema: 'https://json-schema.org/draft/2020-12/schema', title: 'book.yaml of Octavo', ...root}
}
