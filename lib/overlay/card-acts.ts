import type { CardActions, CardContent, CloseReason } from './card-content'
import type { CardView } from './card-view'

/** The card as its acts see it. */
interface OpenCard {
  close(reason: CloseReason): void
  /** Its size may have changed. */
  changed(): void
  /** What has the keyboard in it. */
  focused(): Element | null
}

export interface CardActs {
  /** Does what the button that stands out does. */
  accept(): void
  /** Steps to another rewording, taking the keyboard along. */
  step(by: 1 | -1): void
  /** What takes the focus when the keyboard comes in. */
  first(): HTMLElement
}

/** Gives the parts of a card their meaning. Only what the user did counts: a click made by a script does nothing. */
export function wireActs(view: CardView, content: CardContent, actions: CardActions, open: OpenCard): CardActs {
  let offered: 'use' | 'copy' = content.mode === 'copy' ? 'copy' : 'use'
  let busy = false

  function first(): HTMLElement {
    return view.rewordings.count ? view[offered] : view.notNow
  }

  async function use(): Promise<void> {
    if (busy) return
    busy = true
    const { text, blanks } = view.rewordings.filled()
    const landed = await actions.use(text, blanks).catch(() => ({ ok: false, why: undefined }))
    busy = false
    if (landed.ok) return open.close('used')
    const hadFocus = open.focused() === view.use
    offered = 'copy'
    view.offer(offered)
    view.say(['That did not land in this editor.', landed.why].filter(Boolean).join(' '))
    if (hadFocus) first().focus()
    open.changed()
  }

  async function copy(): Promise<void> {
    const copied = await actions.copy(view.rewordings.filled().text).catch(() => false)
    view.copied(copied)
    view.say(copied ? '' : 'This page does not allow copying.')
    open.changed()
  }

  function step(by: 1 | -1): void {
    const typing = open.focused()?.localName === 'input'
    view.rewordings.step(by)
    view.count()
    view.tellCount()
    view.copied(false)
    view.say('')
    if (typing) (view.rewordings.firstBlank() ?? first()).focus()
    open.changed()
  }

  function answer(action: () => void): void {
    action()
    open.close('answered')
  }

  onPress(view.use, () => void use())
  onPress(view.copy, () => void copy())
  onPress(view.next, () => step(1))
  onPress(view.notNow, () => answer(() => actions.notNow()))
  onPress(view.neverPhrase, () => answer(() => actions.neverPhrase()))
  onPress(view.neverSite, () => answer(() => actions.neverSite()))
  onPress(view.why, () => {
    view.toggleWhy()
    open.changed()
  })
  view.rewordings.box.addEventListener('input', () => view.copied(false))
  view.offer(offered)
  view.count()
  return { accept: () => void (offered === 'use' ? use() : copy()), step, first }
}

function onPress(button: HTMLButtonElement, press: () => void): void {
  button.addEventListener('click', (event) => {
    if (event.isTrusted) press()
  })
}
