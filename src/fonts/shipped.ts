/**
 * The families that come with Octavo. Those of text are tried after the book's own for any character; those of signs last of
 * all, each opened only for a character that all before it lack: they are large, and nearly no book asks for them.
 */

import type {FontSource} from './types.ts'

const scope = 'font:@expo-google-fonts'

function sourcesOf(family: string, styles: readonly string[]): readonly FontSource[] {
  const stem = family.replaceAll(' ', '')
  const folder = `${scope}/${family.replace(/(\D) (?=\d)/, '$1-').toLowerCase().replaceAll(' ', '-')}`
  return styles.map((name) => ({
    family, style: name.endsWith('Italic') ? 'italic' : 'normal', weight: Number.parseInt(name),
    source: `${folder}/${name}/${stem}_${name}.ttf`
  }))
}

const four = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const

/** For any text. */
export const textFamilies: readonly (readonly FontSource[])[] = ['EB Garamond', 'Literata', 'Alegreya'].map((family) => sourcesOf(family, four))

/** What `monospace` means where a sheet names no face for it; it has the blocks and frames of status screens, too. */
export const monospaced = sourcesOf('IBM Plex Mono', four)

/** Pictures of an emoji, in outlines. */
export const pictured = sourcesOf('Noto Emoji', ['400Regular', '700Bold'])

/** Signs, in the order they are asked. */
export const signFamilies: readonly (readonly FontSource[])[] = [
  sourcesOf('Noto Sans Symbols 2', ['400Regular']), monospaced, sourcesOf('Noto Sans Symbols', ['400Regular', '700Bold']), pictured, sourcesOf('Noto Sans Math', ['400Regular'])
]
