const negated = 'do does did is are was were has have had would could should must need'.split(' ')

/** What an apostrophe may begin: `what's`, `we'd`, `I'll`. */
export const suffixes = ["'s", "'d", "'ll", "'ve", "'re", "'m"] as const

/** Words that stand for two and are not split at their apostrophe, and common spellings without one. */
export const contractions: ReadonlyMap<string, readonly [string, string]> = new Map<string, readonly [string, string]>([
  ...negated.flatMap((word) => [pair(`${word}n't`, word, "n't"), pair(`${word}nt`, word, "n't")]),
  pair("can't", 'can', "n't"),
  pair('cant', 'can', "n't"),
  pair('cannot', 'can', 'not'),
  pair("won't", 'will', "n't"),
  pair('wont', 'will', "n't"),
  pair("shan't", 'shall', "n't"),
  pair("ain't", 'is', "n't"),
  pair('aint', 'is', "n't"),
  pair('im', 'i', "'m"),
  pair('ive', 'i', "'ve"),
  pair('youre', 'you', "'re"),
  pair('youve', 'you', "'ve"),
  pair('theyre', 'they', "'re"),
  pair('theyve', 'they', "'ve"),
  pair('weve', 'we', "'ve"),
  ...['what', 'that', 'how', 'where', 'who', 'let', 'it', 'here', 'there'].map((word) => pair(`${word}s`, word, "'s")),
])

/** Which words a scanned word may be read as: `what is` matches `what's`, and the other way round. */
export const readings: Readonly<Record<string, readonly string[]>> = {
  is: ["'s"],
  has: ["'s"],
  us: ["'s"],
  would: ["'d"],
  had: ["'d"],
  will: ["'ll"],
  have: ["'ve"],
  are: ["'re"],
  am: ["'m"],
  not: ["n't"],
  "'s": ['is', 'has', 'us'],
  "'d": ['would', 'had'],
  "'ll": ['will'],
  "'ve": ['have'],
  "'re": ['are'],
  "'m": ['am'],
  "n't": ['not'],
}

function pair(short: string, first: string, second: string): readonly [string, readonly [string, string]] {
  return [short, [first, second]]
}
