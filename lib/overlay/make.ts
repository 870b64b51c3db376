type Child = Node | string

/** An element with a class and children; strings become text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...children)
  return element
}

/** A button that never submits a form of the page. */
export function makeButton(document: Document, className: string, ...children: readonly Child[]): HTMLButtonElement {
  const button = make(document, 'button', className, ...children)
  button.type = 'button'
  return button
}
