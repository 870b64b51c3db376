import { adoptStyles } from './adopt-styles'
import { paintSeenIn } from './highlight-painter'
import type { Layer } from './layer'
import { alignMirror, levelOf, takeType, type TextField } from './mirror-box'
import css from './mirror.css?inline'
import { onMoved } from './moved'
import type { Painter } from './painter'

/**
 * A painter for a textarea or a text input, whose letters no highlight reaches: the same words, transparent, exactly over the
 * field, and highlights over those. Nothing follows the field while nothing is marked. The layer must be of the field's own
 * document (no `climb`). A field that moves for a reason nobody hears is followed at the next paint.
 */
export function paintMirror(field: TextField, layer: Layer, signal: AbortSignal): Painter {
  const { view, root } = layer
  const { mirror, words, text } = createMirror(field, view.document)
  const painter = paintSeenIn(field, words, rangeInText, signal)
  let following: AbortController | undefined

  function rangeInText(from: number, to: number): AbstractRange | null {
    if (from >= to || to > text.length) return null
    return new view.StaticRange({ startContainer: text, startOffset: from, endContainer: text, endOffset: to })
  }

  function show(): void {
    layer.mount()
    adoptStyles(root, css, view)
    if (mirror.parentNode !== root) root.append(mirror)
    takeType(field, words, view)
    mirror.style.zIndex = levelOf(field, view)
    writeText(text, field.value)
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
  const text = document.createTextNode('')
  mirror.className = field.tagName === 'INPUT' ? 'mirror line' : 'mirror'
  mirror.setAttribute('aria-hidden', 'true')
  words.className = 'words'
  words.append(text)
  mirror.append(words)
  return { mirror, words, text }
}

/** Writes only what differs in the middle, so that the live ranges around an edit stay where they are. */
function writeText(text: Text, value: string): void {
  const before = text.data
  if (before === value) return
  const longest = Math.min(before.length, value.length)
  let head = 0
  while (head < longest && before[head] === value[head]) head++
  let tail = 0
  while (tail < longest - head && before.at(-1 - tail) === value.at(-1 - tail)) tail++
  text.replaceData(head, before.length - head - tail, value.slice(head, value.length - tail))
}
