/** A key that is pressed, as far as editors can tell; browsers do nothing of their own with it. */
export function keydown(init: KeyboardEventInit = {}): Event {
  return new KeyboardEvent('keydown', { bubbles: true, cancelable: true, composed: true, ...init })
}
