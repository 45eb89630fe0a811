/**
 * Rules of a page's own `<style>` for single classes, written onto the elements: Google Docs and Word tell italics that
 * way, and some sites hide lines in a story by a class nobody is meant to see.
 */

import type {Element, Root} from 'hast'
import {attribute, findAll, isElement, textIn, type HtmlNode} from '../markup/tree.ts'

/** Rules whose block says nothing of the page as it is read. */
const apart = /^\s*@(?:media|supports|font-face|import|charset|page|keyframes)/
const selector = /^(?:[a-z][a-z0-9]*)?\.([A-Za-z_][\w-]*)$/
const useful = /^(?:font-style|font-weight|font-variant|text-decoration(?:-line)?|text-align|vertical-align|text-indent|display|visibility)$/

/** Adds the declarations of an element's classes before its own. */
export function applyPageStyles(page: Root): void {
  const declarations = readRules(findAll(page, ({tagName}) => tagName === 'style').map(textIn).join('\n'))
  if (declarations.size > 0) page.children.forEach((node) => apply(node as HtmlNode, declarations))
}

function readRules(css: string): Map<string, string> {
  const declarations = new Map<string, string>()
  for (const [selectors, body] of rulesIn(css.replace(/\/\*[^]*?(?:\*\/|$)/g, ''))) {
    const kept = body.split(';').filter((each) => useful.test(each.split(':')[0]!.trim().toLowerCase())).join(';')
    if (kept === '') continue
    for (const each of selectors.split(',')) {
      const name = selector.exec(each.trim())?.[1]
      if (name) declarations.set(name, `${declarations.get(name) ?? ''}${kept};`)
    }
  }
  return declarations
}

/** Selectors and declarations of the innermost blocks, in one pass over the braces. */
function rulesIn(css: string): [string, string][] {
  const rules: [string, string][] = []
  let [from, opened, skipped] = [0, -1, 0]
  for (const {0: mark, index} of css.matchAll(/[{};]/g)) {
    if (skipped > 0) skipped += mark === '{' ? 1 : mark === '}' ? -1 : 0
    else if (mark === '{' && apart.test(css.slice(from, Math.min(index, from + 200)))) skipped = 1
    else if (mark === '{') opened = index
    else if (mark === '}' && opened >= 0) rules.push([css.slice(from, opened), css.slice(opened + 1, index)])
    if (mark === ';' ? opened < 0 : mark === '}' || skipped > 0) [from, opened] = [index + 1, -1]
    else if (mark === '{' && opened >= 0 && opened !== index) from = opened + 1
  }
  return rules
}

function apply(node: HtmlNode, declarations: ReadonlyMap<string, string>): void {
  if (!isElement(node)) return
  const classes = (attribute(node, 'className') ?? '').split(/\s+/)
  const found = classes.map((name) => declarations.get(name) ?? '').join('')
  if (found) node.properties.style = `${found}${attribute(node, 'style') ?? ''}`
  for (const child of (node as Element).children) apply(child, declarations)
}
