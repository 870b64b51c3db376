import { fileURLToPath } from 'node:url'

/** Where screenshots go: out of the way, or, with `npm run screenshots`, where README shows them from. */
export const shots = fileURLToPath(
  new URL(
    process.env['SIDELINE_SCREENSHOTS'] === '1' ? '../screenshots' : '../../.output/screenshots',
    import.meta.url,
  ),
)
