import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { vi } from 'vitest'
import { signedToken } from './signedToken'

const secret = 'en hemmelighed, der er lang nok til at være en'

export const fromPortal = { origin: 'https://portal.eksempel.dk' }

type Answer = { status: number; headers: IncomingMessage['headers']; text: string }
type Sent = { method?: string; headers?: Record<string, string | string[]>; body?: Buffer }
type Handler = (incoming: IncomingMessage, response: ServerResponse) => Promise<void>

export type GatedServer = Awaited<ReturnType<typeof startGate>>

/** The gate in front of something that is not Next: it answers with the headers it was given, or as it is told to. */
export async function startGate() {
  vi.stubEnv('PORTAL_URL', fromPortal.origin)
  vi.stubEnv('TRUSTED_PROXIES', '1')
  vi.stubEnv('PAYLOAD_SECRET', secret)
  const { gateTo } = await import('@/server/gate')
  let reached = 0
  const echo: Handler = async (incoming, response) => {
    for await (const piece of incoming) reached += piece.length
    response.setHeader('X-Powered-By', 'Next.js')
    response.setHeader('Set-Cookie', 'a=b; Path=/; Secure=true; HttpOnly=true; SameSite=none')
    response.end(JSON.stringify(incoming.headers))
  }
  let next = echo
  const handle = gateTo((...args) => next(...args), false)
  const server = createServer(handle).on('checkContinue', handle)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    /** Answers in this way while `during` lasts. */
    answering: async <Outcome>(handler: Handler, during: () => Promise<Outcome>): Promise<Outcome> => {
      next = handler
      try {
        return await during()
      } finally {
        next = echo
      }
    },
    /** How much of bodies has come through since it was last asked. */
    takeReached: (): number => {
      const before = reached
      reached = 0
      return before
    },
    send: (path: string, sent: Sent = {}) => send(port, path, sent),
    raw: (text: string) => raw(port, text),
    stop: () => {
      server.close()
      server.closeAllConnections()
      vi.unstubAllEnvs()
    },
  }
}

function send(port: number, path: string, { method = 'GET', headers = {}, body }: Sent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, async (answer) => {
      let text = ''
      for await (const chunk of answer) text += chunk
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

/** All that comes back until the connection ends, or, when the server waits for more, until it has said so. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    socket.setEncoding('utf8')
    socket.on('data', (piece: string) => {
      answer += piece
      if (answer.startsWith('HTTP/1.1 100')) socket.destroy()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })
}

/** A request as it is written on the wire, up to its body. */
export function head(method: string, path: string, headers: Record<string, string>): string {
  const lines = Object.entries({ host: 'portal.eksempel.dk', ...fromPortal, ...headers })
  return `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`
}

/** A token as Payload makes it for a session, or as somebody would who has another secret. */
export function tokenOf(role: string, { seconds = 3600, key = secret } = {}): string {
  const signing = createHash('sha256').update(key).digest('hex').slice(0, 32)
  const exp = Math.floor(Date.now() / 1000) + seconds
  return signedToken({ alg: 'HS256', authVersion: 1 }, { role, exp }, signing)
}
