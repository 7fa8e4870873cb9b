import type { CollectionSlug, FieldAccess, PayloadRequest } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { lockedFields } from '@/access/describe'
import { collectionPolicies, type GoverningCollection, policyOf, scopeOf } from '@/access/policy'
import { make, sampleData } from '../support/access/sampleData'
import { type Knocker, knockers, makeIn, makeWorld, newCanary, type World } from '../support/access/world'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let world: World
let cells = 0

beforeAll(async () => {
  portal = await startTestPortal()
  world = await makeWorld(portal)
})
afterAll(async () => {
  console.log(`adgang, felter: ${cells} celler gået igennem`)
  await portal.close()
})

const secret = 'feltkanarie'

/** A value another than the field's own, as the field takes it. */
function another(path: string, present: unknown): unknown {
  if (/At$|Until$|Expiration$/.test(path)) return '2020-02-02T12:00:00.000Z'
  if (path === 'municipality') return world.other.id
  if (path === 'role') return 'administrator'
  if (path === 'email') return `${secret}-${newCanary()}@eksempel.dk`
  if (path === 'kommunekode') return '999'
  if (path === 'cvr') return '99999999'
  if (path === 'slug') return 'en-helt-anden-adresse'
  if (path === 'audience') return 'public'
  if (typeof present === 'boolean' || path.startsWith('is')) return true
  if (typeof present === 'number' || /Attempts|Step/.test(path)) return 77
  return `${secret}${newCanary()}`
}

function mayWrite(rule: FieldAccess | undefined, who: Knocker, data: Record<string, unknown>): boolean {
  const { user } = world.visitors[who]
  return !rule || rule({ req: { user } as unknown as PayloadRequest, data, doc: data }) === true
}

// Fields of rows and groups are locked as their parents are; files come as multipart.
const walked = (Object.keys(collectionPolicies) as GoverningCollection[]).filter((slug) => slug !== 'media')

test.each(walked)('the locks of %s hold when creating and when changing', async (slug) => {
  const { fields, flattenedFields } = world.payload.collections[slug as CollectionSlug].config
  const locks = lockedFields(fields).filter(({ path }) => {
    const field = flattenedFields.find(({ name }) => name === path)
    return (
      field &&
      ['text', 'textarea', 'email', 'number', 'date', 'checkbox', 'select', 'relationship'].includes(
        field.type,
      )
    )
  })
  const wrong: string[] = []
  for (const { path, access } of locks) {
    for (const who of knockers) {
      const { token } = world.visitors[who]
      const sent = token ? { token } : {}
      const own = policyOf(slug).municipality ? 'ownMunicipality' : 'noMunicipality'
      if (
        ['all', 'own', 'self'].includes(scopeOf(slug, 'update', who)) &&
        !mayWrite(access?.update, who, {})
      ) {
        const document =
          slug === 'users'
            ? (world.visitors[who].user as { id: string })
            : await makeIn(world, slug, { state: 'published', isNetworkOnly: false, whose: own }, newCanary())
        const before = await stored(slug, document.id, path)
        const value = another(path, before)
        await portal.rest('PATCH', `${slug}/${document.id}`, { ...sent, body: { [path]: value } })
        cells += 1
        if (JSON.stringify(await stored(slug, document.id, path)) !== JSON.stringify(before)) {
          wrong.push(`${who} changes ${path}`)
        }
      }
      if (scopeOf(slug, 'create', who) !== 'none' && !mayWrite(access?.create, who, {})) {
        const data = await sampleData(world.payload, slug as CollectionSlug, newCanary())
        if (own === 'ownMunicipality' && slug !== 'municipalities') data.municipality = world.own.id
        const value = another(path, undefined)
        const response = await portal.rest('POST', slug, { ...sent, body: { ...data, [path]: value } })
        cells += 1
        const id = response.ok ? (await response.json()).doc.id : null
        if (id !== null && JSON.stringify(await stored(slug, id, path)) === JSON.stringify(value)) {
          wrong.push(`${who} sets ${path} at creation`)
        }
      }
      if (access?.read && !mayWrite(access.read as FieldAccess, who, {})) {
        if (policyOf(slug).rules.read.every((scope) => scope === 'none')) continue
        const value = another(path, undefined)
        const document = await planted(slug, path, value)
        if (!document) continue
        const text = String(value)
        const answers = [
          await read(who, `${slug}/${document.id}?depth=1`),
          await read(who, `${slug}?where[id][equals]=${document.id}&select[${path}]=true`),
        ]
        cells += answers.length
        if (answers.some((answer) => answer.includes(text))) wrong.push(`${who} reads ${path}`)
        const search = `where[id][equals]=${document.id}&where[${path}][equals]=${encodeURIComponent(text)}`
        const counted = await read(who, `${slug}/count?${search}`)
        cells += 1
        if (/"totalDocs":[1-9]/.test(counted)) wrong.push(`${who} searches by ${path}`)
        const sorted = await read(who, `${slug}?sort=${path}`)
        cells += 1
        if (sorted.includes('"docs":[{')) wrong.push(`${who} sorts by ${path}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

async function stored(slug: GoverningCollection, id: string | number, path: string): Promise<unknown> {
  const row = await world.payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: slug as CollectionSlug,
    where: { id: { equals: id } },
  })
  const value = row?.[path]
  return value instanceof Date ? value.toISOString() : value
}

/** A published document with a value in the field, or `null` where the field takes none. */
async function planted(slug: GoverningCollection, path: string, value: unknown) {
  if (slug === 'users') return null
  const data = await sampleData(world.payload, slug as CollectionSlug, newCanary())
  try {
    return await make(world.payload, slug as CollectionSlug, { ...data, [path]: value })
  } catch {
    return null
  }
}

async function read(who: Knocker, address: string): Promise<string> {
  const { token } = world.visitors[who]
  const response = await portal.rest('GET', address, token ? { token } : {})
  expect(response.status, address).toBeLessThan(500)
  return response.text()
}
