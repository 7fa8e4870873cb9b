import type { PayloadRequest } from 'payload'
import { refusal } from '@/accounts/restAnswers'

/** So many are done in one step: the others who write wait for no more, and MongoDB gives up a long one. */
export const portionSize = 200

type Work<One> = {
  /** One step. @returns how many it was done for */
  each: (portion: One[], isLast: boolean) => Promise<number>
  /** What is said where some of it is done and the rest is not. */
  brokenOff: (count: number) => string
}

/**
 * Does the same for many, a portion at a time. Where the first portion fails, nothing is done.
 *
 * @returns how many it was done for
 * @throws APIError (503) that says how far it came
 */
export async function inPortions<One>(
  { payload }: PayloadRequest,
  all: One[],
  { brokenOff, each }: Work<One>,
): Promise<number> {
  let count = 0
  for (let done = 0; done < all.length; done += portionSize) {
    const portion = all.slice(done, done + portionSize)
    try {
      count += await each(portion, done + portion.length >= all.length)
    } catch (error) {
      if (done === 0) throw error
      payload.logger.error({ err: error, msg: 'Noget for mange på én gang blev afbrudt undervejs' })
      throw refusal(brokenOff(count), 503)
    }
  }
  return count
}
