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
 * When the extension's own scripts ran, wherever or, given a `thread`, on that one: calls into them, and the microtasks behind them.
 * The bench's pages have no promises of their own while this is asked, so all microtasks of their threads count as ours.
 */
export function ourScript({ events }: Trace, thread?: string): Span[] {
  const isOurs = ({ args }: TraceEvent) => args?.data?.url?.startsWith('chrome-extension://') ?? false
  const calls = events.filter(
    (event) =>
      ['FunctionCall', 'EvaluateScript'].includes(event.name) &&
      isOurs(event) &&
      (thread === undefined || threadOf(event) === thread),
  )
  const threads = new Set(calls.map(threadOf))
  const microtasks = events.filter((event) => event.name === 'RunMicrotasks' && threads.has(threadOf(event)))
  return merged([...calls, ...microtasks].map(spanOf))
}

/** Milliseconds of `spans` between two moments in µs. */
export function within(spans: readonly Span[], from: number, to: number): number {
  return spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from)), 0) / 1_000
}

/** When keys were pressed, in µs, and on which thread. */
export function keyPresses({ events }: Trace): { readonly times: readonly number[]; readonly thread: string } {
  const presses = events.filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
  const [first] = presses
  if (!first) throw new Error('No key was seen in the trace.')
  return { times: presses.map(({ ts }) => ts).toSorted((a, b) => a - b), thread: threadOf(first) }
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}/${tid}`
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
