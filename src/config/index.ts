/** The door of config/. */

export type * from './settings.ts'
export {defaultSettings} from './defaults.ts'
export {commandLine, readSettings, settingsFile, type Overrides} from './read-settings.ts'
export {checkFiles} from './check-files.ts'
export {writeLength, writeSize} from './lengths.ts'
export {readFields, readFrontMatter, type Field} from './front-matter.ts'
export {schema, type Setting} from './schema.ts'
export {describeSettings} from './settings-page.ts'
export {jsonSchemaOf} from './json-schema.ts'
export {isOfHeads} from './unknown-keys.ts'
export {nearest, nearestOf} from './suggest.ts'
