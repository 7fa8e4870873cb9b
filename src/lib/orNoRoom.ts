import type { Payload } from 'payload'
import { isDiskFull, noRoom } from './fullDisk'

/**
 * Does what a form asks for. When the disk is full it is answered in Danish, and whoever runs the portal is told in one line;
 * any other fault is thrown on.
 */
export async function orNoRoom<Answer>(
  { logger }: Pick<Payload, 'logger'>,
  work: () => Promise<Answer>,
  answer: (message: string) => Answer,
): Promise<Answer> {
  try {
    return await work()
  } catch (error) {
    if (!isDiskFull(error)) throw error
    logger.error({ err: error, msg: 'En formular kunne ikke tages imod' })
    return answer(`${noRoom}. Intet er gemt. Vent lidt, og prøv igen.`)
  }
}

/**
 * For a form whose answer may not depend on what is found: writes something whoever it is, before anything is said.
 * @throws when the disk is full
 */
export async function assertRoom({ kv }: Pick<Payload, 'kv'>): Promise<void> {
  try {
    await kv.set('room', { at: new Date().toISOString() })
  } catch (error) {
    if (isDiskFull(error)) throw error
  }
}
