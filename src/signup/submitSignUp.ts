'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Payload } from 'payload'
import { portal } from '@/content/portal'
import { clientAddress } from '@/security/clientAddress'
import { networkOf } from '@/security/networkOf'
import { draftKeyFor, keepDraft, readDraft } from './draft'
import { draftOf, fieldsOf, type StepNumber, stepAddress } from './draftSteps'
import type { FormContext } from './formContext'
import { faultStep, mayKeepDraft, openForm, shutByLimit, shutByStepLimit } from './formRequest'
import { type Group, readGroup, rowsAtATime, rowsIn } from './groupForm'
import { groupCheckStep, groupFillStep, groupReceiptStep } from './groupSteps'
import { type Participant, type Receipt, signUp } from './signUp'
import { readSingle } from './singleForm'
import { checkStep, fillStep, receiptStep } from './singleSteps'
import { following, type Step } from './steps'
import { type Typed, textAt, typedFrom } from './typed'

/** One person's form: to be looked at, mended or sent. */
export async function submitSignUp(previous: Step, form: FormData): Promise<Step> {
  return answering({ previous, form, isForSeveral: false }, async ({ asked, context, payload, typed }) => {
    if (asked.startsWith('ret')) return { step: fillStep(context, typed, { focusOn: changeOf(asked) }) }
    const isSending = asked === 'send'
    const { participant, problems } = readSingle(context, typed, { isSending })
    if (problems.length > 0) return { step: fillStep(context, typed, { errors: problems }), isChecked: true }
    if (!isSending) return { step: checkStep(context, typed, participant), number: 2, isChecked: true }
    const shut = await shutByLimit(payload, form, context, [participant.email])
    if (shut) return { step: shut, isKept: false }
    const [receipt] = await send(payload, context, [participant], null)
    return receipt
      ? { step: receiptStep(context, typed, receipt), number: 3 }
      : { step: fillStep(context, typed) }
  })
}

/** The form for several, with rows that can be added to. */
export async function submitGroup(previous: Step, form: FormData): Promise<Step> {
  return answering({ previous, form, isForSeveral: true }, async ({ asked, context, payload, typed }) => {
    if (asked === 'flere') {
      const more = { ...typed, antal: String(rowsIn(typed) + rowsAtATime) }
      const focusOn = `deltager-${rowsIn(typed)}-navn`
      return { step: groupFillStep(context, more, { focusOn }), typed: more }
    }
    if (asked.startsWith('ret')) return { step: groupFillStep(context, typed, { focusOn: changeOf(asked) }) }
    const isSending = asked === 'send'
    const group = readGroup(context, typed, { isSending })
    if (group.problems.length > 0)
      return { step: groupFillStep(context, typed, { errors: group.problems }), isChecked: true }
    if (!isSending) return { step: groupCheckStep(context, typed, group), number: 2, isChecked: true }
    const people = group.people.map(({ email }) => email)
    const shut = await shutByLimit(payload, form, context, [...people, group.bookedBy.email])
    if (shut) return { step: shut, isKept: false }
    return { step: groupReceiptStep(context, group, await sendGroup(payload, context, group)), number: 3 }
  })
}

type Sent = { previous: Step; form: FormData; isForSeveral: boolean }
type Question = { payload: Payload; context: FormContext; asked: string; typed: Typed }

/** `typed` where it is no longer what was sent; without `isKept` the step has an address of its own. */
type Answer = { step: Step; number?: StepNumber; typed?: Typed; isChecked?: boolean; isKept?: false }

async function answering(sent: Sent, answer: (question: Question) => Promise<Answer>): Promise<Step> {
  const { form, previous } = sent
  const payload = await portal()
  let step: Step
  try {
    step = await answered(payload, sent, answer)
  } catch (error) {
    payload.logger.error({ err: error, msg: 'En tilmelding kunne ikke tages imod' })
    step = faultStep(form, error)
  }
  // Without a script the browser goes on to the step's own page: going back and reloading ask nothing and send nothing.
  if (step.address && !(await headers()).has('next-action')) redirect(step.address.own)
  return following(previous, step)
}

async function answered(
  payload: Payload,
  { form, isForSeveral }: Sent,
  answer: (question: Question) => Promise<Answer>,
): Promise<Step> {
  const shut = await shutByStepLimit(payload, form)
  if (shut) return shut
  const opened = await openForm(payload, form)
  if (opened.kind === 'shut') return opened.step
  const { asked, context } = opened
  const known = textAt(form, 'kladde')
  const of = draftOf(context, isForSeveral)
  const where = { isForSeveral, place: context.place, slug: context.event.slug }
  const before = await readDraft(payload, known, of)
  if (before?.receipt && before.submission === context.submission) {
    return { ...before.receipt, address: stepAddress(where, known, 3, null) }
  }
  const typed = typedFrom(form, fieldsOf(context, isForSeveral))
  const {
    isChecked = false,
    isKept = true,
    number = 1,
    step,
    typed: now = typed,
  } = await answer({
    payload,
    context,
    asked,
    typed,
  })
  if (!isKept) return step
  const key = draftKeyFor(known)
  const isSent = number === 3
  // Also under a key that came with the form: anybody can make one up.
  if ((before === null || key !== known) && !(await mayKeepDraft(payload))) return step
  const draft = { ...of, submission: context.submission, isChecked, typed: isSent ? {} : now }
  if (!(await keepDraft(payload, key, { ...draft, receipt: isSent ? step : null }))) return step
  const hidden = isSent ? step.hidden : { ...step.hidden, kladde: key }
  return { ...step, hidden, address: stepAddress(where, key, number, step.focusOn) }
}

async function sendGroup(payload: Payload, context: FormContext, group: Group): Promise<Receipt[]> {
  const { bookedBy, municipality, people, together, workplace } = group
  const participants = people.map(({ email, jobRole, name }): Participant => {
    return { name, email, municipality, workplace, jobRole: jobRole || null, answers: null, needs: null }
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
    sentFrom: isKnown ? null : networkOf(clientAddress(await headers()), 48),
  })
}

function changeOf(asked: string): string | null {
  return /^ret ([\w-]+)$/.exec(asked)?.[1] ?? null
}
