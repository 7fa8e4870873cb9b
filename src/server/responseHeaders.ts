import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Surface } from '../security/headers'
import { unreadableForm } from './unreadableForm'

// What tells which program of which version answers.
const telling = ['x-powered-by', 'server', 'x-nextjs-cache', 'x-nextjs-prerender']
// Payload asks for the wish for dark colours everywhere; only its own pages have any use for it.
const adminOnly = ['accept-ch', 'critical-ch']
const policy = 'Content-Security-Policy'

/** Puts the security headers on whatever answer is made, at the moment it is sent, so that nothing made it without them. */
export function armResponse(
  request: IncomingMessage,
  response: ServerResponse,
  surface: Surface,
  headers: Record<string, string>,
): void {
  const { writeHead, end } = response
  let body: string | null = null
  const wordsFor = (status: number) => (surface === 'data' ? null : unreadableForm(request, response, status))
  Object.defineProperty(response, 'writeHead', {
    // Next wraps it once more.
    writable: true,
    value: (...args: unknown[]) => {
      for (const name of telling) response.removeHeader(name)
      if (surface !== 'admin') for (const name of adminOnly) response.removeHeader(name)
      // A route may be stricter than the rest: of two policies a browser keeps both.
      const stricter = response.getHeader(policy)
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      if (typeof stricter === 'string') response.appendHeader(policy, stricter)
      tightenCookies(response)
      const words = wordsFor(Number(args[0]))
      if (words === null) return Reflect.apply(writeHead, response, args)
      body = words.body
      response.removeHeader('ETag')
      response.setHeader('Content-Type', words.type)
      response.setHeader('Content-Length', Buffer.byteLength(body))
      return Reflect.apply(writeHead, response, [words.status])
    },
  })
  Object.defineProperty(response, 'end', {
    writable: true,
    value: (...args: unknown[]) => {
      // Node would write the head with the length of what it was given.
      if (!response.headersSent && wordsFor(response.statusCode)) response.writeHead(response.statusCode)
      return Reflect.apply(end, response, body === null ? args : [body])
    },
  })
}

/** Next would let other sites send its preview cookie; Payload writes attributes as `Secure=true`. */
function tightenCookies(response: ServerResponse): void {
  const cookies = response.getHeader('set-cookie')
  if (cookies === undefined) return
  const tightened = [cookies].flat().map((cookie) =>
    String(cookie)
      .replace(/;\s*SameSite=None/i, '; SameSite=Lax')
      .replace(/;\s*(Secure|HttpOnly)=true/gi, '; $1'),
  )
  response.setHeader('set-cookie', tightened)
}
