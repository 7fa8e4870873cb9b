import type { Draft, DraftOf } from './draft'
import type { FormContext } from './formContext'
import { signUpFormPath } from './formEvent'
import { groupFields, readGroup } from './groupForm'
import { groupCheckStep, groupFillStep } from './groupSteps'
import { readSingle, singleFields } from './singleForm'
import { checkStep, fillStep } from './singleSteps'
import { type Step, type StepAddress, type StepNotice, stepTop } from './steps'

/** The steps that have an address of their own: to fill in, to check, and the receipt. */
export type StepNumber = 1 | 2 | 3

export type StepPlace = Pick<DraftOf, 'isForSeveral' | 'place'> & { slug: string }

/** Where a step of a kept form is found. */
export function stepAddress(
  where: StepPlace,
  key: string,
  step: StepNumber,
  focusOn: string | null,
): StepAddress {
  const path = signUpFormPath(where.place, where.slug)
  const of = (number: StepNumber, place: string) => {
    const query = new URLSearchParams({
      ...(where.isForSeveral ? { flere: 'ja' } : {}),
      ...(number === 1 ? {} : { trin: String(number) }),
      kladde: key,
    })
    return `${path}?${query}#${place}`
  }
  return { own: of(step, focusOn ?? stepTop), first: of(1, stepTop) }
}

/** Which form somebody is in. */
export function draftOf({ event, member, place }: FormContext, isForSeveral: boolean): DraftOf {
  return { event: String(event.id), place, isForSeveral, account: member?.id ?? null }
}

/** The names of a form's fields. */
export function fieldsOf({ questions }: FormContext, isForSeveral: boolean): string[] {
  return isForSeveral ? groupFields : [...singleFields, ...questions.map(({ field }) => field)]
}

/** A step of a form as it was left, seen with the event and its seats as they are now. */
export function keptStep(
  context: FormContext,
  draft: Draft,
  { key, number }: { key: string; number: StepNumber },
): Step {
  return underKey(stepOfDraft(context, draft, number), key)
}

/** A step that says, when it is sent, under which key it is kept. */
export function underKey(step: Step, key: string): Step {
  return { ...step, hidden: { ...step.hidden, kladde: key } }
}

function stepOfDraft(context: FormContext, draft: Draft, number: StepNumber): Step {
  const { isChecked, isForSeveral, typed } = draft
  const reading = { isSending: false }
  if (isForSeveral) {
    // Reading a list takes a while: not for a step that shows nothing of what is read.
    if (number === 1 && !isChecked) return groupFillStep(context, typed)
    const group = readGroup(context, typed, reading)
    const isRight = group.problems.length === 0
    if (number > 1 && isRight) return groupCheckStep(context, typed, group)
    return groupFillStep(context, typed, { errors: isChecked ? group.problems : [] })
  }
  const { participant, problems } = readSingle(context, typed, reading)
  if (number > 1 && problems.length === 0) return checkStep(context, typed, participant)
  return fillStep(context, typed, { errors: isChecked ? problems : [] })
}

const sentBefore: StepNotice = {
  tone: 'info',
  title: 'Tilmeldingen er sendt',
  text: [
    'Du er gået tilbage til en formular, der er sendt. Den bliver ikke sendt igen. Her er kvitteringen.',
  ],
}

/** The receipt, which is all there is to go back to in a form that has been sent. */
export function receiptAgain(receipt: Step, number: StepNumber, newForm: string): Step {
  if (number === 3) return receipt
  return {
    ...receipt,
    notices: [sentBefore, ...receipt.notices],
    links: [...receipt.links, { href: newForm, label: 'Begynd på en ny tilmelding' }],
  }
}

const draftGone: StepNotice = {
  tone: 'warn',
  title: 'Det, du havde skrevet, er her ikke længere',
  text: [
    'Det, man skriver uden at sende, gemmes kun et par timer. Var der noget, du ikke nåede at sende, må du skrive det igen.',
    'Har du sendt tilmeldingen, er der en mail på vej om den.',
  ],
}

/** The first step of a form whose address leads to nothing any more. */
export function withoutDraft(step: Step): Step {
  return { ...step, notices: [draftGone, ...step.notices] }
}

export function stepNumber(query: unknown): StepNumber {
  return query === '2' ? 2 : query === '3' ? 3 : 1
}
