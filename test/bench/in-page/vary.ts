/**
 * The nth writing of a sentence: one or two of its words begin in the other case. The words stay what they are, for a speller
 * too, and no cache that goes by the words of a sentence knows it.
 */
export function vary(sentence: string, n: number): string {
  const words = [...sentence.matchAll(/(?<![A-Za-z'])[A-Za-z]/g)].map(({ index }) => index)
  if (words.length === 0) return sentence
  const first = n % words.length
  const second = Math.floor(n / words.length) % words.length
  const once = flipped(sentence, words[first] as number)
  return first === second ? once : flipped(once, words[second] as number)
}

function flipped(sentence: string, at: number): string {
  return sentence.slice(0, at) + String.fromCharCode(sentence.charCodeAt(at) ^ 0x20) + sentence.slice(at + 1)
}
