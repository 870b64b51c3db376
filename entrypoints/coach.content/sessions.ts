import type { TextSurface } from '../../lib/hosts/find-surfaces'
import type { Session } from './session'

/** The texts of a page that are listened to: one session for each, and for a transcript one for each voice. */
export class Sessions implements Iterable<Session> {
  private readonly all = new Map<HTMLElement, readonly Session[]>()

  constructor(private readonly start: (surface: TextSurface) => Session) {}

  *[Symbol.iterator](): Generator<Session> {
    for (const some of this.all.values()) yield* some
  }

  /** The session of a field or editor. */
  of(root: HTMLElement): Session | undefined {
    return this.all.get(root)?.[0]
  }

  /** Listens to a text from now on, unless it does; an element that now holds somebody else's words is heard anew. */
  begin(surface: TextSurface): void {
    const { root } = surface
    const known = this.all.get(root) ?? []
    if (known.some((one) => one.surface.voice === surface.voice)) return
    const kept = surface.surface === 'transcript' ? known : []
    for (const one of known) if (!kept.includes(one)) one.end()
    this.all.set(root, [...kept, this.start(surface)])
  }

  /** Ends what has left the page, and messages that are none any more or whose voice nobody knows. */
  keep(messages: readonly TextSurface[]): void {
    const roots = new Set(messages.map(({ root }) => root))
    for (const [root, some] of this.all) {
      if (root.isConnected && (roots.has(root) || some[0]?.surface.kind === 'draft')) continue
      for (const one of some) one.end()
      this.all.delete(root)
    }
  }
}
