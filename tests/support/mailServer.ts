import type { Socket } from 'node:net'
import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  to: string[]
  /** Put together again where lines were folded, for a look with the naked eye. */
  source: string
  /** As it came, for a parser. */
  raw: Buffer
}

type Refusal = { responseCode: number; message: string }

/** A real mail server on a free port, which keeps what it gets, tells of it, and can be told to misbehave. */
export async function startMailServer(tell: (mail: ReceivedMail) => void = () => undefined) {
  const received: ReceivedMail[] = []
  const refused = new Map<string, Refusal>()
  const sockets = new Set<Socket>()
  let dropsLeft = 0
  let connections = 0
  let held: Promise<void> = Promise.resolve()

  const listen = async (port: number) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onConnect: (_session, done) => {
        connections += 1
        done()
      },
      onRcptTo: ({ address }, _session, done) => {
        const refusal = refused.get(address)
        done(refusal ? Object.assign(new Error(refusal.message), refusal) : null)
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          const raw = Buffer.concat(chunks)
          const mail = { to, raw, source: unfolded(raw) }
          received.push(mail)
          tell(mail)
          if (dropsLeft === 0) return void held.then(() => done())
          dropsLeft -= 1
          for (const socket of sockets) if (socket.remotePort === session.remotePort) socket.destroy()
        })
      },
    })
    // A connection that breaks is part of the test.
    server.on('error', () => undefined)
    server.server.on('connection', (socket: Socket) => {
      sockets.add(socket)
      socket.on('close', () => sockets.delete(socket))
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    return server
  }

  let server = await listen(0)
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** How many times somebody has come to the door. */
    connections: () => connections,
    /** Turns an address down until told otherwise. */
    refuse: (recipient: string, responseCode: number, message: string) =>
      refused.set(recipient, { responseCode, message }),
    accept: (recipient: string) => refused.delete(recipient),
    /** Takes the next mails and breaks the connection before it has said so. */
    dropAfterAcceptance: (count: number) => {
      dropsLeft = count
    },
    /** The newest link of a kind mailed to an address, waited for. */
    linkTo: linksIn(() => received),
    /** Takes mails and keeps whoever sends them waiting, until what it returns is called. */
    hold: () => {
      let release: () => void = () => undefined
      held = new Promise<void>((resolve) => {
        release = resolve
      })
      return release
    },
    stop,
    /** Comes back after {@link stop}, where it was. */
    restart: async () => {
      server = await listen(port)
    },
  }
}

/** Looks for the newest link of a kind mailed to an address, and waits for it. */
export function linksIn(received: () => ReceivedMail[]) {
  return async (recipient: string, path: string): Promise<string> => {
    for (let tries = 0; tries < 100; tries++) {
      const mail = received().findLast(({ source, to }) => to.includes(recipient) && source.includes(path))
      const link = mail && new RegExp(`https?://[^\\s"<]+${path}[\\w-]{43,}`).exec(mail.source)?.[0]
      if (link) return link
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`Ingen mail til ${recipient} med ${path}`)
  }
}

/** Mail folds its lines; a link may be cut in two. */
export function unfolded(source: Buffer): string {
  return source.toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=')
}
