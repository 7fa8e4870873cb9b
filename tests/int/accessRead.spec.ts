import { afterAll, beforeAll, expect, test } from 'vitest'
import { type GoverningCollection, policyOf, scopeOf } from '@/access/policy'
import { type Facts, reaches, situationsOf } from '@/access/reach'
import { readDoors } from '../support/access/readDoors'
import type { Document } from '../support/access/sampleData'
import { walkedCollections } from '../support/access/walked'
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
  console.log(`adgang, læsning: ${cells} celler gået igennem`)
  await portal.close()
})

/** What may lie in the database at the same time: there is one own municipality, in one state. */
function roundsOf(slug: GoverningCollection): Facts[][] {
  const situations = situationsOf(policyOf(slug))
  return slug === 'municipalities' ? situations.map((facts) => [facts]) : [situations]
}

test.each(walkedCollections())('%s, in every situation', async (slug) => {
  const policy = policyOf(slug)
  const doors = readDoors.filter(
    ({ isVersions, isForTrash }) => (!isVersions || policy.hasDrafts) && (!isForTrash || policy.hasTrash),
  )
  const wrong: string[] = []
  for (const round of roundsOf(slug)) {
    const made: { facts: Facts; document: Document; canary: string }[] = []
    for (const facts of round) {
      const canary = newCanary()
      made.push({ facts, canary, document: await makeIn(world, slug, facts, canary) })
    }
    for (const door of doors) {
      const looks = async (who: Knocker) => {
        const shown = await door.shows({ world, who, slug, at: made })
        for (const each of made) {
          const { facts } = each
          const isReached = reaches(scopeOf(slug, door.isVersions ? 'readVersions' : 'read', who), facts)
          // What lies in the trash is only looked for there.
          const isExpected =
            isReached && (facts.state !== 'trashed' || Boolean(door.isForTrash || door.isVersions))
          const isShown = shown.includes(each)
          cells += 1
          if (isShown !== isExpected)
            wrong.push(
              `${who} by ${door.name}, ${JSON.stringify(facts)}: ${isShown ? 'sees it' : 'sees nothing'}`,
            )
        }
      }
      await Promise.all(knockers.map(looks))
    }
  }
  expect(wrong).toEqual([])
})
