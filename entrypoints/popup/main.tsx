import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Popup } from './Popup'

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <Popup />
  </StrictMode>,
)
