import { beforeEach, expect, test, vi } from 'vitest'
import { forgetContent, remember } from './contentCache'

beforeEach(() => forgetContent())

test('many who ask at once are answered by one reading, until something changes', async () => {
  const load = vi.fn(async () => ({ docs: [1] }))
  await Promise.all([remember('a', load), remember('a', load), remember('a', load)])
  expect(load).toHaveBeenCalledTimes(1)
  forgetContent()
  await remember('a', load)
  expect(load).toHaveBeenCalledTimes(2)
})

test('a failure is not remembered', async () => {
  const load = vi.fn(async () => 'ok').mockRejectedValueOnce(new Error('nede'))
  await expect(remember('b', load)).rejects.toThrow('nede')
  expect(await remember('b', load)).toBe('ok')
})

test('what is shared cannot be changed by one of those who share it', async () => {
  const value = await remember('c', async () => ({ docs: [{ names: ['a'] }] }))
  expect(() => value.docs[0]?.names.push('b')).toThrow()
})

test('nothing is remembered for longer than a moment', async () => {
  vi.useFakeTimers()
  const load = vi.fn(async () => 1)
  await remember('d', load)
  vi.advanceTimersByTime(5001)
  await remember('d', load)
  vi.useRealTimers()
  expect(load).toHaveBeenCalledTimes(2)
})
