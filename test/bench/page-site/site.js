// The pages of `npm run bench:page`: what they show comes from the bench, so that nothing of them is timed by chance.

const main = document.querySelector('main')

/** An inbox: messages under each other, each with its sender, its date and its body. */
globalThis.showMessages = (bodies) => main.append(...bodies.map(messageOf))

/** A draft in an editable element; answers nothing, the bench types. */
globalThis.showDraft = (paragraphs) => {
  const editor = editorOf(paragraphs)
  main.append(editor)
  editor.focus()
}

/** A compose window that opens, takes the focus and a sentence, and is closed again. */
globalThis.composeOnce = async (sentence) => {
  const editor = editorOf([sentence])
  main.append(editor)
  editor.focus()
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  editor.remove()
}

/** Scrolls from the top to the bottom, a screen a frame. */
globalThis.scrollThrough = async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y)
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
}

/** How many frames pass between an input and a new highlight; resolves when it is there. */
globalThis.framesToHighlight = () =>
  new Promise((resolve) => {
    const size = () => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)
    document.addEventListener(
      'input',
      () => {
        const before = size()
        let frames = 0
        const look = () => {
          if (size() > before) resolve(frames)
          else if (++frames < 600) requestAnimationFrame(look)
          else resolve(Infinity)
        }
        requestAnimationFrame(look)
      },
      { once: true },
    )
  })

function messageOf(body, index) {
  const article = document.createElement('article')
  article.dataset.messageId = String(index)
  const from = document.createElement('p')
  const sender = document.createElement('a')
  sender.href = 'mailto:priya@harbourfreight.example'
  sender.textContent = 'Priya Nair'
  const time = document.createElement('time')
  time.dateTime = '2026-11-24T08:47'
  time.textContent = '24 Nov'
  from.append(sender, ' ', time)
  const text = document.createElement('div')
  text.className = 'message-body'
  text.textContent = body
  article.append(from, text)
  return article
}

function editorOf(paragraphs) {
  const editor = document.createElement('div')
  editor.className = 'editor'
  editor.contentEditable = 'true'
  editor.setAttribute('role', 'textbox')
  editor.setAttribute('aria-label', 'Message body')
  for (const paragraph of paragraphs) {
    const line = document.createElement('div')
    line.textContent = paragraph
    editor.append(line)
  }
  return editor
}
