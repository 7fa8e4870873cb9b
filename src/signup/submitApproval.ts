'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { isEditor } from '@/access/roles'
import { knock, tokenKnocks } from '@/accounts/attempts'
import { currentUser } from '@/accounts/session'
import { portal } from '@/content/portal'
import { isDiskFull } from '@/lib/fullDisk'
import { approve } from './approve'
import { textAt } from './typed'

/** An employer's yes or no. Whoever sends it is looked up anew, and so is whose it is to give. */
export async function submitApproval(form: FormData): Promise<void> {
  const payload = await portal()
  const user = await currentUser()
  if (!user || !isEditor(user)) redirect('/log-ind?til=/mine-tilmeldinger')
  const isApproved = textAt(form, 'svar') === 'ja'
  let told = 'ikke-muligt'
  if ((await knock(payload, tokenKnocks(await headers()))) !== null) told = 'vent'
  else {
    try {
      const outcome = await approve(payload, user, textAt(form, 'tilmelding').slice(0, 100), isApproved)
      if (outcome.kind === 'done') told = isApproved ? 'godkendt' : 'afvist'
    } catch (error) {
      if (isDiskFull(error)) told = 'plads'
      payload.logger.error({ err: error, msg: 'En godkendelse blev ikke taget imod' })
    }
  }
  redirect(`/mine-tilmeldinger?svar=${told}`)
}
