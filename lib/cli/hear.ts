import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { compileHearing } from '../hear/compile-hearing'
import { loadEar } from '../ear/training/node-ear'
import { Hearing } from '../hear/hearing'
import { Listener } from '../hear/listener'
import { NoteHearing } from '../hear/note-hearing'
import * as speakers from '../hear/speakers'
import { TranscriptHearing } from '../hear/transcript-hearing'
import { builtInPacks } from '../packs/built-in'
import { describeProblem, readPack } from '../packs/read-pack'
import { type AuthoredRule, examplesOf, isTaught } from '../packs/rule'
import { failedLessons } from './failed-lessons'
import type { Finding } from '../signals/finding'
import { type SignalId, type Surface, type Voice, voices } from '../signals/signals'

/**
 * `npm run -s hear`: JSON lines `{text, voice, surface}` in, one JSON line each out. Answers a bad line
 * with `{error}`, and ends with exit code 1 when there was one, or when a pack had a mistake.
 */
const speech = z.object({
  text: z.string(),
  voice: z.enum(voices),
  surface: z.enum(['message', 'transcript', 'note', 'draft', 'coaching']),
})

const { values } = parseArgs({
  options: { pack: { type: 'string', multiple: true, default: [] }, 'no-ear': { type: 'boolean', default: false } },
})

const rules = await loadRules(values.pack)
const ear = values['no-ear'] ? undefined : await loadEar().catch(warn)
const compiled = compileHearing([...rules.values()])
const lessons = [...rules.values()].filter(isTaught)
const taught = lessons.map(examplesOf)
for (const rule of lessons) {
  const found = ear ? await failedLessons(rule, ear) : []
  for (const { field, reason } of found) fail(`rule ${rule.id}: ${field}: ${reason}`)
}
const hearing = new Map(voices.map((voice) => [voice, new Hearing(voice, compiled[voice])]))
const notes = new NoteHearing(compiled.rep, hearing.get('prospect') as Hearing, speakers)
const calls = new Map(voices.map((voice) => [voice, new TranscriptHearing(voice, compiled[voice], speakers)]))
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  if (line.trim() !== '') process.stdout.write(`${JSON.stringify(await answer(line))}\n`)
}

async function loadRules(files: readonly string[]): Promise<ReadonlyMap<string, AuthoredRule>> {
  const added = await Promise.all(files.map(async (file) => ({ file, json: await readJson(file) })))
  const loaded = new Map<string, AuthoredRule>()
  for (const { file, json } of [...builtInPacks, ...added]) {
    const { pack, problems } = json instanceof Error ? unreadable(file, json) : readPack(json, file)
    for (const problem of problems) fail(describeProblem(problem))
    for (const rule of pack?.rules ?? []) loaded.set(rule.id, rule)
  }
  return loaded
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

function unreadable(file: string, { message }: Error): ReturnType<typeof readPack> {
  return { problems: [{ file, field: 'the file', reason: message }] }
}

async function answer(line: string): Promise<object> {
  try {
    const parsed = speech.safeParse(JSON.parse(line))
    if (parsed.success) {
      return { signals: (await hearAll(parsed.data)).map(describeFinding) }
    }
    const [issue] = parsed.error.issues
    return refuse(`${issue?.path.join('.') || 'the line'}: ${issue?.message}`)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
}

async function hearAll({ text, voice, surface }: z.infer<typeof speech>): Promise<Finding[]> {
  const hearing = hearingOf(voice, surface)
  if (ear) {
    const listener = new Listener(hearing, surface)
    await listener.read(text, new AbortController().signal)
    const sentences = listener.takeUnasked(true)
    const verdicts = await ear({ place: { voice, surface }, sentences, taught })
    for (const [index, verdict] of verdicts.entries()) hearing.learn(sentences[index] as string, surface, verdict)
  }
  return hearing.hear(text, surface)
}

function hearingOf(voice: Voice, surface: Surface): Hearing {
  if (surface === 'transcript') return calls.get(voice) as Hearing
  return voice === 'rep' && surface === 'note' ? notes : (hearing.get(voice) as Hearing)
}

/** The ear names no rule: its words are those of the first rule of the signal. */
function ruleFor(rule: string, signal: SignalId): AuthoredRule | undefined {
  return rules.get(rule) ?? [...rules.values()].find((one) => one.signal === signal)
}

function describeFinding({ signal, rule, from, to, voice, score, example }: Finding): object {
  const by = rule === 'ear' ? 'ear' : example ? 'example' : 'phrase'
  return {
    signal,
    voice,
    from,
    to,
    by,
    rule,
    score,
    ...(example && { example }),
    rewordings: ruleFor(rule, signal)?.instead ?? [],
  }
}

function refuse(error: string): { error: string } {
  process.exitCode = 1
  return { error }
}

function warn(error: unknown): undefined {
  process.stderr.write(`The ear cannot hear, phrases alone: ${String(error)}\n`)
  return undefined
}

function fail(message: string): void {
  process.exitCode = 1
  process.stderr.write(`${message}\n`)
}
