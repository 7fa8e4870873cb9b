import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'

export type Refusal = { status: 400 | 403 | 404 | 405 | 408 | 413 | 414 | 431 | 500; text: string }

/** How long whoever still sends may go on, so that it reads the answer before the connection ends. */
const patience = 2000

/** Answers a request that Next never sees: with JSON where programs ask, otherwise with a small page. */
export function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  const { type, body } = refusalBody(request, refusal)
  response.statusCode = refusal.status
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', type)
  response.setHeader('Content-Length', Buffer.byteLength(body))
  response.end(request.method === 'HEAD' ? undefined : body)
}

/**
 * Reads the rest of what somebody sends who has been answered already, without keeping it, and ends the connection when
 * it goes on. To end it at once would throw the answer away before it is read.
 */
export function leaveUnread(request: IncomingMessage): void {
  if (request.complete) return
  request.resume()
  const timer = setTimeout(() => request.socket.destroy(), patience).unref()
  request.once('end', () => clearTimeout(timer))
}

/** Answers somebody whose request Next has already, and who will not be heard further. */
export function answerPast(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
  headers: Record<string, string>,
): void {
  setTimeout(() => request.socket.destroy(), patience).unref()
  if (response.headersSent) return
  const { type, body } = refusalBody(request, refusal)
  request.socket.write(
    rawAnswer(refusal.status, { ...headers, 'Cache-Control': 'no-store', 'Content-Type': type }, body),
  )
}

export function refusalBody({ url = '' }: Pick<IncomingMessage, 'url'>, { text }: Refusal) {
  return /^\/api(\/|$)/.test(url)
    ? { type: 'application/json', body: JSON.stringify({ errors: [{ message: text }] }) }
    : { type: 'text/html; charset=utf-8', body: pageOf(text) }
}

/** An answer as it goes over the wire, where there is no response to write it with. The connection ends after it. */
export function rawAnswer(status: number, headers: Record<string, string>, body: string): string {
  const all = { ...headers, 'Content-Length': String(Buffer.byteLength(body)), Connection: 'close' }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`
}

/** A small page that says one thing, for where no page of the portal's can be shown. */
export function pageOf(text: string): string {
  return `<!DOCTYPE html>
<html lang="da">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text}</title></head>
<body><main><h1>${text}</h1><p><a href="/">Gå til forsiden</a></p></main></body>
</html>
`
}
