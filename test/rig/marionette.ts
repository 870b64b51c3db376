import { once } from 'node:events'
import { createConnection, type Socket } from 'node:net'

interface Waiting {
  resolve(this: void, value: unknown): void
  reject(this: void, why: unknown): void
}

/**
 * A client of Marionette, the protocol by which Firefox is driven: over TCP, each message a JSON array behind its length in bytes,
 * `[0, id, command, parameters]` there and `[1, id, error, result]` back.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  private readonly waiting = new Map<number, Waiting>()
  private received = Buffer.alloc(0)
  private last = 0

  private constructor(private readonly socket: Socket) {
    socket.on('data', (bytes) => this.receive(bytes))
    socket.on('error', (why) => this.fail(why))
    socket.on('close', () => this.fail(new Error('Firefox has closed the connection.')))
  }

  /** Connects to a Firefox that listens on this port of loopback; rejects where none does. */
  static async connect(port: number): Promise<Marionette> {
    const socket = createConnection(port, '127.0.0.1')
    await once(socket, 'connect')
    return new Marionette(socket)
  }

  /** Sends one command and gives back its result; rejects with Firefox's own words. */
  send(command: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.last
    const message = Buffer.from(JSON.stringify([0, id, command, parameters]))
    this.socket.write(`${message.length}:`)
    this.socket.write(message)
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }))
  }

  private receive(bytes: Buffer): void {
    this.received = Buffer.concat([this.received, bytes])
    for (;;) {
      const colon = this.received.indexOf(':')
      const end = colon + 1 + Number(this.received.subarray(0, colon).toString())
      if (colon < 0 || this.received.length < end) return
      const message = JSON.parse(this.received.subarray(colon + 1, end).toString()) as unknown
      this.received = this.received.subarray(end)
      if (Array.isArray(message)) this.settle(message) // the greeting is not an answer
    }
  }

  private settle([, id, error, result]: unknown[]): void {
    const one = this.waiting.get(id as number)
    this.waiting.delete(id as number)
    if (error) one?.reject(new Error((error as { readonly message: string }).message))
    else one?.resolve(result)
  }

  private fail(why: unknown): void {
    for (const { reject } of this.waiting.values()) reject(why)
    this.waiting.clear()
  }
}
