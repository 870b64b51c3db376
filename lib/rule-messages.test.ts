import { expect, test, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { askForChange } from './rule-messages'

test('an answer is handed on, and silence is a failure', async () => {
  const sent = vi.spyOn(browser.runtime as { sendMessage(message: unknown): Promise<unknown> }, 'sendMessage')
  const message = { type: 'remove-draft', id: 'x' } as const
  sent.mockResolvedValueOnce({ outcome: 'ok', revision: 0 })
  expect(await askForChange(message)).toEqual({ outcome: 'ok', revision: 0 })
  sent.mockResolvedValueOnce(false)
  expect(await askForChange(message)).toEqual({ outcome: 'failed', code: 'message' })
  sent.mockRejectedValueOnce(new Error('gone'))
  expect(await askForChange(message)).toEqual({ outcome: 'failed', code: 'message' })
})
