/**
 * The edition's choice of the serial's furniture: notes kept, moved to the chapter's end or left
 * out; teasers and sign-offs kept or left out. What is left out is said, one message a node, and
 * where nothing is left behind it.
 */

import {isSection, type AnyNode, type AuthorsNote, type Block, type Section} from '../book/index.ts'
import type {Context} from './context.ts'

interface EditionBlocks {
  /** What this edition shows, in its order. */
  readonly blocks: readonly Block[]
  readonly omitted: readonly Block[]
}

/** The blocks of a section as this edition has them; each that it leaves out is told. */
export function chooseBlocks(context: Context, section: Section): EditionBlocks {
  const {authorsNotes} = context.edition
  const all = section.children.filter((child): child is Block => !isSection(child))
  const omitted = all.filter((block) => isOmitted(context, block))
  for (const block of omitted) {
    context.report.info('publication:omitted', {path: section.path, at: block.position}, `Left out of this edition: ${names[block.type] ?? block.type}`, {hint: 'Settings of the edition show it, which docs/settings.md lists: `epub` and `pdf` have their own'})
  }
  const shown = omitted.length === 0 ? all : all.filter((block) => !omitted.includes(block))
  if (omitted[0] && !section.children.some((child) => isSection(child)) && shown.every(({type}) => type === 'heading')) warnOfEmpty(context, section, omitted[0])
  return {blocks: authorsNotes === 'end' ? moveNotes(shown) : shown, omitted}
}

/** A reader would turn to a page that is blank, or has a heading alone. */
function warnOfEmpty({report}: Context, {path}: Section, omitted: Block): void {
  report.warn('publication:nothing-left', {path, at: omitted.position}, `Found ${names[omitted.type] ?? omitted.type} left out and nothing else in its chapter, expected text that stays`, {
    hint: 'Keep it with the settings of the edition (`authors-notes`, `teasers`, `sign-offs`), or take the chapter out of the manuscript'
  })
}

const names: Partial<Record<AnyNode['type'], string>> = {authorsNote: "an author's note", teaser: 'a teaser', signOff: 'a sign-off'}

function isOmitted({edition}: Context, block: Block): boolean {
  if (block.type === 'authorsNote') return edition.authorsNotes === 'omit'
  if (block.type === 'teaser') return edition.teasers === 'omit'
  return block.type === 'signOff' && edition.signOffs === 'omit'
}

/** Notes after the story, before a teaser: a teaser leads out of the chapter. */
function moveNotes(blocks: readonly Block[]): Block[] {
  const notes = blocks.filter((block): block is AuthorsNote => block.type === 'authorsNote')
  const story = blocks.filter((block) => block.type !== 'authorsNote')
  const teaser = story.findIndex((block) => block.type === 'teaser')
  const end = teaser === -1 ? story.length : teaser
  return [...story.slice(0, end), ...notes.map((note): AuthorsNote => ({...note, placement: 'closing'})), ...story.slice(end)]
}
