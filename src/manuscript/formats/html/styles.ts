/**
 * Rules of a page's own `<style>` for single classes, written onto the elements: Google Docs and Word tell italics that
 * way, and some sites hide lines in a story by a class nobody is meant to see.
 */

import type {Element, Root} from 'hast'
import {attribute, findAll, isElement, textIn, type HtmlNode} from '../markup/tree.ts'

const rule = /([^{}]+)\{([^{}]*)\}/g
const selector = /^(?:[a-z][a-z0-9]*)?\.([A-Za-z_][\w-]*)$/
const useful = /^(?:font-style|font-weight|font-variant|text-decoration(?:-line)?|text-align|vertical-align|text-indent|display|visibility)$/

/** Adds the declarations of an element's classes before its own. */
export function applyPageStyles(page: Root): void {
  const declarations = readRules(findAll(page, ({tagName}) => tagName === 'style').map(textIn).join('\n'))
  if (declarations.size > 0) page.children.forEach((node) => apply(node as HtmlNode, declarations))
}

function readRules(css: string): Map<string, string> {
  const declarations = new Map<string, string>()
  const flat = css.replace(/\/\*[^]*?\*\//g, '').replace(/@(?:media|supports|font-face|import|charset|page|keyframes)[^{;]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/g, '')
  for (const [, selectors, body] of flat.matchAll(rule)) {
    const kept = body!.split(';').filter((each) => useful.test(each.split(':')[0]!.trim().toLowerCase())).join(';')
    if (kept === '') continue
    for (const each of selectors!.split(',')) {
      const name = selector.exec(each.trim())?.[1]
      if (name) declarations.set(name, `${declarations.get(name) ?? ''}${kept};`)
    }
  }
  return declarations
}

function apply(node: HtmlNode, declarations: ReadonlyMap<string, string>): void {
  if (!isElement(node)) return
  const classes = (attribute(node, 'className') ?? '').split(/\s+/)
  const found = classes.map((name) => declarations.get(name) ?? '').join('')
  if (found) node.properties.style = `${found}${attribute(node, 'style') ?? ''}`
  for (const child of (node as Element).children) apply(child, declarations)
}
