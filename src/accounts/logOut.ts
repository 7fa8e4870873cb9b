import type { Payload } from 'payload'
import { asOneStep } from '@/database/asOneStep'
import type { User } from '@/payload-types'
import { noteOnAccount } from './note'
import { endSessions } from './sessions'

/** Ends one session, or all of an account's, and writes in the log that its owner did. */
export async function logOut(payload: Payload, id: User['id'], sid?: string): Promise<void> {
  await asOneStep(payload, async (req) => {
    await endSessions(payload, id, sid, req)
    await noteOnAccount(payload, 'logout', id, { req })
  })
}
