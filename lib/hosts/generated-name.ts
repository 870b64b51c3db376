/** Prefixes of tools that make names: what follows changes with each build. */
const makers = /^(?:css|sc|jss|jsx|svelte|ng|emotion|styled|makestyles|ember|react|v)[-_\d]/i
/** What an element is now and then. */
const states =
  /^(?:(?:is|has|was)-.*|active|selected|open|opened|closed|unread|read|expanded|collapsed|hover|focus|focused|first|last|odd|even|new|hidden|visible|current|disabled|loading|left|right|clearfix)$/i
const vowel = /[aeiouy]/i
const short = new Set(['msg', 'txt', 'btn', 'hdr', 'str', 'html', 'crm'])

/**
 * Whether somebody chose this name (`message-body`) to last: made of words, without the digits and letter salads of names that a
 * build makes anew each time (`css-1x2y3z`, `sc-bdVaJa`, `aDP`), and no state such as `unread`.
 */
export function isChosenName(name: string): boolean {
  if (makers.test(name) || states.test(name) || /[^a-z_-]/i.test(name)) return false
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .split(/[-_]+/)
    .filter((word) => word !== '')
  return words.some((word) => word.length >= 3) && words.every(isWord) && name.replace(/[-_]/g, '').length > 3
}

/** What comes before a part that is made anew each time: `Message_body__` of `Message_body__3xKp9`, `row-` of `row-4411`. */
export function chosenBeginning(name: string): string | undefined {
  const beginning = /^(?:[a-z]+[-_:]+)+/i.exec(name)?.[0] ?? /^[a-z]+(?=\d)/i.exec(name)?.[0]
  return beginning !== undefined && beginning !== name && isChosenName(beginning.replace(/:/g, '-'))
    ? beginning
    : undefined
}

function isWord(word: string): boolean {
  if (word.length === 1 || short.has(word.toLowerCase())) return true
  if (/[a-z][A-Z]|[A-Z]{2,}[a-z]/.test(word) || !vowel.test(word)) return false
  return !/[^aeiouy]{5,}/i.test(word) && (word.length > 2 || /^(?:by|in|is|me|my|of|on|to|ui|up|no|at|it)$/i.test(word))
}
