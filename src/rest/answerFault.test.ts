import type { AfterErrorHookArgs } from 'payload'
import { describe, expect, test } from 'vitest'
import { answerFault } from './answerFault'

/** A refusal as it comes from another copy of Payload's classes, whose names the bundler has taken. */
const refusal = (message: string, data: unknown = null) =>
  Object.assign(new Error(message), { name: '', isPublic: true, status: 400, data })
const answer = (error: Error, told: string) =>
  answerFault({ error, result: { errors: [{ message: told }] } } as AfterErrorHookArgs)
const unknown = 'An unknown error occurred.'

describe('a refusal from another copy of Payload', () => {
  test('keeps its words', async () => {
    expect(await answer(refusal('Skriv noget.'), unknown)).toEqual({
      response: { errors: [{ message: 'Skriv noget.' }] },
    })
  })

  test('keeps which fields it is about', async () => {
    const data = { errors: [{ path: 'title', message: 'Mangler.' }] }
    const whole = { response: { errors: [{ name: 'ValidationError', data, message: 'Ugyldigt' }] } }
    expect(await answer(refusal('Ugyldigt', data), unknown)).toEqual(whole)
    expect(await answer(refusal('Ugyldigt', data), 'Ugyldigt')).toEqual(whole)
  })

  test('stays hidden when it isn’t for the caller', async () => {
    const error = Object.assign(refusal('hemmeligt'), { isPublic: false })
    expect(JSON.stringify((await answer(error, unknown)) ?? null)).not.toContain('hemmeligt')
    expect(JSON.stringify((await answer(error, 'Something went wrong.')) ?? null)).not.toContain('hemmeligt')
  })
})
