// Single-key shortcuts, as mail clients have them: a key typed outside a field is a command. An extension that lets
// its own keystrokes through to the page sets them off.

const FIELDS = 'input, textarea, select, [contenteditable]'

/** @param commands a function for each key */
export function listenForShortcuts(commands) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.(FIELDS)) return
    if (document.querySelector('dialog[open]')) return
    const command = commands[event.key]
    if (!command) return
    event.preventDefault()
    command()
  })
}
