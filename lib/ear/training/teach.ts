import type { Voice } from '../../signals/signals'
import { featuresOf } from '../head/features'
import { Head, logistic } from '../head/head'
import { isHearable } from '../head/hearable'
import { foldOf } from './groups'
import { calibrate, floorFor, thresholdFor, vetoFor, type Weighed } from './calibrate'
import { type Example, fit } from './fit'
import { quantised } from './quantised'
import type { Sample } from './samples'
import { signalsOf } from './signals-of'

const seed = 20_261_124
/** What thresholds are chosen for: the share of flags that are right, and of ordinary sentences that are flagged. */
const aim = { precision: 0.97, ordinaryFlags: 0.002 }
/** The groups that the phrases were written from: what phrases get wrong cannot be learnt there. */
const seenByPhrases = new Set(['a', 'b', 'c'])

/** A sentence with the scores of a head that was not trained on its group. */
export interface Unseen {
  readonly sample: Sample
  readonly scores: Float32Array
}

/** A head that learnt from samples of its voice, own and borrowed. It is not calibrated yet. */
export function teach(voice: Voice, samples: readonly Sample[]): Head {
  const ids = signalsOf(voice)
  const examples = samples.map(({ text, surface, signals: there, embedding }): Example => {
    const labels = ids.map((id) => (isHearable(id, surface) ? Number(there.includes(id)) : -1))
    return { features: featuresOf(text, surface), embedding, labels: Int8Array.from(labels) }
  })
  return quantised(voice, fit(examples, ids.length, seed))
}

/** Scores samples by a head that has not seen their group. */
export function scoreAll(head: Head, samples: readonly Sample[]): Unseen[] {
  return samples.map((sample) => ({
    sample,
    scores: head.rawScores(featuresOf(sample.text, sample.surface), sample.embedding),
  }))
}

/** The head with its calibration, thresholds and vetoes, as chosen on sentences it was not trained on. */
export function settle(head: Head, unseen: readonly Unseen[]): Head {
  const settled = head.outputs.map((output, k) => {
    const heard = unseen.filter(({ sample }) => isHearable(output.signal, sample.surface))
    const there = (sample: Sample) => sample.signals.includes(output.signal)
    const line = calibrate(heard.map(({ sample, scores }) => ({ score: scores[k] as number, there: there(sample) })))
    const weigh = ({ sample, scores }: Unseen): Weighed => ({
      probability: logistic(line.slope * (scores[k] as number) + line.shift),
      there: there(sample),
      ordinary: sample.group.startsWith('ordinary'),
    })
    const weighed = heard.map(weigh)
    const hits = heard.filter(
      ({ sample }) => sample.phrases.some(({ signal }) => signal === output.signal) && !seenByPhrases.has(sample.group),
    )
    const threshold = thresholdFor(weighed, aim.precision)
    return { output: { ...output, ...line }, weighed, threshold, hits: hits.map(weigh) }
  })
  const floor = floorFor(settled, aim.ordinaryFlags)
  const veto = vetoFor(
    settled.flatMap(({ hits }) => hits),
    1,
    0.2,
  )
  const outputs = settled.map(({ output, threshold }) => ({ ...output, threshold: Math.max(threshold, floor), veto }))
  return new Head(head.voice, head.layer, outputs)
}

/** For each fold of groups a head that learnt from all others, and what those heads make of the sentences left out. */
export function crossFit(
  voice: Voice,
  samples: readonly Sample[],
  lent: readonly Sample[],
  onFold?: (fold: string) => void,
): { readonly heads: ReadonlyMap<string, Head>; readonly unseen: readonly Unseen[] } {
  const heads = new Map<string, Head>()
  const unseen: Unseen[] = []
  for (const fold of new Set(samples.map(({ group }) => foldOf(group)))) {
    const outside = [...samples, ...lent].filter(({ group }) => foldOf(group) !== fold)
    const head = teach(voice, outside)
    heads.set(fold, head)
    unseen.push(
      ...scoreAll(
        head,
        samples.filter(({ group }) => foldOf(group) === fold),
      ),
    )
    onFold?.(fold)
  }
  return { heads, unseen }
}
