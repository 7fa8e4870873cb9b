'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { knock, tokenKnocks } from '@/accounts/attempts'
import { portal } from '@/content/portal'
import { isDiskFull } from '@/lib/fullDisk'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { answerOffer, cancelRegistration, type Outcome } from './actions'
import { correctRegistration } from './correct'
import { correctionStep, readCorrection, typedInCorrection } from './correctionStep'
import { faultStep, holdingStep } from './formRequest'
import type { OwnAnswer } from './ownAnswers'
import { ownPath, ownRegistration, registrationOf } from './ownRegistration'
import { following, type Step, stepOf } from './steps'
import { textAt } from './typed'

/** Gives up a seat, an offer or a place in line. */
export async function submitCancellation(form: FormData): Promise<void> {
  await act(form, 'afmeldt', async (payload, id) => cancelRegistration(payload, id, { by: 'selv' }))
}

/** Takes or declines an offered seat. */
export async function submitOfferAnswer(form: FormData): Promise<void> {
  const isAccepted = textAt(form, 'svar') === 'ja'
  await act(form, isAccepted ? 'taget' : 'afslaaet', async (payload, id) =>
    answerOffer(payload, id, { isAccepted }),
  )
}

type Act = (payload: Awaited<ReturnType<typeof portal>>, registrationId: string) => Promise<Outcome>

/** Does it, and leads on to the own page, which says how it went. A dead link leads there too, and is told nothing more. */
async function act(form: FormData, done: OwnAnswer, work: Act): Promise<void> {
  const payload = await portal()
  const token = textAt(form, 'token')
  const isShut = (await knock(payload, tokenKnocks(await headers()))) !== null
  let answer: OwnAnswer = isShut ? 'vent' : 'ikke-muligt'
  if (!isShut) {
    const registration = await registrationOf(payload, token)
    try {
      const outcome = registration ? await work(payload, registration.id) : null
      if (outcome?.kind === 'done') answer = done
    } catch (error) {
      payload.logger.error({ err: error, msg: 'Et svar på en tilmelding kunne ikke tages imod' })
      answer = isDiskFull(error) ? 'plads' : 'fejl'
    }
  }
  redirect(`${ownPath(encodeURIComponent(token.slice(0, 100)))}?svar=${answer}`)
}

/** Corrects one's own answers. */
export async function submitCorrection(previous: Step, form: FormData): Promise<Step> {
  const payload = await portal()
  const token = textAt(form, 'token')
  const wait = await knock(payload, tokenKnocks(await headers()))
  if (wait !== null) return following(previous, holdingStep(form, 'Vent lidt', tooManyAttempts(wait)))
  let isSaved = false
  try {
    const own = await ownRegistration(payload, token)
    if (!own) return following(previous, deadLinkStep())
    const typed = typedInCorrection(own, form)
    const { correction, problems } = readCorrection(own, typed)
    const isAsked = textAt(form, 'trin') === 'gem'
    if (problems.length > 0 || !isAsked) {
      return following(previous, await correctionStep(payload, own, typed, isAsked ? problems : []))
    }
    isSaved = (await correctRegistration(payload, own.registration.id, correction)).kind === 'done'
  } catch (error) {
    payload.logger.error({ err: error, msg: 'En tilmelding kunne ikke rettes' })
    return following(previous, faultStep(form, error))
  }
  return redirect(`${ownPath(token)}?svar=${isSaved ? 'rettet' : 'ikke-muligt'}`)
}

function deadLinkStep(): Step {
  return stepOf({
    heading: 'Linket virker ikke',
    notices: [
      { tone: 'warn', title: 'Svarene blev ikke gemt', text: ['Få dit link sendt igen, og prøv med det.'] },
    ],
    links: [{ href: '/tilmelding', label: 'Få dit link sendt igen' }],
  })
}
