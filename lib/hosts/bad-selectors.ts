/** Where a profile has selectors, as far as it is known to be one. */
const fields = new Set(['selector', 'date', 'body', 'mark', 'expects', 'notOwn', 'ignored'])

/** The selectors in a profile that the browser cannot read, each as one line for a person. Only a page can tell. */
export function badSelectors(json: unknown, page: ParentNode): readonly string[] {
  if (typeof json !== 'object' || json === null) return []
  return Object.entries(json).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string') return badSelectors(value, page)
    return fields.has(key) && !canRead(value, page) ? [`“${value.slice(0, 80)}” is no selector`] : []
  })
}

function canRead(selector: string, page: ParentNode): boolean {
  try {
    page.querySelector(selector)
    return true
  } catch {
    return false
  }
}
