import { expect, test } from '@playwright/test'
import { findChromium } from '../rig/chromium'
import { IsolatedField } from '../rig/isolated-field'

test.use({ launchOptions: { executablePath: findChromium() ?? '', args: ['--no-sandbox', '--disable-gpu'] } })

interface Case {
  readonly html: string
  readonly old: string
  readonly text: string
  readonly after: string
  /** The way, where it is not typed. */
  readonly by?: string
}

const cases: Record<string, Case> = {
  'words behind bold ones': {
    html: 'Hi. <b>What now</b> are the steps? Bo',
    old: 'are the steps',
    text: 'do we do',
    after: 'Hi. <b>What now</b> do we do? Bo',
  },
  'words of a bold half': {
    html: 'So <b>are they nice</b> steps? Bo',
    old: 'are they',
    text: 'we do like',
    after: 'So <b>we do like nice</b> steps? Bo',
  },
  'all the bold words': {
    html: 'So <b>are they nice</b> steps? Bo',
    old: 'are they nice',
    text: 'we do like',
    after: 'So <b>we do like</b> steps? Bo',
  },
  'words from bold on': {
    html: 'So <b>are they nice</b> steps? Bo',
    old: 'nice steps',
    text: 'we do like',
    after: 'So <b>are they we do like</b>? Bo',
  },
  'words up to the end of bold': {
    html: 'So what <b>are they</b> now? Bo',
    old: 'So what are they',
    text: 'Then when shall',
    after: 'Then when shall now? Bo',
  },
  'words into bold': {
    html: 'What are<b> they up to</b> now?',
    old: 'What are they',
    text: 'Shall we look',
    after: 'Shall we look <b>up to</b> now?',
  },
  'a sentence with bold words': {
    html: '<div>Hi.</div><div>So <b>are they</b> nice? Bo</div>',
    old: 'So are they nice?',
    text: 'Let us meet.',
    after: '<div>Hi.</div><div>Let us meet. Bo</div>',
  },
  'coloured words': {
    html: 'So <span style="color: red">are they</span> nice',
    old: 'are they',
    text: 'we all do',
    after: 'So <span style="color: red">we all do</span> nice',
  },
  'a link, by one word': {
    html: 'See <a href="https://a.b/">our price</a> here',
    old: 'our price',
    text: 'terms',
    after: 'See <a href="https://a.b/">terms</a> here',
    by: 'insert-html',
  },
  'a link, by several words': {
    html: 'See <a href="https://a.b/">our price</a>, here',
    old: 'our price',
    text: 'the new terms',
    after: 'See <a href="https://a.b/">the new terms</a>, here',
    by: 'insert-html',
  },
  'the end of a link': {
    html: 'See <a href="https://a.b/">our price</a> here',
    old: 'price',
    text: 'very nice',
    after: 'See <a href="https://a.b/">our very nice</a> here',
  },
  'words that leave a link': {
    html: 'See <a href="https://a.b/">our price</a> here now',
    old: 'price here',
    text: 'new terms',
    after: 'See <a href="https://a.b/">our </a>new terms now',
  },
  'words around a link': {
    html: 'Do you see <a href="https://a.b/">our price</a> here now',
    old: 'see our price here',
    text: 'want our terms',
    after: 'Do you want our terms now',
  },
  'only the words that differ': {
    html: 'See <a href="https://a.b/">our</a> price <i>here</i> now',
    old: 'our price here',
    text: 'our terms here',
    after: 'See <a href="https://a.b/">our</a> terms <i>here</i> now',
  },
  'words beside a chip': {
    html: 'Hi <span contenteditable="false">@Ann</span> what now? Bo',
    old: 'what now',
    text: 'shall we meet',
    after: 'Hi <span contenteditable="false">@Ann</span> shall we meet? Bo',
  },
  'a line, by two': {
    html: '<div>Hi</div><div>What now?</div><div>Bo</div>',
    old: 'What now?',
    text: 'Let us meet.\nTuesday?',
    after: '<div>Hi</div><div>Let us meet.</div><div>Tuesday?</div><div>Bo</div>',
  },
  'two lines, by one': {
    html: '<div>Hi</div><div>What</div><div>now? Yes</div>',
    old: 'What\nnow?',
    text: 'Let us meet.',
    after: '<div>Hi</div><div>Let us meet. Yes</div>',
  },
  'words by none': { html: 'So what just now? Bo', old: 'just ', text: '', after: 'So what now? Bo' },
}

for (const [name, { html, old, text, after, by = 'typing' }] of Object.entries(cases)) {
  test(`replaces ${name}, and gives them back`, async ({ page }) => {
    const field = await IsolatedField.open(page, {
      body: `<div id=field contenteditable g_editable="true">${html}</div>`,
    })
    expect(await field.replace({ old, text })).toEqual({ ok: true, by })
    expect(await field.content()).toBe(after)
    await page.keyboard.press('Control+z')
    expect(await field.content()).toBe(html)
  })
}
