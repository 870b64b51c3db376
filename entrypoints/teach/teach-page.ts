import { type Pointed, taughtPlaces } from '../../lib/hosts/taught-places'
import { type Taught, taughtProfile } from '../../lib/hosts/taught-profile'
import { tryProfile } from '../../lib/hosts/try-profile'
import { tell } from '../../lib/messages'
import { createLayer } from '../../lib/overlay/layer'
import { questions, type Step, trialWords } from './lesson'
import { showPanel } from './panel'
import { startPicking } from './picking'

/**
 * Asks the user to point at a message, who sent it and the box one writes in; tries what follows from that on the page, and has it
 * kept when the user says so. `end` is called when the user leaves, and must abort `signal`.
 */
export function teachPage(end: () => void, signal: AbortSignal): void {
  const layer = createLayer(document.activeElement ?? document.body, signal)
  const panel = showPanel(layer)
  const picking = startPicking(layer, panel, end, signal)
  const cancel = { words: 'Cancel', press: end }
  const again = { words: 'Start again', press: () => ask('text', {}) }

  function ask(step: Step, pointed: Partial<Pointed>, problem = ''): void {
    const skip = { words: 'Skip', press: () => next(step, pointed) }
    panel.say(`${problem}${questions[step]}`, [
      { words: 'Choose', press: () => picking.choose() },
      { words: 'Previous', press: () => picking.move(-1) },
      { words: 'Next', press: () => picking.move(1) },
      ...(step === 'compose'
        ? [skip]
        : [
            { words: 'Wider', press: () => picking.widen() },
            { words: 'Narrower', press: () => picking.narrow() },
          ]),
      cancel,
    ])
    picking.begin(step, pointed.text, (chosen) => next(step, { ...pointed, [step]: chosen }))
  }

  function next(step: Step, { text, sender, compose }: Partial<Pointed>): void {
    if (!text) return ask('text', {})
    if (step === 'text') return ask('sender', { text })
    if (!sender) return ask('sender', { text })
    const places = taughtPlaces({ text, sender, ...(compose && { compose }) })
    if (!places) return ask('sender', { text }, 'That is a part of the words. ')
    if (step === 'sender') return ask('compose', { text, sender })
    tryOut(places)
  }

  function tryOut(places: Taught): void {
    const trial = tryProfile(document, taughtProfile(location.hostname, location.hostname, places))
    picking.stop(trial.messages.map(({ body }) => body))
    const save = { words: 'Save', press: () => void keep(places) }
    panel.say(trialWords(trial), [...(trial.messages.length > 0 ? [save] : []), again, cancel])
  }

  async function keep(taught: Taught): Promise<void> {
    const isKept = await tell({ type: 'taught', taught })
    if (signal.aborted) return
    picking.stop([])
    if (isKept) panel.say('Saved. Sideline now reads this site as you taught it.', [{ words: 'Close', press: end }])
    else panel.say('This could not be saved. Reload the page and try again.', [again, cancel])
  }

  ask('text', {})
}
