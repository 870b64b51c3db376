import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { plainText } from '../page-text'
import { mounted, place } from './mounted'

const latest = { text: '' }

function Mail() {
  const [text, setText] = useState(plainText)
  useEffect(() => {
    latest.text = text
  })
  return (
    <textarea
      id="field"
      rows={8}
      style={{ width: '100%', font: '16px/22px Arial' }}
      value={text}
      onChange={({ target }) => setText(target.value)}
    />
  )
}

flushSync(() => createRoot(place()).render(<Mail />))
mounted(() => latest.text.replaceAll(/^.*$/gm, '<p>$&</p>'))
