/** Weights that are moved by Adam, each only when it was touched. */
export class Moved {
  readonly weights: Float32Array
  /** What the batch adds up to; taken to zero when the weight is moved. */
  readonly slope: Float32Array
  private readonly mean: Float32Array
  private readonly square: Float32Array

  /** `shrink` pulls each weight towards zero (decoupled decay, a share of the step). */
  constructor(
    size: number,
    private readonly shrink: number,
  ) {
    this.weights = new Float32Array(size)
    this.slope = new Float32Array(size)
    this.mean = new Float32Array(size)
    this.square = new Float32Array(size)
  }

  /** Moves the weights from `from` up to `to` by a step, against their slopes divided by `divisor`. */
  move(from: number, to: number, step: number, divisor: number): void {
    const { weights, slope, mean, square, shrink } = this
    for (let i = from; i < to; i++) {
      const down = slope[i]! / divisor
      mean[i] = 0.9 * mean[i]! + 0.1 * down
      square[i] = 0.99 * square[i]! + 0.01 * down * down
      weights[i]! -= step * (mean[i]! / (Math.sqrt(square[i]!) + 1e-5) + shrink * weights[i]!)
      slope[i] = 0
    }
  }
}
