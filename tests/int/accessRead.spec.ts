import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { policyOf, scopeOf } from '@/access/policy'
import { reaches, situationsOf } from '@/access/reach'
import { readDoors } from '../support/access/readDoors'
import { walkedCollections } from '../support/access/walked'
import { knockers, makeIn, makeWorld, newCanary, type World } from '../support/access/world'
import { startTestPortal, type TestPortal } from '../support/testPayload'

let portal: TestPortal
let world: World
let cells = 0

beforeAll(async () => {
  portal = await startTestPortal()
  world = await makeWorld(portal)
})
afterAll(async () => {
  console.log(`adgang, læsning: ${cells} celler gået igennem`)
  await portal.close()
})

describe.each(walkedCollections())('%s', (slug) => {
  const policy = policyOf(slug)
  test.each(situationsOf(policy))('$state, network only: $isNetworkOnly, $whose', async (facts) => {
    const canary = newCanary()
    const document = await makeIn(world, slug, facts, canary)
    const wrong: string[] = []
    for (const who of knockers) {
      for (const door of readDoors) {
        if (door.isVersions && !policy.hasDrafts) continue
        if (door.isForTrash && !policy.hasTrash) continue
        const isReached = reaches(scopeOf(slug, door.isVersions ? 'readVersions' : 'read', who), facts)
        // What lies in the trash is only looked for there.
        const isExpected =
          isReached && (facts.state !== 'trashed' || Boolean(door.isForTrash || door.isVersions))
        const isShown = await door.shows({ world, who, slug, document, canary })
        cells += 1
        if (isShown !== isExpected)
          wrong.push(`${who} by ${door.name}: ${isShown ? 'sees it' : 'sees nothing'}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
