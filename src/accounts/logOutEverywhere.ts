'use server'

import { redirect } from 'next/navigation'
import { portal } from '@/content/portal'
import { noteOnAccount } from './note'
import { currentUser, forgetSessionCookie } from './session'
import { endSessions } from './sessions'

/** Ends every session of one's own account, this one too. */
export async function logOutEverywhere(): Promise<void> {
  const user = await currentUser()
  if (user) {
    const payload = await portal()
    await endSessions(payload, user.id)
    await noteOnAccount(payload, 'logout', user.id)
  }
  await forgetSessionCookie()
  redirect('/log-ud/farvel')
}
