import tokens from '../../components/ui/tokens.css?inline'
import { adoptStyles } from './adopt-styles'
import { onViewMoved } from './on-moved'
import type { Layer } from './layer'
import css from './notice.css?inline'
import { clipOf, overlap } from './visible-rects'

/** In px, from the corner of the field. */
const inset = 6

/** A line of words in the lower right corner of a field. */
export interface Notice {
  /** Shows these words; nothing when empty. */
  say(words: string): void
}

/** Prepares the notice of the layer's field. It is read aloud when it changes, takes no pointer, and is gone when `signal` aborts. */
export function createNotice(layer: Layer, signal: AbortSignal): Notice {
  const notice = layer.view.document.createElement('div')
  notice.className = 'overlay notice'
  notice.setAttribute('role', 'status')
  adoptStyles(layer.root, tokens, layer.view)
  adoptStyles(layer.root, css, layer.view)
  layer.root.append(notice)

  function place(): void {
    const seen = layer.toLayer(overlap(layer.near.getBoundingClientRect(), clipOf(layer.near)))
    const { innerWidth, innerHeight } = layer.view
    notice.style.display = notice.textContent !== '' && seen.width > 0 && seen.height > 0 ? 'block' : 'none'
    notice.style.right = `${Math.round(innerWidth - seen.right + inset)}px`
    notice.style.bottom = `${Math.round(innerHeight - seen.bottom + inset)}px`
  }
  onViewMoved(layer, place, signal)

  return {
    say(words) {
      if (words !== '') layer.mount()
      // the same words put in again would be read aloud again
      if (words !== notice.textContent) notice.textContent = words
      place()
    },
  }
}
