import type { Voice } from '../../signals/signals'
import { buckets, embeddingSize } from '../head/features'
import { Head } from '../head/head'
import type { Fitted } from './fit'
import { signalsOf } from './signals-of'

/** What was learnt as a head with weights of 8 bits, not yet calibrated: it flags nothing. */
export function quantised(voice: Voice, fitted: Fitted): Head {
  const units = quantise(fitted.units)
  const count = fitted.unitBias.length
  const outputs = signalsOf(voice).map((signal, k) => {
    const grams = quantise(fitted.grams.subarray(k * buckets, (k + 1) * buckets))
    const embedding = quantise(fitted.embedding.subarray(k * embeddingSize, (k + 1) * embeddingSize))
    const hidden = quantise(fitted.hidden.subarray(k * count, (k + 1) * count))
    return {
      signal,
      grams: grams.weights,
      gramStep: grams.step,
      embedding: embedding.weights,
      embeddingStep: embedding.step,
      hidden: hidden.weights,
      hiddenStep: hidden.step,
      bias: fitted.bias[k] as number,
      slope: 1,
      shift: 0,
      threshold: 1.01,
      veto: 0,
    }
  })
  return new Head(voice, { weights: units.weights, step: units.step, bias: [...fitted.unitBias] }, outputs)
}

function quantise(weights: Float32Array): { readonly weights: Int8Array; readonly step: number } {
  let most = 0
  for (const weight of weights) most = Math.max(most, Math.abs(weight))
  const step = most / 127 || 1
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / step)), step }
}
