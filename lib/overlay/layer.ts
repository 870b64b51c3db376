import { adoptStyles } from './adopt-styles'
import { ancestorsInFlatTree } from './flat-tree'
import { rectOutOfFrame, viewsAround, type View } from './frames'

/** Our one element in the page: a closed shadow root that holds the card or the mirrors. */
export interface Layer {
  readonly near: Element
  readonly root: ShadowRoot
  readonly host: HTMLElement
  /** The window the layer is drawn in. */
  readonly view: View
  /** Every window from that of `near` up to `view`: one, unless the layer climbs out of a frame. */
  readonly views: readonly View[]
  /** False when the page has removed it. */
  readonly mounted: boolean
  /** Mounts it, or moves it to where `near` is now: called before each use, since pages remove what they do not know. */
  mount(): void
  /** A box of the viewport of `from` (one of `views`; that of `near` if left out), in the viewport of the layer. */
  toLayer(rect: DOMRect, from?: View): DOMRect
}

export interface LayerOptions {
  /** Climb out of same-origin frames, so that a card is not cut off by a small editor frame. Not for mirrors. */
  readonly climb?: boolean
}

/**
 * A layer for what is drawn about `near`. It stands in the nearest modal around it (nothing outside a modal can be pressed or
 * focused), else in the document element. Gone for good when `signal` aborts.
 */
export function createLayer(near: Element, signal: AbortSignal, options: LayerOptions = {}): Layer {
  const views = viewsAround(near, options.climb ?? false)
  const view = views.at(-1)!
  const host = view.document.createElement('div')
  const root = host.attachShadow({ mode: 'closed' })
  adoptStyles(root, reset, view)
  for (const type of kept) host.addEventListener(type, stop, { signal, passive: true })
  signal.addEventListener('abort', () => host.remove(), { once: true })

  return {
    near,
    root,
    host,
    view,
    views,
    get mounted() {
      return host.isConnected
    },
    mount() {
      if (signal.aborted) return
      const parent = modalAround(nearIn(near, views)) ?? view.document.documentElement
      if (host.parentNode !== parent) parent.append(host)
    },
    toLayer: (rect, from = views[0]!) => views.slice(Math.max(0, views.indexOf(from)), -1).reduce(rectOutOfFrame, rect),
  }
}

// `contents` keeps us from being a flex or grid item, and from a stacking context of our own
const reset = ':host{all:initial!important;display:contents!important}'

/**
 * What happens in the card is not the page's: its shortcuts, click-outside closers and focus traps on `document` hear nothing.
 * Listeners that capture hear it before it gets here: while a card is open, `guardCard` keeps the ones below `window` from it.
 */
const kept =
  'keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend pointerdown pointerup mousedown mouseup click auxclick dblclick contextmenu touchstart touchend focusin focusout copy cut paste wheel dragstart drop'.split(
    ' ',
  )

function stop(event: Event): void {
  event.stopPropagation()
}

function nearIn(near: Element, views: readonly View[]): Element {
  return views.slice(0, -1).reduce<Element>((element, view) => view.frameElement ?? element, near)
}

/** `aria-modal` too: its focus trap pulls the keyboard out of anything that stands outside it. */
function modalAround(near: Element): Element | undefined {
  // a form may hold a field named `matches`
  const isModal = (element: Element) => Element.prototype.matches.call(element, ':modal, [aria-modal="true"]')
  for (const element of ancestorsInFlatTree(near)) if (isModal(element)) return element
  return undefined
}
