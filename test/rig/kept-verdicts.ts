import type { Page } from '@playwright/test'

/** The verdicts that are kept, as one of the extension's own pages reads them; none before the first was kept. */
export function keptVerdicts(own: Page): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return own.evaluate(async () => {
    // opening a database that is not there would make an empty one in the extension's way
    if (!(await indexedDB.databases()).some(({ name }) => name === 'sideline')) return []
    return new Promise<Record<string, unknown>[]>((resolve, reject) => {
      const opening = indexedDB.open('sideline')
      opening.addEventListener('error', () => reject(new Error('cannot open')))
      opening.addEventListener('success', () => {
        const rows = opening.result.transaction('verdicts').objectStore('verdicts').getAll()
        rows.addEventListener('success', () => {
          opening.result.close()
          resolve(rows.result as Record<string, unknown>[])
        })
      })
    })
  })
}
