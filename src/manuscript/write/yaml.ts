/** `book.yaml` of an imported book: what is known, every value quoted where YAML would read it as something else. */

import type {Metadata} from '../../book/index.ts'

/** The settings file of a book. */
export function writeBookYaml(metadata: Metadata): string {
  const {title, subtitle, creators, language, publisher, date, rights, description, subjects, isbn, series, cover} = metadata
  const lines = [
    field('title', title), field('subtitle', subtitle), ...creatorLines(creators), field('language', language), field('publisher', publisher), field('date', date),
    field('rights', rights), field('description', description), field('cover', cover),
    ...(subjects.length > 0 ? ['subjects:', ...subjects.map((subject) => `  - ${scalar(subject)}`)] : []),
    ...(isbn.epub !== undefined || isbn.print !== undefined ? ['isbn:', field('  epub', isbn.epub), field('  print', isbn.print)] : []),
    ...(series ? ['series:', field('  name', series.name), field('  number', series.number)] : [])
  ]
  return `${lines.filter((line) => line !== '').join('\n')}\n`
}

const field = (key: string, value: string | undefined): string => (value === undefined ? '' : `${key}: ${scalar(value)}`)

function creatorLines(creators: Metadata['creators']): string[] {
  const [first] = creators
  if (!first) return []
  if (creators.length === 1 && first.role === 'aut' && first.fileAs === undefined) return [`author: ${scalar(first.name)}`]
  return ['authors:', ...creators.flatMap(({name, role, fileAs}) => [`  - name: ${scalar(name)}`, `    role: ${scalar(role)}`, ...(fileAs === undefined ? [] : [`    file-as: ${scalar(fileAs)}`])])]
}

/** Plain where YAML cannot misread it, else in double quotes (YAML 1.2, section 7.3). */
function scalar(value: string): string {
  return /^[\p{L}][\p{L}\p{N} .,'’&()/-]*$/u.test(value) && !/^(?:true|false|null|yes|no|on|off|~)$/i.test(value) && !/\s$/.test(value) ? value : JSON.stringify(value)
}
