import { readGroups } from '../ear/training/groups'

/** How many sentences rules are held against. */
const size = 500

/** Ordinary business sentences in which nothing is to be heard, ours and always the same, evenly out of the training groups of such. */
export function businessSample(): string[] {
  const items = readGroups().flatMap((group) => (group.name.startsWith('ordinary-') ? group.items : []))
  const plain = items.filter(({ signals, doubt }) => signals.length === 0 && !doubt)
  return Array.from({ length: size }, (_, index) => plain[Math.floor((index * plain.length) / size)]!.text)
}
