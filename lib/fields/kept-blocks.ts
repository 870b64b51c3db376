import type { Spaces } from './element-layout'
import { before, type Run } from './run'
import { RunReader, type ReadOptions } from './run-reader'
import { isEditable, isTextField } from './field'
import { type TextMap, textMap, textMapOf } from './text-map'

/** A block as it was read: its runs count from its own start. */
interface Block {
  readonly runs: readonly Run[]
  readonly text: string
  readonly end: { readonly node: Node; readonly offset: number } | null
}

/**
 * Reads `root` again and again while it is written in, and each time only the blocks that have changed since: what changes in
 * its tree is noted until `signal` aborts. What a style sheet alone changes is seen when its block is read next.
 */
export function textMapsOf(root: HTMLElement, options: ReadOptions, signal: AbortSignal): () => TextMap {
  if (isTextField(root)) return () => textMap(root)
  let blocks = new WeakMap<Node, Block>()
  const forget = (records: readonly MutationRecord[]) => {
    for (const { type, target } of records) {
      if (type === 'attributes' && target.firstChild) blocks = new WeakMap()
      for (let at: Node | null = target; at && at !== root; at = at.parentNode) blocks.delete(at)
    }
  }
  const observer = new MutationObserver(forget)
  observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true })
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
  return () => {
    forget(observer.takeRecords())
    return textMapOf(root, new BlockReader(isEditable(root), options.skip, blocks))
  }
}

/** Takes a block over as it was read before, and keeps those it reads. */
class BlockReader extends RunReader {
  constructor(
    editable: boolean,
    skip: ReadOptions['skip'],
    private readonly blocks: WeakMap<Node, Block>,
  ) {
    super(editable, skip)
  }

  protected override readElement(element: Element, around: Spaces): void {
    const known = this.blocks.get(element)
    if (known) this.take(element, known)
    else super.readElement(element, around)
  }

  protected override readBlock(element: Element, spaces: Spaces): void {
    const reader = new BlockReader(this.editable, this.skip, this.blocks)
    reader.readInside(element, spaces)
    const block = { runs: reader.runs, text: reader.text, end: reader.lineEnd }
    this.blocks.set(element, block)
    this.take(element, block)
  }

  private readInside(element: Element, spaces: Spaces): void {
    super.readBlock(element, spaces)
  }

  private take(element: Element, { runs, text, end }: Block): void {
    this.endLine(element, before)
    if (runs.length === 0) return
    this.beginLine()
    for (const run of runs) this.runs.push({ ...run, at: run.at + this.length })
    this.chunks.push(text)
    this.length += text.length
    this.line = 'over'
    this.lineEnd = end
  }
}
