import type { TextMap } from '../text-map'

/** One edit: the code units `from`–`to` of `map.text` become `text`. Already checked and narrowed. */
export interface FieldEdit {
  readonly root: HTMLElement
  readonly map: TextMap
  readonly from: number
  readonly to: number
  readonly text: string
}

/** How a way does one edit: first `from`–`to` is selected and the editor has seen it, then `write` is called once. */
export interface Stroke {
  readonly from: number
  readonly to: number
  /** False: nobody took it, there is nothing to wait for. True says nothing: only reading back does. */
  write(): boolean
}

/** A front door of an editor. */
export interface Way {
  readonly name: string
  /** `null`: this way is not for such an edit. */
  plan(edit: FieldEdit): Stroke | null
  /** Takes the last stroke back, by the same door. */
  readonly undo: (root: HTMLElement) => void
}

/** What to do with a kind of editor, chosen by what it is and never by its site. */
export interface Strategy {
  readonly name: string
  matches(root: HTMLElement): boolean
  /** Tried in order, the next one only while the text is untouched. At least one. */
  readonly ways: readonly Way[]
}
