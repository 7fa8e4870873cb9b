import { assertAccountData, assertData, assertOwnId } from './dataRules'
import { assertId } from './ids'
import type { MayWrite } from './mayWrite'
import { assertPlainText } from './plainInput'
import { assertQuery } from './queryRules'
import { type Body, readBody, readOverride, readQuery } from './readRequest'
import { isRecord, Refusal } from './refusal'
import type { Schema } from './schema'
import { findTarget, type Target } from './target'

const methods = ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']
const overrideHeaders = ['x-payload-http-method-override', 'x-http-method-override']
const writingDoors = ['/', '/:id', '/:id/duplicate']
const documentDoors = [...writingDoors, '/access/:id?', '/access']
const accountDoors = ['/login', '/forgot-password', '/reset-password', '/unlock', '/first-register']
const longestKey = 300
// As Payload says it.
const notAllowed = 'Du har ikke adgang til denne handling.'

/**
 * Gives back the request as Payload should read it, or throws a {@link Refusal}. What is handed on is written anew from
 * what was looked at, so that nobody downstream can read it otherwise. A document, which may come with a file, is not read
 * at all from who may write none.
 */
export async function guarded(schema: Schema, sent: Request, mayWrite: MayWrite): Promise<Request> {
  if (!methods.includes(sent.method)) throw new Refusal('Sådan kan der ikke spørges.', 405)
  const request = await withoutOverride(sent)
  const url = new URL(request.url)
  const query = readQuery(url.search)
  const target = findTarget(schema, request.method, url.pathname)
  assertParams(target)
  // Where files lie is not for the caller to say; Payload would look for a field of that name.
  if (target?.door === '/file/:filename' && 'prefix' in query)
    throw new Refusal('Adressen er ikke skrevet rigtigt.')
  if (target) assertQuery(schema, fieldsOf(schema, target), query)
  if (!['POST', 'PATCH', 'PUT'].includes(request.method)) return request
  const isWritten = target !== null && writingDoors.includes(target.door)
  if (isWritten && !(await mayWrite(target.entity, request.headers))) throw new Refusal(notAllowed, 403)
  const body = await readBody(request, isWritten ? fileBytes(schema, target) : 0)
  if (target && body.kind !== 'none') assertBody(target, body.data)
  return withBody(request, body)
}

async function withoutOverride(request: Request): Promise<Request> {
  const wanted = overrideHeaders.map((name) => request.headers.get(name)).filter((value) => value !== null)
  if (wanted.length === 0) return request
  if (request.method !== 'POST' || wanted.some((method) => method !== 'GET'))
    throw new Refusal('Metoden kan ikke byttes ud.')
  const url = new URL(request.url)
  const more = await readOverride(request)
  if (more) url.search = url.search ? `${url.search}&${more}` : more
  const headers = new Headers(request.headers)
  for (const name of [...overrideHeaders, 'content-type', 'content-length']) headers.delete(name)
  return new Request(url, { headers, method: 'GET', signal: request.signal })
}

function assertParams(target: Target | null): void {
  for (const [name, value] of Object.entries(target?.params ?? {})) {
    assertPlainText(value)
    if (value.length > longestKey) throw new Refusal('Adressen er for lang.')
    // A token of a letter stands where other doors have an id.
    if (name === 'id' && !target?.door.startsWith('/verify')) assertId(value)
  }
}

function fieldsOf(schema: Schema, { entity, door }: Target) {
  return door.startsWith('/versions') ? schema.versionFieldsOf(entity) : entity.config.flattenedFields
}

function fileBytes(schema: Schema, { entity }: Target): number {
  const takesFiles = entity.kind === 'collection' && Boolean(entity.config.upload)
  return takesFiles ? (schema.config.upload.limits?.fileSize ?? 0) : 0
}

function assertBody({ entity, door }: Target, data: unknown): void {
  if (entity.kind === 'collection' && entity.config.auth) {
    if (documentDoors.includes(door) || accountDoors.includes(door)) assertAccountData(data)
  }
  if (!documentDoors.includes(door)) return
  assertData(entity.config.flattenedFields, data)
  if (isRecord(data)) assertOwnId(data)
}

function withBody(request: Request, body: Body): Request {
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  headers.delete('content-type')
  const common = { headers, method: request.method, signal: request.signal }
  if (body.kind === 'form') body.form.set('_payload', JSON.stringify(body.data))
  if (body.kind === 'form') return new Request(request.url, { ...common, body: body.form })
  headers.set('content-type', 'application/json')
  return new Request(request.url, { ...common, body: JSON.stringify(body.kind === 'json' ? body.data : {}) })
}
