/** The keys of `book.yaml` as they nest: `page` holds `trim` and `margins`, `page.margins` the four sides. */

import {schema, type Setting} from './schema.ts'

const byKey = new Map<string, Setting>()
const groups = new Map<string, string[]>([['', []]])
const aliases = schema.flatMap((setting) => setting.aliases ?? [])
for (const setting of schema) {
  for (const name of [setting.key, ...(setting.aliases ?? [])]) byKey.set(name, setting)
  const steps = setting.key.split('.')
  for (let depth = 0; depth < steps.length; depth++) {
    const group = steps.slice(0, depth).join('.')
    const names = groups.get(group) ?? []
    if (!names.includes(steps[depth]!)) names.push(steps[depth]!)
    groups.set(group, names)
  }
}

/** The setting of a key with dots, by its name or another spelling of it. */
export const settingOf = (key: string): Setting | undefined => byKey.get(key)

/** What stands below a key that only holds others; `''` is the top of the file. `undefined` when nothing does. */
export const namesBelow = (group: string): readonly string[] | undefined => groups.get(group)

/** Other spellings; all of them stand at the top of the file. */
export const otherSpellings: readonly string[] = aliases

/** Every key with dots, those that only hold others too. */
export const allKeys: readonly string[] = [...new Set([...groups.keys(), ...byKey.keys()])].filter((key) => key !== '')
