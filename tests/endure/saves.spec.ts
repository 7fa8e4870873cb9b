import { setTimeout as wait } from 'node:timers/promises'
import type { CollectionSlug, FlattenedField, Payload } from 'payload'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { makePublic } from '../support/access/sampleData'
import { chance, pick, sayCount, times } from '../support/chance'
import { nodeArgumentsFor } from '../support/compiled'
import { filesApart } from '../support/fileFolder'
import { plantCanaries } from '../support/fuzz/canaries'
import { type Killable, launch } from '../support/killable'
import { countMarkers, markersIn, readNewest, readStored, saveFrom } from '../support/markedDocuments'
import { startTestPortal, type TestPortal } from '../support/testPayload'
import { picture } from '../support/uploadSamples'
import { faultsInMongo, faultsInSqlite } from '../support/wholeDatabase'

const isMongo = inject('mongoUri') !== null
let portal: TestPortal
let payload: Payload
const ids: Record<string, string[]> = {}
const kinds: CollectionSlug[] = []
/** Kinds with lists of which nobody saves one by hand. */
const without: CollectionSlug[] = []

beforeAll(async () => {
  portal = await startTestPortal()
  payload = portal.payload
  const own = await makePublic(payload, 'municipalities')
  const other = await makePublic(payload, 'municipalities')
  const planted = await plantCanaries(payload, { own: own.id, other: other.id }, 1)
  for (const { flattenedFields, slug } of payload.config.collections) {
    const found = planted.ids[slug]?.filter((id) => id !== other.id).map(String) ?? []
    // The last of an editorial kind lies in the trash, the one before is a draft.
    ids[slug] = found.length > 2 ? found.slice(0, -2) : found.slice(0, 1)
    if (!flattenedFields.some(isList) || slug === 'audit-entries') continue
    if (ids[slug].length > 0) kinds.push(slug)
    else without.push(slug)
  }
})
afterAll(() => portal?.close())

function isList(field: FlattenedField): boolean {
  if ('virtual' in field && field.virtual) return false
  if (field.type === 'group' || field.type === 'tab') return field.flattenedFields.some(isList)
  return field.type === 'array' || ('hasMany' in field && field.hasMany === true)
}

const faults = () => {
  const uri = process.env.DATABASE_URI ?? ''
  return isMongo ? faultsInMongo(uri) : faultsInSqlite(uri)
}

/** What a process has said, document by document: what it was to save, and what it had saved. */
function toldBy(child: Killable) {
  const told = {
    begun: new Map<string, string[]>(),
    kept: new Map<string, [string, string]>(),
    deleted: [] as string[],
  }
  for (const line of child.output().split('\n').slice(0, -1)) {
    const [verb, id = '', marker = '', how = ''] = line.split(' ')
    if (verb === 'gemmer') told.begun.set(id, [...(told.begun.get(id) ?? []), marker])
    if (verb === 'gemt') told.kept.set(id, [marker, how])
    if (verb === 'slettet') told.deleted.push(id)
  }
  return told
}

/** Whether each document is whole, and no older than what was answered. */
async function prove(child: Killable, slug: CollectionSlug, counts: Map<string, number>, when: string) {
  const { begun, deleted, kept } = toldBy(child)
  for (const [id, tried] of begun) {
    const [marker = tried[0] ?? '', how] = kept.get(id) ?? []
    const mayBe = kept.has(id) ? tried.slice(tried.indexOf(marker)) : null
    const [stored, newest] = await Promise.all([readStored(payload, slug, id), readNewest(payload, slug, id)])
    for (const document of newest ? [stored, newest] : [stored]) {
      expect(markersIn(document), `${when}: ${slug} ${id}`).toHaveLength(1)
      expect(countMarkers(document), `${when}: ${slug} ${id}`).toBe(counts.get(id))
    }
    if (!mayBe) continue
    expect(mayBe, `${when}: det sidst gemte i ${slug} ${id}`).toContain(markersIn(newest ?? stored)[0])
    if (how === 'udgivet') expect(mayBe, when).toContain(markersIn(stored)[0])
  }
  for (const id of deleted) expect(await readStored(payload, slug, id), when).toBeNull()
  expect(await faults(), when).toEqual([])
  return kept.size
}

test(
  'whatever is saved when the process is killed is there whole, or as it was before; what was answered is there',
  async () => {
    expect(without).toEqual(['payload-jobs'])
    const perKind = times(10, 1)
    const chosen = times(kinds.length, isMongo ? 1 : 3)
    const shuffled = kinds.map((kind) => [chance(), kind] as const).sort(([a], [b]) => a - b)
    let killed = 0
    let answered = 0
    for (const [, slug] of shuffled.slice(0, chosen)) {
      const counts = new Map<string, number>()
      for (const [index, id] of (ids[slug] ?? []).entries()) {
        await saveFrom(payload, { collection: slug, id, isDraft: false, marker: `m0x${index}x` })
        counts.set(id, countMarkers(await readStored(payload, slug, id)))
      }
      for (let turn = 0; turn < perKind; turn++) {
        killed += 1
        const task = { collection: slug, ids: ids[slug], seed: killed }
        const env = { ...process.env, NODE_OPTIONS: '' } as Record<string, string>
        const child = launch(
          [...nodeArgumentsFor('tests/support/savingProcess.ts'), JSON.stringify(task)],
          env,
        )
        await child.says(`m${killed}x${1 + Math.floor(chance() * 12)}x`)
        await wait(chance() * 40)
        const signal = pick(['SIGKILL', 'SIGTERM'])
        await child.kill(signal)
        const when = `${signal} nr. ${killed}: ${child.output().slice(-400)}`
        expect(child.output(), when).toContain('klar')
        answered += await prove(child, slug, counts, when)
      }
    }
    sayCount(
      `${killed} gange afbrudt, mens ${shuffled
        .slice(0, chosen)
        .map(([, kind]) => kind)
        .join(', ')} blev gemt; ${answered} besvarede lå der`,
    )
  },
  times(3600_000, 240_000),
)

test(
  'every file that a row names is there when the process is killed, and what is left over goes by night',
  async () => {
    const { purgeFiles } = await import('@/privacy/purgeFiles')
    const data = await picture('jpeg', 700)
    const made = await payload.create({
      collection: 'media',
      data: { alt: 'En fil' } as never,
      file: { data, mimetype: 'image/jpeg', name: 'fil.jpg', size: data.length },
      overrideAccess: true,
    })
    const kills = times(20, 2)
    let leftOver = 0
    for (let killed = 1; killed <= kills; killed++) {
      const env = { ...process.env, NODE_OPTIONS: '' } as Record<string, string>
      const task = JSON.stringify({ id: String(made.id) })
      const child = launch([...nodeArgumentsFor('tests/support/replacingProcess.ts'), task], env)
      await child.says('gemt 1')
      await wait(chance() * 500)
      await child.kill('SIGKILL')
      const when = `nr. ${killed}: ${child.output().slice(-400)}`
      expect(child.output(), when).toContain('gemt 1')
      const apart = await filesApart(payload)
      expect(
        apart.filter((what) => what.endsWith('mangler')),
        when,
      ).toEqual([])
      leftOver += apart.length
      const now = new Date(Date.now() + 25 * 60 * 60 * 1000)
      await purgeFiles({ payload, now, isDryRun: false })
      expect(await filesApart(payload), when).toEqual([])
      expect(await faults(), when).toEqual([])
    }
    sayCount(`${kills} gange dræbt, mens filer blev skiftet ud; ${leftOver} filer var tilovers`)
  },
  times(1800_000, 240_000),
)
