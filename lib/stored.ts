import { browser } from 'wxt/browser'

/**
 * Reads a value that the background keeps in `storage.local`. Pages read it so, without the library that writes it; versions
 * and migrations are the writer's (`entrypoints/background/stored-items.ts`).
 */
export async function readStored<Value>(key: string, otherwise: Value): Promise<Value> {
  const { [key]: value } = await browser.storage.local.get(key)
  return value === undefined || value === null ? otherwise : (value as Value)
}

/** Calls `changed` whenever one of these values changes. */
export function watchStored(keys: readonly string[], changed: () => void, signal: AbortSignal): void {
  const listener = (changes: object) => {
    if (keys.some((key) => key in changes)) changed()
  }
  browser.storage.local.onChanged.addListener(listener)
  // storage is gone with an extension that was updated or removed
  signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(listener), { once: true })
}
