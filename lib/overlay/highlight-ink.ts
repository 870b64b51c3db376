import type { Tone } from '../signals/signals'
import type { View } from './frames'

/** The highlights of one window: one a tone, shared by every painter in it. */
export interface HighlightInk {
  add(tone: Tone, range: Range): void
  remove(tone: Tone, range: Range): void
  /** Puts back what the page has cleared or overwritten; takes names away that hold nothing. */
  restore(): void
}

const inks = new WeakMap<View, HighlightInk>()

// where two overlap, what the user can change wins
const priorities: Record<Tone, number> = { evidence: 1, nice: 2, telling: 3, lead: 4 }

/** Nothing is drawn, and nothing fails, in a browser without the CSS Custom Highlight API. */
export function highlightInk(view: View): HighlightInk {
  let ink = inks.get(view)
  if (!ink) inks.set(view, (ink = createInk(view)))
  return ink
}

function createInk(view: View): HighlightInk {
  const registry = view.CSS?.highlights
  if (!registry || !view.Highlight) return { add() {}, remove() {}, restore() {} }
  // our own sets: Firefox lets a content script write a Highlight, and not iterate it
  const tones = Object.entries(priorities).map(([tone, priority]) => {
    const highlight = new view.Highlight()
    highlight.priority = priority
    return { name: `sideline-${tone}`, highlight, ranges: new Set<Range>() }
  })
  const of = (tone: Tone) => tones.find(({ name }) => name.endsWith(tone))!
  return {
    add(tone, range) {
      const { highlight, ranges } = of(tone)
      ranges.add(range)
      highlight.add(range)
    },
    remove(tone, range) {
      const { highlight, ranges } = of(tone)
      ranges.delete(range)
      highlight.delete(range)
    },
    restore() {
      for (const { name, highlight, ranges } of tones) {
        if (highlight.size !== ranges.size) for (const range of ranges) highlight.add(range)
        if (ranges.size && registry.get(name) !== highlight) registry.set(name, highlight)
        if (!ranges.size && registry.get(name) === highlight) registry.delete(name)
      }
    },
  }
}
