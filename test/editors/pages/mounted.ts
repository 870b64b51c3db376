/** What an editor's page leaves for the test, in `globalThis.mounted`. */
export interface Mounted {
  /** The document as the editor's own API gives it, as HTML. */
  model(): string
}

/** The element that the editor is put into. */
export function place(): HTMLElement {
  return document.querySelector<HTMLElement>('#place')!
}

/** Puts CSS that a package ships into the page. */
export function style(css: string): void {
  const sheet = document.createElement('style')
  sheet.textContent = css
  document.head.append(sheet)
}

/** Tells the test that the editor stands. */
export function mounted(model: Mounted['model']): void {
  Object.assign(globalThis, { mounted: { model } satisfies Mounted })
}
