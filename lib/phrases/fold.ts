/** What a code unit is to the scanner: below `letter` a class, from there on the folded letter or digit itself. */
export const unit = { separator: 0, nothing: 1, apostrophe: 2, currency: 3, percent: 4, letter: 48 } as const

const tableSize = 0x530
const table = buildTable()

/** The class or folded letter of a UTF-16 code unit: any case, any accent and any apostrophe read alike. */
export function foldUnit(code: number): number {
  if (code < tableSize) return table[code] as number
  if (code >= 0x2000 && code < 0x2c00) return foldPunctuation(code)
  if (code >= 0xd800 && code < 0xe000) return unit.separator
  if (code === 0xfeff) return unit.nothing
  if (code >= 0x3000 && code < 0x3040) return unit.separator
  return code === 0xff07 ? unit.apostrophe : code
}

/** A word as the vocabulary holds it. */
export function foldWord(word: string): string {
  let folded = ''
  for (let i = 0; i < word.length; i++) {
    const code = foldUnit(word.charCodeAt(i))
    if (code >= unit.letter) folded += String.fromCharCode(code)
    else if (code === unit.apostrophe) folded += "'"
  }
  return folded
}

function foldPunctuation(code: number): number {
  if (code === 0x2018 || code === 0x2019 || code === 0x201b || code === 0x2032) return unit.apostrophe
  if (code === 0x200b || code === 0x200c || code === 0x200d || code === 0x2060) return unit.nothing
  return code >= 0x20a0 && code < 0x20d0 ? unit.currency : unit.separator
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(tableSize)
  for (let code = 0; code < tableSize; code++) table[code] = foldSlowly(code)
  for (const code of [0x27, 0x60, 0xb4, 0x2bc]) table[code] = unit.apostrophe
  for (const code of [0x24, 0xa3, 0xa5]) table[code] = unit.currency
  table[0x25] = unit.percent
  table[0xad] = unit.nothing
  return table
}

function foldSlowly(code: number): number {
  if (code >= 0x300 && code < 0x370) return unit.nothing
  const char = String.fromCharCode(code)
  if (!/[\p{L}\p{N}]/u.test(char)) return unit.separator
  return char.normalize('NFD').toLowerCase().charCodeAt(0)
}
