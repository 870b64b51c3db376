/** A figure with as many digits as say something. */
export function short(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en').replaceAll(',', ' ')
  return value.toFixed(value >= 10 ? 1 : 2)
}
