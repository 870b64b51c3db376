import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Options } from './Options'

createRoot(document.querySelector('#root') as HTMLElement).render(
  <StrictMode>
    <Options />
  </StrictMode>,
)
