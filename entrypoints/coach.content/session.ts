import { askEar } from '../../lib/ask-ear'
import { onTextChange } from '../../lib/fields/on-text-change'
import { isTextField } from '../../lib/fields/field'
import type { ReadOptions } from '../../lib/fields/run-reader'
import { textMapsOf } from '../../lib/fields/kept-blocks'
import { type TextMap, textMap } from '../../lib/fields/text-map'
import type { Listener } from '../../lib/hear/listener'
import { askingForAttention } from '../../lib/hear/precedence'
import type { TextSurface } from '../../lib/hosts/find-surfaces'
import { paintRanges } from '../../lib/overlay/highlight-painter'
import { createLayer } from '../../lib/overlay/layer'
import { paintMirror } from '../../lib/overlay/mirror-painter'
import type { Painter } from '../../lib/overlay/painter'
import type { Span } from '../../lib/phrases/sentences'
import { openBlanks } from '../../lib/reword/open-blanks'
import type { Finding } from '../../lib/signals/finding'
import { signalOf } from '../../lib/signals/signals'
import { blankNotice } from './blank-notice'
import type { Coach } from './coach'
import { identify, keyOf, type Marked, phraseOf } from './marked'
import { noteMoment } from './note-moment'
import { onFirstSeen } from './on-first-seen'

/** One text on the page while it is listened to. */
export interface Session {
  readonly surface: TextSurface
  readonly painter: Painter
  /** What is marked, in order. */
  readonly marked: readonly Marked[]
  /** Everything that was heard, marked or not. */
  readonly heard: readonly Finding[]
  readonly unread: number
  /** How many blanks of accepted rewordings stand open. */
  readonly openBlanks: number
  /** Watches for these blanks (`[who]`) until they are filled. */
  watchBlanks(blanks: readonly string[]): void
  /** The text as it stands now, without the parts that are not its author's. */
  map(): TextMap
  /** How it is read: offsets of findings are of a text read so. */
  readonly readOptions: ReadOptions
  /** Says no more of these words here, until the page is loaded again. */
  dismiss(finding: Finding): void
  /** Reads and marks it again. */
  refresh(): void
  end(): void
}

/** A message that flies past while one scrolls is not read: it is on the screen for less than this, in ms. */
const dwell = 100

/** Listens to one text until it ends or `outer` aborts: reads it when it is first seen and whenever it changes. */
export function startSession(surface: TextSurface, coach: Coach, changed: () => void, outer: AbortSignal): Session {
  const { root, voice } = surface
  const { memory, profile } = coach
  const life = new AbortController()
  const signal = AbortSignal.any([outer, life.signal])
  const painter = isTextField(root)
    ? paintMirror(root, createLayer(root, signal), signal)
    : paintRanges(root, () => null, signal)
  const sayOpenBlanks = blankNotice(root, signal)
  let reading = new AbortController()
  let listener: Listener | undefined
  let isJudging = false
  let waiting = 0
  let marked: readonly Marked[] = []
  let heard: readonly Finding[] = []
  let unread = 0
  let blanksLeft: readonly Span[] = []

  // a form in a mail may hold a field named `matches`
  const readOptions: ReadOptions = { skip: (element) => Element.prototype.matches.call(element, profile.notOwn) }
  // a message is read once, and hardly ever again
  const map = surface.kind === 'draft' ? textMapsOf(root, readOptions, signal) : () => textMap(root, readOptions)
  const noted = new Set<string>()
  const noteOnce = (finding: Finding) => {
    if (!memory.paused && !isSent(surface) && !noted.has(keyOf(finding))) noteMoment('quiet', finding)
    noted.add(keyOf(finding))
  }
  const isWanted = (finding: Finding) =>
    !memory.dismissed.has(keyOf(finding)) &&
    !coach.settings.muted.some(({ rule, phrase }) => rule === finding.rule && phrase === phraseOf(finding))

  async function read(): Promise<void> {
    reading.abort()
    reading = new AbortController()
    const { signal: current } = reading
    const begin = await coach.listen(voice, surface.surface)
    if (!begin || current.aborted || signal.aborted) return
    const read = map()
    if (surface.kind === 'message') listener = coach.listeners.of(surface, read.text, begin)
    listener ??= begin()
    const result = await listener.read(read.text, current)
    if (!result || current.aborted || signal.aborted) return
    unread = result.unread
    show(read, result.findings)
    void judge(listener)
  }

  function show(read: TextMap, findings: readonly Finding[]): void {
    heard = findings.filter(({ isQuiet }) => !isQuiet)
    for (const finding of findings) if (finding.isQuiet) noteOnce(finding)
    marked = memory.paused || isSent(surface) ? [] : identify(askingForAttention(heard.filter(isWanted)))
    blanksLeft = memory.paused ? [] : openBlanks(read.text, memory.blanks)
    sayOpenBlanks(surface.kind === 'draft' ? blanksLeft.length : 0)
    const marks = marked.map(({ id, finding: { signal, from, to } }) => ({ id, tone: signalOf(signal).tone, from, to }))
    const open = blanksLeft.map(({ from, to }, index) => ({ id: `blank ${index}`, tone: 'lead' as const, from, to }))
    painter.paint([...marks, ...open], (from, to) => read.toRange(from, to))
  }

  /** The ear's findings come when they come: the page never waits for them. */
  async function judge(listener: Listener): Promise<void> {
    const sentences = isJudging || memory.paused || !coach.settings.ear ? [] : listener.takeUnasked()
    if (sentences.length === 0) return
    isJudging = true
    const verdicts = await askEar({ voice, surface: surface.surface }, sentences, signal)
    isJudging = false
    if (signal.aborted) {
      coach.listeners.drop(listener) // the ear was stopped: it is asked when the message comes back
      return
    }
    readSoon() // what was finished in the meantime is asked about then
    if (verdicts) listener.learn(sentences, verdicts) // which also asks again about those without a verdict
  }

  function readSoon(): void {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0
      void read()
    })
  }

  onFirstSeen(
    root,
    surface.kind === 'message' ? dwell : 0,
    () => {
      readSoon()
      onTextChange(
        root,
        () => {
          readSoon()
          if (surface.kind === 'message') changed() // a list may have put somebody else's words here
        },
        signal,
      )
    },
    signal,
  )
  signal.addEventListener(
    'abort',
    () => {
      reading.abort()
      cancelAnimationFrame(waiting)
    },
    { once: true },
  )

  return {
    surface,
    painter,
    get marked() {
      return marked
    },
    get heard() {
      return heard
    },
    get unread() {
      return unread
    },
    get openBlanks() {
      return blanksLeft.length
    },
    watchBlanks(added) {
      for (const blank of added) memory.blanks.add(blank)
      readSoon()
    },
    map,
    readOptions,
    dismiss(finding) {
      memory.dismissed.add(keyOf(finding))
      readSoon()
    },
    refresh: readSoon,
    end: () => life.abort(),
  }
}

/** What the user has already sent is heard, and counted in the popup, but cannot be changed: it is not marked. */
function isSent({ kind, voice }: TextSurface): boolean {
  return kind === 'message' && voice !== 'prospect'
}
