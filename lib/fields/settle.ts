/** One task later: what the page does in microtasks and message handlers is done. Not slowed down in a hidden tab. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      resolve()
    })
    port1.start()
    port2.postMessage(null)
  })
}

/** After the next animation frame, or 60 ms: a hidden tab gets no frames. */
export function nextFrame(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const frame = view.requestAnimationFrame(done)
    const timer = setTimeout(done, 60)
    function done(): void {
      view.cancelAnimationFrame(frame)
      clearTimeout(timer)
      resolve()
    }
  })
}

/** Waits as many milliseconds: for what the browser tells nobody. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

/** Runs `change` and waits until the document has said `selectionchange`, 60 ms at most; then one task more. */
export async function selectionSettled(document: Document, change: () => void): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setTimeout(done, 60)
    // Capture: the event of a textarea bubbles, and a page may stop it.
    document.addEventListener('selectionchange', done, true)
    change()
    function done(): void {
      document.removeEventListener('selectionchange', done, true)
      clearTimeout(timer)
      resolve()
    }
  })
  await nextTask()
}
