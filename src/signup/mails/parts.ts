import { dayText } from '@/events/eventDates'
import { placeText } from '@/events/placeText'
import { dateTimeText } from '@/lib/dates'
import { oneLine } from '@/lib/oneLine'
import { readableAddress } from '@/lib/readableAddress'
import { type Block, type Mail, mailOf } from '@/mail/layout'
import type { Event } from '@/payload-types'
import { isUnasked, questionsOf, unanswered } from '../questions'
import { answersIn } from '../schema'
import { hasCancelDeadlinePassed, maySelfCancel } from '../selfCancel'
import type { MailAbout } from './about'

/** The parts that the mails have in common. */

export function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}

/** The parts that are there. */
export function present(...blocks: (Block | null)[]): Block[] {
  return blocks.filter((block) => block !== null)
}

export function titleOf({ event }: MailAbout): string {
  return oneLine(event.title, 120)
}

/** A mail to whoever signed up: greeting, what it is about, the personal link, and whom to ask. */
export function personalMail(about: MailAbout, subject: string, blocks: (Block | null)[]): Mail {
  return mailOf(oneLine(subject), present(greeting(about.registration.name), ...blocks, contact(about.event)))
}

/** Anybody can type a name: a web address in it would be a link in somebody else's mail. */
export function greeting(name: string | null | undefined): Block {
  const plain = plainName(name)
  return paragraph(plain ? `Hej ${plain}` : 'Hej')
}

export function plainName(name: string | null | undefined): string {
  const line = oneLine(name ?? '', 80)
  return /:\/\/|@/.test(line) || hasDomain.test(line) ? '' : line
}

/** Mail programs make a link of `noget.dk` too. */
const hasDomain = /[\p{L}\d-]\.\p{L}{2,}/u

/** A stranger's words, which are not to become a link. */
export function withoutLinks(text: string): string {
  return oneLine(text, 200)
    .replace(/\w+:\/+/g, ' ')
    .replace(new RegExp(hasDomain, 'gu'), (domain) => domain.replace('.', '. '))
}

export function ownPage({ addresses }: MailAbout, words = 'Din tilmelding'): Block {
  return { kind: 'link', words, address: addresses.own }
}

export function eventPage({ addresses }: MailAbout): Block {
  return { kind: 'link', words: 'Se arrangementet', address: addresses.event }
}

/**
 * That the organiser has asked something that hasn't been answered: a colleague who signs others up is not asked, so they hear of
 * it here. `null` when there is nothing to answer, or when who signed up themselves left out what may be left out.
 */
export function owedAnswers({ event, registration }: MailAbout): Block | null {
  const questions = questionsOf(event)
  const given = [...answersIn(registration.answers), ...answersIn(registration.needs)]
  const required = unanswered(questions, given)
  if (!isUnasked(questions, given, registration) && required.length === 0) return null
  const must = required.length > 0 ? ' Arrangøren skal bruge dine svar.' : ''
  const what = questions.length === 1 ? 'et spørgsmål' : 'nogle spørgsmål'
  return paragraph(
    `Arrangøren har stillet ${what}, som du ikke har svaret på. Svar på din egen side gennem linket her i mailen.${must}`,
  )
}

type FactOptions = { isSeated?: boolean; hasDeadline?: boolean }

/** When and where. The link to an online meeting only to those with a seat. */
export function facts(about: MailAbout, { isSeated = false, hasDeadline = false }: FactOptions = {}): Block {
  const { event } = about
  const days = [...(event.days ?? [])].sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const rows: [string, string][] = [
    ['Arrangement', titleOf(about)],
    ['Hvornår', days.map(dayText).join('\n') || 'Datoen er ikke fastsat'],
  ]
  const where = placeText(event)
  if (where) rows.push(['Hvor', oneLine(where)])
  if (isSeated && event.onlineLink) rows.push(['Onlinemøde', event.onlineLink])
  if (typeof event.priceDkk === 'number' && event.priceDkk > 0)
    rows.push(['Pris', `${event.priceDkk} kr. pr. deltager`])
  if (hasDeadline && event.cancelBefore && !hasCancelDeadlinePassed(event, about.now))
    rows.push(['Meld fra senest', dateTimeText(event.cancelBefore)])
  return { kind: 'facts', facts: rows }
}

/** What there is to read before or after, by name, with the address where it is a link. Files are on the personal page. */
export function materials(event: Event, phase: 'foer' | 'efter'): string[] {
  return [...(event.materials ?? []), ...(event.participantMaterials ?? [])]
    .filter((material) => (material.phase ?? 'foer') === phase)
    .map(({ title, url }) => (url ? `${oneLine(title)}: ${url}` : oneLine(title)))
}

/** A mail program takes but one day from a mail. */
export function calendarNote({ event }: MailAbout): Block | null {
  if ((event.days ?? []).length < 2) return null
  return paragraph(
    'Arrangementet har flere dage. Den første ligger i mailen som kalenderaftale, de andre som filer, du kan åbne. På din egen side kan du hente dem alle på én gang.',
  )
}

/** Why it is called off or moved, in the organiser's words. */
export function stateNote({ event }: MailAbout): Block | null {
  return event.stateNote ? { kind: 'quote', text: event.stateNote } : null
}

export function contact(event: Event): Block | null {
  const who = contactOf(event)
  return who ? paragraph(`Spørgsmål om arrangementet: ${who}`) : null
}

function contactOf({ contactEmail, contactFunction }: Event): string {
  return [oneLine(contactFunction ?? '', 120), contactEmail && readableAddress(contactEmail)]
    .filter(Boolean)
    .join(', ')
}

/** What to do when one can't come: `own` while the personal page lets one leave, and whom to turn to when it doesn't. */
export function whenPrevented({ event, now, registration }: MailAbout, own: string): string {
  if (maySelfCancel(event, registration, now)) return own
  const why = hasCancelDeadlinePassed(event, now) ? 'Fristen for at melde fra er udløbet. ' : ''
  const who = contactOf(event)
  const turn = event.contactEmail
    ? `skriv til ${who}`
    : `sig det til ${who || 'arrangøren eller til sekretariatet'}`
  return `${why}Er du forhindret, så ${turn}.`
}
