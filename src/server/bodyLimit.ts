import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import { patience, type Refusal } from './refuse'

const mebibyte = 1024 * 1024

export const tooLarge: Refusal = { status: 413, text: 'Det, der blev sendt, fylder for meget.' }

/** How many bytes a request to a path may hold: files are sent to one place alone. */
export function bodyLimitOf(path: string): number {
  return /^\/api\/media(\/|$)/.test(path) ? 25 * mebibyte : mebibyte
}

/** True when a request says beforehand that it is too large. */
export function announcesTooMuch(request: IncomingMessage, limit: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > limit
}

/**
 * Counts a body that comes in pieces and did not say its size. Past the limit nothing more reaches Next: the caller is
 * answered past it, and the connection ends.
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
  headers: Record<string, string>,
): void {
  if (request.headers['transfer-encoding'] === undefined) return
  const push = request.push.bind(request)
  let size = 0
  // Node hands each piece over by this method; reading the stream here would take it from Next.
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk)) size += chunk.length
    if (size <= limit) return push(chunk, encoding)
    if (chunk === null) request.socket.destroySoon()
    else if (Buffer.isBuffer(chunk) && size - chunk.length <= limit) answerPast(request, response, headers)
    return true
  }
}

function answerPast(request: IncomingMessage, response: ServerResponse, headers: Record<string, string>) {
  setTimeout(() => request.socket.destroy(), patience).unref()
  if (response.headersSent) return
  const lines = Object.entries({
    ...headers,
    'Cache-Control': 'no-store',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(tooLarge.text)),
    Connection: 'close',
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  const { status, text } = tooLarge
  request.socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`)
}
