import { createServer, type RequestListener, type Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { env } from '../env'
import { securityHeaders } from '../security/headers'
import { type Refusal, rawAnswer, refusalBody } from './refuse'

/** How long requests under way may take to end when the portal stops; `npm start` waits a little longer. */
const patience = 4000

/** How slowly one may speak and listen, in milliseconds. */
export const tempo = {
  /** For the headers, with {@link tempo.check}: 15 seconds. */
  headers: 14_500,
  /** For it all: a file of 25 MB over a slow line. What is no file has less, by src/server/gate.ts. */
  request: 300_000,
  /** For silence both ways, as when an answer isn't read. The proxy in front waits no longer for a page. */
  silence: 120_000,
  // Longer than the reverse proxies' own, so that they never use a connection that is being closed.
  keepAlive: 65_000,
  /** How often Node looks for who is too slow; by itself every half minute, whatever the limits are. */
  check: 500,
}

const largestHeaders = 16 * 1024

/** Listens, with limits on how slowly one may speak. Resolves when the port is open. */
export async function serve(handle: RequestListener, port: number, pace = tempo): Promise<Server> {
  const server = createServer(
    {
      headersTimeout: pace.headers,
      requestTimeout: pace.request,
      keepAliveTimeout: pace.keepAlive,
      connectionsCheckingInterval: pace.check,
      maxHeaderSize: largestHeaders,
    },
    handle,
  )
  server.timeout = pace.silence
  // Node would drop in silence what is past its number, a proxy's own word among it; the gate refuses who sends so many.
  server.maxHeadersCount = 0
  // Node would ask for the body before anybody has looked at who sends it.
  server.on('checkContinue', handle).on('checkExpectation', handle)
  server.on('clientError', answerClientError)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return server
}

const unreadable: Refusal = { status: 400, text: 'Forespørgslen er ikke skrevet rigtigt.' }
const clientErrors: Record<string, Refusal> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, text: 'Det tog for lang tid at sende forespørgslen.' },
  HPE_HEADER_OVERFLOW: {
    status: 431,
    text: 'Forespørgslen har for meget foran sig. Slet portalens cookies.',
  },
}

/** Answers what Node could not read, or did not get in time, as the gate answers what it refuses. */
function answerClientError(error: NodeJS.ErrnoException, socket: Duplex): void {
  const { code = '' } = error
  const isAnswered = (socket as Socket).bytesWritten > 0
  if (code === 'ECONNRESET' || !socket.writable || isAnswered) {
    socket.destroy()
    return
  }
  const refusal = clientErrors[code] ?? unreadable
  const { type, body } = refusalBody({ url: '/' }, refusal)
  const armour = securityHeaders({
    surface: 'portal',
    scriptMarks: [],
    isHttps: env.isHttps,
    isDevelopment: false,
  })
  socket.end(
    rawAnswer(refusal.status, { ...armour, 'Cache-Control': 'no-store', 'Content-Type': type }, body),
  )
  setTimeout(() => socket.destroy(), patience).unref()
}

/** Ends the process when asked to: no new requests, and those under way get a moment. */
export function endOnSignal(server: Server, close: () => Promise<void>): void {
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    setTimeout(() => process.exit(0), patience)
    server.close(() => {
      void close().finally(() => process.exit(0))
    })
    // Kept-alive connections end as they fall idle.
    setInterval(() => server.closeIdleConnections(), 50)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end)
}
