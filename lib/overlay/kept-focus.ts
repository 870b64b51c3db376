import type { View } from './frames'

/** Where the keyboard was, and what was selected. */
export interface KeptFocus {
  /** Remembers where the keyboard is now, unless it is in our own layer. */
  keep(): void
  /** Brings it back, with the selection as it was, without scrolling. */
  giveBack(): void
}

/** `views` from the inner window to the outer one; `host` is the layer's own element. */
export function keepFocus(views: readonly View[], host: Element): KeptFocus {
  let element: Element | null = null
  let selected: SelectedEnds | undefined

  return {
    keep() {
      const active = deepActive(views)
      if (!active || active === host) return
      element = active
      selected = endsOf(active)
    },
    giveBack() {
      if (!element?.isConnected) return
      if ('focus' in element) (element as HTMLElement).focus({ preventScroll: true })
      // textarea and input keep their own selection
      if (selected?.anchorNode?.isConnected && selected.focusNode?.isConnected) {
        const { anchorNode, anchorOffset, focusNode, focusOffset } = selected
        selectionOf(element)?.setBaseAndExtent(
          anchorNode,
          Math.min(anchorOffset, lengthOf(anchorNode)),
          focusNode,
          Math.min(focusOffset, lengthOf(focusNode)),
        )
      }
    },
  }
}

interface SelectedEnds {
  readonly anchorNode: Node | null
  readonly anchorOffset: number
  readonly focusNode: Node | null
  readonly focusOffset: number
}

/** The focused element, looked for in frames first, then through open shadow roots. */
function deepActive(views: readonly View[]): Element | null {
  const view = views.find(({ document }) => document.hasFocus())
  let active = view?.document.activeElement ?? null
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement
  return active
}

function endsOf(element: Element): SelectedEnds | undefined {
  if (!(element as HTMLElement).isContentEditable) return undefined
  const selection = selectionOf(element)
  if (!selection?.rangeCount) return undefined
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  return { anchorNode, anchorOffset, focusNode, focusOffset }
}

/** Chromium keeps a selection for each shadow root; elsewhere there is the document's. */
function selectionOf(element: Element): Selection | null {
  const tree = element.getRootNode() as Document & { getSelection?: Document['getSelection'] }
  return tree.getSelection?.() ?? element.ownerDocument.getSelection()
}

function lengthOf(node: Node): number {
  return node.nodeType === 3 ? (node as Text).length : node.childNodes.length
}
