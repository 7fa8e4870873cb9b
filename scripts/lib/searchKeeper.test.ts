import { afterEach, expect, test, vi } from 'vitest'
import { keepMeilisearch } from './searchKeeper.mjs'
import { searchMishaps } from './searchMishaps.mjs'

const minuteMs = 60_000

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('files of the engine that can’t be removed are one failure more, and it is tried on', async () => {
  vi.spyOn(console, 'log').mockReturnValue(undefined)
  const start = vi.fn().mockRejectedValue(new Error('ødelagte filer'))
  const removeFiles = vi
    .fn()
    .mockImplementationOnce(() => {
      throw new Error('EBUSY: resource busy or locked')
    })
    .mockReturnValue(undefined)
  const options = { binary: '', dataDir: '/findes/ikke', index: 'portal', masterKey: 'nøgle' }
  const states: { failures: number; reason: string | null }[] = []
  const { error, tell } = await keepMeilisearch(options, { start, removeFiles, firstWaitMs: 0 })
  tell((state) => states.push({ ...state }))
  expect(error).toBe('ødelagte filer')
  await vi.waitFor(() => expect(states.at(-1)?.failures).toBeGreaterThan(6))
  expect(states).toContainEqual(
    expect.objectContaining({ failures: 4, reason: expect.stringMatching(/EBUSY/) }),
  )
  expect(removeFiles).toHaveBeenCalledTimes(2)
  start.mockReturnValue(new Promise(() => undefined))
})

test('an engine that dies again and again after a well minute is told of once, and when it is over', () => {
  vi.useFakeTimers()
  const said: string[] = []
  const mishaps = searchMishaps({ say: (line) => said.push(line), isSilent: () => false })
  for (let times = 1; times <= 20; times += 1) {
    mishaps.cameUp()
    vi.advanceTimersByTime(minuteMs)
    mishaps.ranWell()
    mishaps.failed('kode 1')
    mishaps.restarted()
    expect(mishaps.state).toMatchObject({ failures: 1, lastHour: times })
  }
  mishaps.cameUp()
  mishaps.ranWell()
  expect(said.filter((line) => line.startsWith('!'))).toHaveLength(6)
  expect(said.at(-1)).toContain('6 gange på en time (kode 1)')
  vi.advanceTimersByTime(60 * minuteMs)
  expect(mishaps.state).toMatchObject({ isUp: true, failures: 0, lastHour: 0 })
  expect(said.at(-1)).toBe('✓ Søgemaskinen kører igen.')
  expect(said.filter((line) => line.startsWith('✓'))).toHaveLength(6)
})
