import fc from 'fast-check'
import type {
  FlattenedField,
  RelationshipField,
  SanitizedCollectionConfig,
  SanitizedConfig,
  UploadField,
} from 'payload'
import { hostileBodies, hostileQueries, hostileTexts, hostileValues } from './hostile'
import { fittingValue, type Refs } from './values'

export type Sent = {
  method: string
  path: string
  headers: Record<string, string>
  body:
    | { kind: 'none' }
    | { kind: 'text'; text: string }
    | { kind: 'large'; megabytes: number }
    | { kind: 'form'; parts: Part[] }
}
export type Part = { name: string; text?: string; file?: { name: string; type: string; bytes: number[] } }

const operators = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'all',
  'exists',
  'contains',
  'like',
  'not_like',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'near',
  'within',
  'intersects',
]
const methods = ['GET', 'POST', 'PATCH', 'DELETE', 'PUT', 'OPTIONS']
const otherPaths = [
  '',
  'access',
  'findes-ikke',
  'og',
  'og?title=a&description=b',
  'graphql',
  'graphql-playground',
  'payload-jobs/run',
  'payload-jobs/handle-schedules',
  'payload-jobs/cancel',
  'users/init',
  'users/verify/abc',
  'users/000000000000000000000000/api-key/reveal',
  'media/file/findes-ikke.png',
  'media/file/..%2f..%2fportal.db',
  'media/file/%2e%2e/%2e%2e/etc/passwd',
  'media/file/a.png?prefix=../../',
  'media/file/%00',
  'media/paste-url?src=http://127.0.0.1:1/',
  'storage-s3-generate-signed-url',
  'globals',
  'globals/findes-ikke',
  'globals/__proto__',
  '__proto__',
  'constructor/prototype',
  'toString',
  'users%00',
  'users/%',
  'users/%ff',
  'users//me',
  '../admin',
  'users/me/../unlock',
  'USERS',
  'payload-preferences/a%00b',
  `payload-preferences/${'a'.repeat(2000)}`,
  'payload-preferences/__proto__',
]

/** What somebody might send to the portal's REST: much of it nearly right, so that it gets further than the door. */
export function requests(config: SanitizedConfig, ids: Refs): fc.Arbitrary<Sent> {
  const anyId = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...Object.values(ids).flat().map(String), 'ingen') },
    { weight: 1, arbitrary: fc.constantFrom(...hostileTexts) },
  )
  const entities = [
    ...config.collections.map((entity) => ({ entity, base: entity.slug, isCollection: true })),
    ...config.globals.map((entity) => ({ entity, base: `globals/${entity.slug}`, isCollection: false })),
  ]
  const atEntity = fc.constantFrom(...entities).chain(({ entity, base, isCollection }) => {
    const fields = entity.flattenedFields
    const own = isCollection ? (ids[entity.slug] ?? []).map(String) : []
    const id = own.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...own) }, anyId) : anyId
    const endpoints = entity.endpoints || []
    return fc
      .constantFrom(...endpoints, { path: '/', method: 'get' }, { path: '/:id', method: 'patch' })
      .chain((endpoint) =>
        fc.record({
          method: fc.oneof(
            { weight: 9, arbitrary: fc.constant(endpoint.method.toUpperCase()) },
            { weight: 1, arbitrary: fc.constantFrom(...methods) },
          ),
          path: fc
            .tuple(id, queryOf(config, entity.slug, fields, ids))
            .map(([one, query]) => `${base}${endpoint.path.replace(/:\w+\??/g, encoded(one))}${query}`),
          headers: headers,
          body: bodyOf(fields, ids, isCollection && Boolean((entity as SanitizedCollectionConfig).auth)),
        }),
      )
  })
  const elsewhere = fc.record({
    method: fc.constantFrom(...methods),
    path: fc.oneof(fc.constantFrom(...otherPaths), fc.constantFrom(...hostileTexts).map(encoded)),
    headers,
    body: bodyOf([], ids, false),
  })
  return fc.oneof({ weight: 12, arbitrary: atEntity }, { weight: 1, arbitrary: elsewhere })
}

function encoded(text: string): string {
  try {
    return encodeURIComponent(text)
  } catch {
    return '%ED%A0%80'
  }
}

const headers: fc.Arbitrary<Record<string, string>> = fc.oneof(
  { weight: 14, arbitrary: fc.constant({}) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'Content-Type': 'text/plain' },
      { 'Content-Type': 'application/xml' },
      { 'Content-Type': 'multipart/form-data' },
      { 'Content-Type': 'multipart/form-data; boundary=a' },
      { 'Content-Type': 'application/json; charset=utf-7' },
      { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' },
      { 'Content-Type': 'application/json', 'X-HTTP-Method-Override': 'GET' },
      { 'X-HTTP-Method-Override': 'DELETE' },
      { 'X-Payload-HTTP-Method-Override': 'PATCH' },
      { Origin: 'https://fremmed.example' },
      { Cookie: 'portal-token=a.b.c; %ff=1; =; payload-lng=__proto__' },
      { 'Accept-Language': '__proto__' },
      { Authorization: 'JWT a.b.c' },
      { Authorization: 'Bearer' },
      { Authorization: 'users API-Key a' },
      { 'Content-Length': '99999999999' },
      { 'X-Forwarded-For': '\\', 'X-Forwarded-Host': 'fremmed.example' },
    ),
  },
)

/** The path of a field, of what lies in it, or of what it refers to. */
function pathsOf(config: SanitizedConfig, fields: FlattenedField[], layer = 0): string[] {
  return fields.flatMap((field) => {
    const inner =
      'flattenedFields' in field
        ? pathsOf(config, field.flattenedFields, layer + 1)
        : layer < 2
          ? relatedPaths(config, field, layer)
          : []
    return [field.name, ...inner.map((path) => `${field.name}.${path}`)]
  })
}

function relatedPaths(config: SanitizedConfig, field: FlattenedField, layer: number): string[] {
  const to =
    field.type === 'relationship' || field.type === 'upload'
      ? field.relationTo
      : field.type === 'join'
        ? field.collection
        : null
  if (Array.isArray(to)) return ['value', 'relationTo']
  const related = config.collections.find(({ slug }) => slug === to)
  return related ? ['id', ...pathsOf(config, related.flattenedFields, layer + 1)] : []
}

const pathCache = new Map<string, string[]>()

// Once: each that is made reads the whole of Unicode for itself.
const anyText = fc.string({ unit: 'binary' })
const anyJson = fc.jsonValue({ maxDepth: 4 })

function queryOf(
  config: SanitizedConfig,
  slug: string,
  fields: FlattenedField[],
  ids: Refs,
): fc.Arbitrary<string> {
  const paths = pathCache.get(slug) ?? ['id', ...pathsOf(config, fields)]
  pathCache.set(slug, paths)
  const byName = new Map(fields.map((field) => [field.name, field]))
  const path = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('id', ...byName.keys(), 'createdAt') },
    { weight: 5, arbitrary: fc.constantFrom(...paths) },
    { weight: 1, arbitrary: fc.constantFrom(...paths).map((name) => `version.${name}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('hash', '_id', 'version', 'parent', 'findes.ikke', ...hostileTexts),
    },
  )
  const anyIds = Object.values(ids).flat().map(String)
  const value = (name: string): fc.Arbitrary<string> => {
    const field = byName.get(name)
    const fitting = field ? fittingValue(field, { marker: 'kanarie', refs: ids, turn: 0 }) : 'kanarie'
    return fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constant(typeof fitting === 'object' ? JSON.stringify(fitting) : String(fitting)),
      },
      { weight: 2, arbitrary: fc.constantFrom('true', 'false', 'null', '1', 'a', '2026-01-01', ...anyIds) },
      { weight: 2, arbitrary: fc.constantFrom(...hostileTexts) },
      { weight: 1, arbitrary: anyText },
    )
  }
  const condition = path.chain((name) =>
    fc.tuple(fc.constantFrom(...operators), value(name), fc.nat(12)).map(([operator, text, shape]) => {
      const tail = shape === 0 ? '[]' : shape === 1 ? '[a]' : ''
      const head = shape === 2 ? 'where[or][0]' : shape === 3 ? 'where[and][0][or][1]' : 'where'
      return `${head}[${encoded(name)}][${operator}]${tail}=${encoded(text)}`
    }),
  )
  const asJson = fc
    .tuple(path, fc.constantFrom(...operators, 'findes_ikke'), fc.constantFrom(...hostileValues))
    .map(([name, operator, text]) => `where=${encoded(JSON.stringify({ [name]: { [operator]: text } }))}`)
  const rest = fc.oneof(
    path.map((name) => `sort=${encoded(name)}`),
    path.map((name) => `sort=-${encoded(name)}`),
    path.map((name) => `select[${encoded(name).split('.').join('][')}]=true`),
    fc.constantFrom(...config.collections.map(({ slug: to }) => `populate[${to}][title]=true`)),
    path.map((name) => `joins[${encoded(name)}][limit]=2`),
    path.map((name) => `joins[${encoded(name)}][where][id][exists]=true`),
    fc.constantFrom(
      'depth=0',
      'depth=1',
      'depth=2',
      'depth=3',
      'limit=1',
      'limit=5&page=2',
      'pagination=false',
    ),
    fc.constantFrom('draft=true', 'trash=true', 'draft=true&trash=true&depth=2'),
  )
  const part = fc.oneof(
    { weight: 4, arbitrary: condition },
    { weight: 2, arbitrary: asJson },
    { weight: 4, arbitrary: rest },
    { weight: 2, arbitrary: fc.constantFrom(...hostileQueries) },
  )
  return fc.array(part, { maxLength: 3 }).map((parts) => (parts.length > 0 ? `?${parts.join('&')}` : ''))
}

function bodyOf(fields: FlattenedField[], ids: Refs, isAccount: boolean): fc.Arbitrary<Sent['body']> {
  const hostile = fc.oneof(fc.constantFrom(...hostileValues), anyJson)
  const strayIds = [...Object.values(ids).flat(), absentId(ids)]
  const stray = (field: RelationshipField | UploadField) =>
    fc.constantFrom(...strayIds).map((id) => {
      const to = field.relationTo
      const one = typeof to === 'string' ? id : { relationTo: to[0], value: id }
      return [[field.name, field.hasMany ? [one] : one]]
    })
  const entries = fields.map((field) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant([]) },
      {
        weight: 4,
        arbitrary: fc
          .tuple(fc.nat(3), fc.constantFrom('prøve', 'kort', 'æ'))
          .map(([turn, marker]) => [[field.name, fittingValue(field, { marker, refs: ids, turn })]]),
      },
      { weight: 1, arbitrary: hostile.map((value) => [[field.name, value]]) },
      // An id of something else, or of nothing.
      ...(field.type === 'relationship' || field.type === 'upload'
        ? [{ weight: 1, arbitrary: stray(field) }]
        : []),
    ),
  )
  const account = isAccount
    ? ['email', 'password', 'token', 'username'].map((name) =>
        fc.oneof(
          fc.constantFrom([], [[name, 'ukendt@eksempel.dk']]),
          fc.constantFrom(...hostileValues).map((value) => [[name, value]]),
        ),
      )
    : []
  const extra = fc.constantFrom(
    [],
    [],
    [],
    [['_status', 'published']],
    [['_status', 'draft']],
    [['deletedAt', '2026-01-01T00:00:00.000Z']],
    [['deletedAt', null]],
    [['role', 'administrator']],
    [['municipality', ids.municipalities?.[0] ?? 'a']],
    [['id', '000000000000000000000000']],
    [['hash', 'a']],
    [['sessions', [{ id: 'a', expiresAt: '2030-01-01' }]]],
    [['role.x', 'administrator']],
    [['$set', { role: 'administrator' }]],
    [['createdAt', 'a']],
  )
  const json = fc
    .tuple(...entries, ...account, extra)
    .map((parts) => ({ kind: 'text' as const, text: JSON.stringify(Object.fromEntries(parts.flat() as [])) }))
  return fc.oneof(
    { weight: 6, arbitrary: json },
    { weight: 3, arbitrary: fc.constant({ kind: 'none' as const }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...hostileBodies).map((text) => ({ kind: 'text' as const, text })),
    },
    { weight: 1, arbitrary: fc.tuple(form, json).map(([parts, { text }]) => withPayload(parts, text)) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...hostileQueries).map((text) => ({ kind: 'text' as const, text })),
    },
  )
}

/** Of the database's own shape, but given to nothing. */
function absentId(ids: Refs): string {
  return String(ids.municipalities?.[0] ?? '').replace(/[0-9a-f]{6}$/, 'ffffff')
}

function withPayload(parts: Part[], text: string): Sent['body'] {
  return { kind: 'form', parts: parts.map((part) => (part.text === '{}' ? { ...part, text } : part)) }
}

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const svg = [...new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')]

const form: fc.Arbitrary<Part[]> = fc.constantFrom<Part[]>(
  [],
  [{ name: '_payload', text: '{}' }],
  [{ name: '_payload', text: '{' }],
  [{ name: '_payload', text: 'null' }],
  [
    { name: '__proto__', text: 'a' },
    { name: '_payload', text: '{}' },
  ],
  [
    { name: '_payload', text: '{}' },
    { name: '_payload', text: '{}' },
  ],
  [{ name: 'file', text: '{"filename":"../../a.png"}' }],
  [
    { name: 'file', text: 'a' },
    { name: '_payload', text: '{}' },
  ],
  [
    { name: 'file', file: { name: 'a.png', type: 'image/png', bytes: png } },
    { name: '_payload', text: '{"alt":"a"}' },
  ],
  [{ name: 'file', file: { name: '../../a.png', type: 'image/png', bytes: [] } }],
  [{ name: 'file', file: { name: 'a.svg', type: 'image/svg+xml', bytes: svg } }],
  [
    { name: 'file', file: { name: 'a.png', type: 'image/png', bytes: svg } },
    { name: '_payload', text: '{"alt":"a"}' },
  ],
  [{ name: 'file', file: { name: 'a.html', type: 'text/html', bytes: [60, 98] } }],
  Array.from({ length: 40 }, (_, index) => ({ name: `a${index}`, text: 'a' })),
)
