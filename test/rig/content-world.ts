import type { Page } from '@playwright/test'
import { rigId } from './rig-manifest'

/** Sends a message to the extension as its script in a page does, and gives back what it is answered. */
export function sendFromPage(page: Page, message: unknown): Promise<unknown> {
  return evaluateBesideCoach(page, `chrome.runtime.sendMessage(${JSON.stringify(message)})`)
}

/** Evaluates an expression where the extension's scripts of a page run, and gives back its value as JSON. */
export async function evaluateBesideCoach(page: Page, expression: string): Promise<unknown> {
  const session = await page.context().newCDPSession(page)
  try {
    const world = new Promise<number>((resolve) => {
      session.on('Runtime.executionContextCreated', ({ context }) => {
        if (context.origin === `chrome-extension://${rigId}`) resolve(context.id)
      })
    })
    await session.send('Runtime.enable')
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: await world,
      awaitPromise: true,
      returnByValue: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as unknown
  } finally {
    await session.detach()
  }
}
