/**
 * Calls `changed` once for all nodes that came or went within a frame, but for those in places where `ignored`. Silent while the
 * tree stays as it is; the function it returns asks for a call when something else has changed.
 */
export function onTreeChange(
  root: Node,
  changed: () => void,
  ignored: (place: Node) => boolean,
  signal: AbortSignal,
): () => void {
  let waiting = 0
  const soon = () => {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0
      changed()
    })
  }
  const observer = new MutationObserver((records) => {
    if (!records.every(({ target }) => ignored(target))) soon()
  })
  observer.observe(root, { childList: true, subtree: true })
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect()
      cancelAnimationFrame(waiting)
    },
    { once: true },
  )
  return soon
}
