// Small DOM builders that both practice pages use. Text goes in as text; only the bundled mail bodies are HTML.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) node.setAttribute(name, value === true ? '' : value)
  }
  node.append(...children)
  return node
}

export function fragmentOf(html) {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

const textOf = (html) => {
  const content = fragmentOf(html)
  for (const part of content.querySelectorAll('blockquote, .attribution, .forwarded, .signature, .disclaimer'))
    part.remove()
  return content.textContent.replace(/\s+/g, ' ').trim()
}

/** The first words of a mail, for a row in the list: without greeting, quote or signature. */
export function snippetOf(html) {
  return textOf(html.replaceAll('</', ' </')).replace(/^(?:Hi|Hello|Dear)[^,]*(?:, dear [^,]*)?,\s*/, '')
}

/** A round badge with initials; its tint follows the name, so that a person looks the same everywhere. */
export function avatar(name) {
  const initials = name
    .split(' ')
    .map((word) => word[0])
    .join('')
    .slice(0, 2)
  const tint = [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 997, 0) % 6
  return el('span', { class: 'avatar', 'data-tint': tint, 'aria-hidden': 'true' }, initials)
}

/** Says something once in the page's status line. */
export function announce(words) {
  const status = document.querySelector('[role="status"]')
  status.textContent = words
  status.classList.add('shown')
  status.addEventListener('animationend', () => status.classList.remove('shown'), { once: true })
}
