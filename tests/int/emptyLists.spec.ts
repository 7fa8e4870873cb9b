import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isList } from '@/content/emptyLists'
import { makePublic, sampleData } from '../support/access/sampleData'
import { plantCanaries } from '../support/fuzz/canaries'
import { documentOf, type Refs } from '../support/fuzz/values'
import { listsOf, valueAt, withAt } from '../support/listsOf'
import { logInAs, startTestPortal, type TestPortal } from '../support/testPayload'

type Document = Record<string, unknown>
type Id = number | string

let portal: TestPortal
let token: string
let ids: Refs

beforeAll(async () => {
  portal = await startTestPortal()
  portal.payload.logger.level = 'silent'
  token = (await logInAs(portal, 'administrator')).token
  const own = await makePublic(portal.payload, 'municipalities')
  const other = await makePublic(portal.payload, 'municipalities')
  ids = (await plantCanaries(portal.payload, { own: own.id, other: other.id }, 1)).ids
})
afterAll(() => portal.close())

/** What is the matter with an answer; `null` when there is nothing. */
async function problemOf(response: Response): Promise<string | null> {
  if (response.ok) return null
  const { errors } = await response.json()
  return `${response.status} ${JSON.stringify(errors[0].data?.errors ?? errors[0].message)}`
}

async function readNewest(collection: string, id: Id): Promise<Document> {
  return (await portal.payload.findByID({
    collection: collection as CollectionSlug,
    id,
    depth: 0,
    draft: true,
    overrideAccess: true,
  })) as unknown as Document
}

async function change(collection: string, id: Id, data: Document, draft: boolean): Promise<string | null> {
  try {
    await portal.payload.update({ collection, id, data, draft, depth: 0, overrideAccess: true } as never)
    return null
  } catch (error) {
    return String(error)
  }
}

type Door = (collection: string, id: Id, data: Document) => Promise<string | null>

const doors: Record<string, Door> = {
  REST: async (slug, id, body) => problemOf(await portal.rest('PATCH', `${slug}/${id}`, { token, body })),
  'REST as a draft': async (slug, id, body) =>
    problemOf(await portal.rest('PATCH', `${slug}/${id}?draft=true`, { token, body })),
  'Local API': (slug, id, data) => change(slug, id, data, false),
  'Local API as a draft': (slug, id, data) => change(slug, id, data, true),
}

/** Written by nobody who asks, or by the portal alone. */
const closed = [
  'users.identities',
  'users.sessions',
  'audit-entries.changedFields',
  'audit-entries.subjectKeys',
]

test('a list of a document that is sent as nothing is one without rows, by every door', async () => {
  const wrong: string[] = []
  let tried = 0
  for (const { flattenedFields, slug, versions } of portal.payload.config.collections) {
    const [id] = ids[slug] ?? []
    const lists = listsOf(flattenedFields).filter((path) => !closed.includes(`${slug}.${path}`))
    if (id === undefined || lists.length === 0) continue
    const before = await readNewest(slug, id)
    const [inRows, own] = [true, false].map((isNested) =>
      lists.filter((path) => path.includes('.0.') === isNested),
    )
    for (const paths of [inRows ?? [], own ?? []]) {
      if (paths.length === 0) continue
      const filled = fieldsOf(before, paths)
      for (const [door, send] of Object.entries(doors)) {
        if (door.endsWith('draft') && !versions?.drafts) continue
        tried += paths.length
        const problem = await send(
          slug,
          id,
          paths.reduce((data, path) => withAt(data, path, null), filled),
        )
        if (problem) wrong.push(`${slug} by ${door}: ${problem}`)
        const kept = await readNewest(slug, id)
        for (const path of paths)
          if (JSON.stringify(valueAt(kept, path)) !== '[]')
            wrong.push(`${slug}.${path} by ${door} is not empty`)
        await change(slug, id, filled, door.endsWith('draft'))
      }
    }
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(200)
})

function fieldsOf(document: Document, paths: string[]): Document {
  const names = new Set(paths.map((path) => path.split('.')[0]))
  return Object.fromEntries(Object.entries(document).filter(([name]) => names.has(name)))
}

test('so is one of a document that is made', async () => {
  const wrong: string[] = []
  for (const { flattenedFields, slug, versions } of portal.payload.config.collections) {
    const lists = listsOf(flattenedFields).filter((path) => !path.includes('.'))
    if (!ids[slug] || lists.length === 0 || closed.some((path) => path.startsWith(`${slug}.`))) continue
    for (const [nothing, _status] of [
      [null, 'published'],
      ['', 'draft'],
    ] as const) {
      const data = await sampleData(portal.payload, slug as CollectionSlug, 'Prøve')
      const empty = Object.fromEntries(lists.map((path) => [path, nothing]))
      const response = await portal.rest('POST', slug, {
        token,
        body: { ...data, ...empty, ...(versions?.drafts ? { _status } : {}) },
      })
      const problem = await problemOf(response.clone())
      if (problem) wrong.push(`${slug}, ${_status}: ${problem}`)
      else {
        const { doc } = await response.json()
        for (const path of lists)
          if (JSON.stringify(doc[path]) !== '[]') wrong.push(`${slug}.${path}, ${_status}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('so is one of a global', async () => {
  const wrong: string[] = []
  let tried = 0
  for (const { flattenedFields, slug } of portal.payload.config.globals) {
    const before = documentOf(flattenedFields, { marker: 'prøve, forsøg', refs: ids, turn: 0 })
    for (const path of listsOf(flattenedFields)) {
      tried += 1
      const body = withAt(fieldsOf(before, [path]), path, null)
      const problem = await problemOf(await portal.rest('POST', `globals/${slug}`, { token, body }))
      const kept = await portal.payload.findGlobal({ slug, depth: 0, overrideAccess: true })
      if (problem || JSON.stringify(valueAt(kept, path)) !== '[]') wrong.push(`${slug}.${path}: ${problem}`)
    }
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(0)
})

test.each(['municipalities', 'experiences'] as const)(
  'a list of %s that must have rows is refused as one without',
  async (slug) => {
    const lists = portal.payload.collections[slug].config.fields.filter(isList)
    const before = lists.map((list) => list.required)
    for (const list of lists) list.required = true
    const [id = ''] = ids[slug] ?? []
    const answers = []
    for (const nothing of [[], null]) {
      const empty = Object.fromEntries(lists.map(({ name }) => [name, nothing]))
      const body = { ...empty, _status: 'published' }
      answers.push(await problemOf(await portal.rest('PATCH', `${slug}/${id}`, { token, body })))
    }
    for (const [at, list] of lists.entries()) list.required = before[at] ?? false
    for (const { name } of lists)
      expect(answers[0]).toMatch(
        new RegExp(`"message":"Dette felt (er påkrævet|kræver mindst 1 Række)\\.","path":"${name}"`),
      )
    expect(answers[1]).toBe(answers[0])
  },
)
