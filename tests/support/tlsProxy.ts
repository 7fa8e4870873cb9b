import { request } from 'node:http'
import { createServer } from 'node:https'
import { generate } from 'selfsigned'

export type TlsProxy = { url: string; close: () => Promise<void> }

/**
 * A reverse proxy as an operator puts one in front: it speaks https to people and http to the portal, adds the address
 * it saw to X-Forwarded-For, and calls the portal by the portal's inner name.
 */
export async function startTlsProxy(port: number, portalPort: number): Promise<TlsProxy> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keyType: 'ec',
  })
  const server = createServer({ key, cert }, (incoming, answer) => {
    const forwarded = [incoming.headers['x-forwarded-for'], incoming.socket.remoteAddress]
    const onward = request(
      {
        host: '127.0.0.1',
        port: portalPort,
        method: incoming.method,
        path: incoming.url,
        headers: {
          ...incoming.headers,
          host: `127.0.0.1:${portalPort}`,
          'x-forwarded-for': forwarded.flat().filter(Boolean).join(', '),
          'x-forwarded-proto': 'https',
        },
      },
      (response) => {
        answer.writeHead(response.statusCode ?? 502, response.headers)
        response.pipe(answer)
      },
    )
    onward.on('error', () => answer.destroy())
    incoming.pipe(onward)
  })
  await new Promise<void>((resolve) => server.listen(port, resolve))
  return {
    url: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
