import type { SignalId, Surface } from './signals'

/** A rule that is taught by example: it has no phrases, and the ear learns from its sentences what it means. */
export interface ExampleRule {
  /** `pack/rule`, as of any rule. */
  readonly id: string
  readonly signal: SignalId
  /** Everywhere when empty. */
  readonly surfaces: readonly Surface[]
  /** Sentences it means. */
  readonly flag: readonly string[]
  /** Sentences it does not mean. */
  readonly pass: readonly string[]
}
