'use server'

import { headers } from 'next/headers'
import { typedIn } from '@/accounts/formFields'
import { portal } from '@/content/portal'
import { isDiskFull, noRoom } from '@/lib/fullDisk'
import { clientAddress } from '@/security/clientAddress'
import { takeAttempt } from '@/security/rateLimit'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { ownRegistration } from '@/signup/ownRegistration'
import { readAnswers } from './answers'
import { giveEvaluation } from './giveEvaluation'
import { evaluationQuestionsOf } from './questions'

export type EvaluationState = {
  kind: 'asking' | 'given' | 'closed'
  errors: { fieldId: string; message: string }[]
  typed: Record<string, string>
  /** Which sending this is an answer to. */
  round: number
}

/** Sends an evaluation. A second click is thanked as the first. */
export async function submitEvaluation({ round }: EvaluationState, form: FormData): Promise<EvaluationState> {
  const payload = await portal()
  const answered = (kind: EvaluationState['kind']): EvaluationState => ({
    kind,
    errors: [],
    typed: {},
    round: round + 1,
  })
  const attempt = await takeAttempt(payload, 'token', clientAddress(await headers()))
  if (!attempt.isAllowed) {
    const sent = [...form.keys()].filter((name) => name.startsWith('svar-'))
    const errors = [{ fieldId: sent[0] ?? 'svar-1', message: tooManyAttempts(attempt.retryAfterSeconds) }]
    const typed = Object.fromEntries(sent.map((name) => [name, typedIn(form, name)]))
    return { kind: 'asking', errors, typed, round: round + 1 }
  }
  const found = await ownRegistration(payload, typedIn(form, 'token'))
  if (!found) return answered('closed')
  const { event, registration } = found
  const questions = evaluationQuestionsOf(event)
  const typed = Object.fromEntries(questions.map(({ name }) => [name, typedIn(form, name)]))
  const { answers, problems } = readAnswers(questions, typed)
  if (problems.length > 0) return { kind: 'asking', errors: problems, typed, round: round + 1 }
  const outcome = await giveEvaluation(payload, { event, registrationId: registration.id, answers }).catch(
    (error: unknown) => {
      payload.logger.error({ err: error, msg: 'En evaluering kunne ikke tages imod' })
      return isDiskFull(error) ? ('plads' as const) : ('fejl' as const)
    },
  )
  if (outcome === 'fejl' || outcome === 'plads') {
    const message =
      outcome === 'plads'
        ? `${noRoom}. Det, du har skrevet, står her stadig. Send igen om lidt.`
        : 'Svaret blev ikke gemt, fordi der er en fejl hos os. Det, du har skrevet, står her stadig. Send igen om lidt.'
    return {
      kind: 'asking',
      errors: [{ fieldId: questions[0]?.name ?? 'svar-1', message }],
      typed,
      round: round + 1,
    }
  }
  return answered(outcome === 'givet' || outcome === 'svaret' ? 'given' : 'closed')
}
