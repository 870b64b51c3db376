/** A box in px of the viewport. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export interface Placing {
  readonly width: number
  readonly height: number
  /** The words, as one box: never covered. */
  readonly anchor: Box
  /** Never covered while there is any other place. */
  readonly avoid: readonly Box[]
  /** What can be seen of the page, less a margin. */
  readonly view: Box
  /** Between the card and what it stays clear of. */
  readonly gap: number
}

export interface Place {
  readonly left: number
  readonly top: number
  /** The room for the card; it scrolls when it needs more. */
  readonly maxHeight: number
}

/**
 * Where a card goes: below the words and flush with their left edge; else above; else the nearest place that covers neither the
 * words nor what is to be avoided. Where there is no such place, on the roomier side of the words, and smaller if need be.
 */
export function placeCard(placing: Placing): Place {
  const { width, height, view } = placing
  let best: Place | undefined
  let lowest = Infinity
  for (const top of topsOf(placing)) {
    for (const left of leftsOf(placing)) {
      const box = { left, top, right: left + width, bottom: top + height }
      const cost = costOf(box, placing)
      if (cost >= lowest || !within(box, view) || coversAny(box, placing)) continue
      lowest = cost
      best = { left, top, maxHeight: view.bottom - top }
    }
  }
  return best ?? squeeze(placing)
}

/** A card lower than this, in px, shows nothing. */
const least = 96

function topsOf({ height, anchor, avoid, view, gap }: Placing): number[] {
  return [anchor, ...avoid].flatMap((box) => [box.bottom + gap, box.top - gap - height]).concat(view.top)
}

function leftsOf({ width, anchor, avoid, view, gap }: Placing): number[] {
  const sides = [anchor, ...avoid].flatMap((box) => [box.right + gap, box.left - gap - width])
  return [clamp(anchor.left, view.left, view.right - width), ...sides]
}

/** How far off the words it is; beside them counts more, since it hides the rest of their line, and above a little. */
function costOf(box: Box, { anchor, width, view }: Placing): number {
  const aside = Math.abs(box.left - clamp(anchor.left, view.left, view.right - width))
  const below = box.top - anchor.bottom
  const above = anchor.top - box.bottom
  const beside = below < 0 && above < 0
  return aside + (beside ? 2000 : Math.max(below, above + 40))
}

function coversAny(box: Box, { anchor, avoid }: Placing): boolean {
  return [anchor, ...avoid].some((other) => meets(box, other))
}

function squeeze({ width, height, anchor, view, gap }: Placing): Place {
  const left = clamp(anchor.left, view.left, view.right - width)
  const below = view.bottom - anchor.bottom - gap
  const above = anchor.top - gap - view.top
  // words that fill the screen leave no room beside them: then rather over them than not to be read
  if (Math.max(below, above) < least)
    return { left, top: Math.max(view.top, view.bottom - height), maxHeight: view.bottom - view.top }
  if (below >= above) return { left, top: anchor.bottom + gap, maxHeight: Math.max(0, below) }
  return { left, top: Math.max(view.top, anchor.top - gap - height), maxHeight: Math.max(0, above) }
}

/** Whether two boxes share more than an edge. */
export function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

function within(box: Box, view: Box): boolean {
  return box.left >= view.left && box.top >= view.top && box.right <= view.right && box.bottom <= view.bottom
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
