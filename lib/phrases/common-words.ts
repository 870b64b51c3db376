/** The words that ordinary business prose is full of, the most frequent first. */
const common =
  "the to and a i you of is in for 's it that we on this be have with are as will your at if not or can do an n't our from but so my me was all would us by they has there what just about 'll get he know one like up time them when any out need no please how some more let been which good think also now want make see thanks who go 're could she here than had new her work back should then next their 'm 've day call 'd may last take week am well where send look may use his very over only other into because after said him first were did"

const weights: ReadonlyMap<string, number> = new Map(
  [...new Set(common.split(' '))].map((word, rank) => [word, 1_000 / (rank + 2)]),
)

/** How often a word is met in prose, roughly, where a word that is not among the common ones counts 1. */
export function commonness(word: string): number {
  return weights.get(word) ?? 1
}
