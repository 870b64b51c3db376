/** The parent as drawn: through slots, and out of shadow roots. */
export function parentInFlatTree(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot
  const parent = element.parentNode
  // by its kind, not by its `host`: a form with a field of that name has one too
  return parent?.nodeType === 11 ? (parent as ShadowRoot).host : element.parentElement
}

/** The element itself and everything it is drawn in, from the inside out. */
export function* ancestorsInFlatTree(element: Element): Generator<Element> {
  for (let next: Element | null = element; next; next = parentInFlatTree(next)) yield next
}

/** The shadow root that holds `node`, the one around it, and so on to the document: a scroll event stays in its own. */
export function treesAround(node: Node): readonly Node[] {
  const tree = node.getRootNode()
  return 'host' in tree ? [tree, ...treesAround((tree as ShadowRoot).host)] : [tree]
}
