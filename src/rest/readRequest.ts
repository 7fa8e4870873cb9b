import { parse, stringify } from 'qs-esm'
import { assertPlain, assertPlainText, queryLimits } from './plainInput'
import type { Query } from './queryRules'
import { isRecord, Refusal } from './refusal'

const mostTextBytes = 2 * 1024 * 1024
const mostQueryBytes = 100 * 1024
const mostParts = 20
const bodyLimits = { depth: 100, values: 60_000 }

export type Body =
  | { kind: 'none' }
  | { kind: 'json'; data: unknown }
  | { kind: 'form'; form: FormData; data: unknown }

/** The query as Payload will read it. */
export function readQuery(search: string): Query {
  if (search.length > mostQueryBytes) throw new Refusal('Forespørgslen er for lang.', 414)
  try {
    assertPlainText(decodeURIComponent(search.replaceAll('+', ' ')))
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('Adressen er ikke skrevet rigtigt.')
  }
  // Payload's own reading of a query, but with the names it would drop in silence.
  const query: unknown = parse(search, {
    allowEmptyArrays: true,
    allowPrototypes: true,
    arrayLimit: 1000,
    depth: 10,
    ignoreQueryPrefix: true,
  })
  assertPlain(query, queryLimits)
  // Brackets that do not pair up are read as a name of their own, and the filter in them as none.
  if (isRecord(query) && Object.keys(query).some((name) => /[[\]]/.test(name)))
    throw new Refusal('Forespørgslen er ikke skrevet rigtigt.')
  if (/(^|[?&[.]|%5b|%2e)(__proto__|constructor|prototype)(?=[[\]=&.]|%5b|%5d|%2e|$)/i.test(search))
    throw new Refusal('Forespørgslen har et navn, som portalen ikke tager imod.')
  return isRecord(query) ? query : {}
}

/** Reads the whole body, no further than its limit. `fileBytes` is what a file may weigh where files are taken. */
export async function readBody(request: Request, fileBytes: number): Promise<Body> {
  const type = (request.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const isForm = type === 'multipart/form-data'
  const bytes = await readBytes(request, isForm ? mostTextBytes + fileBytes : mostTextBytes)
  if (bytes.byteLength === 0) return { kind: 'none' }
  if (isForm) return readForm(bytes, request.headers.get('content-type') ?? '')
  if (type !== 'application/json')
    throw new Refusal('Indholdet skal sendes som JSON eller som et skema.', 415)
  return { kind: 'json', data: parsedJson(decoded(bytes)) }
}

/** A search too long for an address is sent as a POST that says it is a GET. */
export async function readOverride(request: Request): Promise<string> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase()
  const text = decoded(await readBytes(request, mostQueryBytes))
  if (type === 'application/x-www-form-urlencoded') return text
  if (type !== 'application/json')
    throw new Refusal('Indholdet skal sendes som JSON eller som et skema.', 415)
  const data = parsedJson(text || '{}')
  // A document sent along would be shown as if it were the one that is kept.
  if (!isRecord(data) || 'data' in data) throw new Refusal('Indholdet er ikke skrevet som en forespørgsel.')
  return stringify(data)
}

async function readBytes(request: Request, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = new Refusal('Indholdet er for stort.', 413)
  if (Number(request.headers.get('content-length') ?? 0) > most) throw tooLarge
  const reader = request.body?.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const read = await reader?.read()
    if (!read || read.done) break
    length += read.value.byteLength
    if (length > most) {
      await reader?.cancel()
      throw tooLarge
    }
    chunks.push(read.value)
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('Indholdet er ikke skrevet i UTF-8.')
  }
}

function parsedJson(text: string): unknown {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    throw new Refusal('Indholdet er ikke gyldig JSON.')
  }
  assertPlain(data, bodyLimits)
  return data
}

async function readForm(bytes: Uint8Array<ArrayBuffer>, contentType: string): Promise<Body> {
  let form: FormData
  try {
    form = await new Response(bytes, { headers: { 'Content-Type': contentType } }).formData()
  } catch {
    throw new Refusal('Skemaet er ikke skrevet rigtigt.')
  }
  const parts = [...form]
  if (parts.length > mostParts || new Set(parts.map(([name]) => name)).size < parts.length)
    throw new Refusal('Skemaet har flere dele, end portalen tager imod.')
  for (const [name, value] of parts) {
    if (!/^\w{1,60}$/.test(name)) throw new Refusal('Skemaet har en del, som portalen ikke tager imod.')
    assertPlain({ [name]: typeof value === 'string' ? value : value.name }, bodyLimits)
  }
  const sent = form.get('_payload')
  return { kind: 'form', form, data: typeof sent === 'string' ? parsedJson(sent) : {} }
}
