import type { ServerResponse } from 'node:http'

/**
 * For the answer to a form that a browser sends by itself, without JavaScript. A page that leads elsewhere while it is shown as
 * the answer would have the browser send the same form there, to a page that doesn't know it: the browser is told to look there
 * instead.
 */
export function lookInstead(response: ServerResponse): void {
  const { writeHead } = response
  Object.defineProperty(response, 'writeHead', {
    writable: true,
    value: (status: number, ...rest: unknown[]) =>
      Reflect.apply(writeHead, response, [status === 307 || status === 308 ? 303 : status, ...rest]),
  })
}
