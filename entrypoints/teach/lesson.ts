import type { Trial } from '../../lib/hosts/try-profile'

/** What is pointed at, one after the other. */
export type Step = 'text' | 'sender' | 'compose'

/** What the user is asked in each step. */
export const questions: Readonly<Record<Step, string>> = {
  text: '1 of 3. Press the words of a message that somebody sent you.',
  sender: '2 of 3. Now press the name or address of who sent it.',
  compose: '3 of 3. Now press the box you write in. If none is open, skip this.',
}

/** What a trial found, as one sentence: "3 messages seen, sender known for 3, compose seen." */
export function trialWords({ messages, senders, compose }: Trial): string {
  const count = messages.length
  if (count === 0) return 'No message is found that way. Start again, and press the words of another one.'
  const seen = `${count} ${count === 1 ? 'message' : 'messages'} seen`
  return `${seen}, sender known for ${senders}, compose ${compose ? 'seen' : 'not seen'}.`
}
