import { markedEditors } from './marked-editors'
import { plainEditable } from './plain-editable'
import type { Strategy } from './strategy'
import { textField } from './text-field'
import { unknownEditor } from './unknown-editor'

/** In order: the first that matches a field is the one for it. The last one matches anything. */
const strategies: readonly Strategy[] = [textField, ...markedEditors, plainEditable, unknownEditor]

/** The strategy for `root`. */
export function strategyFor(root: HTMLElement): Strategy {
  return strategies.find((strategy) => strategy.matches(root)) ?? unknownEditor
}
