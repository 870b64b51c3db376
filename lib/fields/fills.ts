import type { TextMap } from './text-map'

/** Whether the text of `element` ends at the offset `to`. */
export function endsAt(map: TextMap, element: Node, to: number): boolean {
  return map.fromPoint(element, element.childNodes.length) === to
}

/** Whether `from`–`to` is all of the text of `element`. */
export function fills(map: TextMap, element: Node, from: number, to: number): boolean {
  return map.fromPoint(element, 0) === from && endsAt(map, element, to)
}
