import { useState } from 'react'

/**
 * Tells whether what was asked for has come back: `saved` is true from the moment the setting, written as `current`, is what
 * `ask` was last called with. A write that fails never says it was saved.
 */
export function useSaved(current: string): { readonly saved: boolean; readonly ask: (wanted: string) => void } {
  const [asked, ask] = useState<string>()
  return { saved: asked === current, ask }
}
