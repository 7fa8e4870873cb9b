import type { Part, Sent } from './requests'

export type Answer = { status: number; text: string; milliseconds: number }

const slowest = 20_000

/** Sends a request through the portal's own REST door, as from an address of its own; a hang counts as status 0. */
export async function send(
  door: (request: Request) => Promise<Response>,
  sent: Sent,
  token: string | null,
  number: number,
): Promise<Answer> {
  const started = Date.now()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<Response>((resolve) => {
    timer = setTimeout(() => resolve(new Response('hang', { status: 418 })), slowest)
  })
  try {
    const response = await Promise.race([door(asRequest(sent, token, number)), late])
    const isText = !/^(image|application\/pdf)/.test(response.headers.get('content-type') ?? '')
    const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
    const text = `${isText ? await response.text() : ''}\n${headers}`
    return { status: response.status === 418 ? 0 : response.status, text, milliseconds: Date.now() - started }
  } finally {
    clearTimeout(timer)
  }
}

function asRequest({ method, path, headers, body }: Sent, token: string | null, number: number): Request {
  const all = new Headers({
    'x-portal-client': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
    ...(token ? { Authorization: `JWT ${token}` } : {}),
    ...headers,
  })
  const isWithout = method === 'GET' || method === 'OPTIONS' || body.kind === 'none'
  if (isWithout) return new Request(addressOf(path), { method, headers: all })
  if (body.kind === 'form') {
    all.delete('content-type')
    return new Request(addressOf(path), { method, headers: all, body: formOf(body.parts) })
  }
  if (!all.has('content-type')) all.set('Content-Type', 'application/json')
  const text =
    body.kind === 'large' ? JSON.stringify({ title: 'a'.repeat(body.megabytes * 1024 * 1024) }) : body.text
  return new Request(addressOf(path), { method, headers: all, body: text })
}

function addressOf(path: string): string {
  return `http://localhost:3000/api/${path}`
}

function formOf(parts: Part[]): FormData {
  const form = new FormData()
  for (const { name, text, file } of parts) {
    if (file) form.append(name, new File([new Uint8Array(file.bytes)], file.name, { type: file.type }))
    else form.append(name, text ?? '')
  }
  return form
}

const inner =
  /\bat [^\n"]{1,200}:\d+:\d+|node_modules|SQLITE_|SqliteError|LibsqlError|Failed query|MongoServerError|MongoBulk|E11000 dup|BSONError|Cast to |CastError|TypeError|RangeError|SyntaxError|ReferenceError|is not a function|Cannot read propert|\/payload\/dist|drizzle|libsql|mongoose|Something went wrong|x-powered-by/i

/** What an answer tells of the machinery behind it. */
export function innardsIn({ text }: Answer): string | null {
  const met = [inner.exec(text)?.[0], text.includes(process.cwd()) ? process.cwd() : undefined]
  return met.find((found) => found !== undefined) ?? null
}
