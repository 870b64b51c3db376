// The rich-text reply under a conversation. Like a large mail client's: a contenteditable with one div a line,
// formatting by execCommand, made anew for each conversation.

const FRESH = '<div><br></div>'

/**
 * Makes a composer from the page's template. `draft` is HTML or undefined; `onDraft` gets the HTML after every
 * change (undefined once it is empty); `onSend` gets the HTML of a reply that is not empty.
 */
export function createReply({ recipient, draft, onDraft, onSend }) {
  const composer = document.querySelector('#reply').content.cloneNode(true).firstElementChild
  const editor = composer.querySelector('.reply-editor')
  composer.querySelector('.recipient').textContent = recipient
  editor.innerHTML = draft ?? FRESH

  const isEmpty = () => editor.textContent.trim() === ''
  const changed = () => {
    composer.classList.toggle('is-empty', isEmpty())
    onDraft(isEmpty() ? undefined : editor.innerHTML)
  }
  const reset = () => {
    editor.innerHTML = FRESH
    changed()
  }
  const send = () => {
    if (isEmpty()) return editor.focus()
    const html = editor.innerHTML
    reset()
    onSend(html)
  }

  composer.classList.toggle('is-empty', isEmpty())
  editor.addEventListener('input', changed)
  editor.addEventListener('focus', () => document.execCommand('defaultParagraphSeparator', false, 'div'))
  editor.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      send()
    }
  })
  composer.querySelector('.send').addEventListener('click', send)
  composer.querySelector('.discard').addEventListener('click', () => {
    reset()
    editor.focus()
  })
  addFormatting(composer, editor)
  addLinks(composer, editor)
  return composer
}

function addFormatting(composer, editor) {
  const buttons = [...composer.querySelectorAll('[data-command]')]
  const show = () => {
    for (const button of buttons) button.ariaPressed = String(document.queryCommandState(button.dataset.command))
  }
  for (const button of buttons) {
    button.addEventListener('click', () => {
      editor.focus()
      document.execCommand(button.dataset.command)
      show()
    })
  }
  // The toolbar must not take the caret away from the words it is about.
  composer.querySelector('.tools').addEventListener('mousedown', (event) => event.preventDefault())
  editor.addEventListener('keyup', show)
  editor.addEventListener('mouseup', show)
}

function addLinks(composer, editor) {
  const row = composer.querySelector('.link-row')
  const address = row.querySelector('input')
  let range

  composer.querySelector('.link').addEventListener('click', () => {
    const selection = getSelection()
    const inside = selection.rangeCount > 0 && editor.contains(selection.anchorNode)
    range = inside ? selection.getRangeAt(0).cloneRange() : undefined
    row.hidden = !row.hidden
    if (!row.hidden) address.focus()
  })
  row.addEventListener('submit', (event) => {
    event.preventDefault()
    editor.focus()
    if (range) {
      getSelection().removeAllRanges()
      getSelection().addRange(range)
    }
    const link = Object.assign(document.createElement('a'), { href: address.value, textContent: address.value })
    if (getSelection().isCollapsed) document.execCommand('insertHTML', false, link.outerHTML)
    else document.execCommand('createLink', false, link.href)
    row.reset()
    row.hidden = true
  })
}
