import type { Span } from '../phrases/sentences'
import type { Voice } from '../signals/signals'

/** A stretch of a text, in UTF-16 offsets, and who said it. */
export interface Said extends Span {
  readonly voice: Voice
}
/** The voice of a speaker, by name and by what stands in brackets behind it. */
export type Whose = (speaker: string, company?: string) => Voice | undefined

/** What tells who speaks inside a text. Handed to the hearings that need it, since a page loads it only for them. */
export interface Speakers {
  readonly turnsIn: typeof turnsIn
  readonly reportedIn: typeof reportedIn
}

/**
 * Who says what in a transcript: lines that begin with a name (`Jen (Acme): …`, `[00:12] JEN: …`), a name and a time on a line
 * of their own, the voices of WebVTT. A turn lasts until the next name, in several stretches where lines of a cue stand
 * between. `whose` is asked by name and by what stands in brackets behind it; a turn it does not know is left out. In order,
 * without overlaps. Undefined where the text is no transcript: fewer than two turns with words in them, or none that begins in
 * the first three lines. Linear in the text; throws only what `whose` throws.
 */
export function turnsIn(text: string, whose: Whose): readonly Said[] | undefined {
  const turns: (Mark & { readonly spans: Span[] })[] = []
  const marks = marksIn(text)
  for (const [index, mark] of marks.entries()) {
    if (mark.name !== undefined) turns.push({ ...mark, spans: [] })
    const said = words(text, mark.to, marks[index + 1]?.from ?? text.length)
    if (said) turns.at(-1)?.spans.push(said)
  }
  const spoken = turns.filter(({ name, spans }) => name && spans.length > 0)
  if (spoken.length < 2 || !spoken.some(({ early }) => early)) return undefined
  return spoken.flatMap(({ name = '', company, spans }) => {
    const voice = whose(name, company)
    return voice ? spans.map((span) => ({ ...span, voice })) : []
  })
}

/**
 * The words in one sentence of a note that its author only reports: behind `Joe said`, `Per Joe,` or `she told me`, and before
 * `said Joe`, to the end of the sentence or of the quotation. Offsets in the sentence. Undefined where the author speaks
 * (`I said`, `my manager told me`) and for a quotation that nobody is named for. Linear in the sentence; never throws.
 */
export function reportedIn(sentence: string): Span | undefined {
  const begin = opening.exec(sentence)?.[0].length ?? 0
  const isQuoted = quotes.has(sentence.charAt(begin - 1))
  const source = isQuoted ? undefined : according.exec(sentence.slice(begin, begin + longest))
  const who = source && otherIn(sentence.slice(begin + source[0].length, begin + longest), /^(?:[,:]| [–—-])/)
  if (source && who) return wordsFrom(sentence, begin + source[0].length + who)
  const from = isQuoted ? closing(sentence, begin - 1) : begin
  for (const { 0: verb, index } of sentence.slice(from, from + 3 * longest).matchAll(saying)) {
    const said = saidAt(sentence, begin, from, from + index, from + index + verb.length)
    if (said) return said
  }
  return undefined
}

/** No label and no attribution is longer than this many characters; none begins behind three times as many. */
const longest = 120
/** No names, though capital letters say so: the fields of notes, mails and records, and how sentences begin. */
const things = new Set(
  `account action agenda also amount answer attendee background budget but cc challenge close comment company concern
  context contract cost crm date day deadline deal dear decision demo description detail discount doc document duration
  economic email example fax feature feedback first friday from fw fwd fyi gartner goal google hello here hey hi how
  important insight issue item key linkedin location meeting message metric monday need next no note objection ok okay
  opportunity option our outcome overview page pain participant phase phone plan point price pricing priority problem
  process product ps q1 q2 q3 q4 question quote re reason recap recording report requirement result risk saturday scope
  second sent slack slide solution source stage status step subject summary sunday sure takeaway task tel term thank
  that the then these third this thursday time timeline timing title to todo topic transcript tuesday update url user
  value via web website wednesday week well what when where which why yes`.split(/\s+/),
)
const isThing = (word: string) => [word, word.replace(/s$/, '')].some((one) => things.has(one.toLowerCase()))
const roles = /\b(?:champion|contact|finance|it|legal|owner|procurement|security|sponsor|team)$/i
const nobody = /^(?:i|we|you|me|us|it|one|who|people|(?:some|every|no)(?:one|body))$/i

const time = /[[(]?(?:[\d/.-]{6,10},? )?\d\d?:\d\d(?::\d\d)?(?:[.,]\d{1,3})?(?: ?[AaPp]\.?[Mm]\.?)?[\])]?/g
const withoutTime = (line: string) => line.replace(time, (found) => ' '.repeat(found.length))
const isTime = (line: string) => /\d/.test(line) && !withoutTime(line).trim()
const label =
  /^[\s*|•–—-]{0,60}(\p{Lu}[\p{L}\p{M}\d'’._-]*(?: (?:\p{Lu}[\p{L}\p{M}\d'’._-]*|\d{1,3}\b|(?:d[aeiu]|de[lnr]|v[ao]n|la|le|bin)\b)){0,3})(?: ?[([]([^()[\]<>]{1,40})[)\]])?[\s,*|•·–—-]{0,60}(?:(:\**(?=\s|$))|$)/u
const voiceTag = /<\/v>|<v(?:\.[\w.-]{1,40})? (?<name>[^<>()[\]\n]{1,60})(?:[([](?<company>[^<>()[\]\n]{1,40})[)\]])?>/g
const cue = /^\s*[\d:.,]{4,15}\s*-->|^WEBVTT/
const cueName = /^\s*[\w/-]*\d[\w/-]*\s*$/

/** A label; or a line of a cue, which has no name and ends no turn. Behind an empty name nobody speaks. */
type Mark = Span & { readonly name?: string; readonly company?: string | undefined; readonly early?: boolean }

function marksIn(text: string): Mark[] {
  const lines = text.split('\n')
  let [next, count] = [0, 0]
  return lines.flatMap((whole, index) => {
    const from = next
    next += whole.length + 1
    const [line = '', behind = ''] = [whole, lines[index + 1]].map((one) => one?.slice(0, longest))
    if (!line.trim()) return []
    const isCue = cue.test(line) || isTime(line) || (cueName.test(line) && cue.test(behind))
    if (!isCue) count++
    const marks = isCue ? [{ from: 0, to: whole.length }] : (labelIn(line, behind) ?? voicesIn(whole))
    return marks.map((mark) => ({ ...mark, from: from + mark.from, to: from + mark.to, early: count <= 3 }))
  })
}

function labelIn(line: string, behind: string): Mark[] | undefined {
  const untimed = withoutTime(line)
  const [all = '', name = '', company, colon] = label.exec(untimed) ?? []
  const isField = name.length < 2 || roles.test(name) || name.split(/[ .]+/).some(isThing)
  if (isField || `${name}${company ?? ''}`.length > 60) return undefined
  return colon || untimed !== line || isTime(behind) ? [{ from: 0, to: all.length, name, company }] : undefined
}

function voicesIn(line: string): Mark[] {
  return Array.from(line.matchAll(voiceTag), ({ 0: tag, index, groups }) => {
    return { from: index, to: index + tag.length, name: groups?.name?.trim() ?? '', company: groups?.company }
  })
}

const others = [
  /^(?:[Tt]hey|[Ss]he|[Hh]e)\b/,
  /^(?:[Tt]he |[Oo]ur |[Mm]y )?(?:[Cc]ustomer|[Cc]lient|[Pp]rospect|[Bb]uyer|[Cc]hampion|[Cc]ontact|[Ss]ponsor)s?\b/,
  /^(?!My |Our |Your )[A-Z]\w+(?: of \w+|(?: (?!my|our|your)\w+)? (?:director|manager|mgr|head|lead|agent|buyer|controller)\b)/,
  /^(?:[Tt]he )?(?:[A-Z]{2,4}\b(?: of \w{2,20}| [a-z]{2,20})?|board|owner|founder|director|procurement|legal|finance)\b/,
  /^(?:[Tt]heir|[Hh]is|[Hh]er|(?!(?:That|What|It|Here|There|He|She|Who|Let)['’])(?:\p{Lu}\p{L}+|[Tt]he \w+)['’]s)(?: [\w-]{2,20}){1,3}/u,
  /^(?:(?:Dr|Mrs?|Ms)\. )?\p{Lu}(?:\.|[\p{L}\p{M}\d'’_-]*)(?: \p{Lu}(?:\.|[\p{L}\p{M}\d'’_-]*)){0,2}(?: \([^()]{1,40}\)| (?:from|at) \p{Lu}[\p{L}\d]*(?: \p{Lu}\p{L}*)?)?/u,
]
const saying =
  /\b(?:(?:said|says|(?:told|tells) (?:me|us)|mention(?:ed|s)|replied|wrote|explained|confirmed|promised)\b(?! (?:back|off|down|up|to my|to our)\b)|according to\b|asked(?=[:.]|,? ["“'‘]| (?:me|us|whether|if|for|to|about|how|what|when|why|who|where|which)\b))/g
const adverbs = /(?:['’](?:s|ve))?(?: (?:also|then|just|later|again|only|already|clearly|has|have|had)){0,2}\s+$/
const clause = /(?:(?:^|[-•*,;:.!?)\]"”–—\d])\s{0,3}|\b(?:and|but|so|then|because|as|call|demo|[a-z]{2,6}day) )$/i
const according = /^(?:As per|[Pp]er|[Aa]ccording to) /
const behindVerb = /^(?: (?:to |for )?(?:me|us)\b)?(?: that\b)?\s*[:,–—-]?\s*["“'‘«„]?/
const ourSide = /\b[MmOo](?:y|ur) (?:\w+ )?(?:manager|boss|team|director|VP|C[A-Z]O)\b.*\b(?:they|s?he)$/i
const opening = /^[\s•*–—-]{0,8}["“'‘«„]?/
const quotes = new Map(['""', '“”', "''", '‘’', '«»', '„“'].map(([open = '', close = '']) => [open, close]))

/** What is said at a verb of saying: behind it, or else before it. */
function saidAt(sentence: string, begin: number, from: number, verb: number, behind: number): Span | undefined {
  const start = Math.max(from, verb - longest)
  const lead = sentence.slice(start, verb).replace(adverbs, '')
  const speaker = speakerAt(lead)
  const end = sentence.slice(0, start + (speaker ?? lead.length)).trimEnd().length - 1
  const isQuote = /["”'’»]/.test(sentence.charAt(end))
  const told = speaker !== undefined && !isQuote ? wordsFrom(sentence, behind) : undefined
  if (told) return ourSide.test(lead) ? undefined : told
  const next = sentence.slice(behind + 1, behind + longest)
  const who = speaker ?? otherIn(next, isQuote ? /^(?![\w'’])/ : /^\s*(?:[.,!?;:]|$)/)
  return who !== undefined && (isQuote || sentence.charAt(end) === ',') ? words(sentence, begin, end) : undefined
}

/** Where the speaker begins with whom these words end, at the beginning of a clause or before `who`. */
function speakerAt(lead: string): number | undefined {
  const clauses = lead.replace(/, [^,]{2,40},$/, '')
  const met = clauses.replace(/,? who$/, '')
  const starts = Array.from(clauses.matchAll(/(?<![\p{L}\d'’-])\p{L}/gu), ({ index }) => index)
  return starts.find((at) => otherIn(met.slice(at), /^$/) && (met !== clauses || clause.test(clauses.slice(0, at))))
}

/** How long the speaker is with whom a text begins, if that is not its author. */
function otherIn(text: string, behind: RegExp): number | undefined {
  const found = others.map((form) => form.exec(text)?.[0] ?? '')
  return found.find((who) => who && isOther(who) && behind.test(text.slice(who.length)))?.length
}

function isOther(who: string): boolean {
  const last = who.replace(/ \(.*| (?:from|at) .*/, '').replace(/^.* |['’].*/g, '')
  return !nobody.test(last) && !isThing(last)
}

function wordsFrom(sentence: string, at: number): Span | undefined {
  const from = at + (behindVerb.exec(sentence.slice(at, at + longest))?.[0].length ?? 0)
  return words(sentence, from, closing(sentence, from - 1))
}

/** Where the quotation ends that begins there, or else the sentence; an apostrophe ends none. */
function closing(sentence: string, at: number): number {
  const mark = quotes.get(sentence.charAt(at))
  for (let end = at + 1; end < sentence.length; end++)
    if (sentence.charAt(end) === mark && !/\p{L}/u.test(sentence.charAt(end + 1))) return end
  return sentence.length
}

function words(text: string, from: number, to: number): Span | undefined {
  const part = text.slice(from, to)
  const start = from + part.length - part.trimStart().length
  return /[\p{L}\d]/u.test(part) ? { from: start, to: start + part.trim().length } : undefined
}
