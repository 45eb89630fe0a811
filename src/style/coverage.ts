/** The manual's tables, made from the tables the code runs on (docs/css.md, docs/attributes.md). */

import {properties} from './properties/table.ts'
import {shorthands} from './properties/shorthands.ts'
import {settings} from './settings.ts'

const cell = (text: string): string => text.replaceAll('|', '\\|')
const code = (text: string): string => `\`${cell(text)}\``

/** One row a property: what it takes, where it starts, which book follows it. */
export function propertyTable(): string {
  const rows = properties.map(({name, syntax, initial, isInherited, print, reader}) =>
    `| ${code(name)} | ${code(syntax)} | ${code(initial)} | ${isInherited ? 'yes' : 'no'} | ${cell(print)} | ${cell(reader)} |`)
  return ['| property | values | initial | inherited | printed page | e-book |', '| --- | --- | --- | --- | --- | --- |', ...rows, ''].join('\n')
}

/** Shorthands and older names, with the properties they set. */
export function shorthandTable(): string {
  const rows = Object.entries(shorthands).map(([name, {longhands}]) => `| ${code(name)} | ${longhands.map(code).join(', ')} |`)
  return ['| shorthand or older name | sets |', '| --- | --- |', ...rows, ''].join('\n')
}

/** Settings of one paragraph. */
export function settingTable(): string {
  const rows = settings.map(({key, help, example}) => `| ${code(key)} | ${cell(help)} | ${code(`{${example}}`)} |`)
  return ['| setting | what it does | written |', '| --- | --- | --- |', ...rows, ''].join('\n')
}
