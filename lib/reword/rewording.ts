/** A blank is to be filled by the user; `value` is what the page already knew, empty when it knew nothing. */
export interface Blank {
  /** The name written between braces in the pack: `who`, `what`, `when` … */
  readonly blank: string
  readonly value: string
}

/** One suggestion, in order: fixed words and blanks. */
export interface Rewording {
  readonly parts: readonly (string | Blank)[]
}
