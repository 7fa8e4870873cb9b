import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type GoverningCollection, policyOf, scopeOf } from '@/access/policy'
import { type Facts, reaches, situationsOf } from '@/access/reach'
import { makeRoom, sampleData } from '../support/access/sampleData'
import { storedOf } from '../support/access/stored'
import { walkedCollections } from '../support/access/walked'
import {
  isStill,
  type Knocker,
  knockers,
  makeIn,
  makeWorld,
  moveAccountsIn,
  moveAccountsOut,
  newCanary,
  putBack,
  type World,
} from '../support/access/world'
import { type WriteDoor, writeDoors } from '../support/access/writeDoors'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let world: World
let cells = 0
let denied = 0

beforeAll(async () => {
  portal = await startTestPortal()
  world = await makeWorld(portal)
})
afterAll(async () => {
  console.log(`adgang, skrivning: ${cells} celler gået igennem, ${denied} afvist uden at noget ændrede sig`)
  await portal.close()
})

const walked = walkedCollections()

function fits(door: WriteDoor, slug: GoverningCollection, { state }: Facts): boolean {
  const { hasDrafts, hasTrash } = policyOf(slug)
  if (!door.states.includes(state)) return false
  if (['publish', 'duplicate'].includes(door.operation) || /version|draft/.test(door.name))
    return Boolean(hasDrafts)
  return !['trash', 'restore'].includes(door.operation) || Boolean(hasTrash)
}

function isAllowed(door: WriteDoor, slug: GoverningCollection, who: Knocker, facts: Facts): boolean {
  return [door.operation, ...(door.also ?? [])].every((operation) =>
    reaches(scopeOf(slug, operation, who), facts),
  )
}

function partition<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))]
}

/** Whether its rows are all there is of a document: no file, and no account that belongs to it. */
function standsAlone(slug: GoverningCollection): boolean {
  return !['media', 'municipalities'].includes(slug)
}

describe.each(walked)('%s', (slug) => {
  test.each(situationsOf(policyOf(slug)))('$state, network only: $isNetworkOnly, $whose', async (facts) => {
    const wrong: string[] = []
    const isHome = slug === 'municipalities' && facts.whose === 'ownMunicipality'
    if (isHome) await moveAccountsIn(world)
    let document = await makeIn(world, slug, facts, newCanary())
    const made = await storedOf(world.payload, slug, document.id)
    let before = made
    for (const door of writeDoors.filter((door) => fits(door, slug, facts))) {
      const tries = (who: Knocker) => door.tries({ world, who, slug, document, facts })
      const [welcome, others] = partition(knockers, (who) => isAllowed(door, slug, who, facts))
      before = await storedOf(world.payload, slug, document.id, before)
      for (const who of others) if (await tries(who)) wrong.push(`${who} by ${door.name}: may`)
      const after = await storedOf(world.payload, slug, document.id, before)
      if (after.text !== before.text) wrong.push(`${others} by ${door.name}: it changed`)
      cells += knockers.length
      denied += others.length
      for (const who of welcome) {
        if (isHome && door.operation === 'delete') await moveAccountsOut(world)
        if (!(await tries(who))) wrong.push(`${who} by ${door.name}: may not`)
        // Other words, or a copy beside it, are no reason to make another for the next one to try.
        else if (!(await isStill(world, slug, document.id, facts)))
          document = standsAlone(slug)
            ? await putBack(world, slug, document, made)
            : await makeIn(world, slug, facts, newCanary())
      }
    }
    if (isHome) await moveAccountsIn(world)
    expect(wrong).toEqual([])
  })
})

describe.each(walked)('creating in %s', (slug) => {
  const policy = policyOf(slug)
  const owners =
    policy.municipality === 'municipality' ? ['ownMunicipality', 'otherMunicipality'] : ['noMunicipality']
  const states = policy.hasDrafts ? ['draft', 'published'] : ['published']

  test.each(owners.flatMap((whose) => states.map((state) => ({ whose, state }) as Facts)))(
    '$state, $whose',
    async (facts) => {
      // Files come as multipart; the uploads have tests of their own.
      if (slug === 'media') return
      await makeRoom(world.payload)
      const wrong: string[] = []
      for (const who of knockers) {
        const data = await sampleData(world.payload, slug as CollectionSlug, newCanary())
        if (facts.whose === 'ownMunicipality') data.municipality = world.own.id
        if (facts.whose === 'otherMunicipality') data.municipality = world.other.id
        if (policy.hasDrafts) data._status = facts.state
        const count = () =>
          world.payload.count({ collection: slug as CollectionSlug, overrideAccess: true, trash: true })
        const { totalDocs: before } = await count()
        const { token } = world.visitors[who]
        const response = await portal.rest('POST', slug, { ...(token ? { token } : {}), body: data })
        const isExpected =
          reaches(scopeOf(slug, 'create', who), { ...facts, isNetworkOnly: false }) &&
          (facts.state === 'draft' ||
            !policy.hasDrafts ||
            reaches(scopeOf(slug, 'publish', who), { ...facts, isNetworkOnly: false }))
        cells += 1
        if (response.ok !== isExpected)
          wrong.push(`${who}: ${response.status} ${(await response.text()).slice(0, 200)}`)
        const { totalDocs: after } = await count()
        if (!isExpected) denied += 1
        if (after !== before + (isExpected ? 1 : 0)) wrong.push(`${who}: ${before} became ${after}`)
      }
      expect(wrong).toEqual([])
    },
  )
})
