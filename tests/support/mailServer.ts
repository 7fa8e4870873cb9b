import { SMTPServer } from 'smtp-server'

export type ReceivedMail = { to: string[]; source: string }

/** A real mail server on a free port, which keeps what it gets. */
export async function startMailServer() {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ to, source: unfolded(Buffer.concat(chunks)) })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    /** The newest link of a kind mailed to an address, waited for. */
    linkTo: async (recipient: string, path: string): Promise<string> => {
      for (let tries = 0; tries < 100; tries++) {
        const mail = received.findLast(({ source, to }) => to.includes(recipient) && source.includes(path))
        const link = mail && new RegExp(`https?://[^\\s"<]+${path}[\\w-]{43}`).exec(mail.source)?.[0]
        if (link) return link
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`Ingen mail til ${recipient} med ${path}`)
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

/** Mail folds its lines; a link may be cut in two. */
function unfolded(source: Buffer): string {
  return source.toString('utf8').replaceAll('=\r\n', '').replaceAll('=3D', '=')
}
