import type { IncomingMessage, ServerResponse } from 'node:http'
import { pageOf } from './refuse'

/** Next's mark on its own English line about a form that it does not know. */
const unknownForm = 'x-nextjs-action-not-found'
const renewed =
  'Siden er fornyet, siden du åbnede den. Gå tilbage, kopiér det, du har skrevet, genindlæs siden, og send formularen igen.'

/**
 * Mends what Next answers a form that a browser sends by itself, without JavaScript. A page that leads elsewhere while it is shown
 * as the answer would have the browser send the same form there, to a page that doesn't know it: the browser is told to look
 * there instead. And a form of before an upgrade is answered with a page in Danish.
 */
export function answerForms(request: IncomingMessage, response: ServerResponse): void {
  const { end, writeHead } = response
  Object.defineProperty(response, 'writeHead', {
    writable: true,
    value: (status: number, ...rest: unknown[]) =>
      Reflect.apply(writeHead, response, [status === 307 || status === 308 ? 303 : status, ...rest]),
  })
  // The portal's own scripts know what to do.
  if (request.headers['next-action'] !== undefined) return
  Object.defineProperty(response, 'end', {
    writable: true,
    value: (...args: unknown[]) => {
      if (!response.hasHeader(unknownForm) || response.headersSent) return Reflect.apply(end, response, args)
      for (const name of [unknownForm, 'content-length', 'etag']) response.removeHeader(name)
      response.setHeader('Content-Type', 'text/html; charset=utf-8')
      response.setHeader('Cache-Control', 'no-store')
      return Reflect.apply(end, response, [pageOf(renewed)])
    },
  })
}
