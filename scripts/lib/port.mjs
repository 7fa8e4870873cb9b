import { createServer } from 'node:net'
import { OperatorError } from './operatorError.mjs'

/** Stops with one line when the portal can't have its port. */
export async function assertPortFree(port) {
  const error = await tryListen({ port })
  if (!error) return
  if (error.code === 'EADDRINUSE') {
    throw new OperatorError(
      `Port ${port} er optaget. Luk det program, der bruger den, eller vælg en anden: PORT=${port + 1} npm start`,
    )
  }
  throw new OperatorError(`Port ${port} kan ikke bruges (${error.code}). Vælg en anden: PORT=3000 npm start`)
}

/** A port on loopback that nobody uses right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function tryListen(options) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', resolve)
    server.listen(options, () => server.close(() => resolve(null)))
  })
}
