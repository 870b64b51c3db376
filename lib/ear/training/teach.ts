import type { Voice } from '../../signals/signals'
import { featuresOf } from '../head/features'
import { Head, logistic } from '../head/head'
import { isHearable } from '../head/hearable'
import { foldOf } from './groups'
import { calibrate, type Hit, vetoFor } from './calibrate'
import { type Example, fit } from './fit'
import { quantised } from './quantised'
import type { Sample } from './samples'
import { signalsOf } from './signals-of'

const seed = 20_261_124
/**
 * The probability from which the ear flags by itself. One for all signals does better on sentences left out than one chosen for
 * each. Notes are fewer than mail, and what is likely there is less so than it looks.
 */
const sure = 0.88
const sureOnNotes = 0.97
/** A right phrase hit is worth this many wrong ones when hits are taken back, and none is taken back that is likelier than `highest`. */
const veto = { worth: 2, highest: 0.1 }
/** The groups that the phrases were written from: what phrases get wrong cannot be learnt there. */
const seenByPhrases = new Set(['a', 'b', 'c'])

/** A sentence with the scores of a head that was not trained on its group. */
export interface Unseen {
  readonly sample: Sample
  readonly scores: Float32Array
}

/** A head that learnt from samples of its voice, its own and plain ones. It is not calibrated yet. */
export function teach(voice: Voice, samples: readonly Sample[]): Head {
  const ids = signalsOf(voice)
  const examples = samples.map(({ text, signals: there, embedding }): Example => {
    return { features: featuresOf(text), embedding, labels: Int8Array.from(ids, (id) => Number(there.includes(id))) }
  })
  return quantised(voice, fit(examples, ids.length, seed))
}

/** Scores samples by a head that has not seen their group. */
export function scoreAll(head: Head, samples: readonly Sample[]): Unseen[] {
  return samples.map((sample) => ({
    sample,
    scores: head.rawScores(featuresOf(sample.text), sample.embedding),
  }))
}

/**
 * The head with its calibration, thresholds and vetoes, as chosen on sentences it was not trained on. Vetoes are chosen on phrase
 * hits in groups that phrases were not written from and in `mail`, where a hit is wrong as a rule.
 */
export function settle(head: Head, unseen: readonly Unseen[], mail: readonly Unseen[]): Head {
  const settled = head.outputs.map((output, k) => {
    const { signal } = output
    const heard = unseen.filter(({ sample }) => isHearable(signal, sample.surface))
    const there = ({ signals }: Sample) => signals.includes(signal)
    const line = calibrate(heard.map(({ sample, scores }) => ({ score: scores[k] as number, there: there(sample) })))
    const struck = [...heard.filter(({ sample }) => !seenByPhrases.has(sample.group)), ...mail].filter(({ sample }) =>
      sample.phrases.some((finding) => finding.signal === signal),
    )
    const hits = struck.map(({ sample, scores }): Hit => {
      return { probability: logistic(line.slope * (scores[k] as number) + line.shift), there: there(sample) }
    })
    return { output: { ...output, ...line }, hits }
  })
  const level = vetoFor(
    settled.flatMap(({ hits }) => hits),
    veto.worth,
    veto.highest,
  )
  const outputs = settled.map(({ output }) => {
    const threshold = isHearable(output.signal, 'note') && head.voice === 'rep' ? sureOnNotes : sure
    return { ...output, threshold, veto: level }
  })
  return new Head(head.voice, head.layer, outputs)
}

/** For each fold of groups a head that learnt from all others, and what those heads make of the sentences left out. */
export function crossFit(
  voice: Voice,
  samples: readonly Sample[],
  plain: readonly Sample[],
  onFold?: (fold: string) => void,
): { readonly heads: ReadonlyMap<string, Head>; readonly unseen: readonly Unseen[] } {
  const heads = new Map<string, Head>()
  const unseen: Unseen[] = []
  for (const fold of new Set(samples.map(({ group }) => foldOf(group)))) {
    const outside = [...samples, ...plain].filter(({ group }) => foldOf(group) !== fold)
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
