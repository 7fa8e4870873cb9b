import { randomUUID } from 'node:crypto'
import { headers } from 'next/headers'
import type { Payload } from 'payload'
import { z } from 'zod'
import { isNetwork } from '@/access/roles'
import { knock } from '@/accounts/attempts'
import { currentUser } from '@/accounts/session'
import { isDiskFull, noRoom } from '@/lib/fullDisk'
import { tooManyAttempts } from '@/security/tooManyAttempts'
import { doorOf } from './door'
import { type FormContext, formContext } from './formContext'
import { eventPath, eventToSignUpFor, type Place, signUpFormPath } from './formEvent'
import { draftKnock, signUpKnocks, stepKnock } from './knocks'
import { doing, type Step, stepOf } from './steps'
import { textAt } from './typed'

/** What a sent form asks for; `step` when it can't be had, and that is the answer. */
export type FormRequest = { kind: 'open'; context: FormContext; asked: string } | { kind: 'shut'; step: Step }

/**
 * Looks anew at everything that a form was made from: the event, whether it is open, and who asks. Nothing that a form
 * carries along is believed; what it says only chooses what is looked up.
 */
export async function openForm(payload: Payload, form: FormData): Promise<FormRequest> {
  const place: Place = textAt(form, 'sted') === 'netvaerk' ? 'netvaerk' : 'offentlig'
  const slug = textAt(form, 'arrangement').slice(0, 200)
  const user = await currentUser()
  if (place === 'netvaerk' && !isNetwork(user)) return { kind: 'shut', step: loggedOutStep(form) }
  const event = await eventToSignUpFor(payload, place, slug)
  if (!event) return { kind: 'shut', step: goneStep() }
  const now = new Date()
  const door = doorOf(event, now)
  if (!door.isOpen) {
    return {
      kind: 'shut',
      step: stepOf({
        heading: door.title,
        notices: [{ tone: 'warn', title: 'Tilmeldingen blev ikke sendt', text: [door.text] }],
        links: [
          { href: eventPath(place, slug), label: 'Til arrangementet' },
          { href: '/arrangementer', label: 'Andre arrangementer' },
        ],
      }),
    }
  }
  const sent = z.uuid().safeParse(textAt(form, 'submission')).data
  const context = await formContext(
    payload,
    {
      event,
      place,
      member: place === 'netvaerk' ? user : null,
      isKnown: isNetwork(user),
      submission: sent ?? randomUUID(),
    },
    now,
  )
  const asked = textAt(form, doing)
  // Without the form's own key a second click would be a second sign-up: it gets one, and is looked at first.
  return { kind: 'open', context, asked: sent === undefined && asked === 'send' ? 'tjek' : asked }
}

function goneStep(): Step {
  return stepOf({
    heading: 'Arrangementet findes ikke længere',
    notices: [
      {
        tone: 'warn',
        title: 'Tilmeldingen blev ikke sendt',
        text: ['Det kan være taget ned eller flyttet.'],
      },
    ],
    links: [{ href: '/arrangementer', label: 'Se arrangementerne' }],
  })
}

function loggedOutStep(form: FormData): Step {
  const slug = textAt(form, 'arrangement')
  const back = new URLSearchParams({ til: signUpFormPath('netvaerk', slug) })
  return holdingStep(
    form,
    'Du er logget ud',
    'Log ind i et andet vindue, kom tilbage hertil, og vælg »Prøv igen«.',
    [{ href: `/log-ind?${back}`, label: 'Log ind' }],
  )
}

/** Holds everything that was sent, so that it can be sent again, when it can't be taken now. */
export function holdingStep(form: FormData, title: string, text: string, links: Step['links'] = []): Step {
  const names = [...form.keys()].filter((name) => /^[a-z][\w-]*$/i.test(name) && name !== doing).slice(0, 200)
  return stepOf({
    heading: 'Det blev ikke sendt',
    notices: [{ tone: 'must', title, text: [text, 'Det, du har skrevet, er gemt her på siden.'] }],
    hidden: Object.fromEntries(names.map((name) => [name, textAt(form, name)])),
    buttons: [
      { label: 'Prøv igen', value: textAt(form, doing), variant: 'primary' },
      { label: 'Ret svarene', value: 'ret', variant: 'secondary' },
    ],
    links,
  })
}

/** Holds what was sent when it could not be taken because of a fault of ours. */
export function faultStep(form: FormData, error: unknown): Step {
  return isDiskFull(error)
    ? holdingStep(form, noRoom, 'Intet er gemt. Vent lidt, og vælg »Prøv igen«.')
    : holdingStep(form, 'Der er en fejl hos os', 'Vent et øjeblik, og vælg »Prøv igen«.')
}

/** Counts a step, before anything is looked up for it. @returns what to answer when there have been too many */
export async function shutByStepLimit(payload: Payload, form: FormData): Promise<Step | null> {
  const wait = await knock(payload, [stepKnock(await headers())])
  return wait === null ? null : holdingStep(form, 'Der er sendt for meget på kort tid', tooManyAttempts(wait))
}

/** Counts a form that is to be kept for the first time. */
export async function mayKeepDraft(payload: Payload): Promise<boolean> {
  return (await knock(payload, [draftKnock(await headers())])) === null
}

/** Counts a sign-up. @returns what to answer when there have been too many */
export async function shutByLimit(
  payload: Payload,
  form: FormData,
  { isKnown }: Pick<FormContext, 'isKnown'>,
  addresses: string[],
): Promise<Step | null> {
  const wait = await knock(payload, signUpKnocks(await headers(), addresses, { isKnown }))
  return wait === null
    ? null
    : holdingStep(form, 'Der er tilmeldt for mange på kort tid', tooManyAttempts(wait))
}
