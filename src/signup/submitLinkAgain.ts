'use server'

import { headers } from 'next/headers'
import { portal } from '@/content/portal'
import { addressFault, keptAddress } from '@/lib/mailAddress'
import { orNoRoom } from '@/lib/orNoRoom'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { askForLinks } from './linkAgain'
import { linkAgainStep } from './linkAgainStep'
import { following, type Step, stepOf } from './steps'
import { textAt } from './typed'

/** Sends somebody their links again. The answer is the same whether or not the address is known. */
export async function submitLinkAgain(previous: Step, form: FormData): Promise<Step> {
  const typed = textAt(form, 'mail').slice(0, 300)
  const address = keptAddress(typed)
  if (!address) return following(previous, linkAgainStep(typed, addressFault(typed)))
  const refused = (message: string) => following(previous, linkAgainStep(typed, message))
  const payload = await portal()
  return orNoRoom(
    payload,
    async () => {
      const outcome = await askForLinks(payload, await headers(), address)
      if (outcome.kind === 'tooMany') return refused(tooManyAttempts(outcome.retryAfterSeconds))
      return following(previous, sentStep(address))
    },
    refused,
  )
}

function sentStep(address: string): Step {
  return stepOf({
    heading: 'Se i din indbakke',
    notices: [
      {
        tone: 'info',
        title: 'Er der en tilmelding, er linket på vej',
        text: [
          `Er ${address} tilmeldt noget, får adressen en mail for hvert arrangement om et øjeblik.`,
          'Kommer der ingen mail, så se i mappen med uønsket post, eller prøv en anden adresse, du kan have brugt.',
        ],
      },
    ],
    links: [{ href: '/tilmelding', label: 'Prøv en anden adresse' }],
  })
}
