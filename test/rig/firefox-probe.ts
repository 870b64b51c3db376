import type { FirefoxDriver } from './firefox-driver'
import type { SeenCard, SeenMark } from './probe'

/** As `marksIn` in probe.ts: the page's own view, since what iterates a Highlight from without is refused by Firefox. */
export async function marksInFirefox(firefox: FirefoxDriver): Promise<SeenMark[]> {
  return firefox.run(`return [...CSS.highlights.entries()].flatMap(([name, highlight]) =>
    [...highlight.values()].map((range) => ({ tone: name.replace('sideline-', ''), text: range.toString() })))`)
}

/** The open card, or null: the browser's own code may look into a closed shadow root. */
export async function cardInFirefox(firefox: FirefoxDriver): Promise<SeenCard | null> {
  return firefox.look(`for (const host of document.querySelectorAll('*')) {
      const root = host.openOrClosedShadowRoot
      const dialog = root?.querySelector('[role=dialog]')
      if (!dialog) continue
      return {
        title: root.getElementById(dialog.getAttribute('aria-labelledby')).innerText,
        buttons: [...dialog.querySelectorAll('button')].filter((each) => each.checkVisibility()).map((each) => each.innerText),
        text: dialog.innerText,
        focused: root.activeElement?.innerText,
      }
    }
    return null`)
}
