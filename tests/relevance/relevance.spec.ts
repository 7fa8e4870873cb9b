import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillWithSeed } from '../support/seeded'
import { hasMeilisearch, type RunningMeilisearch, startMeilisearch } from '../support/startMeilisearch'
import { startTestPortal, type TestPortal } from '../support/testPayload'
import { plainEngine } from './plainEngine'
import { isHeldOut, type JudgedQuery, judgedQueries } from './queries'
import { type Answer, isSuccess, scoresOf, unwanted } from './score'

type Search = (words: string) => Promise<string[]>

const sets = [
  { name: 'tuned on', queries: judgedQueries.filter((_, position) => !isHeldOut(position)) },
  { name: 'held out', queries: judgedQueries.filter((_, position) => isHeldOut(position)) },
]

describe.skipIf(!hasMeilisearch && !process.env.CI)('relevance', () => {
  let engine: RunningMeilisearch
  let portal: TestPortal
  let ours: Search
  let plain: Search
  let names: Map<string, string>

  beforeAll(async () => {
    engine = await startMeilisearch()
    portal = await startTestPortal({ MEILI_HOST: engine.host, MEILI_API_KEY: engine.apiKey })
    const { payload } = portal
    await fillWithSeed(payload)
    const { rebuildSearch } = await import('../../src/search/rebuild')
    await rebuildSearch({ payload })
    names = await documentNames(payload)
    const { indexName } = await import('../../src/search/engine')
    const askPlain = await plainEngine(engine, indexName)
    plain = async (words) => named(await askPlain(words))
    const { searchPortal } = await import('../../src/search/queries')
    const { searchRequest } = await import('../../src/search/schema')
    ours = async (words) => {
      const pages = [1, 2, 3, 4, 5].map((side) =>
        searchPortal(payload, searchRequest.parse({ q: words, side })),
      )
      return named((await Promise.all(pages)).flatMap(({ hits }) => hits.map(({ id }) => id)))
    }
  })
  afterAll(async () => {
    await portal?.close()
    await engine?.close()
  })

  const named = (ids: string[]) => ids.map((id) => names.get(id) ?? id)

  test('every judged document is one of the portal’s', () => {
    const known = new Set(names.values())
    const judged = judgedQueries.flatMap((query) => [
      ...query.expected,
      ...(query.relevant ?? []),
      ...(query.never ?? []),
      ...(query.notInTen ?? []),
    ])
    expect(judged.filter((document) => !known.has(document))).toEqual([])
    expect(new Set(judgedQueries.map(({ q }) => q)).size).toBe(judgedQueries.length)
  })

  test.each(sets)('the right document is among the first three, $name', async ({ name, queries }) => {
    const our = await answersOf(ours, queries)
    const their = await answersOf(plain, queries)
    report(name, our, their)
    expect(scoresOf(our).success3).toBeGreaterThanOrEqual(0.95)
    expect(scoresOf(our).success3 - scoresOf(their).success3).toBeGreaterThanOrEqual(0.15)
    expect(our.flatMap((answer) => unwanted(answer).map((document) => [answer.query.q, document]))).toEqual(
      [],
    )
  })
})

async function answersOf(search: Search, queries: readonly JudgedQuery[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const query of queries) answers.push({ query, found: await search(query.q) })
  return answers
}

function report(name: string, our: readonly Answer[], their: readonly Answer[]): void {
  const line = (who: string, answers: readonly Answer[]) => {
    const { mrr, recall10, success3 } = scoresOf(answers)
    const figures = [success3, mrr, recall10].map((figure) => figure.toFixed(3).padStart(10))
    return `${`${who} (${answers.length})`.padEnd(24)}${figures.join('')}`
  }
  const misses = our
    .filter((answer) => !isSuccess(answer) || unwanted(answer).length > 0)
    .map(({ found, query }) => `  ${name}: »${query.q}« gave ${found.slice(0, 3).join(', ') || 'nothing'}`)
  const head = `${''.padEnd(24)}${['success@3', 'MRR', 'recall@10'].map((word) => word.padStart(10)).join('')}`
  process.stdout.write(
    `${[head, line(`ours, ${name}`, our), line(`plain, ${name}`, their), ...misses].join('\n')}\n`,
  )
}

/** The index's ids as `<collection>/<slug>`. */
async function documentNames(payload: Payload): Promise<Map<string, string>> {
  const { searchCollections } = await import('../../src/search/collections')
  const names = new Map<string, string>()
  for (const collection of searchCollections) {
    const { docs } = await payload.find({ collection, depth: 0, limit: 1000, overrideAccess: true })
    for (const { id, ...doc } of docs)
      names.set(`${collection}_${id}`, `${collection}/${'slug' in doc ? doc.slug : id}`)
  }
  return names
}
