'use server'

import { redirect } from 'next/navigation'
import { portal } from '@/content/portal'
import { logOut } from './logOut'
import { currentUser, forgetSessionCookie } from './session'

/** Ends every session of one's own account, this one too. */
export async function logOutEverywhere(): Promise<void> {
  const user = await currentUser()
  if (user) {
    await logOut(await portal(), user.id)
  }
  await forgetSessionCookie()
  redirect('/log-ud/farvel')
}
