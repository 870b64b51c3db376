import type { View } from './frames'

const sheets = new WeakMap<Node, Map<string, CSSStyleSheet>>()

/**
 * Applies `css` in a document or shadow root, once, by an adopted sheet: the tree is not touched, and no content security policy
 * applies. Called again it puts back a sheet that the page took away.
 */
export function adoptStyles(tree: Document | ShadowRoot, css: string, view: View): void {
  if (!tree.adoptedStyleSheets) return
  let ours = sheets.get(tree)
  if (!ours) sheets.set(tree, (ours = new Map()))
  let sheet = ours.get(css)
  if (!sheet) {
    sheet = new view.CSSStyleSheet()
    sheet.replaceSync(css)
    ours.set(css, sheet)
  }
  if (!tree.adoptedStyleSheets.includes(sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet]
}
