import type { Browser } from 'wxt/browser'
import { browser } from 'wxt/browser'
import type { Embedded, Heard, LaterScript, ProfilesKept } from '../../lib/messages'
import type { RuleAnswer } from '../../lib/rule-messages'
import { keepMoment } from '../../lib/store/write'
import { changeRules } from './change-rules'
import { changeSettings, setMuted, setPerson, setSite } from './change-settings'
import { embed, hear, stopHearing } from './hear'
import { database } from './open-database'
import { keepProfiles, keepTaught, removeProfile } from './own-profiles'
import { reconcileRegistration, startInOpenTabs } from './registration'
import { ownMessage, pageMessage } from './page-message'
import { ruleMessage } from './rule-message'

/** True or false: whether a message was carried out. Some answers say more. */
type Answer = boolean | Heard | Embedded | RuleAnswer | ProfilesKept

/**
 * Carries out a message and answers true, or false for one that its sender may not send. The order is the
 * security model: other extensions are nobody; a web page may only say what `pageMessage` allows, about its own
 * site; the rest is for our own pages.
 */
export async function answer(message: unknown, sender: Browser.runtime.MessageSender): Promise<Answer> {
  if (sender.id !== browser.runtime.id) return false
  const fromPage = pageMessage.safeParse(message)
  if (fromPage.success) return answerPage(fromPage.data, sender)
  if (!isOwnPage(sender)) return false
  const ofRules = ruleMessage.safeParse(message)
  if (ofRules.success) return changeRules(ofRules.data)
  const fromOwn = ownMessage.safeParse(message)
  return fromOwn.success && answerOwn(fromOwn.data)
}

async function answerPage(message: Zod<typeof pageMessage>, sender: Browser.runtime.MessageSender): Promise<Answer> {
  if (message.type === 'ear')
    return hear(requestId(sender, message.id), { voice: message.voice, surface: message.surface }, message.sentences)
  if (message.type === 'ear-stop') return stopHearing(requestId(sender, message.id))
  if (message.type === 'load') return load(message.script, sender)
  if (message.type === 'may-stay') return isGranted(sender)
  const host = hostOf(sender.tab?.url ?? sender.url)
  if (host === undefined) return false
  if (message.type === 'taught') return keepTaught(host, message.taught)
  if (message.type === 'site-off') await setSite(host, false)
  else if (message.type === 'mute-phrase') await setMuted({ rule: message.rule, phrase: message.phrase }, true)
  else {
    const { type: _, ...moment } = message
    await keepMoment(database, { ...moment, at: Date.now(), host })
  }
  return true
}

async function answerOwn(message: Zod<typeof ownMessage>): Promise<Answer> {
  if (message.type === 'embed') return embed(message.sentences)
  if (message.type === 'keep-profiles') return { type: 'profiles-kept', ...(await keepProfiles(message.profiles)) }
  if (message.type === 'remove-profile') await removeProfile(message.id)
  if (message.type === 'teach') await putScript('teach', { tabId: message.tabId })
  if (message.type === 'set-site') {
    await setSite(message.host, message.on)
    await reconcileRegistration()
    if (message.on) await startInOpenTabs([`*://${message.host}/*`])
  }
  if (message.type === 'set-person') await setPerson(message.who, message.side)
  if (message.type === 'unmute-phrase') await setMuted({ rule: message.rule, phrase: message.phrase }, false)
  if (message.type === 'set-settings') {
    const { ear, role, addresses, domains } = message.change
    await changeSettings((before) => ({
      ...before,
      ...(ear !== undefined && { ear }),
      ...(role && { role }),
      ...(addresses && { addresses }),
      ...(domains && { domains }),
    }))
  }
  return true
}

/** Puts a script into the frame that asks for it. */
async function load(script: LaterScript, { tab, frameId }: Browser.runtime.MessageSender): Promise<boolean> {
  if (tab?.id === undefined || frameId === undefined) return false
  await putScript(script, { tabId: tab.id, frameIds: [frameId] })
  return true
}

async function putScript(script: LaterScript | 'teach', target: Browser.scripting.InjectionTarget): Promise<void> {
  await browser.scripting.executeScript({ target, files: [`/${script}.js`] })
}

/** Whether the sender's site is granted; a frame without an address of its own goes by that of its tab. */
async function isGranted({ origin, url, tab }: Browser.runtime.MessageSender): Promise<boolean> {
  const own = [origin, url, tab?.url].find((address) => address !== undefined && /^https?:/.test(address))
  if (own === undefined) return false
  const { protocol, hostname } = new URL(own)
  return browser.permissions.contains({ origins: [`${protocol}//${hostname}/*`] })
}

/** A page can stop only what it asked for itself. */
function requestId({ tab, frameId }: Browser.runtime.MessageSender, id: string): string {
  return `${tab?.id}/${frameId}/${id}`
}

type Zod<Schema extends { parse(value: unknown): unknown }> = ReturnType<Schema['parse']>

function isOwnPage({ url }: Browser.runtime.MessageSender): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).origin === self.location.origin
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname || undefined : undefined
}
