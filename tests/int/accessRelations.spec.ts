import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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
