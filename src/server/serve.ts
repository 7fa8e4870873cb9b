import { createServer, type RequestListener, type Server } from 'node:http'

/** How long requests under way may take to end when the portal stops; `npm start` waits a little longer. */
const patience = 4000

/** Listens, with limits on how slowly one may speak. Resolves when the port is open. */
export async function serve(handle: RequestListener, port: number): Promise<Server> {
  const server = createServer(
    {
      headersTimeout: 15_000,
      // A file of 25 MB over a slow line.
      requestTimeout: 300_000,
      // Longer than the reverse proxies' own, so that they never use a connection that is being closed.
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16 * 1024,
    },
    handle,
  )
  // Node would ask for the body before anybody has looked at who sends it.
  server.on('checkContinue', handle)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return server
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
