/**
 * Quoted replies and signatures as mail programs mark them, also with the prefixes that readers give to ids and classes. What
 * stands behind a reply header is quoted as well: Outlook puts no blockquote around it.
 */
export const quoted = [
  'blockquote',
  '[class*="gmail_quote"]',
  '[class*="gmail_attr"]',
  '[class*="gmail_signature"]',
  '[data-smartmail="gmail_signature"]',
  '[class*="yahoo_quoted"]',
  '[class*="moz-cite-prefix"]',
  '[class*="moz-signature"]',
  '[id*="AppleMailSignature"]',
  '[id*="divRplyFwdMsg"]',
  '[id*="divRplyFwdMsg"] ~ *',
  '[id*="appendonsend"] ~ *',
  // a reply in an editor that closes the blockquote before the Outlook mail it quotes
  'blockquote[type="cite"] ~ [class*="WordSection"]',
  'details:not([open])',
].join(', ')

/** Fields for names, addresses and searches, by what they are and by what they are called. */
export const notForProse = [
  '[role="combobox"], [role="searchbox"], [role="search"] *, [aria-autocomplete], [list], [type="search"], [type="email"]',
  ...[
    'search',
    'mail',
    'phone',
    'user',
    'pass',
    'url',
    'address',
    'zip',
    'city',
    'subject',
    'recipient',
    'filter',
    'title',
    'query',
  ].flatMap((word) =>
    ['name', 'id', 'placeholder', 'aria-label'].map((attribute) => `input[${attribute}*="${word}" i]`),
  ),
  'input[name="q"]',
  ...['to', 'cc', 'bcc'].flatMap((word) => [
    `[name="${word}" i]`,
    `[aria-label="${word}" i]`,
    `[id="_${word}" i]`,
    `[data-testid="${word}" i]`,
  ]),
  '[aria-label*="recipient" i]',
].join(', ')
