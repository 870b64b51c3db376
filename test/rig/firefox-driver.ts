import { writeFile } from 'node:fs/promises'
import type { Marionette } from './marionette'
import { firefoxId, firefoxUuid } from './rig-manifest'

/** Keys that are no letters, as WebDriver names them. https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Readonly<Record<string, string>> = {
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  Home: '\uE011',
}

const imports = `const { getMarionetteCommandsActorProxy: inside } =
  ChromeUtils.importESModule('chrome://remote/content/marionette/actors/MarionetteCommandsParent.sys.mjs')
const policy = WebExtensionPolicy.getByID('${firefoxId}')
const popup = document.querySelector('.webextension-popup-browser')`

type Where = 'content' | 'chrome'

/**
 * A Firefox with Sideline in it. Scripts are bodies of functions: what they return is JSON. Keys go to what has the focus, and
 * pages take them for the user's own.
 */
export class FirefoxDriver {
  constructor(private readonly marionette: Marionette) {}

  /** Loads a page in the tab that is in front. */
  async goto(url: string): Promise<void> {
    await this.marionette.send('WebDriver:Navigate', { url })
  }

  /** Loads one of the extension's own pages in a new tab, runs `use` there, and goes back to the tab before. */
  async inOwnPage<Result>(path: string, use: () => Promise<Result>): Promise<Result> {
    const before = await this.value('WebDriver:GetWindowHandle')
    const { handle } = (await this.marionette.send('WebDriver:NewWindow', { type: 'tab' })) as { handle: string }
    await this.marionette.send('WebDriver:SwitchToWindow', { handle })
    try {
      await this.goto(`moz-extension://${firefoxUuid}/${path}`)
      return await use()
    } finally {
      await this.marionette.send('WebDriver:CloseWindow')
      await this.marionette.send('WebDriver:SwitchToWindow', { handle: before })
    }
  }

  /** Runs in the page, with what it has of its own. */
  run<Result>(script: string): Promise<Result> {
    return this.script(script, null)
  }

  /** Runs beside the page, with the browser's own rights: closed shadow roots are open to it. */
  look<Result>(script: string): Promise<Result> {
    return this.script(script, 'system')
  }

  /** Runs in the browser itself: `policy` is what it holds of our extension, `popup` the open popup. */
  inBrowser<Result>(script: string): Promise<Result> {
    return this.as('chrome', () => this.script(`${imports}\n${script}`, 'system'))
  }

  /** Runs in the open popup. */
  inPopup<Result>(script: string): Promise<Result> {
    const options = `{ sandboxName: 'system', timeout: 5000 }`
    return this.inBrowser(
      `return inside(() => popup.browsingContext).executeScript(${JSON.stringify(script)}, [], ${options})`,
    )
  }

  /** Presses the button that Sideline has in the toolbar. */
  pressToolbarButton(): Promise<void> {
    return this.as('chrome', async () => {
      const widget = firefoxId.replaceAll(/[^a-z0-9_-]/g, '_')
      await this.script(`CustomizableUI.addWidgetToArea('${widget}-browser-action', 'nav-bar')`, 'system')
      await this.click(`#${widget}-BAP`)
    })
  }

  /** Clicks the middle of what a selector finds in the page. */
  async click(selector: string): Promise<void> {
    const found = await this.value('WebDriver:FindElement', { using: 'css selector', value: selector })
    await this.marionette.send('WebDriver:ElementClick', { id: Object.values(found as object)[0] })
  }

  /** Types letters into what has the focus in a page. */
  async type(text: string): Promise<void> {
    await this.perform(text.split('').flatMap(stroke), 'content')
  }

  /** Presses a key or a chord (`Control+z`), in a page or, `chrome`, wherever in the browser the focus is. */
  async press(chord: string, where: Where = 'content'): Promise<void> {
    const held = chord.split('+').map((name) => keys[name] ?? name)
    const key = held.pop() as string
    await this.perform(
      [
        ...held.map((value) => ({ type: 'keyDown', value })),
        ...stroke(key),
        ...held.toReversed().map((value) => ({ type: 'keyUp', value })),
      ],
      where,
    )
  }

  /** A picture of what is in sight of the page. */
  async screenshot(path: string): Promise<void> {
    const picture = await this.value('WebDriver:TakeScreenshot', { full: false })
    await writeFile(path, Buffer.from(picture as string, 'base64'))
  }

  private perform(actions: readonly object[], where: Where): Promise<unknown> {
    return this.as(where, () =>
      this.marionette.send('WebDriver:PerformActions', { actions: [{ type: 'key', id: 'keyboard', actions }] }),
    )
  }

  private async script<Result>(script: string, sandbox: string | null): Promise<Result> {
    return (await this.value('WebDriver:ExecuteScript', { script, args: [], sandbox })) as Result
  }

  private async value(command: string, parameters: object = {}): Promise<unknown> {
    return ((await this.marionette.send(command, parameters)) as { readonly value: unknown }).value
  }

  private async as<Result>(where: Where, act: () => Promise<Result>): Promise<Result> {
    if (where === 'content') return act()
    await this.marionette.send('Marionette:SetContext', { value: where })
    try {
      return await act()
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' })
    }
  }
}

function stroke(value: string): object[] {
  return [
    { type: 'keyDown', value },
    { type: 'keyUp', value },
  ]
}
