import { fileURLToPath } from 'node:url'
import { buildRig } from '../rig/build-rig'
import { launch } from '../rig/launch'
import { serve, practicePolicy } from '../rig/server'
import { playStory } from './story'

/**
 * `npm start`: builds Sideline, serves the practice site on loopback and opens a browser on it. Without a display the
 * same story is played headless, told in words, and left as screenshots.
 */
const site = fileURLToPath(new URL('site', import.meta.url))
const shots = fileURLToPath(new URL('../../.output/practice', import.meta.url))

const say = (line: string) => process.stdout.write(`${line}\n`)

say('Building Sideline …')
buildRig()
const server = await serve({ '*': { folder: site, headers: { 'content-security-policy': practicePolicy } } })
const address = `http://127.0.0.1:${server.port}/`
const headless = !hasDisplay()
const { context, close } = await launch({ headless })
const page = context.pages()[0] ?? (await context.newPage())
await page.goto(address)

if (headless) await tell()
else {
  say(`Practice Mail is open at ${address}`)
  say(
    'Read the first mail, write a reply such as "What are the next steps in your process?", rest on what is underlined.',
  )
  say('Alt+Enter opens the card from the keyboard. Close the browser to end.')
  await new Promise((resolve) => context.once('close', resolve))
}
await close().catch(() => undefined)
await server.close()

async function tell(): Promise<void> {
  say('There is no display here: playing the story without one.')
  const told = await playStory(page, shots)
  say('\nHeard in the mail:')
  for (const { tone, text } of told.heardInMail) say(`  ${tone.padEnd(8)} ${text}`)
  say('\nHeard in the draft:')
  for (const { tone, text } of told.heardInDraft) say(`  ${tone.padEnd(8)} ${text}`)
  say(`\nThe card: ${told.cardTitle}`)
  say(`\nThe draft was:\n${indent(told.draftBefore)}\n\nand became:\n${indent(told.draftAfter)}`)
  say('\nScreenshots are in .output/practice/')
}

function hasDisplay(): boolean {
  if (process.env['SIDELINE_HEADLESS'] === '1') return false
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')
}
