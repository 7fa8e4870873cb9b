import type { IncomingMessage, ServerResponse } from 'node:http'
import { scopeOf } from '../access/policy'
import type { Role } from '../access/roles'
import { answerPast, type Refusal } from './refuse'

const mebibyte = 1024 * 1024

/** How much a request may bring along, and what is said of more. */
export type BodyLimit = { bytes: number; refusal: Refusal }

const tooLarge: Refusal = { status: 413, text: 'Det, der blev sendt, fylder for meget.' }
// As Payload says it.
const notAllowed: Refusal = { status: 403, text: 'Du har ikke adgang til denne handling.' }

/**
 * How much may be sent to a path by somebody whose token says a role: files to one place alone, by who may add some; a
 * document by who has an account; from anybody else no more than the portal's own forms hold.
 */
export function bodyLimitOf(path: string, role: Role | null): BodyLimit {
  if (/^\/api\/media(\/|$)/.test(path)) {
    return role && scopeOf('media', 'create', role) !== 'none'
      ? { bytes: 25 * mebibyte, refusal: tooLarge }
      : { bytes: mebibyte / 4, refusal: notAllowed }
  }
  return { bytes: role ? mebibyte : mebibyte / 4, refusal: tooLarge }
}

export function bringsBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined
}

/** True when a request says beforehand that it is too large. */
export function announcesTooMuch({ headers }: IncomingMessage, { bytes }: BodyLimit): boolean {
  return Number(headers['content-length'] ?? 0) > bytes
}

/**
 * Counts a body that comes in pieces and did not say its size. Past the limit nothing more reaches Next: the caller is
 * answered past it, and the connection ends.
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  { bytes, refusal }: BodyLimit,
  headers: Record<string, string>,
): void {
  if (request.headers['transfer-encoding'] === undefined) return
  const push = request.push.bind(request)
  let size = 0
  // Node hands each piece over by this method; reading the stream here would take it from Next.
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (Buffer.isBuffer(chunk)) size += chunk.length
    if (size <= bytes) return push(chunk, encoding)
    if (chunk === null) request.socket.destroySoon()
    else if (Buffer.isBuffer(chunk) && size - chunk.length <= bytes)
      answerPast(request, response, refusal, headers)
    return true
  }
}
