/** Puts text on the clipboard; false when the browser refused. Must run within a user's own action. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text) // no clipboard on pages without TLS, nor in frames whose page forbids it
  }
}

function copyByCommand(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  window.addEventListener('copy', fill, { capture: true, once: true })
  const copied = document.execCommand('copy')
  window.removeEventListener('copy', fill, { capture: true })
  return copied
}
