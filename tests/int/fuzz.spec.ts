import { randomInt } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, actors, leaksIn, type Planted, plantCanaries } from '../support/fuzz/canaries'
import { unlawful } from '../support/fuzz/judgement'
import { isIn, newPerson, type Person } from '../support/fuzz/people'
import { requests, type Sent } from '../support/fuzz/requests'
import { innardsIn, send } from '../support/fuzz/sender'
import { changesBetween, type Snapshot, takeSnapshot } from '../support/fuzz/snapshot'
import { startTestPortal, type TestPortal } from '../support/testPayload'

// The same each time, so that a red run is about the change; FUZZ_SEED=tilfældigt looks elsewhere.
const chosen = process.env.FUZZ_SEED ?? '20261122'
const seed = /^\d+$/.test(chosen) ? Number(chosen) : randomInt(2 ** 31)
const wanted = Number(process.env.FUZZ_REQUESTS ?? 10_000)
const perBatch = 500
const mostFound = Number(process.env.FUZZ_FAULTS ?? 20)
const perActor = Math.ceil(wanted / actors.length)

let portal: TestPortal
let own: string | number
let sentSoFar = 0
let lastFault: unknown
let found = new Map<string, string>()

beforeAll(async () => {
  portal = await startTestPortal()
  portal.payload.logger.level = 'silent'
  portal.payload.logger.error = (fault: unknown) => {
    lastFault = fault
  }
  own = await newMunicipality('Egen')
})
afterAll(async () => {
  const count = new Intl.NumberFormat('da-DK').format(sentSoFar)
  console.log(`fuzz: ${count} forespørgsler, frø ${seed}`)
  await portal.close()
})

test.each(actors)(
  'whatever %s sends, the portal answers, tells nothing and keeps what is not theirs to change',
  async (actor) => {
    const other = await newMunicipality('Anden')
    found = new Map()
    const isStaff = actor === 'secretariat' || actor === 'administrator'
    let planted = await plantCanaries(portal.payload, { own, other }, actors.indexOf(actor) * 10 + 1)
    expect(planted.missed).toEqual([])
    let person = await newPerson(portal.payload, actor, own)
    const accounts = [person]
    const keeper = await newPerson(portal.payload, 'administrator', own)
    let before: Snapshot | null = null
    for (let batch = 0; batch * perBatch < perActor; batch += 1) {
      if (isStaff && batch % 4 === 3)
        planted = await plantCanaries(portal.payload, { own, other }, actors.indexOf(actor) * 10 + 2 + batch)
      const known = { ...planted.ids, users: [...(planted.ids.users ?? []), ...ids(person, keeper)] }
      const batchSeed = seed + 1000 * actors.indexOf(actor) + batch
      const generated = fc.sample(requests(portal.payload.config, known), {
        numRuns: perBatch,
        seed: batchSeed,
      })
      if (!isStaff) before ??= await takeSnapshot(portal.payload)
      for (const [index, sent] of generated.entries()) {
        await judge(actor, index === 0 ? large(sent) : sent, person, planted, `${batchSeed}/${index}`)
        if (found.size >= mostFound) break
        if (index % 25 === 24 && !(await isIn(portal.answer, person))) {
          person = await newPerson(portal.payload, actor, own)
          accounts.push(person)
        }
      }
      if (before) {
        const after = await takeSnapshot(portal.payload)
        const changes = changesBetween(before, after)
        before = after
        const wrong = unlawful(changes, actor, accounts, own)
        if (wrong.length > 0) {
          const told = wrong.map(
            ({ key, before: old, after: now }) => `${key}: ${JSON.stringify([old, now])}`,
          )
          found.set(
            `ændring ${batchSeed}`,
            `${actor} ændrede, frø ${batchSeed}: ${told.join('\n').slice(0, 4000)}`,
          )
        }
      }
    }
    const administrators = await portal.payload.count({
      collection: 'users',
      where: { and: [{ role: { equals: 'administrator' } }, { isDeactivated: { not_equals: true } }] },
      overrideAccess: true,
    })
    expect(administrators.totalDocs).toBeGreaterThan(0)
    expect([...found.values()].join('\n\n')).toBe('')
  },
  600_000,
)

async function judge(actor: Actor, sent: Sent, { token }: Person, planted: Planted, place: string) {
  lastFault = undefined
  sentSoFar += 1
  const answer = await send(portal.answer, sent, token, sentSoFar)
  const problems = [
    ...(answer.status >= 500 || answer.status === 0 ? [`status ${answer.status}`] : []),
    ...leaksIn(answer.text, actor, planted).map((leak) => `viste ${leak}`),
    ...[innardsIn(answer)].flatMap((word) => (word ? [`sagde ${word}`] : [])),
  ]
  if (problems.length === 0) return
  const told = [problems.join(', '), `${actor}, frø ${place}`, shortly(sent), answer.text.slice(0, 600)]
  const stack = String(stackOf(lastFault))
  // The same fault is told of once.
  found.set(
    `${problems.join()} ${stack
      .split('\n')
      .slice(0, 3)
      .join()
      .replace(/[0-9a-f-]{8,}/g, '')}`,
    [...told, stack].join('\n'),
  )
}

function shortly(sent: Sent): string {
  return JSON.stringify(sent).slice(0, 3000)
}

function stackOf(fault: unknown): unknown {
  const error = typeof fault === 'object' && fault !== null && 'err' in fault ? fault.err : fault
  return error instanceof Error ? error.stack : error
}

function large(sent: Sent): Sent {
  return { ...sent, method: 'POST', headers: {}, body: { kind: 'large', megabytes: 5 } }
}

function ids(...people: Person[]): (string | number)[] {
  return people.flatMap(({ id }) => (id === null ? [] : [id]))
}

async function newMunicipality(name: string): Promise<string | number> {
  const { docs } = await portal.payload.find({
    collection: 'municipalities',
    pagination: false,
    trash: true,
    overrideAccess: true,
  })
  const taken = docs.map(({ kommunekode }) => Number(kommunekode))
  const free = Array.from({ length: 900 }, (_, index) => 100 + index).find((code) => !taken.includes(code))
  const kommunekode = String(free)
  const { id } = await portal.payload.create({
    collection: 'municipalities',
    data: {
      name,
      officialName: name,
      kommunekode,
      cvr: `90000${kommunekode}`,
      slug: '',
      _status: 'published',
    },
    overrideAccess: true,
  })
  return id
}
