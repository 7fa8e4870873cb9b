'use server'

import { headers } from 'next/headers'
import type { Payload } from 'payload'
import { portal } from '@/content/portal'
import { clientAddress } from '@/security/clientAddress'
import { networkOf } from '@/security/networkOf'
import type { FormContext } from './formContext'
import { faultStep, openForm, shutByLimit, shutByStepLimit } from './formRequest'
import { type Group, groupFields, readGroup, rowsAtATime, rowsIn } from './groupForm'
import { groupCheckStep, groupFillStep, groupReceiptStep } from './groupSteps'
import { type Participant, type Receipt, signUp } from './signUp'
import { readSingle, singleFields } from './singleForm'
import { checkStep, fillStep, receiptStep } from './singleSteps'
import { following, type Step } from './steps'
import { typedFrom } from './typed'

/** One person's form: to be looked at, mended or sent. */
export async function submitSignUp(previous: Step, form: FormData): Promise<Step> {
  return answering(previous, form, async (payload, context, asked) => {
    const typed = typedFrom(form, [...singleFields, ...context.questions.map(({ field }) => field)])
    if (asked.startsWith('ret')) return fillStep(context, typed, { focusOn: changeOf(asked) })
    const isSending = asked === 'send'
    const { participant, problems } = readSingle(context, typed, { isSending })
    if (problems.length > 0) return fillStep(context, typed, { errors: problems })
    if (!isSending) return checkStep(context, typed, participant)
    const shut = await shutByLimit(payload, form, context, [participant.email])
    if (shut) return shut
    const [receipt] = await send(payload, context, [participant], null)
    return receipt ? receiptStep(context, typed, receipt) : fillStep(context, typed)
  })
}

/** The form for several, with rows that can be added to. */
export async function submitGroup(previous: Step, form: FormData): Promise<Step> {
  return answering(previous, form, async (payload, context, asked) => {
    const typed = typedFrom(form, groupFields)
    if (asked === 'flere') {
      const more = { ...typed, antal: String(rowsIn(typed) + rowsAtATime) }
      return groupFillStep(context, more, { focusOn: `deltager-${rowsIn(typed)}-navn` })
    }
    if (asked.startsWith('ret')) return groupFillStep(context, typed, { focusOn: changeOf(asked) })
    const isSending = asked === 'send'
    const group = readGroup(context, typed, { isSending })
    if (group.problems.length > 0) return groupFillStep(context, typed, { errors: group.problems })
    if (!isSending) return groupCheckStep(context, typed, group)
    const people = group.people.map(({ email }) => email)
    const shut = await shutByLimit(payload, form, context, [...people, group.bookedBy.email])
    if (shut) return shut
    return groupReceiptStep(context, group, await sendGroup(payload, context, group))
  })
}

type Answer = (payload: Payload, context: FormContext, asked: string) => Promise<Step>

async function answering(previous: Step, form: FormData, answer: Answer): Promise<Step> {
  const payload = await portal()
  try {
    const shut = await shutByStepLimit(payload, form)
    if (shut) return following(previous, shut)
    const opened = await openForm(payload, form)
    if (opened.kind === 'shut') return following(previous, opened.step)
    return following(previous, await answer(payload, opened.context, opened.asked))
  } catch (error) {
    payload.logger.error({ err: error, msg: 'En tilmelding kunne ikke tages imod' })
    return following(previous, faultStep(form, error))
  }
}

async function sendGroup(payload: Payload, context: FormContext, group: Group): Promise<Receipt[]> {
  const { bookedBy, municipality, people, together, workplace } = group
  const participants = people.map(({ email, jobRole, name }): Participant => {
    return { name, email, municipality, workplace, jobRole: jobRole || null, answers: [], needs: [] }
  })
  return send(payload, context, participants, { ...bookedBy, together })
}

type Booking = { name: string; email: string; together: 'samlet' | 'enkeltvis' } | null

async function send(
  payload: Payload,
  { event, isKnown, member, submission }: FormContext,
  [first, ...others]: Participant[],
  booking: Booking,
): Promise<Receipt[]> {
  if (!first) return []
  return signUp(payload, {
    event,
    participants: [first, ...others],
    submission,
    together: booking?.together ?? 'enkeltvis',
    bookedBy: booking ? { name: booking.name, email: booking.email } : null,
    account: booking ? null : (member?.id ?? null),
    sentFrom: isKnown ? null : networkOf(clientAddress(await headers())),
  })
}

function changeOf(asked: string): string | null {
  return /^ret ([\w-]+)$/.exec(asked)?.[1] ?? null
}
