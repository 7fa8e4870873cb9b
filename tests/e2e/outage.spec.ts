import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type SeededPortal, startSeededPortal } from '../support/portalTemplate'
import { type RestClient, type RestDocument, restAs } from '../support/restClient'
import { hasMeilisearch, type RunningMeilisearch, startMeilisearch } from '../support/startMeilisearch'

const apology = 'Søgningen er forenklet lige nu'
const newWord = 'fjordmosaik'

describe.skipIf(!hasMeilisearch)('when the search engine stops', () => {
  let engine: RunningMeilisearch
  let portal: SeededPortal
  let rest: RestClient
  let recommendation: RestDocument

  beforeAll(async () => {
    engine = await startMeilisearch()
    portal = await startSeededPortal(inject('portalTemplate'), {
      MEILI_HOST: engine.host,
      MEILI_API_KEY: engine.apiKey,
    })
    rest = await restAs(portal.url, portal.administrator)
    const [first] = await rest.find('recommendations', { limit: '1', depth: '0' })
    if (!first) throw new Error('Der er ingen anbefalinger.')
    recommendation = first
  })

  afterAll(async () => {
    await portal?.stop()
    await engine?.close()
  })

  async function search(words: string) {
    const response = await fetch(`${portal.url}/soeg?q=${encodeURIComponent(words)}`)
    const text = await response.text()
    return {
      status: response.status,
      isSimplified: text.includes(apology),
      hasFound: text.includes(`href="/anbefalinger/${recommendation.slug}"`),
    }
  }

  test('search had used it until then', async () => {
    expect(await search(recommendation.title ?? '')).toEqual({
      status: 200,
      isSimplified: false,
      hasFound: true,
    })
  })

  test('an editor can still publish, without waiting for it', async () => {
    await engine.stop()
    const started = Date.now()
    await rest.update('recommendations', recommendation.id, {
      title: `${recommendation.title} – ${newWord}`,
      _status: 'published',
    })
    expect(Date.now() - started).toBeLessThan(3000)
  })

  test('search answers from the database and says so', async () => {
    expect(await search(newWord)).toEqual({ status: 200, isSimplified: true, hasFound: true })
    expect(await search('xyzzyqwv')).toEqual({ status: 200, isSimplified: true, hasFound: false })
  })

  test('the rest of the portal is as before', async () => {
    for (const path of ['/', `/anbefalinger/${recommendation.slug}`, '/tilbud']) {
      expect((await fetch(`${portal.url}${path}`)).status).toBe(200)
    }
  })

  test('the change is found by the engine once it is back', async () => {
    await engine.restart()
    await expect
      .poll(() => search(newWord), { timeout: 50_000, interval: 500 })
      .toEqual({ status: 200, isSimplified: false, hasFound: true })
  })
})
