import type { CollectionSlug, FlattenedField } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { collectionPolicies, type GoverningCollection, policyOf, scopeOf } from '@/access/policy'
import { type Facts, reaches, situationsOf } from '@/access/reach'
import { canaryField, make, sampleData } from '../support/access/sampleData'
import { knockers, makeIn, makeWorld, newCanary, type World } from '../support/access/world'
import { startTestPortal, type TestPortal } from '../support/testPayload'

// A document can be asked about through another that refers to it: read along, searched by, sorted by, or joined.

let portal: TestPortal
let world: World
let cells = 0

beforeAll(async () => {
  portal = await startTestPortal()
  world = await makeWorld(portal)
})
afterAll(async () => {
  console.log(`adgang, gennem relationer: ${cells} celler gået igennem`)
  await portal.close()
})

const targets = (Object.keys(collectionPolicies) as GoverningCollection[]).filter(
  (slug) => policyOf(slug).hasDrafts || slug === 'media',
)

/** A collection visitors may read, and the field of it that refers to the target. */
function referrerOf(
  target: GoverningCollection,
): { slug: GoverningCollection; field: string; isMany: boolean } | null {
  for (const slug of Object.keys(collectionPolicies) as GoverningCollection[]) {
    if (!policyOf(slug).hasDrafts || slug === target) continue
    for (const field of world.payload.collections[slug as CollectionSlug].config.flattenedFields) {
      const isReference = field.type === 'relationship' || field.type === 'upload'
      if (isReference && field.relationTo === target) {
        return { slug, field: field.name, isMany: Boolean('hasMany' in field && field.hasMany) }
      }
    }
  }
  return null
}

async function get(who: (typeof knockers)[number], address: string): Promise<string> {
  const { token } = world.visitors[who]
  const response = await portal.rest('GET', address, token ? { token } : {})
  const text = await response.text()
  expect(response.status, `${address}: ${text.slice(0, 300)}`).toBeLessThan(500)
  return text
}

function isCounted(text: string): boolean {
  const answer: unknown = JSON.parse(text)
  return (
    typeof answer === 'object' && answer !== null && 'totalDocs' in answer && Number(answer.totalDocs) > 0
  )
}

describe.each(targets)('%s', (target) => {
  test.each(situationsOf(policyOf(target)))(
    '$state, network only: $isNetworkOnly, $whose',
    async (facts: Facts) => {
      const referrer = referrerOf(target)
      if (!referrer) return
      const canary = newCanary()
      const document = await makeIn(world, target, facts, canary)
      const data = await sampleData(world.payload, referrer.slug as CollectionSlug, newCanary())
      const reference = referrer.isMany ? [document.id] : document.id
      const referring = await make(world.payload, referrer.slug as CollectionSlug, {
        ...data,
        [referrer.field]: reference,
      })
      const text = `${referrer.field}.${canaryField(world.payload, target as CollectionSlug)}`
      const wrong: string[] = []
      for (const who of knockers) {
        const isReached = reaches(scopeOf(target, 'read', who), facts)
        const id = `where[id][equals]=${referring.id}`
        const seen = {
          'read along': (await get(who, `${referrer.slug}/${referring.id}?depth=3`)).includes(canary),
          'read along, draft': (
            await get(who, `${referrer.slug}/${referring.id}?depth=3&draft=true`)
          ).includes(canary),
          'populated as asked': (
            await get(who, `${referrer.slug}?${id}&depth=2&populate[${target}][${text.split('.')[1]}]=true`)
          ).includes(canary),
          'searched by': isCounted(
            await get(who, `${referrer.slug}/count?${id}&where[${text}][equals]=${canary}`),
          ),
          'searched by, likeness': isCounted(
            await get(who, `${referrer.slug}/count?${id}&where[${text}][like]=${canary.slice(0, 20)}`),
          ),
          'sorted by': (await get(who, `${referrer.slug}?${id}&sort=${text}`)).includes(canary),
          joined: (await get(who, `municipalities/${world.own.id}?depth=3`)).includes(canary),
          'joined, draft': (await get(who, `municipalities/${world.own.id}?depth=3&draft=true`)).includes(
            canary,
          ),
        }
        for (const [how, isShown] of Object.entries(seen)) {
          cells += 1
          if (isShown && !isReached) wrong.push(`${who}, ${how}: sees it`)
        }
        cells += 1
        if (isReached && facts.state === 'published' && !seen['read along'])
          wrong.push(`${who}: sees nothing`)
      }
      expect(wrong).toEqual([])
    },
  )
})

test('the portal’s search finds what everybody may read, the members’ what members may, and nothing else', async () => {
  const { searchDatabase } = await import('@/search/fallback')
  const { searchCollections } = await import('@/search/collections')
  const { analyseQuery } = await import('@/search/danish/analyse')
  const { searchRequest } = await import('@/search/schema')
  const wrong: string[] = []
  for (const slug of searchCollections) {
    for (const facts of situationsOf(policyOf(slug))) {
      const canary = newCanary()
      await makeIn(world, slug, facts, canary)
      const request = searchRequest.parse({ q: canary })
      for (const reader of ['public', 'network'] as const) {
        const { total } = await searchDatabase(world.payload, request, analyseQuery(canary), reader)
        cells += 1
        if (total > 0 !== reaches(reader, facts))
          wrong.push(`${reader}: ${slug} ${JSON.stringify(facts)}: ${total}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

/** The paths that end in, or lead through, a field that a visitor is not shown, in the documents or in related ones. */
async function unshownPaths(slug: CollectionSlug, user: unknown): Promise<string[]> {
  const inFields = async (fields: FlattenedField[], prefix: string, hops: number): Promise<string[]> => {
    const paths: string[] = []
    for (const field of fields) {
      const path = `${prefix}${field.name}`
      const isClosed =
        'access' in field && field.access?.read && !(await field.access.read({ req: { user } } as never))
      if (('hidden' in field && field.hidden) || isClosed) paths.push(path)
      else if ('flattenedFields' in field)
        paths.push(...(await inFields(field.flattenedFields, `${path}.`, hops)))
      else if ('relationTo' in field && typeof field.relationTo === 'string' && hops > 0) {
        const { flattenedFields } = world.payload.collections[field.relationTo].config
        paths.push(...(await inFields(flattenedFields, `${path}.`, hops - 1)))
      }
    }
    return paths
  }
  return inFields(world.payload.collections[slug].config.flattenedFields, '', 1)
}

test('nobody sorts by what they are not shown, near or far', async () => {
  const { payload } = world
  const wrong: string[] = []
  const asked = new Set<string>()
  for (const slug of Object.keys(collectionPolicies) as CollectionSlug[]) {
    for (const who of ['secretariat', 'administrator'] as const) {
      if (scopeOf(slug as GoverningCollection, 'read', who) !== 'all') continue
      const { token, user } = world.visitors[who]
      for (const path of await unshownPaths(slug, user)) {
        asked.add(`${slug}.${path}`)
        const response = await portal.rest('GET', `${slug}?limit=1&sort=-${path}`, token ? { token } : {})
        if (response.status !== 400) wrong.push(`${who}: ${slug}?sort=${path}: ${response.status}`)
      }
    }
  }
  expect(wrong).toEqual([])
  expect([...asked]).toEqual(
    expect.arrayContaining([
      'offers.confirmedBy.hash',
      'offers.confirmedBy.resetPasswordToken',
      'users.salt',
    ]),
  )
  // The administration's lists open in another order.
  const list = vi.spyOn(payload.db, 'find')
  for (const sort of ['confirmedBy.hash', '-confirmedBy.salt', 'name']) {
    await payload.find({
      collection: 'offers',
      sort,
      overrideAccess: false,
      user: world.visitors.secretariat.user as never,
    })
    const sorted = list.mock.calls.map(([args]) => [args.sort].flat().join()).join()
    expect(sorted.includes('confirmedBy'), sort).toBe(false)
    expect(sorted.includes('name')).toBe(true)
    list.mockClear()
  }
  list.mockRestore()
})

test('more related documents than a page has are all read along', async () => {
  const { payload } = world
  const organisations = []
  for (let made = 0; made < 12; made += 1)
    organisations.push(
      await make(payload, 'organisations', await sampleData(payload, 'organisations', newCanary())),
    )
  const ids = organisations.map(({ id }) => id)
  const data = await sampleData(payload, 'offers', newCanary())
  const offer = await make(payload, 'offers', { ...data, relatedOrganisations: ids })
  for (const address of [`offers/${offer.id}?depth=1`, `offers?where[id][equals]=${offer.id}&depth=1`]) {
    const answer = JSON.parse(await get('anonymous', address))
    const { relatedOrganisations } = answer.docs?.[0] ?? answer
    expect(relatedOrganisations.map((each: { id?: unknown }) => each.id)).toEqual(ids)
  }
  // What is asked for without pages is a page all the same.
  const unpaged = JSON.parse(await get('anonymous', 'organisations?pagination=false&currentDepth=1'))
  expect(unpaged.docs).toHaveLength(10)
})
