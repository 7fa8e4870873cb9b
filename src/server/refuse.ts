import type { IncomingMessage, ServerResponse } from 'node:http'

export type Refusal = { status: 400 | 403 | 405 | 413 | 500; text: string }

/** How long whoever still sends may go on, so that it reads the answer before the connection ends. */
export const patience = 2000

/** Answers a request that Next never sees: with JSON where programs ask, otherwise with a small page. */
export function refuse(request: IncomingMessage, response: ServerResponse, { status, text }: Refusal): void {
  const isData = /^\/api(\/|$)/.test(request.url ?? '')
  response.statusCode = status
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Content-Type', isData ? 'application/json' : 'text/html; charset=utf-8')
  response.end(isData ? JSON.stringify({ errors: [{ message: text }] }) : pageOf(text))
  request.resume()
  const timer = setTimeout(() => request.socket.destroy(), patience).unref()
  request.once('end', () => clearTimeout(timer))
}

function pageOf(text: string): string {
  return `<!DOCTYPE html>
<html lang="da">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text}</title></head>
<body><main><h1>${text}</h1><p><a href="/">Gå til forsiden</a></p></main></body>
</html>
`
}
