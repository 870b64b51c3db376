/** White space: `collapse` as in prose, `lines` collapses all but line feeds, `keep` keeps every character. */
export type Spaces = 'collapse' | 'lines' | 'keep'

/** How an element takes part in the text of its parent. */
export interface ElementLayout {
  /** `parts`: its children are text · `object`: stands for one thing that is not text · `break`: `<br>` · `nothing`: not there. */
  readonly content: 'parts' | 'object' | 'break' | 'nothing'
  /** Whether it begins and ends lines of its own. */
  readonly block: boolean
  readonly spaces: Spaces
}

const nothing = new Set(
  'script style template noscript textarea head title meta link select datalist option'.split(' '),
)
const objects = new Set('img svg math video audio canvas iframe object embed input meter progress'.split(' '))
const blocks = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup p pre search section summary ' +
    'table tbody td tfoot th thead tr caption ul xmp'
  ).split(' '),
)
const inlineDisplay = /^(?:inline|contents|ruby|none)/

const absent: ElementLayout = { content: 'nothing', block: false, spaces: 'collapse' }
const lineBreak: ElementLayout = { content: 'break', block: false, spaces: 'collapse' }

/**
 * Reads how `element` is laid out from its computed style, and where that says nothing from its name and from the white
 * space `around` it. With `editable`, an island that the editor forbids to edit (`contenteditable="false"`) is an object.
 */
export function elementLayout(element: Element, editable: boolean, around: Spaces): ElementLayout {
  const name = element.localName
  if (nothing.has(name) || element.hasAttribute('hidden')) return absent
  const style = element.ownerDocument.defaultView?.getComputedStyle(element)
  const display = style?.display ?? ''
  if (display === 'none') return absent
  if (name === 'br') return lineBreak
  const object = objects.has(name) || (editable && element.getAttribute('contenteditable') === 'false')
  return {
    content: object ? 'object' : 'parts',
    block: display ? !inlineDisplay.test(display) : blocks.has(name),
    spaces: spacesOf(style?.whiteSpace ?? '', name) ?? around,
  }
}

function spacesOf(whiteSpace: string, name: string): Spaces | undefined {
  if (whiteSpace.startsWith('pre-line')) return 'lines'
  if (whiteSpace.startsWith('pre') || whiteSpace.startsWith('break-spaces')) return 'keep'
  if (whiteSpace) return 'collapse'
  return name === 'pre' || name === 'listing' ? 'keep' : undefined
}
