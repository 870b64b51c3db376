import type { BrowserContext } from '@playwright/test'

/** One event of a trace; times in µs. */
interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly ts: number
  readonly dur?: number
  readonly pid: number
  readonly tid: number
  readonly args?: { readonly data?: { readonly url?: string; readonly type?: string } }
}

/** What was traced of the page's process and of ours. */
export interface Trace {
  readonly events: readonly TraceEvent[]
}

interface Span {
  readonly from: number
  readonly to: number
}

const categories = ['devtools.timeline', 'v8.execute', 'toplevel', 'disabled-by-default-devtools.timeline']

/** Traces the whole browser while `work` goes on. */
export async function traced(context: BrowserContext, work: () => Promise<void>): Promise<Trace> {
  const session = await context.browser()?.newBrowserCDPSession()
  if (!session) throw new Error('This browser cannot be traced.')
  await session.send('Tracing.start', {
    transferMode: 'ReturnAsStream',
    traceConfig: { includedCategories: categories, excludedCategories: ['*'] },
  })
  await work()
  const complete = new Promise<string>((resolve) => {
    session.once('Tracing.tracingComplete', ({ stream }) => resolve(stream ?? ''))
  })
  await session.send('Tracing.end')
  const handle = await complete
  let text = ''
  for (let done = false; !done;) {
    const part = await session.send('IO.read', { handle, size: 4_000_000 })
    text += part.base64Encoded ? Buffer.from(part.data, 'base64').toString() : part.data
    done = part.eof
  }
  await session.send('IO.close', { handle })
  await session.detach()
  return { events: (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents }
}

/**
 * When the extension's own scripts ran, wherever: calls into them, and the microtasks behind them. The bench's pages have no
 * promises of their own while this is asked, so all microtasks of their threads count as ours.
 */
export function ourScript({ events }: Trace): Span[] {
  const isOurs = ({ args }: TraceEvent) => args?.data?.url?.startsWith('chrome-extension://') ?? false
  const calls = events.filter((event) => ['FunctionCall', 'EvaluateScript'].includes(event.name) && isOurs(event))
  const threads = new Set(calls.map(({ pid, tid }) => `${pid}/${tid}`))
  const microtasks = events.filter(({ name, pid, tid }) => name === 'RunMicrotasks' && threads.has(`${pid}/${tid}`))
  return merged([...calls, ...microtasks].map(spanOf))
}

/** Milliseconds of `spans` between two moments in µs. */
export function within(spans: readonly Span[], from: number, to: number): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0) / 1_000
}

/** When keys were pressed, in µs. */
export function keyPresses({ events }: Trace): number[] {
  const presses = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
  return presses.map(({ ts }) => ts).toSorted((a, b) => a - b)
}

function spanOf({ ts, dur = 0 }: TraceEvent): Span {
  return { from: ts, to: ts + dur }
}

function merged(spans: readonly Span[]): Span[] {
  const whole: Span[] = []
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && span.from <= last.to) whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) }
    else whole.push(span)
  }
  return whole
}
