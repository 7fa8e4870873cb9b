import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { type PageRequest, pageRequests } from '../support/fuzz/pageRequests'

// The same each time, so that a red run is about the change; FUZZ_SEED=tilfældigt looks elsewhere.
const chosen = process.env.FUZZ_SEED ?? '20261122'
const seed = /^\d+$/.test(chosen) ? Number(chosen) : randomInt(2 ** 31)
const wanted = Number(process.env.FUZZ_PAGE_REQUESTS ?? 1_200)
const atOnce = 4
const slowest = 30_000
const mostFound = 15

const { url } = inject('portal')

/** What an answer must not tell. The words are those of a stack or a database, not of a page about them. */
const innards =
  /\bat [^\n"<]{1,200}\.(js|ts|mjs):\d+|node_modules|SQLITE_|Failed query|MongoServerError|x-powered-by/i

test('whatever is sent to the pages and forms, the portal answers in time and tells nothing of its machinery', async () => {
  const generated = fc.sample(pageRequests, { numRuns: wanted, seed })
  const found: string[] = []
  const queue = generated.entries()
  const work = async () => {
    for (const [index, sent] of queue) {
      if (found.length >= mostFound) return
      const problem = await problemOf(sent)
      if (problem) found.push(`${problem}, nr. ${index}: ${JSON.stringify(sent).slice(0, 600)}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  console.log(
    `fuzz af sider: ${new Intl.NumberFormat('da-DK').format(generated.length)} forespørgsler, frø ${seed}`,
  )
  expect(found.join('\n\n')).toBe('')
  expect((await fetch(url)).status).toBe(200)
}, 600_000)

async function problemOf(sent: PageRequest): Promise<string | null> {
  const answer = await send(sent)
  if (answer === null) return 'intet svar'
  const { status, text } = answer
  // 501 is Node's own word for a method it has never heard of.
  if (status >= 500 && status !== 501) return `status ${status}: ${text.slice(0, 300)}`
  const told = innards.exec(text)
  if (told) return `sagde ${told[0]}`
  return isForeign(answer.location) ? `sendte videre til ${answer.location}` : null
}

function isForeign(location: string | undefined): boolean {
  return location !== undefined && new URL(location, url).origin !== new URL(url).origin
}

/** `null` when nothing came in time. A connection that the portal closes on nonsense counts as an answer. */
async function send({ method, path, headers, body }: PageRequest) {
  const { hostname, port } = new URL(url)
  try {
    const sent = request({ hostname, port, method, path, headers, timeout: slowest })
    sent.on('timeout', () => sent.destroy(new Error('hang')))
    sent.end(body ?? undefined)
    const [response]: IncomingMessage[] = await once(sent, 'response')
    if (!response) return null
    response.setEncoding('utf8')
    let text = `${Object.entries(response.headers).join('\n')}\n`
    for await (const chunk of response) text += chunk
    return { status: response.statusCode ?? 0, text, location: response.headers.location }
  } catch (error) {
    if (error instanceof Error && error.message === 'hang') return null
    if (error instanceof Error && 'code' in error && error.code === 'ECONNRESET')
      return { status: 400, text: '' }
    throw error
  }
}
