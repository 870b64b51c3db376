import type { Tone } from '../signals/signals'

/** Words to underline. Offsets are UTF-16 code units of the surface's text, `to` exclusive. */
export interface Mark {
  /** Stable through edits: a mark that keeps its id keeps its live range. */
  readonly id: string
  readonly tone: Tone
  readonly from: number
  readonly to: number
}

/**
 * Where an offset pair is in the page now, or `null` when it is nowhere. A `StaticRange` is best: the painter keeps its own
 * live ranges, and every spare live range costs the page time on each edit.
 */
export type ToRange = (from: number, to: number) => AbstractRange | null

/** Draws marks over one text surface, without touching it. */
export interface Painter {
  /**
   * Makes exactly these marks visible; what has not changed is left as it is. `toRange` replaces the one given before
   * (a painter of a textarea or input needs none). A mark whose place is not found is not drawn.
   */
  paint(marks: readonly Mark[], toRange?: ToRange): void
  /** The mark under a point of the surface's own viewport (`clientX`, `clientY`); the shortest where several are. */
  at(x: number, y: number): Mark | undefined
  /** The visible boxes of a drawn mark, line by line, in the surface's own viewport; empty when it is out of sight. */
  rects(id: string): readonly DOMRect[]
}
