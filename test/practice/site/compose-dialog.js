// "New message": a modal dialog (top layer) with a plain-text body.

/** Opens on `openButton`; `onSend` gets `{to, subject, body}` as typed. Returns the function that opens it. */
export function createCompose(openButton, onSend) {
  const dialog = document.querySelector('dialog.compose')
  const form = dialog.querySelector('form')
  const open = () => dialog.showModal()

  openButton.addEventListener('click', open)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { to, subject, body } = Object.fromEntries(new FormData(form))
    form.reset()
    dialog.close()
    onSend({ to, subject, body })
  })
  dialog.querySelector('.discard').addEventListener('click', () => {
    form.reset()
    dialog.close()
  })
  dialog.querySelector('.close').addEventListener('click', () => dialog.close())
  return open
}
