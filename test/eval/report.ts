import { f1, precision, recall, type Score } from './score'

const part = (share: number) => share.toFixed(3)

/** A row for each file and way of hearing: all signals together. */
export function overview(
  scores: readonly { readonly title: string; readonly way: string; readonly hash: string; readonly score: Score }[],
): string[] {
  return [
    '| sentences of | n | heard by | precision | recall | F1 micro | F1 macro | flags per 1 000 plain sentences | file |',
    '|---|---:|---|---:|---:|---:|---:|---:|---|',
    ...scores.map(({ title, way, hash, score: { sentences, micro, macro, plain, flagsOnPlain } }) => {
      const noise = plain === 0 ? '–' : ((1_000 * flagsOnPlain) / plain).toFixed(1)
      const figures = [precision(micro), recall(micro), f1(micro), macro].map(part).join(' | ')
      return `| ${title} | ${sentences} | ${way} | ${figures} | ${noise} | ${hash} |`
    }),
  ]
}

/** A row for each signal that occurs or was flagged. */
export function fullTable({ bySignal }: Score): string[] {
  const rows = [...bySignal].filter(([, { right, wrong, missed }]) => right + wrong + missed > 0)
  return [
    '| signal | there | right | wrong | missed | precision | recall | F1 |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
    ...rows.map(([id, count]) => {
      const { right, wrong, missed } = count
      const figures = [precision(count), recall(count), f1(count)].map(part).join(' | ')
      return `| ${id} | ${right + missed} | ${right} | ${wrong} | ${missed} | ${figures} |`
    }),
  ]
}
