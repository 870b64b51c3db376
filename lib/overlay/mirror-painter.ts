import { adoptStyles } from './adopt-styles'
import { paintSeenIn } from './highlight-painter'
import type { Layer } from './layer'
import { alignMirror, levelOf, takeType, type TextField } from './align-mirror'
import css from './mirror.css?inline'
import { createMirrorText } from './mirror-text'
import { onMoved } from './on-moved'
import type { Painter } from './painter'

/**
 * A painter for a textarea or a text input, whose letters no highlight reaches: the same words, transparent, exactly over the
 * field, and highlights over those. Nothing follows the field while nothing is marked. The layer must be of the field's own
 * document (no `climb`). A field that moves for a reason nobody hears is followed at the next paint.
 */
export function paintMirror(field: TextField, layer: Layer, signal: AbortSignal): Painter {
  const { view, root } = layer
  const { mirror, words } = createMirror(field, view.document)
  const text = createMirrorText(words, view)
  const painter = paintSeenIn(field, words, (from, to) => text.range(from, to), signal)
  let following: AbortController | undefined

  function show(): void {
    layer.mount()
    adoptStyles(root, css, view)
    if (mirror.parentNode !== root) root.append(mirror)
    takeType(field, words, view)
    mirror.style.zIndex = levelOf(field, view)
    text.write(field.value)
    align()
    if (following) return
    following = new AbortController()
    onMoved(field, view, align, AbortSignal.any([signal, following.signal]))
  }

  function hide(): void {
    following?.abort()
    following = undefined
    mirror.remove()
  }

  function align(): void {
    if (field.isConnected) alignMirror(field, mirror, words)
    else hide()
  }

  signal.addEventListener('abort', hide, { once: true })

  return {
    ...painter,
    paint(marks) {
      if (signal.aborted) return
      const shown = marks.length > 0 && field.isConnected
      if (shown) show()
      painter.paint(shown ? marks : [])
      if (!shown) hide()
    },
  }
}

function createMirror(field: TextField, document: Document) {
  const mirror = document.createElement('div')
  const words = document.createElement('div')
  mirror.className = field.tagName === 'INPUT' ? 'mirror line' : 'mirror'
  mirror.setAttribute('aria-hidden', 'true')
  words.className = 'words'
  mirror.append(words)
  return { mirror, words }
}
