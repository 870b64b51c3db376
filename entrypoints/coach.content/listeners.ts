import type { Listener } from '../../lib/hear/listener'
import type { Surface, Voice } from '../../lib/signals/signals'

/** Messages of a page of which is kept what was heard. */
const most = 1_000

interface Spoken {
  readonly voice: Voice
  readonly surface: Surface
}

/** Who has read the messages of a page: one that a list takes away and brings back, in any element, is not heard again. */
export class Listeners {
  private readonly known = new Map<string, Listener>()

  /** Who has read such a text in that voice, or somebody new, whom `begin` makes. */
  of({ voice, surface }: Spoken, text: string, begin: () => Listener): Listener {
    const key = `${voice} ${surface} ${text}`
    const listener = this.known.get(key) ?? begin()
    if (this.known.size >= most) this.known.clear()
    this.known.set(key, listener)
    return listener
  }

  /** Lets go of one who was not told all: the ear was stopped. */
  drop(listener: Listener): void {
    for (const [key, known] of this.known) if (known === listener) this.known.delete(key)
  }
}
