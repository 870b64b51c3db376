import { elementLayout, type Spaces } from './element-layout'
import { before, insideEnd, type Run } from './run'

export interface ReadOptions {
  /** Parts to leave out, such as quoted replies and signatures: such a part ends a line and adds nothing. */
  readonly skip?: (element: Element) => boolean
}

const invisible = new Set([0x200b, 0xfeff, 0x2060, 0x00ad])
const oddSpace = /[\t\n\f\r\u00a0\u202f\u2007]/g
const keptOddSpace = /[\u00a0\u202f\u2007]/g
const lineFeed = 0x0a

/** Reads text nodes into runs. One reader reads one root once, from `read` to `text`. */
export class RunReader {
  readonly runs: Run[] = []
  protected readonly chunks: string[] = []
  protected length = 0
  /** Whether the current line has nothing yet, has something, or is over (its "\n" waits for a next line to begin). */
  protected line: 'new' | 'filled' | 'over' = 'new'
  protected lineEnd: { readonly node: Node; readonly offset: number } | null = null
  /** A collapsible space that counts only if something follows it on its line. */
  private space: { readonly node: Text; readonly offset: number } | null = null

  constructor(
    protected readonly editable: boolean,
    protected readonly skip: ReadOptions['skip'],
  ) {}

  get text(): string {
    return this.chunks.join('')
  }

  /** Reads the children of `parent`, whose white space is laid out as `spaces` says. */
  read(parent: Node, spaces: Spaces): void {
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.readText(child as Text, spaces)
      else if (child.nodeType === 1) this.readElement(child as Element, spaces)
    }
  }

  protected readElement(element: Element, around: Spaces): void {
    if (this.skip?.(element)) return this.endLine(element, before)
    const { content, block, spaces } = elementLayout(element, this.editable, around)
    if (content === 'nothing') return
    if (content === 'break') return this.breakLine(element, before)
    if (content === 'parts') return block ? this.readBlock(element, spaces) : this.read(element, spaces)
    if (block) this.endLine(element, before)
    this.add('object', element, before, '\ufffc')
    if (block) this.endLine(element, before)
  }

  protected readBlock(element: Element, spaces: Spaces): void {
    this.endLine(element, before)
    this.read(element, spaces)
    // Its own end is still inside it; the line after an object begins behind it.
    this.endLine(element, insideEnd)
  }

  private readText(node: Text, spaces: Spaces): void {
    const data = node.data
    let at = 0
    while (at < data.length) {
      const code = data.charCodeAt(at)
      if (invisible.has(code)) at += 1
      else if (code === lineFeed && spaces !== 'collapse') this.breakLine(node, at++)
      else if (spaces !== 'keep' && isCollapsible(code)) {
        if (this.line === 'filled') this.space ??= { node, offset: at }
        at += 1
      } else {
        const end = stretchEnd(data, at, spaces)
        this.add('text', node, at, data.slice(at, end).replace(spaces === 'keep' ? keptOddSpace : oddSpace, ' '))
        at = end
      }
    }
  }

  private add(kind: 'text' | 'object', node: Node, offset: number, text: string): void {
    this.beginLine()
    const space = this.space
    this.space = null
    if (space) this.push('text', space.node, space.offset, ' ')
    this.push(kind, node, offset, text)
    this.line = 'filled'
  }

  protected beginLine(): void {
    if (this.line !== 'over' || !this.lineEnd) return
    this.push('line', this.lineEnd.node, this.lineEnd.offset, '\n')
    this.line = 'new'
  }

  /** A block begins or ends here: a line that has something is over. */
  protected endLine(node: Node, offset: number): void {
    this.space = null
    if (this.line !== 'filled') return
    this.line = 'over'
    this.lineEnd = { node, offset }
  }

  /** A `<br>` or a kept line feed: a line is over even if it is empty. */
  private breakLine(node: Node, offset: number): void {
    this.space = null
    this.beginLine()
    if (this.line === 'new') this.push('empty', node, offset, '')
    this.line = 'over'
    this.lineEnd = { node, offset }
  }

  private push(kind: Run['kind'], node: Node, offset: number, text: string): void {
    const last = this.runs.at(-1)
    const joins = kind === 'text' && last?.kind === 'text' && last.node === node
    if (joins && last.offset + last.length === offset) last.length += text.length
    else this.runs.push({ kind, at: this.length, length: text.length, node, offset })
    if (text) this.chunks.push(text)
    this.length += text.length
  }
}

/** CSS Text 3 §4.1: space, tab, line feed; form feed and carriage return as the HTML parser treats them. */
function isCollapsible(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c
}

/** The end of the characters from `at` on that map one to one, single spaces between words included. */
function stretchEnd(data: string, at: number, spaces: Spaces): number {
  let end = at + 1
  for (; end < data.length; end += 1) {
    const code = data.charCodeAt(end)
    if (invisible.has(code)) break
    if (code === lineFeed && spaces !== 'collapse') break
    if (spaces !== 'keep' && isCollapsible(code)) {
      const next = data.charCodeAt(end + 1)
      if (Number.isNaN(next) || isCollapsible(next) || invisible.has(next)) break
    }
  }
  return end
}
