import type { Payload } from 'payload'
import { expect, test, vi } from 'vitest'
import { assertRoom, orNoRoom } from './orNoRoom'

const full = Object.assign(new Error('noget'), { code: 'SQLITE_FULL' })
const other = new Error('NEXT_REDIRECT')
const error = vi.fn()
const payload = { logger: { error } } as unknown as Payload

test('a form that a full disk stops is answered in Danish, and logged once', async () => {
  const answer = await orNoRoom(
    payload,
    () => Promise.reject(full),
    (message) => message,
  )
  expect(answer).toBe('Vi har ikke plads til at gemme lige nu. Intet er gemt. Vent lidt, og prøv igen.')
  expect(error).toHaveBeenCalledOnce()
})

test('any other fault goes on, and a redirection too', async () => {
  const answer = vi.fn()
  await expect(orNoRoom(payload, () => Promise.reject(other), answer)).rejects.toBe(other)
  expect(answer).not.toHaveBeenCalled()
})

test('a form that tells nobody what it found tells everybody that there is no room', async () => {
  const kv = (set: () => Promise<void>) => ({ kv: { set } }) as unknown as Payload
  await expect(assertRoom(kv(() => Promise.reject(full)))).rejects.toBe(full)
  await assertRoom(kv(() => Promise.reject(other)))
})
