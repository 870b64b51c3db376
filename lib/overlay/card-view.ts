import type { CardContent } from './card-content'
import { makeIcon } from './icons'
import { make, makeButton } from './make'
import { viewRewordings, type RewordingsView } from './rewordings-view'

/** The parts of a card that do something. */
export interface CardView {
  readonly card: HTMLElement
  readonly rewordings: RewordingsView
  readonly use: HTMLButtonElement
  readonly copy: HTMLButtonElement
  readonly next: HTMLButtonElement
  readonly notNow: HTMLButtonElement
  readonly neverPhrase: HTMLButtonElement
  readonly neverSite: HTMLButtonElement
  readonly why: HTMLButtonElement
  /** Makes one of the two the button that stands out. */
  offer(first: 'use' | 'copy'): void
  /** Says something below the rewording, to the eye and to a screen reader. */
  say(words: string): void
  /** Whether what is shown has been copied: said on the button, which stays where it is. */
  copied(done: boolean): void
  /** Shows where one is among the rewordings. */
  count(): void
  /** Tells the same to a screen reader. */
  tellCount(): void
  /** Shows or hides what is behind "Why?". */
  toggleWhy(): void
}

/** Builds a card, not yet placed. All words are set as text. */
export function viewCard(document: Document, content: CardContent): CardView {
  const rewordings = viewRewordings(document, content.rewordings)
  const use = makeButton(document, 'use', 'Use', makeIcon(document, 'enter'))
  const copyWord = make(document, 'span', '', 'Copy')
  const copy = makeButton(document, 'copy', copyWord, makeIcon(document, 'enter'))
  const place = make(document, 'span', 'count')
  const next = makeButton(document, 'next', 'Next', makeIcon(document, 'next'))
  const notNow = makeButton(document, 'quieter', 'Not now')
  const neverPhrase = makeButton(document, 'quieter', 'Never this phrase')
  const neverSite = makeButton(document, 'quieter', 'Never on this site')
  const why = makeButton(document, 'quieter', 'Why?')
  const note = make(document, 'p', 'note')
  const aloud = make(document, 'p', 'aloud')
  const views = viewOf(document, content)
  note.setAttribute('role', 'status')
  aloud.setAttribute('role', 'status')
  why.setAttribute('aria-expanded', 'false')
  why.setAttribute('aria-controls', 'views')
  why.hidden = !views.hasChildNodes()
  next.hidden = place.hidden = rewordings.count < 2

  const actions = make(document, 'div', 'actions', use, copy, make(document, 'span', 'space'), place, next)
  const said = make(document, 'div', 'said', ...sayings(document, content, why, views))
  if (rewordings.count) said.append(rewordings.box, note)
  actions.hidden = !rewordings.count
  const quiet = make(document, 'div', 'quiet', notNow, neverPhrase, neverSite)
  const card = make(document, 'div', 'card overlay', said, actions, quiet, aloud)
  card.dataset['tone'] = content.tone
  card.tabIndex = -1
  for (const [name, value] of Object.entries(dialog)) card.setAttribute(name, value)

  return {
    card,
    rewordings,
    use,
    copy,
    next,
    notNow,
    neverPhrase,
    neverSite,
    why,
    offer(first) {
      use.hidden = first === 'copy'
      use.classList.toggle('first', first === 'use')
      copy.classList.toggle('first', first === 'copy')
    },
    say(words) {
      note.textContent = words
    },
    copied(done) {
      copyWord.textContent = done ? 'Copied' : 'Copy'
      if (done) aloud.textContent = 'Copied'
    },
    count() {
      place.textContent = `${rewordings.index + 1}/${rewordings.count}`
    },
    tellCount() {
      aloud.textContent = `${rewordings.index + 1} of ${rewordings.count}`
    },
    toggleWhy() {
      views.hidden = !views.hidden
      why.setAttribute('aria-expanded', String(!views.hidden))
    },
  }
}

const dialog = {
  role: 'dialog',
  'aria-modal': 'false',
  'aria-labelledby': 'title',
  'aria-describedby': 'why ask',
  // the top layer: over every z-index, and cut or moved by nothing the card stands in
  popover: 'manual',
}

function sayings(document: Document, content: CardContent, more: HTMLElement, views: HTMLElement): HTMLElement[] {
  const badge = make(document, 'span', 'badge', makeIcon(document, content.tone))
  const title = make(document, 'h2', '', content.title)
  title.id = 'title'
  const why = make(document, 'p', 'why', content.why)
  why.id = 'why'
  const said = [make(document, 'div', 'head', badge, title, more), why, views]
  if (content.quote) said.push(make(document, 'p', 'quote', `Like your example: “${content.quote}”`))
  if (content.ask) {
    const ask = make(document, 'p', 'ask', content.ask)
    ask.id = 'ask'
    said.push(ask)
  }
  return said
}

/** Whose view this is, and who sees it otherwise: a school, not the truth. */
function viewOf(document: Document, { school, source }: CardContent): HTMLElement {
  const views = make(document, 'dl', 'views')
  const tell = (term: string, words: string | undefined) => {
    if (words) views.append(make(document, 'dt', '', term), make(document, 'dd', '', words))
  }
  tell('One school’s view', school?.name)
  tell('Others say', school?.opposing)
  tell('Source', source)
  views.id = 'views'
  views.hidden = true
  return views
}
