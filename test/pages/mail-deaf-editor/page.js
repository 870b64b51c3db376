const frame = document.querySelector('iframe')

/** Once more after a while, as an editor does that starts late. */
for (const wait of [0, 800]) {
  setTimeout(() => {
    const editor = frame.contentDocument
    editor.open()
    editor.write('<!doctype html><body contenteditable="true"></body>')
    editor.close()
    if (wait > 0) document.title = 'twice'
  }, wait)
}
